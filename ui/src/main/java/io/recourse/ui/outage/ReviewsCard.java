package io.recourse.ui.outage;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.spring.annotation.SpringComponent;
import io.recourse.claim.Claim;
import io.recourse.claim.bulk.ReviewPoint;
import io.recourse.claim.bulk.ReviewService;
import io.recourse.claim.bulk.ReviewTick;
import io.recourse.ui.claim.ClaimPageCard;
import io.recourse.ui.component.Badge;
import io.recourse.ui.component.DataTable;
import io.recourse.ui.component.Formats;
import io.recourse.ui.component.InstantText;
import io.recourse.ui.component.Links;
import io.recourse.ui.component.SectionCard;
import io.recourse.ui.component.Tone;
import io.recourse.ui.component.UiTexts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.core.annotation.Order;

/** Who looked at the claim before it was signed or released with others, at what, and on which revision. */
@SpringComponent
@Order(130)
class ReviewsCard implements ClaimPageCard {

    private final ReviewService reviews;

    ReviewsCard(ReviewService reviews) {
        this.reviews = reviews;
    }

    @Override
    public Column column() {
        return Column.REFERENCE;
    }

    @Override
    public Component of(Claim claim, Runnable refresh) {
        SectionCard card = new SectionCard(UiTexts.text("outages.reviews"));
        Map<String, List<ReviewTick>> looks = reviews.ticks(claim.id()).stream()
                .collect(Collectors.groupingBy(
                        tick -> tick.claimVersion() + " " + tick.reviewer(), LinkedHashMap::new, Collectors.toList()));
        if (looks.isEmpty()) {
            card.add(new Paragraph(UiTexts.text("outages.reviews.none")));
            return card;
        }
        DataTable table = new DataTable(
                UiTexts.text("outages.reviews"),
                UiTexts.text("outages.reviews.who"),
                UiTexts.text("outages.reviews.points"),
                UiTexts.text("outages.reviews.when"),
                UiTexts.text("outages.reviews.of"),
                UiTexts.text("outages.reviews.state"));
        looks.values().forEach(look -> row(table, claim, look));
        card.add(table);
        return card;
    }

    private static void row(DataTable table, Claim claim, List<ReviewTick> look) {
        ReviewTick latest = look.getFirst();
        boolean counts = latest.claimVersion() == claim.version();
        boolean whole = look.size() == ReviewPoint.values().length;
        Formats formats = Formats.current();
        table.row(
                latest.reviewer(),
                UiTexts.isolated(formats.number(look.size()) + " / " + formats.number(ReviewPoint.values().length)),
                new InstantText(latest.at(), claim.deadline().zone()),
                Links.to("assessments/" + latest.assessment(), UiTexts.text("outages.assessment")),
                new Badge(
                        !counts ? Tone.AT_RISK : whole ? Tone.MET : Tone.INFO,
                        UiTexts.text(
                                !counts
                                        ? "outages.reviews.changed"
                                        : whole ? "outages.reviews.whole" : "outages.reviews.begun")));
    }
}
