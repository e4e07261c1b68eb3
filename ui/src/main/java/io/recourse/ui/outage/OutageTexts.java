package io.recourse.ui.outage;

import io.recourse.claim.bulk.Outage;
import io.recourse.money.Money;
import io.recourse.ui.component.Formats;
import io.recourse.ui.component.UiTexts;
import java.util.Comparator;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

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
        TreeMap<String, Money> sums = outage.claims().stream()
                .filter(one -> one.claim().status().isUnsubmitted())
                .map(one -> one.claim().amounts().sought())
                .filter(Money::isPositive)
                .collect(Collectors.toMap(Money::currencyCode, Function.identity(), Money::plus, TreeMap::new));
        return sums.isEmpty()
                ? Formats.NONE
                : sums.values().stream().map(Formats.current()::money).collect(Collectors.joining("\n"));
    }

    static String path(Outage outage) {
        return "outages/" + outage.vendor() + "/" + outage.span().from().toEpochMilli();
    }
}
