package io.recourse.ui.vendor;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Route;
import io.recourse.contract.ContractService;
import io.recourse.contract.ContractSummary;
import io.recourse.db.id.VendorId;
import io.recourse.ui.component.DataGrid;
import io.recourse.ui.component.EmptyState;
import io.recourse.ui.component.FilterBar;
import io.recourse.ui.component.Formats;
import io.recourse.ui.component.Icons;
import io.recourse.ui.component.Links;
import io.recourse.ui.component.Page;
import io.recourse.ui.component.PageHeader;
import io.recourse.ui.component.RowCard;
import io.recourse.ui.frame.MainLayout;
import io.recourse.ui.register.Fields;
import io.recourse.ui.register.RegisterRights;
import io.recourse.vendor.Vendor;
import io.recourse.vendor.VendorService;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All vendors. */
@Route(value = "vendors", layout = MainLayout.class)
@PermitAll
class VendorsView extends Page {

    private final transient VendorService vendors;
    private final transient ContractService contracts;

    VendorsView(VendorService vendors, ContractService contracts) {
        this.vendors = vendors;
        this.contracts = contracts;
        List<VendorRow> rows = rows();
        PageHeader header = new PageHeader(getTranslation("frame.navigation.vendors"));
        if (RegisterRights.mayWrite()) {
            header.actions(newVendor());
        }
        if (rows.isEmpty()) {
            show(header.note(getTranslation("register.vendors.note")), emptyState());
            return;
        }
        fill();
        DataGrid<VendorRow> grid = grid();
        grid.setRows(rows);
        FilterBar filters = new FilterBar();
        filters.search(
                getTranslation("register.vendors.search"),
                words -> grid.filter(row -> text(row.vendor()).contains(words.toLowerCase(Locale.ROOT))));
        show(header.note(getTranslation("register.vendors.note")), filters, grid);
    }

    private DataGrid<VendorRow> grid() {
        Formats formats = Formats.current();
        DataGrid<VendorRow> grid = new DataGrid<>(
                getTranslation("frame.navigation.vendors"), row -> row.vendor().id());
        grid.column(
                        "name",
                        getTranslation("register.fact.name"),
                        row -> row.vendor().name())
                .link(VendorsView::path)
                .sortByText()
                .grow();
        grid.column(
                        "legalEntity",
                        getTranslation("register.fact.legalEntity"),
                        row -> orDash(row.vendor().legalEntity()))
                .sortByText()
                .grow();
        grid.column("country", getTranslation("register.fact.country"), row -> country(row.vendor()))
                .sortByText();
        grid.column(
                        "claimEmail",
                        getTranslation("register.fact.claimEmail"),
                        row -> orDash(row.vendor().claimEmail()))
                .optional();
        counted(grid, formats, "contracts", VendorRow::contracts);
        counted(grid, formats, "services", VendorRow::services);
        counted(grid, formats, "clauses", VendorRow::clauses);
        grid.card(row -> new RowCard(Links.to(path(row), row.vendor().name()), new Span(country(row.vendor())))
                .rest(getTranslation("register.vendors.counts", row.contracts(), row.services(), row.clauses())));
        return grid.opens(VendorsView::path).tools("vendors");
    }

    private void counted(DataGrid<VendorRow> grid, Formats formats, String key, ToIntFunction<VendorRow> count) {
        grid.column(key, getTranslation("register.count." + key), row -> formats.number(count.applyAsInt(row)))
                .figures()
                .sortBy(count::applyAsInt)
                .total(shown -> formats.number(shown.stream().mapToInt(count).sum()));
    }

    private List<VendorRow> rows() {
        Map<VendorId, List<ContractSummary>> byVendor = contracts.list().stream()
                .collect(Collectors.groupingBy(summary -> summary.contract().vendorId()));
        return vendors.list().stream()
                .map(vendor -> {
                    List<ContractSummary> own = byVendor.getOrDefault(vendor.id(), List.of());
                    return new VendorRow(
                            vendor,
                            own.size(),
                            own.stream().mapToInt(ContractSummary::services).sum(),
                            own.stream().mapToInt(ContractSummary::clauses).sum());
                })
                .toList();
    }

    private EmptyState emptyState() {
        String title = getTranslation("register.vendors.empty");
        String text = getTranslation("register.vendors.empty.text");
        return RegisterRights.mayWrite() ? new EmptyState(title, text, newVendor()) : new EmptyState(title, text);
    }

    private Button newVendor() {
        Button button = new Button(
                getTranslation("register.vendor.new"),
                Icons.of("add"),
                event -> VendorEditor.forNew(
                                vendors, vendor -> getUI().ifPresent(ui -> ui.navigate("vendors/" + vendor.id())))
                        .open());
        button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        return button;
    }

    private static String path(VendorRow row) {
        return "vendors/" + row.vendor().id();
    }

    private static String country(Vendor vendor) {
        return vendor.country() == null ? Formats.NONE : Fields.countryName(vendor.country());
    }

    private static String orDash(@org.jspecify.annotations.Nullable String text) {
        return text == null ? Formats.NONE : text;
    }

    private static String text(Vendor vendor) {
        return Stream.of(vendor.name(), orDash(vendor.legalEntity()), country(vendor))
                .collect(Collectors.joining("\n"))
                .toLowerCase(Locale.ROOT);
    }
}
