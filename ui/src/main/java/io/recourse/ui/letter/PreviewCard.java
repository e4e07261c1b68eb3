package io.recourse.ui.letter;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import io.recourse.claim.Claim;
import io.recourse.claim.ClaimFilter;
import io.recourse.claim.ClaimService;
import io.recourse.claim.letter.ClaimLetters;
import io.recourse.claim.letter.Letter;
import io.recourse.claim.letter.LetterTemplateDraft;
import io.recourse.text.InvalidInput;
import io.recourse.ui.claim.letter.LetterWords;
import io.recourse.ui.component.Mark;
import io.recourse.ui.component.PeriodText;
import io.recourse.ui.component.SectionCard;
import io.recourse.ui.component.Tone;
import io.recourse.ui.component.UiTexts;
import java.util.List;
import java.util.Locale;

/** What the words make of a real claim, while they are written. */
class PreviewCard extends SectionCard {

    private final transient TemplateForm form;
    private final transient ClaimLetters letters;
    private final ComboBox<Claim> claim = new ComboBox<>(UiTexts.text("letter.preview.claim"));
    private final Div shown = new Div();

    PreviewCard(TemplateForm form, ClaimLetters letters, ClaimService claims) {
        super(UiTexts.text("letter.preview"));
        this.form = form;
        this.letters = letters;
        List<Claim> all = claims.list(ClaimFilter.all());
        shown.addClassName("rc-stack");
        if (all.isEmpty()) {
            add(new Paragraph(UiTexts.text("letter.preview.none")));
            return;
        }
        claim.setItems(all);
        claim.setItemLabelGenerator(one -> UiTexts.beside(
                one.name(), one.subject().vendorName(), one.subject().serviceName(), PeriodText.of(one.periodLabel())));
        claim.setValue(all.getFirst());
        claim.setWidthFull();
        claim.addValueChangeListener(event -> fill());
        form.onChange(this::fill);
        add(claim, shown);
        fill();
    }

    private void fill() {
        shown.removeAll();
        Claim chosen = claim.getValue();
        if (chosen == null) {
            return;
        }
        LetterTemplateDraft draft = form.draft();
        try {
            Letter letter = letters.preview(
                    chosen.id(),
                    new LetterTemplateDraft(
                            "preview", draft.language(), draft.vendor(), draft.subject(), draft.body()));
            shown.add(new H3(letter.subject()), LetterWords.of(letter));
        } catch (InvalidInput faulty) {
            Locale locale = UiTexts.language().locale();
            for (InvalidInput.FieldError error : faulty.errors()) {
                Div notice = new Div(new Mark(Tone.MISSED), new Paragraph(error.message(locale)));
                notice.addClassName("rc-notice");
                notice.getElement().setAttribute("data-tone", Tone.MISSED.token());
                notice.getElement().setAttribute("role", "alert");
                shown.add(notice);
            }
        }
    }
}
