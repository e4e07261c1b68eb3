package io.recourse.ui.outage;

import io.recourse.claim.bulk.Outage;
import io.recourse.money.Money;
import io.recourse.ui.component.Formats;
import io.recourse.ui.component.UiTexts;
import java.util.Comparator;

/** How outages are put in words. */
final class OutageTexts {

    private OutageTexts() {}

    /** What the source calls it; else the services that were down. */
    static String name(Outage outage) {
        return outage.names().stream()
                .max(Comparator.comparing(name -> name.title().length()))
                .map(name -> name.title().isEmpty() ? name.externalId() : name.title())
                .orElseGet(() -> String.join(UiTexts.text("reminder.roles.separator"), outage.services()));
    }

    /** What is at stake in claims that have not reached the vendor, one currency a line. */
    static String atStake(Outage outage) {
        String sums = Formats.current()
                .sums(outage.claims().stream()
                        .filter(one -> one.claim().status().isUnsubmitted())
                        .map(one -> one.claim().amounts().sought())
                        .filter(Money::isPositive));
        return sums.isEmpty() ? Formats.NONE : sums;
    }

    static String path(Outage outage) {
        return "outages/" + outage.vendor() + "/" + outage.span().from().toEpochMilli();
    }
}
