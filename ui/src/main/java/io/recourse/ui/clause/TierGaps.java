package io.recourse.ui.clause;

import io.recourse.contract.terms.Comparison;
import io.recourse.contract.terms.Tier;
import io.recourse.ui.component.Formats;
import io.recourse.ui.component.UiTexts;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Names the values for which a ladder of tiers says nothing, or says what it cannot mean. */
final class TierGaps {

    private TierGaps() {}

    /** One sentence for each gap or fault, in the order of the tiers; none if the ladder is whole. */
    static List<String> of(List<Tier> tiers, BigDecimal promised, Comparison comparison) {
        List<String> gaps = new ArrayList<>();
        if (tiers.isEmpty()) {
            return gaps;
        }
        Tier first = tiers.getFirst();
        int edge = first.below().compareTo(promised);
        if (edge < 0) {
            gaps.add(UiTexts.text("register.tier.gap.below", percent(first.below()), percent(promised)));
        } else if (edge > 0) {
            gaps.add(UiTexts.text("register.tier.gap.above", percent(promised), percent(first.below())));
        } else if (comparison == Comparison.AT_OR_BELOW && !first.atOrBelow()) {
            gaps.add(UiTexts.text("register.tier.gap.exactly", percent(promised)));
        }
        for (int i = 1; i < tiers.size(); i++) {
            Tier better = tiers.get(i - 1);
            Tier worse = tiers.get(i);
            if (worse.below().compareTo(better.below()) >= 0) {
                gaps.add(UiTexts.text("register.tier.gap.order", i + 1, percent(better.below())));
            } else if (worse.credit().compareTo(better.credit()) < 0) {
                gaps.add(UiTexts.text("register.tier.gap.less", i + 1));
            }
        }
        return gaps;
    }

    private static String percent(BigDecimal number) {
        return Formats.current().percent(number);
    }
}
