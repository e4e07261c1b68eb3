package io.recourse.ui.contract;

import io.recourse.contract.Contract;
import io.recourse.contract.ContractSummary;
import io.recourse.ui.component.DataGrid;
import io.recourse.ui.component.Formats;
import io.recourse.ui.component.Links;
import io.recourse.ui.component.RowCard;
import io.recourse.ui.component.UiTexts;
import io.recourse.ui.register.TermText;
import java.time.LocalDate;
import java.util.Locale;
import java.util.function.ToIntFunction;

/** Contracts in rows. */
class ContractGrid extends DataGrid<ContractSummary> {

    ContractGrid(LocalDate today) {
        super(UiTexts.text("frame.navigation.contracts"), row -> row.contract().id());
        column(
                        "reference",
                        UiTexts.text("register.fact.reference"),
                        row -> row.contract().reference())
                .link(ContractGrid::path)
                .sortByText();
        column(
                        "title",
                        UiTexts.text("register.fact.title"),
                        row -> row.contract().title())
                .width("11rem")
                .sortByText()
                .grow();
        column(
                        "vendor",
                        UiTexts.text("register.fact.vendor"),
                        row -> row.contract().vendorName())
                .link(row -> "vendors/" + row.contract().vendorId())
                .sortByText();
        column(
                        "term",
                        UiTexts.text("register.fact.term"),
                        row -> TermText.of(row.contract().term()))
                .sortBy(row -> row.contract().term().from());
        column(
                        "state",
                        UiTexts.text("register.fact.state"),
                        row -> TermText.state(row.contract().term(), today))
                .component(row -> TermText.badge(row.contract().term(), today))
                .sortByText();
        column(
                        "currency",
                        UiTexts.text("register.fact.currency"),
                        row -> row.contract().currency().getCurrencyCode())
                .sortByText();
        column(
                        "law",
                        UiTexts.text("register.fact.governingLaw"),
                        row -> orDash(row.contract().governingLaw()))
                .optional();
        column(
                        "zone",
                        UiTexts.text("register.fact.zone"),
                        row -> row.contract().zone().getId())
                .optional();
        counted("services", ContractSummary::services);
        counted("clauses", ContractSummary::clauses);
        card(row -> new RowCard(
                        Links.to(path(row), row.contract().title()),
                        TermText.badge(row.contract().term(), today))
                .rest(UiTexts.beside(
                        row.contract().vendorName(),
                        row.contract().reference(),
                        TermText.of(row.contract().term()))));
        opens(ContractGrid::path).tools("contracts");
    }

    /** What a search looks through, in lower case. */
    static String text(Contract contract) {
        return String.join(
                        "\n",
                        contract.reference(),
                        contract.title(),
                        contract.vendorName(),
                        orDash(contract.governingLaw()),
                        orDash(contract.accountNumber()))
                .toLowerCase(Locale.ROOT);
    }

    private void counted(String key, ToIntFunction<ContractSummary> count) {
        Formats formats = Formats.current();
        column(key, UiTexts.text("register.count." + key), row -> formats.number(count.applyAsInt(row)))
                .figures()
                .sortBy(count::applyAsInt)
                .total(shown -> formats.number(shown.stream().mapToInt(count).sum()));
    }

    private static String path(ContractSummary row) {
        return "contracts/" + row.contract().id();
    }

    private static String orDash(@org.jspecify.annotations.Nullable String text) {
        return text == null ? Formats.NONE : text;
    }
}
