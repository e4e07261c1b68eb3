package io.recourse.ui.settlement;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import io.recourse.text.Message;
import io.recourse.ui.component.Badge;
import io.recourse.ui.component.ReasonDialog;
import io.recourse.ui.component.Tone;
import io.recourse.ui.component.UiTexts;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One match that somebody decided: what was matched, by whom, why it was proposed, and its end or the way to undo it. */
class DecisionRow extends Div {

    private DecisionRow(Anchor matched, Badge state, String decision, List<Message> because) {
        Div head = new Div(matched, state);
        head.addClassName("rc-row");
        add(head, new Paragraph(decision));
        addClassName("rc-stack");
        if (!because.isEmpty()) {
            add(SettlementTexts.sentences(because));
        }
    }

    /**
     * A match that stands, with a button for those who may decide.
     *
     * @param warning what happens when it is undone
     * @param undo takes the reason
     */
    static DecisionRow standing(
            Anchor matched, String decision, List<Message> because, String warning, Consumer<String> undo) {
        DecisionRow row = new DecisionRow(
                matched, new Badge(Tone.MET, UiTexts.text("settlement.state.MATCHED")), decision, because);
        if (SettlementTexts.mayDecide()) {
            Div buttons = new Div(button(warning, undo));
            buttons.addClassName("rc-row");
            row.add(buttons);
        }
        return row;
    }

    /** A match that was undone, by whom and why. */
    static DecisionRow undone(
            Anchor matched, String decision, List<Message> because, @Nullable String by, @Nullable String reason) {
        DecisionRow row = new DecisionRow(
                matched, new Badge(Tone.EXCLUDED, UiTexts.text("settlement.undone")), decision, because);
        row.add(new Paragraph(UiTexts.text(
                "settlement.match.undone",
                Objects.requireNonNullElse(by, ""),
                Objects.requireNonNullElse(reason, ""))));
        return row;
    }

    private static Button button(String warning, Consumer<String> undo) {
        String title = UiTexts.text("settlement.undo");
        Button button = new Button(
                title,
                event -> ReasonDialog.reason(title, warning, title, undo)
                        .dangerous()
                        .open());
        button.addThemeVariants(ButtonVariant.LUMO_SMALL);
        return button;
    }
}
