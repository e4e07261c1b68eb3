package io.recourse.ui.assessment;

import io.recourse.assessment.Assessment;
import io.recourse.money.Money;
import io.recourse.money.MoneySums;
import io.recourse.ui.component.Badge;
import io.recourse.ui.component.DataGrid;
import io.recourse.ui.component.Formats;
import io.recourse.ui.component.Links;
import io.recourse.ui.component.PeriodText;
import io.recourse.ui.component.RowCard;
import io.recourse.ui.component.Tone;
import io.recourse.ui.component.UiTexts;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Assessments in rows: the promise, what became of it, and the credit. */
public class AssessmentGrid extends DataGrid<Assessment> {

    public AssessmentGrid() {
        super(UiTexts.text("frame.navigation.assessments"), Assessment::id);
        Formats formats = Formats.current();
        column("period", UiTexts.text("timeline.period"), one -> PeriodText.of(one.period()))
                .link(AssessmentGrid::path)
                .sortable((one, other) -> one.period().compareTo(other.period()));
        column("vendor", UiTexts.text("timeline.vendor"), one -> one.subject().vendorName())
                .link(one -> "vendors/" + one.subject().vendor())
                .sortByText();
        column("service", UiTexts.text("timeline.service"), one -> one.subject().serviceName())
                .link(one -> "services/" + one.subject().service() + "?period=" + one.period())
                .sortByText()
                .grow();
        column("clause", UiTexts.text("timeline.clause"), one -> one.subject().clauseTitle())
                .link(one -> "clauses/" + one.subject().clause())
                .sortByText()
                .width("11rem")
                .grow();
        column("availability", UiTexts.text("timeline.availability"), one -> FigureWords.valueText(one.figure()))
                .component(one -> Links.to(path(one), FigureWords.value(one.figure())))
                .atEnd()
                .sortBy(one -> one.figure().availability());
        column("commitment", UiTexts.text("timeline.commitment"), one -> FigureWords.promise(one.figure()))
                .figures()
                .sortBy(one -> one.figure().commitment());
        column("verdict", UiTexts.text("timeline.verdict"), AssessmentGrid::verdictText)
                .component(AssessmentGrid::verdict)
                .sortByText();
        column(
                        "down",
                        UiTexts.text("timeline.down"),
                        one -> one.figure().isTime()
                                ? formats.duration(one.figure().downTime())
                                : Formats.NONE)
                .figures()
                .sortBy(one -> one.figure().down())
                .wide();
        column("credit", UiTexts.text("assessment.credit"), AssessmentGrid::credit)
                .figures()
                .sortBy(one -> one.entitlement().credit().minorUnits())
                .total(AssessmentGrid::total);
        column("revision", UiTexts.text("assessment.revision"), one -> formats.number(one.revision()))
                .figures()
                .sortBy(Assessment::revision)
                .optional();
        card(one -> new RowCard(
                        Links.to(path(one), UiTexts.beside(one.subject().serviceName(), PeriodText.of(one.period()))),
                        FigureWords.value(one.figure()))
                .rest(verdict(one), Links.to(path(one), credit(one))));
        opens(AssessmentGrid::path);
        tools("assessments");
    }

    /** What a search looks in, in lower case. */
    static String searchable(Assessment one) {
        return String.join(
                        "\n",
                        one.subject().vendorName(),
                        one.subject().serviceName(),
                        one.subject().clauseTitle(),
                        one.subject().contractReference(),
                        one.period().label() + " " + PeriodText.of(one.period()))
                .toLowerCase(Locale.ROOT);
    }

    /** The verdict; a period that still runs has none that lasts. */
    static Badge verdict(Assessment one) {
        return one.finished()
                ? Badge.verdict(one.figure().met())
                : new Badge(Tone.INFO, UiTexts.text("assessment.running"));
    }

    private static String verdictText(Assessment one) {
        return verdict(one).getElement().getTextRecursively();
    }

    private static String path(Assessment one) {
        return "assessments/" + one.id();
    }

    private static String credit(Assessment one) {
        if (one.entitlement().quantity() != null && !one.entitlement().credit().isPositive()) {
            return one.entitlement().quantity().stripTrailingZeros().toPlainString();
        }
        return Formats.current().money(one.entitlement().credit());
    }

    private static String total(List<Assessment> rows) {
        Map<String, Money> sums =
                MoneySums.of(rows.stream().map(one -> one.entitlement().credit()));
        return sums.values().stream()
                .filter(sum -> sums.size() == 1 || !sum.isZero())
                .map(Formats.current()::money)
                .collect(Collectors.joining("\n"));
    }
}
