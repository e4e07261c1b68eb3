package io.recourse.ui.claim.letter;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import io.recourse.access.CurrentUser;
import io.recourse.access.Role;
import io.recourse.claim.Claim;
import io.recourse.claim.letter.ClaimLetters;
import io.recourse.claim.letter.Letter;
import io.recourse.claim.letter.LetterGaps;
import io.recourse.claim.letter.form.ClaimForm;
import io.recourse.claim.letter.form.ClaimForms;
import io.recourse.text.Language;
import io.recourse.ui.component.Download;
import io.recourse.ui.component.Formats;
import io.recourse.ui.component.KeyValueList;
import io.recourse.ui.component.Links;
import io.recourse.ui.component.Mark;
import io.recourse.ui.component.Notifications;
import io.recourse.ui.component.SectionCard;
import io.recourse.ui.component.Tone;
import io.recourse.ui.component.UiTexts;

/** What the vendor demands of the claim and what of it is missing; the letter, to be read, copied and printed. */
class LetterCard extends SectionCard {

    private final transient Claim claim;
    private final transient ClaimLetters letters;
    private final transient ClaimForms forms;
    private final transient LetterGaps gaps;
    private final Div content = new Div();

    LetterCard(Claim claim, ClaimLetters letters, ClaimForms forms, LetterGaps gaps) {
        super(UiTexts.text("letter.card"));
        this.claim = claim;
        this.letters = letters;
        this.forms = forms;
        this.gaps = gaps;
        content.addClassName("rc-stack");
        add(content);
        fill(letters.current(claim.id(), null));
    }

    private void fill(Letter letter) {
        ClaimForm form = letters.form(claim.id());
        content.removeAll();
        content.add(state(letter), demanded(form));
        if (claim.status().isUnsubmitted()) {
            content.add(new GapNotice(claim, gaps, () -> fill(letters.current(claim.id(), null))));
        }
        if (!form.entered()) {
            content.add(notEntered());
        }
        content.add(new DemandList(
                claim, letters.answers(claim.id()), forms, () -> fill(letters.current(claim.id(), null))));
        content.add(words(letter), tools(letter));
        if (letter.sent() != null) {
            amendment();
        }
    }

    /** While an amendment waits for its release, its letter can be read, and its gaps be closed. */
    private void amendment() {
        Letter draft = letters.draft(claim.id(), null);
        if (draft.replaces() != null) {
            Details details = new Details(UiTexts.text("letter.amendment.draft"), LetterWords.of(draft));
            details.addClassName("rc-letter-details");
            content.add(details, new GapNotice(claim, gaps, () -> fill(letters.current(claim.id(), null))));
        }
    }

    private static Component state(Letter letter) {
        Letter.Sent sent = letter.sent();
        boolean complete = letter.missing().isEmpty();
        String text = sent != null
                ? UiTexts.text(
                        "letter.sent",
                        UiTexts.isolated(Formats.current().date(letter.dated())),
                        UiTexts.isolated(sent.by()),
                        UiTexts.isolated(letter.template().name() + " "
                                + letter.template().version()))
                : complete
                        ? UiTexts.text("letter.complete")
                        : UiTexts.text(
                                "letter.incomplete",
                                Formats.current().number(letter.missing().size()));
        Tone tone = complete ? sent == null ? Tone.INFO : Tone.MET : Tone.AT_RISK;
        Div notice = new Div(new Mark(tone), new Paragraph(text));
        notice.addClassName("rc-notice");
        notice.getElement().setAttribute("data-tone", tone.token());
        return notice;
    }

    private static KeyValueList demanded(ClaimForm form) {
        KeyValueList facts = new KeyValueList()
                .fact(
                        UiTexts.text("letter.channel"),
                        UiTexts.text(form.channel().messageKey()))
                .fact(UiTexts.text("letter.recipient"), form.recipient());
        if (form.subjectWords() != null) {
            facts.fact(UiTexts.text("letter.subjectWords"), form.subjectWords());
        }
        if (form.note() != null) {
            facts.fact(UiTexts.text("letter.note"), form.note());
        }
        return facts;
    }

    private Component notEntered() {
        Paragraph note = new Paragraph(UiTexts.text("letter.notEntered") + " ");
        note.add(Links.to(
                "contracts/" + claim.subject().contract(), claim.subject().contractReference()));
        note.addClassName("rc-quiet");
        return note;
    }

    private static Component words(Letter letter) {
        Details details = new Details(letter.subject(), LetterWords.of(letter));
        details.setOpened(false);
        details.addClassName("rc-letter-details");
        return details;
    }

    private Component tools(Letter letter) {
        Select<Language> language = new Select<>();
        language.setItems(Language.values());
        language.setItemLabelGenerator(one -> one == null ? "" : one.nativeName());
        language.setAriaLabel(UiTexts.text("letter.language"));
        language.setValue(letter.language());
        language.addValueChangeListener(event -> fill(letters.current(claim.id(), event.getValue())));
        Button copy = new Button(UiTexts.text("letter.copy"), event -> {
            getElement().executeJs("navigator.clipboard && navigator.clipboard.writeText($0)", letter.text());
            Notifications.success(UiTexts.text("letter.copied"));
        });
        copy.addThemeVariants(ButtonVariant.LUMO_SMALL);
        String address = "api/v1/claims/" + claim.id() + "/letter";
        String query = "?lang=" + letter.language().tag();
        Div tools = new Div(
                language,
                copy,
                Download.of(address + ".pdf" + query, UiTexts.text("letter.pdf")),
                Download.of(address + ".txt" + query, UiTexts.text("letter.txt")));
        if (CurrentUser.has(Role.LEGAL)) {
            tools.add(Links.to("letters", UiTexts.text("frame.navigation.letters")));
        }
        tools.addClassName("rc-row");
        return tools;
    }
}
