package io.recourse.ui.home;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.spring.annotation.SpringComponent;
import io.recourse.assessment.Assessment;
import io.recourse.assessment.AssessmentFilter;
import io.recourse.assessment.AssessmentService;
import io.recourse.claim.figures.ClaimFigures;
import io.recourse.claim.figures.StageSum;
import io.recourse.db.id.VendorId;
import io.recourse.ui.component.Formats;
import io.recourse.ui.component.SectionCard;
import io.recourse.ui.component.StatTile;
import io.recourse.ui.component.Tone;
import io.recourse.ui.component.UiTexts;
import java.time.Duration;
import java.util.List;

/** How one vendor kept its promises, and what came of it: the upper part of the vendor's page. */
@SpringComponent
public class VendorRecord {

    private static final int MOST = 500;

    private final AssessmentService assessments;
    private final ClaimFigures figures;

    VendorRecord(AssessmentService assessments, ClaimFigures figures) {
        this.assessments = assessments;
        this.figures = figures;
    }

    /** Tiles and the line of availability; empty before any assessment. */
    public List<Component> of(VendorId vendor) {
        List<Assessment> finished = assessments.latest(AssessmentFilter.of(vendor), MOST).stream()
                .filter(Assessment::finished)
                .toList();
        if (finished.isEmpty()) {
            return List.of();
        }
        return List.of(
                tiles(vendor, finished, figures.byStage(vendor)),
                new SectionCard(UiTexts.text("home.record.line"), AvailabilityLines.of(finished)));
    }

    private static Component tiles(VendorId vendor, List<Assessment> finished, List<StageSum> stages) {
        Formats formats = Formats.current();
        List<VendorStanding> standing = VendorStanding.worstFirst(finished);
        int judged = standing.stream().mapToInt(VendorStanding::judged).sum();
        int missed = standing.stream().mapToInt(VendorStanding::missed).sum();
        Duration down = standing.stream().map(VendorStanding::down).reduce(Duration.ZERO, Duration::plus);
        String breaches = "assessments?met=false&vendor=" + vendor;
        String its = "claims?vendor=" + vendor;
        Div tiles = new Div(
                new StatTile(
                                UiTexts.text("home.missed"),
                                UiTexts.text("home.of", formats.number(missed), formats.number(judged)),
                                breaches)
                        .tone(missed > 0 ? Tone.MISSED : Tone.MET)
                        .note(UiTexts.text("home.record.all")),
                new StatTile(UiTexts.text("home.down"), formats.duration(down), breaches)
                        .note(UiTexts.text("home.record.all")),
                new StatTile(
                        UiTexts.text("home.computed"),
                        Sums.of(stages, StageSum::computed).lines(),
                        its),
                new StatTile(
                        UiTexts.text("home.claimed"),
                        Sums.of(stages, StageSum::claimed).lines(),
                        its),
                new StatTile(
                        UiTexts.text("home.agreed"),
                        Sums.of(stages, StageSum::approved).lines(),
                        its),
                new StatTile(
                        UiTexts.text("home.received"),
                        Sums.of(stages, StageSum::credited).lines(),
                        its));
        tiles.addClassName("rc-tiles");
        return tiles;
    }
}
