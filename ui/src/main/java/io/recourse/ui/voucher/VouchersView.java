package io.recourse.ui.voucher;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.Route;
import io.recourse.access.Roles;
import io.recourse.claim.voucher.Voucher;
import io.recourse.claim.voucher.VoucherFilter;
import io.recourse.claim.voucher.VoucherService;
import io.recourse.claim.voucher.VoucherState;
import io.recourse.ui.component.EmptyState;
import io.recourse.ui.component.FilterBar;
import io.recourse.ui.component.Links;
import io.recourse.ui.component.Page;
import io.recourse.ui.component.PageHeader;
import io.recourse.ui.frame.MainLayout;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What vendors gave instead of credit notes: what is left of it, and until when. */
@Route(value = "vouchers", layout = MainLayout.class)
@RolesAllowed({Roles.FINANCE, Roles.AUDITOR, Roles.VENDOR_MANAGER, Roles.LEGAL})
class VouchersView extends Page {

    private static final String ALL = "ALL";
    private static final String OPEN = "OPEN";
    private static final String EVERY_VENDOR = "";

    private final transient VoucherService vouchers;
    private final transient VoucherDialogs dialogs;
    private final Select<String> state = new Select<>();
    private final Select<String> vendor = new Select<>();
    private final VoucherGrid grid = new VoucherGrid();
    private String words = "";

    VouchersView(VoucherService vouchers, VoucherDialogs dialogs) {
        this.vouchers = vouchers;
        this.dialogs = dialogs;
        load();
    }

    private void load() {
        List<Voucher> rows = vouchers.list(VoucherFilter.all());
        PageHeader header =
                new PageHeader(getTranslation("frame.navigation.vouchers")).note(getTranslation("voucher.note"));
        if (VoucherTexts.mayAct()) {
            header.actions(receive());
        }
        if (rows.isEmpty()) {
            show(
                    header,
                    new EmptyState(
                            getTranslation("voucher.empty"),
                            getTranslation("voucher.empty.text"),
                            Links.to("claims", getTranslation("frame.navigation.claims"))));
            return;
        }
        fill();
        grid.setRows(rows);
        show(header, filters(rows), grid);
        grid.filter(this::passes);
    }

    private Button receive() {
        Button receive = new Button(getTranslation("voucher.receive"), event -> dialogs.receive(null, done -> load()));
        receive.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        return receive;
    }

    private Component filters(List<Voucher> rows) {
        state.setLabel(getTranslation("voucher.state"));
        state.setItems(Stream.concat(
                        Stream.of(OPEN, ALL), Stream.of(VoucherState.values()).map(Enum::name))
                .toList());
        state.setItemLabelGenerator(name -> name == null
                ? ""
                : getTranslation(
                        List.of(ALL, OPEN).contains(name)
                                ? "voucher.filter." + name
                                : VoucherState.valueOf(name).messageKey()));
        state.setValue(ALL);
        vendor.setLabel(getTranslation("claims.vendor"));
        vendor.setItems(Stream.concat(
                        Stream.of(EVERY_VENDOR),
                        rows.stream().map(Voucher::vendorName).distinct().sorted())
                .toList());
        vendor.setItemLabelGenerator(
                name -> name == null || name.isEmpty() ? getTranslation("claims.filter.allVendors") : name);
        vendor.setValue(EVERY_VENDOR);
        FilterBar bar = new FilterBar(state, vendor);
        bar.search(getTranslation("voucher.search"), entered -> {
            words = entered.toLowerCase(Locale.ROOT);
            grid.filter(this::passes);
        });
        state.addValueChangeListener(event -> grid.filter(this::passes));
        vendor.addValueChangeListener(event -> grid.filter(this::passes));
        return bar;
    }

    private boolean passes(Voucher voucher) {
        String wanted = state.getValue();
        boolean inState = wanted == null
                || wanted.equals(ALL)
                || (wanted.equals(OPEN)
                        ? voucher.state().isOpen()
                        : voucher.state().name().equals(wanted));
        String of = vendor.getValue();
        return inState
                && (of == null || of.equals(EVERY_VENDOR) || of.equals(voucher.vendorName()))
                && VoucherGrid.words(voucher).contains(words);
    }
}
