package io.recourse.ui.home;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import io.recourse.money.Money;
import io.recourse.money.MoneySums;
import io.recourse.ui.component.FigureText;
import io.recourse.ui.component.Formats;
import io.recourse.ui.component.MoneyText;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A sum per currency; amounts of different currencies are never added. */
record Sums(Map<String, Money> byCurrency) {

    static <T> Sums of(Collection<T> items, Function<T, @Nullable Money> amount) {
        return new Sums(
                MoneySums.of(items.stream().map(amount).filter(Objects::nonNull).filter(money -> !money.isZero())));
    }

    boolean isEmpty() {
        return byCurrency.isEmpty();
    }

    /** One line per currency; a dash if there is nothing. */
    Component lines() {
        if (isEmpty()) {
            return new FigureText(Formats.NONE);
        }
        Div lines = new Div();
        byCurrency.values().forEach(money -> lines.add(new Div(new MoneyText(money))));
        return lines;
    }

    /** All in one line. */
    String text() {
        Formats formats = Formats.current();
        return isEmpty()
                ? Formats.NONE
                : byCurrency.values().stream().map(formats::money).collect(Collectors.joining(" + "));
    }
}
