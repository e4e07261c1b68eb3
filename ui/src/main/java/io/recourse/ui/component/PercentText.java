package io.recourse.ui.component;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A measured percentage with four decimals; a dash where nothing was counted. The tooltip has all stored decimals. */
public class PercentText extends FigureText {

    public PercentText(@Nullable BigDecimal percent) {
        super(Formats.current().measured(percent));
        if (percent != null) {
            getElement().setAttribute("title", percent.stripTrailingZeros().toPlainString() + "%");
        }
    }
}
