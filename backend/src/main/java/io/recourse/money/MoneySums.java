package io.recourse.money;

import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Sums of amounts, each currency by itself: amounts of different currencies are never added. */
public final class MoneySums {

    private MoneySums() {}

    /** A sum for each currency that occurs, by its code and in the order of the codes; zero where amounts cancel out. */
    public static SortedMap<String, Money> of(Stream<Money> amounts) {
        SortedMap<String, Money> sums = new TreeMap<>();
        amounts.forEach(amount -> sums.merge(amount.currencyCode(), amount, Money::plus));
        return sums;
    }
}
