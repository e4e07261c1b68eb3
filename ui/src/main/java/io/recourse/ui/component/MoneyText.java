package io.recourse.ui.component;

import io.recourse.money.Money;
import org.jspecify.annotations.Nullable;

/** An amount with its currency; a dash where there is none. */
public class MoneyText extends FigureText {

    public MoneyText(@Nullable Money money) {
        super(Formats.current().money(money));
    }
}
