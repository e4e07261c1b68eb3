package io.recourse.ui.home;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.spring.annotation.SpringComponent;
import io.recourse.assessment.Assessment;
import io.recourse.assessment.AssessmentService;
import io.recourse.assessment.Backlog;
import io.recourse.ui.component.Formats;
import io.recourse.ui.component.StatTile;
import io.recourse.ui.component.Tone;
import io.recourse.ui.component.UiTexts;
import java.time.Duration;
import java.util.List;

/** Is the figure right, and how do the running periods stand? */
@SpringComponent
class ItHome implements HomePanel {

    private final RecentAssessments recent;
    private final AssessmentService assessments;
    private final SourcesTable sources;

    ItHome(RecentAssessments recent, AssessmentService assessments, SourcesTable sources) {
        this.recent = recent;
        this.assessments = assessments;
        this.sources = sources;
    }

    @Override
    public Perspective perspective() {
        return Perspective.IT;
    }

    @Override
    public List<Component> sections() {
        List<Assessment> running = recent.running();
        return List.of(tiles(running), RunningTable.of(running), sources.card());
    }

    private Component tiles(List<Assessment> running) {
        Formats formats = Formats.current();
        long broken = running.stream()
                .filter(assessment -> assessment.figure().isBreached())
                .count();
        Duration unknown = running.stream().map(RunningTable::unknown).reduce(Duration.ZERO, Duration::plus);
        Backlog backlog = assessments.backlog();
        int silent = sources.silent().size();
        Div tiles = new Div(
                new StatTile(
                                UiTexts.text("home.runningBroken"),
                                UiTexts.text("home.of", formats.number(broken), formats.number(running.size())),
                                "assessments")
                        .note(UiTexts.text("home.runningBroken.note"))
                        .tone(broken > 0 ? Tone.MISSED : Tone.MET),
                new StatTile(UiTexts.text("home.unknown"), formats.duration(unknown), "assessments")
                        .note(UiTexts.text("home.unknown.note"))
                        .tone(unknown.isZero() ? Tone.MET : Tone.AT_RISK),
                new StatTile(UiTexts.text("home.silent"), formats.number(silent), "sources")
                        .note(UiTexts.text("home.silent.note"))
                        .tone(silent > 0 ? Tone.AT_RISK : Tone.MET),
                new StatTile(UiTexts.text("home.backlog"), formats.number(backlog.services()), "assessments")
                        .note(UiTexts.text(backlog.failure() == null ? "home.backlog.note" : "home.backlog.failed"))
                        .tone(backlog.failure() == null ? Tone.INFO : Tone.MISSED));
        tiles.addClassName("rc-tiles");
        return tiles;
    }
}
