package io.recourse.ui.voucher;

import com.vaadin.flow.component.html.Span;
import io.recourse.claim.voucher.Voucher;
import io.recourse.claim.voucher.VoucherAmount;
import io.recourse.ui.component.DataGrid;
import io.recourse.ui.component.FigureText;
import io.recourse.ui.component.Links;
import io.recourse.ui.component.RowCard;
import io.recourse.ui.component.UiTexts;
import java.util.Comparator;
import java.util.Locale;
import java.util.function.Function;

/** Vouchers in rows with what is left until when, sums per currency and unit below. */
class VoucherGrid extends DataGrid<Voucher> {

    VoucherGrid() {
        super(UiTexts.text("frame.navigation.vouchers"), Voucher::id);
        column("voucher", UiTexts.text("voucher.voucher"), Voucher::name)
                .link(VoucherTexts::path)
                .sortByText();
        column("vendor", UiTexts.text("claims.vendor"), Voucher::vendorName)
                .link(voucher -> "vendors/" + voucher.vendor())
                .sortByText()
                .grow();
        column("claim", UiTexts.text("home.claim"), Voucher::claimName)
                .link(voucher -> "claims/" + voucher.claim())
                .sortByText();
        column("service", UiTexts.text("claims.service"), Voucher::serviceName)
                .width("9rem")
                .optional();
        column("code", UiTexts.text("voucher.code"), Voucher::code).optional();
        column(
                        "state",
                        UiTexts.text("voucher.state"),
                        voucher -> UiTexts.text(voucher.state().messageKey()))
                .component(voucher -> VoucherTexts.state(voucher.state()))
                .sortBy(Voucher::state);
        column("validUntil", UiTexts.text("voucher.validUntil"), VoucherTexts::lastDay)
                .figures()
                .sortBy(Voucher::validUntil);
        amount("granted", Voucher::granted);
        amount("used", Voucher::used);
        amount("lost", Voucher::lost);
        amount("rest", Voucher::rest);
        card(voucher -> new RowCard(
                        Links.to(VoucherTexts.path(voucher), UiTexts.beside(voucher.name(), voucher.vendorName())),
                        new FigureText(VoucherTexts.amount(voucher.rest())))
                .rest(
                        VoucherTexts.state(voucher.state()),
                        new Span(UiTexts.text("voucher.validUntil") + " " + VoucherTexts.lastDay(voucher)))
                .rest(Links.to("claims/" + voucher.claim(), voucher.claimName())));
        tools("vouchers");
    }

    private void amount(String key, Function<Voucher, VoucherAmount> amount) {
        column(key, UiTexts.text("voucher." + key), voucher -> VoucherTexts.amount(amount.apply(voucher)))
                .figures()
                .sortable(Comparator.comparing(
                                (Voucher voucher) -> voucher.granted().unit())
                        .thenComparing(voucher -> amount.apply(voucher).count()))
                .total(rows -> VoucherTexts.sums(rows, amount));
    }

    /** What a search looks in. */
    static String words(Voucher voucher) {
        return String.join(
                        " ",
                        voucher.name(),
                        voucher.vendorName(),
                        voucher.claimName(),
                        voucher.serviceName(),
                        voucher.code(),
                        voucher.granted().toDecimal().toPlainString())
                .toLowerCase(Locale.ROOT);
    }
}
