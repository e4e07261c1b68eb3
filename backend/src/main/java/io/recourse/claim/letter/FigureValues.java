package io.recourse.claim.letter;

import io.recourse.assessment.Figure;
import io.recourse.money.Money;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What was measured, and from it the credit that the contract grants. */
record FigureValues(LetterFacts facts, LetterWording wording) {

    private static final int INTERVALS_SHOWN = 100;

    String measured() {
        Figure figure = facts.assessment().figure();
        if (figure.failures() != null) {
            return wording.text("letter.failures", wording.count(figure.failures()));
        }
        BigDecimal availability = figure.availability();
        return availability == null ? "" : wording.percent(availability);
    }

    String fraction() {
        return wording.figure(PlainWords.line(facts.assessment().figure().exact()));
    }

    String downtime() {
        Figure figure = facts.assessment().figure();
        return figure.isTime() ? wording.duration(figure.downTime()) : "";
    }

    String allowedDowntime() {
        Figure figure = facts.assessment().figure();
        return figure.isTime() ? wording.duration(figure.allowedDown()) : "";
    }

    String counted() {
        Figure figure = facts.assessment().figure();
        return figure.isTime() ? wording.duration(Duration.ofMillis(figure.counted())) : "";
    }

    /** One interval a line; of very many the first, and how many more there are. */
    String intervals() {
        List<String> lines = facts.charged().stream()
                .limit(INTERVALS_SHOWN)
                .map(span -> wording.interval(
                        span.interval(), facts.claim().deadline().zone()))
                .collect(Collectors.toCollection(ArrayList::new));
        if (facts.charged().size() > INTERVALS_SHOWN) {
            lines.add(wording.text(
                    "letter.intervals.more", wording.count(facts.charged().size() - INTERVALS_SHOWN)));
        }
        return String.join("\n", lines);
    }

    String source() {
        return wording.line(facts.source());
    }

    /** From the fee to the credit and, where that was divided, to the part of this claim. */
    String calculation() {
        String whole = wording.sentences(facts.assessment().entitlement().steps());
        return facts.parts().isEmpty() ? whole : whole + "\n" + new PartWords(facts, wording).text();
    }

    String creditPercent() {
        BigDecimal percent = facts.assessment().entitlement().percent();
        return percent == null ? "" : wording.percent(percent);
    }

    String fee() {
        Money fee = facts.assessment().entitlement().fee();
        return fee == null ? "" : wording.money(fee);
    }
}
