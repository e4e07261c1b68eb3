package io.recourse.ui.clock;

import io.recourse.access.Role;
import io.recourse.claim.clock.Mark;
import io.recourse.claim.clock.Reminder;
import io.recourse.claim.clock.ReminderItem;
import io.recourse.ui.component.Badge;
import io.recourse.ui.component.Formats;
import io.recourse.ui.component.PeriodText;
import io.recourse.ui.component.Tone;
import io.recourse.ui.component.UiTexts;
import io.recourse.ui.ledger.QuantityTexts;
import java.util.Set;
import java.util.stream.Collectors;

/** How reminders are put in words and colours. */
public final class ReminderWords {

    private ReminderWords() {}

    /** What is to be done: send the claim, tell the vendor. */
    public static String what(Reminder reminder) {
        return UiTexts.text(reminder.clock().messageKey());
    }

    /** How far the clock was, as a badge that also says so. */
    public static Badge mark(Reminder reminder) {
        return new Badge(tone(reminder), UiTexts.text(reminder.mark().messageKey()));
    }

    /** Open, or why nothing is to be done any more. */
    public static String state(Reminder reminder) {
        Reminder.Settlement settled = reminder.settled();
        return UiTexts.text(
                settled == null ? "reminder.state.open" : settled.because().messageKey());
    }

    /** What the claim is about, in one line. */
    public static String about(ReminderItem item) {
        return UiTexts.beside(item.serviceName(), item.clauseTitle(), PeriodText.of(item.periodLabel()));
    }

    /** The claim, or the voucher that ends, by its name; of a running period that there is no claim yet. */
    public static String name(ReminderItem item) {
        if (item.voucher() != null) {
            return item.voucher().name();
        }
        return item.claimName() == null ? UiTexts.text("reminder.running") : item.claimName();
    }

    /** How the claim stands; of a running period that it still runs. */
    static String standing(ReminderItem item) {
        return UiTexts.text(
                item.standing() == null
                        ? "reminder.running.standing"
                        : item.standing().messageKey());
    }

    /** Where one acts on it. */
    public static String path(ReminderItem item) {
        if (item.running() != null) {
            return "assessments/" + item.running();
        }
        return item.voucher() == null
                ? "claims/" + item.reminder().claim()
                : "vouchers/" + item.voucher().id();
    }

    /** The amount at stake; a dash where the clause grants days or units, unless they are held already. */
    public static String sought(ReminderItem item) {
        if (item.voucher() != null && !item.voucher().rest().money()) {
            return QuantityTexts.text(item.voucher().rest().toQuantity());
        }
        return item.sought().isZero() ? Formats.NONE : Formats.current().money(item.sought());
    }

    static String roles(Set<Role> roles) {
        return roles.stream()
                .sorted()
                .map(role -> UiTexts.text("role." + role))
                .collect(Collectors.joining(UiTexts.text("reminder.roles.separator")));
    }

    private static Tone tone(Reminder reminder) {
        if (!reminder.isOpen()) {
            return Tone.EXCLUDED;
        }
        boolean late = reminder.mark() == Mark.LAST_DAY || reminder.mark() == Mark.NEARLY_OVER;
        return late ? Tone.MISSED : Tone.AT_RISK;
    }
}
