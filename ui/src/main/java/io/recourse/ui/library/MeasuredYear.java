package io.recourse.ui.library;

import com.vaadin.flow.component.html.Paragraph;
import io.recourse.assessment.ClauseTrials;
import io.recourse.assessment.Trial;
import io.recourse.contract.Contract;
import io.recourse.contract.clause.ClauseVersionDraft;
import io.recourse.contract.service.BoughtService;
import io.recourse.text.ReadableException;
import io.recourse.ui.clause.TrialWords;
import io.recourse.ui.component.DataTable;
import io.recourse.ui.component.Formats;
import io.recourse.ui.component.Links;
import io.recourse.ui.component.SectionCard;
import io.recourse.ui.component.UiTexts;
import java.time.Duration;
import java.util.List;

/** What each promise would have given for the same measured months of one service. */
class MeasuredYear extends SectionCard {

    private static final int MONTHS = 12;

    MeasuredYear(List<Side> sides, BoughtService service, Contract contract, ClauseTrials trials) {
        super(UiTexts.text("compare.year", service.name()));
        Paragraph note = new Paragraph(UiTexts.text("compare.year.text"));
        note.addClassName("rc-form-note");
        DataTable table = new DataTable(
                UiTexts.text("compare.year", service.name()),
                UiTexts.text("library.promise"),
                ">" + UiTexts.text("compare.year.periods"),
                ">" + UiTexts.text("compare.year.missed"),
                ">" + UiTexts.text("register.trial.down"),
                ">" + UiTexts.text("register.trial.unknown"),
                ">" + UiTexts.text("register.clause.credit"));
        sides.forEach(side -> row(table, side, service, contract, trials));
        add(note, table);
    }

    private static void row(DataTable table, Side side, BoughtService service, Contract contract, ClauseTrials trials) {
        ClauseVersionDraft draft = side.triedOn(service, contract);
        if (draft == null || draft.commitment() == null) {
            silent(table, side, UiTexts.text("compare.year.noPromise"));
            return;
        }
        try {
            Trial trial = trials.of(service.id(), side.triedInPlaceOf(service), draft, MONTHS);
            Formats formats = Formats.current();
            table.row(
                    Links.to(side.path(), side.name()),
                    formats.number(trial.periods().size()),
                    formats.number(trial.breaches()),
                    length(trial.periods().stream()
                            .map(one -> one.figure().downTime())
                            .reduce(Duration.ZERO, Duration::plus)),
                    length(trial.periods().stream().map(one -> one.unknown()).reduce(Duration.ZERO, Duration::plus)),
                    draft.creditSchedule() == null
                            ? UiTexts.text("compare.year.creditSilent")
                            : TrialWords.paid(trial));
        } catch (ReadableException refused) {
            silent(table, side, refused.message(UiTexts.language().locale()));
        }
    }

    private static void silent(DataTable table, Side side, String reason) {
        table.row(Links.to(side.path(), side.name()), Formats.NONE, Formats.NONE, Formats.NONE, Formats.NONE, reason);
    }

    private static String length(Duration duration) {
        return duration.isZero() ? Formats.NONE : Formats.current().duration(duration);
    }
}
