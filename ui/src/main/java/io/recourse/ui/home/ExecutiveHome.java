package io.recourse.ui.home;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.spring.annotation.SpringComponent;
import io.recourse.claim.figures.ClaimFigures;
import io.recourse.claim.figures.StageSum;
import io.recourse.ui.component.Charts;
import io.recourse.ui.component.Formats;
import io.recourse.ui.component.SectionCard;
import io.recourse.ui.component.StatTile;
import io.recourse.ui.component.Tone;
import io.recourse.ui.component.UiTexts;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.YearMonth;
import java.util.List;

/** Are our vendors keeping their word, what did it cost, what came back? Five numbers, a trend, the worst three. */
@SpringComponent
class ExecutiveHome implements HomePanel {

    private static final int WORST = 3;

    private final RecentAssessments recent;
    private final ClaimFigures claims;

    ExecutiveHome(RecentAssessments recent, ClaimFigures claims) {
        this.recent = recent;
        this.claims = claims;
    }

    @Override
    public Perspective perspective() {
        return Perspective.EXECUTIVE;
    }

    @Override
    public List<Component> sections() {
        RecentAssessments.Year year = recent.year();
        List<StageSum> stages = claims.byStage(null);
        Div cards = new Div(
                new SectionCard(UiTexts.text("home.trend"), trend(year)),
                new SectionCard(UiTexts.text("home.stages"), MoneyByStage.of(stages)));
        cards.addClassName("rc-columns");
        return List.of(
                tiles(year, stages), cards, VendorsTable.worst(UiTexts.text("home.worst"), year.finished(), WORST));
    }

    private static Component tiles(RecentAssessments.Year year, List<StageSum> stages) {
        Formats formats = Formats.current();
        List<VendorStanding> vendors = VendorStanding.worstFirst(year.finished());
        int judged = vendors.stream().mapToInt(VendorStanding::judged).sum();
        int missed = vendors.stream().mapToInt(VendorStanding::missed).sum();
        Duration down = vendors.stream().map(VendorStanding::down).reduce(Duration.ZERO, Duration::plus);
        String span = formats.month(year.months().getFirst()) + " – " + formats.month(year.last());
        Div tiles = new Div(
                new StatTile(
                                UiTexts.text("home.missed"),
                                UiTexts.text("home.of", formats.number(missed), formats.number(judged)),
                                "assessments?met=false")
                        .note(span)
                        .tone(missed > 0 ? Tone.MISSED : Tone.MET),
                new StatTile(UiTexts.text("home.down"), formats.duration(down), "assessments?met=false").note(span),
                new StatTile(
                                UiTexts.text("home.claimed"),
                                Sums.of(stages, StageSum::claimed).lines(),
                                "claims")
                        .note(UiTexts.text(
                                "home.claimed.note",
                                Sums.of(stages, StageSum::computed).text())),
                new StatTile(
                                UiTexts.text("home.agreed"),
                                Sums.of(stages, StageSum::approved).lines(),
                                "claims")
                        .note(UiTexts.text("home.agreed.note")),
                new StatTile(
                                UiTexts.text("home.received"),
                                Sums.of(stages, StageSum::credited).lines(),
                                "claims")
                        .note(UiTexts.text("home.received.note"))
                        .tone(Tone.MET));
        tiles.addClassName("rc-tiles");
        return tiles;
    }

    private static Component trend(RecentAssessments.Year year) {
        Formats formats = Formats.current();
        List<BigDecimal> kept =
                year.months().stream().map(month -> count(year, month, false)).toList();
        List<BigDecimal> missed =
                year.months().stream().map(month -> count(year, month, true)).toList();
        return Charts.verdicts(
                UiTexts.text("home.trend"),
                year.months().stream().map(formats::shortMonth).toList(),
                new Charts.Series(UiTexts.text("component.verdict.met"), List.copyOf(kept)),
                new Charts.Series(UiTexts.text("component.verdict.missed"), List.copyOf(missed)));
    }

    private static BigDecimal count(RecentAssessments.Year year, YearMonth month, boolean breached) {
        return BigDecimal.valueOf(year.judgedIn(month).stream()
                .filter(assessment -> assessment.figure().isBreached() == breached)
                .count());
    }
}
