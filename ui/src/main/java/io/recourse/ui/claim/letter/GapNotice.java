package io.recourse.ui.claim.letter;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import io.recourse.access.CurrentUser;
import io.recourse.access.Role;
import io.recourse.claim.Claim;
import io.recourse.claim.letter.LetterGap;
import io.recourse.claim.letter.LetterGaps;
import io.recourse.ui.component.Mark;
import io.recourse.ui.component.ReasonDialog;
import io.recourse.ui.component.Tone;
import io.recourse.ui.component.UiTexts;
import java.util.List;

/** What keeps the letter from going out, or what legal stated about it; nothing where there is no gap. */
class GapNotice extends Div {

    GapNotice(Claim claim, LetterGaps gaps, Runnable afterwards) {
        List<LetterGap> all = gaps.of(claim.id());
        List<LetterGap> open = all.stream().filter(LetterGap::isOpen).toList();
        setVisible(!all.isEmpty());
        if (!open.isEmpty()) {
            add(notice(Tone.MISSED, "letter.gaps", open));
            if (CurrentUser.has(Role.LEGAL)) {
                Div buttons = new Div(button(claim, gaps, afterwards));
                buttons.addClassName("rc-row");
                add(buttons);
            }
        }
        List<LetterGap> stated = all.stream().filter(gap -> !gap.isOpen()).toList();
        if (!stated.isEmpty()) {
            add(notice(Tone.INFO, "letter.gaps.stated", stated));
        }
        addClassName("rc-stack");
    }

    private static Div notice(Tone tone, String key, List<LetterGap> gaps) {
        UnorderedList list = new UnorderedList();
        for (LetterGap gap : gaps) {
            String name = UiTexts.text(gap.messageKey());
            LetterGap.Stated stated = gap.stated();
            list.add(new ListItem(
                    stated == null
                            ? name
                            : name + ": "
                                    + UiTexts.text(
                                            "letter.gaps.by",
                                            UiTexts.isolated(stated.reason()),
                                            UiTexts.isolated(stated.by()))));
        }
        Div words = new Div(new Paragraph(UiTexts.text(key)), list);
        if (tone == Tone.MISSED) {
            words.add(new Paragraph(UiTexts.text("letter.gaps.legal")));
        }
        Div notice = new Div(new Mark(tone), words);
        notice.addClassName("rc-notice");
        notice.getElement().setAttribute("data-tone", tone.token());
        return notice;
    }

    private static Button button(Claim claim, LetterGaps gaps, Runnable afterwards) {
        Button button = new Button(
                UiTexts.text("letter.gaps.state"),
                event -> ReasonDialog.reason(
                                UiTexts.text("letter.gaps.state"),
                                UiTexts.text("letter.gaps.state.text"),
                                UiTexts.text("letter.gaps.state"),
                                reason -> {
                                    gaps.state(claim.id(), reason);
                                    afterwards.run();
                                })
                        .open());
        button.addThemeVariants(ButtonVariant.LUMO_SMALL);
        return button;
    }
}
