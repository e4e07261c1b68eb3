package io.recourse.ui.claim.evidence;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import io.recourse.claim.Claim;
import io.recourse.reports.evidence.EvidenceBundle;
import io.recourse.reports.evidence.EvidenceBundles;
import io.recourse.reports.evidence.EvidenceCopy;
import io.recourse.text.Language;
import io.recourse.text.ReadableException;
import io.recourse.ui.component.Notifications;
import io.recourse.ui.component.SectionCard;
import io.recourse.ui.component.UiTexts;
import java.time.ZoneId;
import java.util.List;

/** Makes the bundle of a claim, and lists those that were made. */
class EvidenceCard extends SectionCard {

    private final transient Claim claim;
    private final transient EvidenceBundles bundles;
    private final transient ZoneId zone;
    private final Select<Language> language = new Select<>();
    private final Div made = new Div();

    EvidenceCard(Claim claim, EvidenceBundles bundles, ZoneId zone) {
        super(UiTexts.text("evidence.card"));
        this.claim = claim;
        this.bundles = bundles;
        this.zone = zone;
        Paragraph note = new Paragraph(UiTexts.text("evidence.note"));
        note.addClassName("rc-quiet");
        made.addClassName("rc-stack");
        add(note, making(), made);
        fill();
    }

    private Component making() {
        language.setItems(Language.values());
        language.setItemLabelGenerator(one -> one == null ? "" : one.nativeName());
        language.setAriaLabel(UiTexts.text("letter.language"));
        language.setValue(UiTexts.language());
        Div line = new Div(language, button(EvidenceCopy.VENDOR));
        if (bundles.mayReadOriginals()) {
            line.add(button(EvidenceCopy.ORIGINAL));
        }
        line.addClassName("rc-row");
        return line;
    }

    private Button button(EvidenceCopy copy) {
        Button button = new Button(UiTexts.text("evidence.make." + copy));
        button.setDisableOnClick(true);
        button.addThemeVariants(ButtonVariant.LUMO_SMALL);
        button.addClickListener(event -> {
            try {
                EvidenceBundle bundle =
                        bundles.make(claim.id(), copy, language.getValue()).bundle();
                Notifications.success(UiTexts.text("evidence.made", bundle.number()));
                fill();
            } catch (ReadableException refused) {
                Notifications.failure(refused.message(UiTexts.language().locale()));
            } finally {
                button.setEnabled(true);
            }
        });
        return button;
    }

    private void fill() {
        made.removeAll();
        List<EvidenceBundle> all = bundles.of(claim.id()).reversed();
        if (all.isEmpty()) {
            made.add(new Paragraph(UiTexts.text("evidence.none")));
        }
        all.forEach(bundle -> made.add(new BundleItem(bundle, zone)));
    }
}
