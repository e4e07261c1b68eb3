package io.recourse.ui.vendor;

import io.recourse.contract.ContractSummary;
import io.recourse.ui.component.DataGrid;
import io.recourse.ui.component.EmptyState;
import io.recourse.ui.component.Formats;
import io.recourse.ui.component.Links;
import io.recourse.ui.component.RowCard;
import io.recourse.ui.component.SectionCard;
import io.recourse.ui.component.UiTexts;
import io.recourse.ui.register.RegisterRights;
import io.recourse.ui.register.TermText;
import io.recourse.vendor.Vendor;
import java.time.LocalDate;
import java.util.List;

/** The contracts of a vendor. */
class VendorContracts extends SectionCard {

    VendorContracts(List<ContractSummary> contracts, Vendor vendor, LocalDate today) {
        super(UiTexts.text("frame.navigation.contracts"));
        if (RegisterRights.mayWrite()) {
            actions(Links.to("contracts?new&vendor=" + vendor.id(), UiTexts.text("register.contract.new")));
        }
        if (contracts.isEmpty()) {
            add(new EmptyState(
                    UiTexts.text("register.contracts.ofVendor.empty"), UiTexts.text("register.contracts.empty.text")));
            return;
        }
        Formats formats = Formats.current();
        DataGrid<ContractSummary> grid = new DataGrid<ContractSummary>(
                        UiTexts.text("frame.navigation.contracts"),
                        row -> row.contract().id())
                .allRows();
        grid.column(
                        "reference",
                        UiTexts.text("register.fact.reference"),
                        row -> row.contract().reference())
                .link(VendorContracts::path)
                .sortByText();
        grid.column(
                        "title",
                        UiTexts.text("register.fact.title"),
                        row -> row.contract().title())
                .sortByText()
                .grow();
        grid.column(
                        "term",
                        UiTexts.text("register.fact.term"),
                        row -> TermText.of(row.contract().term()))
                .sortBy(row -> row.contract().term().from());
        grid.column(
                        "state",
                        UiTexts.text("register.fact.state"),
                        row -> TermText.state(row.contract().term(), today))
                .component(row -> TermText.badge(row.contract().term(), today));
        grid.column("services", UiTexts.text("register.count.services"), row -> formats.number(row.services()))
                .figures()
                .sortBy(ContractSummary::services);
        grid.column("clauses", UiTexts.text("register.count.clauses"), row -> formats.number(row.clauses()))
                .figures()
                .sortBy(ContractSummary::clauses);
        grid.card(row -> new RowCard(
                        Links.to(path(row), row.contract().title()),
                        TermText.badge(row.contract().term(), today))
                .rest(UiTexts.beside(
                        row.contract().reference(), TermText.of(row.contract().term()))));
        grid.opens(VendorContracts::path).setRows(contracts);
        flush();
        add(grid);
    }

    private static String path(ContractSummary row) {
        return "contracts/" + row.contract().id();
    }
}
