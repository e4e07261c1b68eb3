package io.recourse.ui.home;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import io.recourse.claim.figures.StageSum;
import io.recourse.money.Money;
import io.recourse.ui.component.Charts;
import io.recourse.ui.component.EmptyState;
import io.recourse.ui.component.Formats;
import io.recourse.ui.component.Tone;
import io.recourse.ui.component.UiTexts;
import java.util.List;
import java.util.function.Function;

/** How far the money has come, one drawing per currency: computed, claimed, agreed, received. */
final class MoneyByStage {

    private MoneyByStage() {}

    static Component of(List<StageSum> stages) {
        List<String> currencies = stages.stream()
                .map(stage -> stage.computed().currencyCode())
                .distinct()
                .sorted()
                .toList();
        if (currencies.isEmpty()) {
            return new EmptyState(UiTexts.text("home.stages.empty.title"), UiTexts.text("home.stages.empty.text"));
        }
        Div charts = new Div();
        charts.addClassName("rc-stack");
        currencies.forEach(currency -> charts.add(chart(
                currency,
                stages.stream()
                        .filter(stage -> stage.computed().currencyCode().equals(currency))
                        .toList())));
        return charts;
    }

    private static Component chart(String currency, List<StageSum> stages) {
        List<Charts.Bar> bars = List.of(
                bar("home.computed", sum(stages, StageSum::computed, currency), Tone.UNKNOWN, "claims"),
                bar("home.claimed", sum(stages, StageSum::claimed, currency), Tone.INFO, "claims"),
                bar("home.agreed", sum(stages, StageSum::approved, currency), Tone.EXCLUDED, "claims?status=APPROVED"),
                bar("home.received", sum(stages, StageSum::credited, currency), Tone.MET, "claims?status=CREDITED"));
        return Charts.bars(UiTexts.text("home.stages.in", currency), UiTexts.text("home.stage"), currency, bars)
                .height("9.5rem");
    }

    private static Charts.Bar bar(String key, Money money, Tone tone, String path) {
        return new Charts.Bar(
                UiTexts.text(key), money.toDecimal(), Formats.current().money(money), tone, path);
    }

    private static Money sum(List<StageSum> stages, Function<StageSum, Money> amount, String currency) {
        return stages.stream().map(amount).reduce(Money.zero(currency), Money::plus);
    }
}
