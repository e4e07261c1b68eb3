package io.recourse.ui.assessment;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Span;
import io.recourse.assessment.Assessment;
import io.recourse.assessment.AssessmentDetail;
import io.recourse.assessment.InputHashes;
import io.recourse.assessment.Revision;
import io.recourse.ui.component.DataTable;
import io.recourse.ui.component.Formats;
import io.recourse.ui.component.InstantText;
import io.recourse.ui.component.KeyValueList;
import io.recourse.ui.component.Links;
import io.recourse.ui.component.SectionCard;
import io.recourse.ui.component.UiTexts;

/** Every revision of the figure, what changed from one to the next, and the hashes of this one's inputs. */
class RevisionsCard extends SectionCard {

    RevisionsCard(AssessmentDetail detail) {
        super(UiTexts.text("assessment.revisions"));
        Formats formats = Formats.current();
        DataTable table = new DataTable(
                UiTexts.text("assessment.revisions"),
                ">" + UiTexts.text("assessment.revision"),
                UiTexts.text("assessment.computedAt"),
                ">" + UiTexts.text("timeline.availability"),
                ">" + UiTexts.text("assessment.credit"),
                UiTexts.text("assessment.changed"));
        for (Revision revision : detail.revisions()) {
            Assessment one = revision.assessment();
            table.row(
                    number(one, detail.assessment()),
                    new InstantText(one.computedAt(), one.zone()),
                    FigureWords.value(one.figure()),
                    formats.money(one.entitlement().credit()),
                    changes(revision, formats));
        }
        InputHashes hashes = detail.assessment().hashes();
        NativeDetails inputs = new NativeDetails(
                UiTexts.text("assessment.hashes"),
                new KeyValueList()
                        .fact(UiTexts.text("assessment.hash.input"), hash(hashes.input()))
                        .fact(UiTexts.text("assessment.hash.clause"), hash(hashes.clause()))
                        .fact(UiTexts.text("assessment.hash.timeline"), hash(hashes.timeline()))
                        .fact(UiTexts.text("assessment.hash.exclusions"), hash(hashes.exclusions()))
                        .fact(UiTexts.text("assessment.hash.engine"), hashes.engineVersion()));
        add(table, inputs);
    }

    private static Component number(Assessment one, Assessment shown) {
        String number = Integer.toString(one.revision());
        return one.id().equals(shown.id()) ? new Span(number) : Links.to("assessments/" + one.id(), number);
    }

    private static String changes(Revision revision, Formats formats) {
        Assessment.Renewals renewals = revision.assessment().renewals();
        return renewals == null
                ? changes(revision)
                : UiTexts.beside(
                        changes(revision),
                        UiTexts.text(
                                "assessment.renewed",
                                formats.number(renewals.times()),
                                formats.instant(
                                        renewals.since(), revision.assessment().zone())));
    }

    private static String changes(Revision revision) {
        return revision.changed().isEmpty()
                ? UiTexts.text("assessment.changed.first")
                : revision.changed().stream()
                        .sorted()
                        .map(input -> UiTexts.text("assessment.changed." + input))
                        .collect(UiTexts.enumerated());
    }

    private static Span hash(String hash) {
        Span text = new Span(hash);
        text.addClassNames("rc-mono", "rc-small");
        text.getElement().setAttribute("dir", "ltr");
        text.getStyle().set("overflow-wrap", "anywhere");
        return text;
    }
}
