package io.recourse.ui.home;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.spring.annotation.SpringComponent;
import io.recourse.claim.figures.ClaimFigures;
import io.recourse.claim.figures.MonthMovement;
import io.recourse.money.Money;
import io.recourse.ui.component.Charts;
import io.recourse.ui.component.EmptyState;
import io.recourse.ui.component.Formats;
import io.recourse.ui.component.SectionCard;
import io.recourse.ui.component.UiTexts;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/** What was claimed, agreed and received in each of the last twelve months, one chart per currency. */
@SpringComponent
class MovementChart {

    private static final int MONTHS = 12;

    private final ClaimFigures claims;

    MovementChart(ClaimFigures claims) {
        this.claims = claims;
    }

    SectionCard card(LocalDate today) {
        YearMonth last = YearMonth.from(today);
        List<YearMonth> months = IntStream.range(0, MONTHS)
                .mapToObj(index -> last.minusMonths(MONTHS - 1L - index))
                .toList();
        List<MonthMovement> movement = claims.movement(months.getFirst(), last).stream()
                .filter(one -> one.claimed().count()
                                + one.raised().count()
                                + one.lowered().count()
                                + one.approved().count()
                                + one.credited().count()
                        > 0)
                .toList();
        Div charts = new Div();
        charts.addClassName("rc-stack");
        movement.stream()
                .map(one -> one.claimed().amount().currencyCode())
                .distinct()
                .sorted()
                .forEach(currency -> charts.add(chart(currency, months, movement)));
        if (movement.isEmpty()) {
            charts.add(new EmptyState(
                    UiTexts.text("home.movement.empty.title"), UiTexts.text("home.movement.empty.text")));
        }
        return new SectionCard(UiTexts.text("home.movement"), charts);
    }

    private static Charts.Series series(
            String key,
            String currency,
            List<YearMonth> months,
            List<MonthMovement> movement,
            Function<MonthMovement, Money> amount) {
        List<BigDecimal> values = months.stream()
                .map(month -> movement.stream()
                        .filter(one -> one.month().equals(month))
                        .map(amount)
                        .filter(money -> money.currencyCode().equals(currency))
                        .reduce(Money.zero(currency), Money::plus)
                        .toDecimal())
                .toList();
        return new Charts.Series(UiTexts.text(key), List.copyOf(values));
    }

    private static Component chart(String currency, List<YearMonth> months, List<MonthMovement> movement) {
        return Charts.lines(
                UiTexts.text("home.movement.in", currency),
                months.stream().map(Formats.current()::shortMonth).toList(),
                List.of(
                        series("home.claimed", currency, months, movement, MonthMovement::asked),
                        series(
                                "home.agreed",
                                currency,
                                months,
                                movement,
                                one -> one.approved().amount()),
                        series(
                                "home.received",
                                currency,
                                months,
                                movement,
                                one -> one.credited().amount())),
                List.of(),
                "");
    }
}
