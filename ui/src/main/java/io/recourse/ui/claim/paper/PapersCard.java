package io.recourse.ui.claim.paper;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import io.recourse.claim.Claim;
import io.recourse.claim.paper.ClaimFile;
import io.recourse.claim.paper.ClaimNote;
import io.recourse.claim.paper.ClaimPaper;
import io.recourse.claim.paper.ClaimPaperService;
import io.recourse.claim.paper.PaperLimits;
import io.recourse.claim.paper.PaperReading;
import io.recourse.claim.paper.StoredFile;
import io.recourse.ui.component.Notifications;
import io.recourse.ui.component.SectionCard;
import io.recourse.ui.component.UiTexts;
import java.util.List;

/** What was written, said and sent about a claim, newest first, with what one may add. */
class PapersCard extends SectionCard {

    private final transient Claim claim;
    private final transient ClaimPaperService papers;
    private final transient PaperLimits limits;
    private final OrderedList list = new OrderedList();
    private final Paragraph none = new Paragraph(UiTexts.text("papers.none"));
    private final ReadingsList readings;

    PapersCard(Claim claim, ClaimPaperService papers, PaperLimits limits) {
        super(UiTexts.text("papers.title"));
        this.claim = claim;
        this.papers = papers;
        this.limits = limits;
        readings = new ReadingsList(claim.deadline().zone());
        list.addClassName("rc-timeline");
        add(none, list, readings);
        if (PapersOnClaim.mayWrite()) {
            Button note = new Button(UiTexts.text("papers.addNote"), event -> write());
            Button file = new Button(UiTexts.text("papers.addFile"), event -> attach());
            note.addThemeVariants(ButtonVariant.LUMO_SMALL);
            file.addThemeVariants(ButtonVariant.LUMO_SMALL);
            actions(note, file);
        }
        fill();
    }

    private void fill() {
        List<ClaimPaper> all = papers.papers(claim.id());
        none.setVisible(all.isEmpty());
        list.setVisible(!all.isEmpty());
        list.removeAll();
        for (ClaimPaper paper : all.reversed()) {
            switch (paper) {
                case ClaimNote note -> list.add(new NoteItem(note, attachments(note, all), this));
                case ClaimFile file -> {
                    if (file.note() == null) {
                        list.add(new FileItem(file, this));
                    }
                }
            }
        }
        fillReadings();
    }

    /** Tells anew who read what. */
    void fillReadings() {
        List<PaperReading> log = PapersOnClaim.maySeeReadings() ? papers.readings(claim.id()) : List.of();
        readings.show(log);
    }

    Claim claim() {
        return claim;
    }

    /** What a privileged note says; the reading is logged. */
    ClaimNote read(ClaimNote note) {
        ClaimNote opened = papers.readPrivileged(claim.id(), note.id());
        fillReadings();
        return opened;
    }

    void correct(ClaimNote note) {
        // A privileged note is read before it is corrected, and that is a reading like any other.
        ClaimNote opened = note.privileged() ? read(note) : note;
        new NoteDialog(claim, papers, limits, done -> fill()).correcting(opened).open();
    }

    void correct(ClaimFile file) {
        new NoteDialog(claim, papers, limits, done -> fill()).correcting(file).open();
    }

    private void write() {
        new NoteDialog(claim, papers, limits, done -> fill()).open();
    }

    private void attach() {
        new FileDialog(claim, papers, limits, this::attached).open();
    }

    private void attached(List<StoredFile> stored) {
        stored.stream()
                .filter(file -> !file.isNew())
                .forEach(file -> Notifications.success(
                        UiTexts.text("papers.file.there", file.file().name())));
        fill();
    }

    private static List<ClaimFile> attachments(ClaimNote note, List<ClaimPaper> all) {
        return all.stream()
                .filter(ClaimFile.class::isInstance)
                .map(ClaimFile.class::cast)
                .filter(file -> note.id().equals(file.note()))
                .toList();
    }
}
