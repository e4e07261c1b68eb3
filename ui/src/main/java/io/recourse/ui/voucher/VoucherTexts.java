package io.recourse.ui.voucher;

import io.recourse.access.CurrentUser;
import io.recourse.access.Role;
import io.recourse.claim.voucher.Voucher;
import io.recourse.claim.voucher.VoucherAmount;
import io.recourse.claim.voucher.VoucherState;
import io.recourse.ui.component.Badge;
import io.recourse.ui.component.Formats;
import io.recourse.ui.component.Tone;
import io.recourse.ui.component.UiTexts;
import io.recourse.ui.ledger.QuantityTexts;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How vouchers are put in words and colours. */
final class VoucherTexts {

    private static final int SOON_DAYS = 30;

    private VoucherTexts() {}

    /** Money, or days, points and units with their name. */
    static String amount(VoucherAmount amount) {
        return amount.money() ? Formats.current().money(amount.toMoney()) : QuantityTexts.text(amount.toQuantity());
    }

    static Badge state(VoucherState state) {
        return new Badge(
                switch (state) {
                    case HELD, PARTLY_USED -> Tone.INFO;
                    case USED_UP -> Tone.MET;
                    case EXPIRED -> Tone.MISSED;
                    case TAKEN_BACK -> Tone.EXCLUDED;
                },
                UiTexts.text(state.messageKey()));
    }

    /** The last day, or that there is none. */
    static String lastDay(Voucher voucher) {
        return voucher.validUntil() == null
                ? UiTexts.text("voucher.neverEnds")
                : Formats.current().date(voucher.validUntil());
    }

    /** How much time is left of one that can be used; null where that is no question. */
    static @Nullable Badge timeLeft(Voucher voucher, LocalDate today) {
        if (!voucher.state().isOpen() || voucher.validUntil() == null) {
            return null;
        }
        long days = ChronoUnit.DAYS.between(today, voucher.validUntil());
        return new Badge(
                days <= SOON_DAYS ? Tone.AT_RISK : Tone.INFO,
                days < 0
                        ? UiTexts.text("voucher.over")
                        : UiTexts.text("voucher.daysLeft", Formats.current().number(days)));
    }

    /** Sums by currency and unit, one a line, never added to one another; money first. */
    static String sums(Collection<Voucher> rows, Function<Voucher, VoucherAmount> amount) {
        Map<String, VoucherAmount> sums = rows.stream()
                .map(amount)
                .filter(VoucherAmount::isPositive)
                .collect(Collectors.toMap(
                        one -> (one.money() ? "0" : "1") + one.unit(),
                        Function.identity(),
                        VoucherAmount::plus,
                        TreeMap::new));
        return sums.values().stream().map(VoucherTexts::amount).collect(Collectors.joining("\n"));
    }

    static String path(Voucher voucher) {
        return "vouchers/" + voucher.id();
    }

    /** Whether the pages of vouchers open for the reader. */
    static boolean mayOpen() {
        return Stream.of(Role.FINANCE, Role.AUDITOR, Role.VENDOR_MANAGER, Role.LEGAL)
                .anyMatch(CurrentUser::has);
    }

    /** Whether the reader receives and uses. */
    static boolean mayAct() {
        return CurrentUser.has(Role.FINANCE);
    }
}
