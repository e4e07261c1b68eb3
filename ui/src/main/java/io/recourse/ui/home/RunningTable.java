package io.recourse.ui.home;

import com.vaadin.flow.component.Component;
import io.recourse.assessment.Assessment;
import io.recourse.ui.assessment.FigureWords;
import io.recourse.ui.component.Badge;
import io.recourse.ui.component.DataTable;
import io.recourse.ui.component.EmptyState;
import io.recourse.ui.component.FigureText;
import io.recourse.ui.component.Formats;
import io.recourse.ui.component.Links;
import io.recourse.ui.component.PeriodText;
import io.recourse.ui.component.SectionCard;
import io.recourse.ui.component.UiTexts;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;

/** The periods that still run: measured until now against the promise, the tightest first. */
final class RunningTable {

    private static final int ROWS = 12;

    private RunningTable() {}

    static Component of(List<Assessment> running) {
        String title = UiTexts.text("home.running");
        if (running.isEmpty()) {
            return new SectionCard(
                    title,
                    new EmptyState(
                            UiTexts.text("home.running.empty.title"),
                            UiTexts.text("home.running.empty.text"),
                            Links.to("import", UiTexts.text("home.empty.import"))));
        }
        Formats formats = Formats.current();
        DataTable table = new DataTable(
                title,
                UiTexts.text("home.service"),
                UiTexts.text("home.clause"),
                UiTexts.text("component.chart.category"),
                ">" + UiTexts.text("home.availability"),
                ">" + UiTexts.text("home.commitment"),
                ">" + UiTexts.text("home.budgetLeft"),
                ">" + UiTexts.text("home.unknown"),
                UiTexts.text("home.verdictNow"));
        running.stream()
                .sorted(Comparator.comparing(
                                (Assessment assessment) -> assessment.figure().met() == null)
                        .thenComparing(assessment -> !assessment.figure().isTime())
                        .thenComparing(RunningTable::budgetLeft))
                .limit(ROWS)
                .forEach(assessment -> table.row(
                        Links.to(
                                "services/" + assessment.subject().service().value(),
                                assessment.subject().serviceName()),
                        assessment.subject().clauseTitle(),
                        new FigureText(PeriodText.of(assessment.period())),
                        Links.to("assessments/" + assessment.id().value(), FigureWords.value(assessment.figure())),
                        FigureWords.promise(assessment.figure()),
                        assessment.figure().met() == null
                                        || !assessment.figure().isTime()
                                ? Formats.NONE
                                : formats.duration(budgetLeft(assessment)),
                        assessment.figure().isTime() ? formats.duration(unknown(assessment)) : Formats.NONE,
                        Badge.verdict(assessment.figure().met())));
        return new SectionCard(title, table).actions(Links.to("assessments", UiTexts.text("home.allAssessments")));
    }

    /** Time until now that was not counted; what is still to come is not unknown yet. */
    static Duration unknown(Assessment assessment) {
        Duration toCome =
                Duration.between(assessment.dataUntil(), assessment.interval().to());
        Duration unknown =
                Duration.ofMillis(assessment.figure().removed()).minus(toCome.isNegative() ? Duration.ZERO : toCome);
        return unknown.isNegative() ? Duration.ZERO : unknown;
    }

    /** Downtime that the promise still allows; negative once it is broken. */
    private static Duration budgetLeft(Assessment assessment) {
        return assessment.figure().allowedDown().minus(assessment.figure().downTime());
    }
}
