package io.recourse.ui.settlement;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import io.recourse.access.CurrentUser;
import io.recourse.access.Role;
import io.recourse.claim.settlement.Credit;
import io.recourse.claim.settlement.CreditState;
import io.recourse.claim.settlement.match.Confidence;
import io.recourse.money.Money;
import io.recourse.text.Message;
import io.recourse.ui.component.Badge;
import io.recourse.ui.component.Formats;
import io.recourse.ui.component.Mark;
import io.recourse.ui.component.ReasonDialog;
import io.recourse.ui.component.Tone;
import io.recourse.ui.component.UiTexts;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/** How settlement is put in words and colours. */
final class SettlementTexts {

    private SettlementTexts() {}

    static Badge state(CreditState state) {
        return new Badge(
                switch (state) {
                    case OPEN -> Tone.AT_RISK;
                    case PARTLY_MATCHED -> Tone.INFO;
                    case MATCHED -> Tone.MET;
                    case ASIDE -> Tone.EXCLUDED;
                },
                UiTexts.text(state.messageKey()));
    }

    static Badge confidence(Confidence confidence) {
        return new Badge(
                switch (confidence) {
                    case CERTAIN -> Tone.MET;
                    case LIKELY -> Tone.INFO;
                    case POSSIBLE -> Tone.AT_RISK;
                    case HINT -> Tone.UNKNOWN;
                },
                UiTexts.text(confidence.messageKey()));
    }

    /** Sentences, one a line. */
    static UnorderedList sentences(List<Message> sentences) {
        UnorderedList list = new UnorderedList();
        sentences.forEach(sentence -> list.add(new ListItem(UiTexts.sentence(sentence))));
        return list;
    }

    /**
     * A button by which a proposal is refused, with the reason.
     *
     * @param names of what it proposes
     */
    static Button refuse(String names, Consumer<String> refusal) {
        String title = UiTexts.text("settlement.refuse");
        Button button = new Button(
                title,
                event -> ReasonDialog.reason(title, UiTexts.text("settlement.refuse.text", names), title, refusal)
                        .open());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        return button;
    }

    static Div notice(Tone tone, String text) {
        Div notice = new Div(new Mark(tone), new Span(text));
        notice.addClassName("rc-notice");
        notice.getElement().setAttribute("data-tone", tone.token());
        return notice;
    }

    /** Sums by currency, one a line, never added to one another. */
    static <T> String sums(Collection<T> rows, Function<T, Money> amount) {
        return Formats.current().sums(rows.stream().map(amount));
    }

    static String path(Credit credit) {
        return "settlement/credits/" + credit.id();
    }

    /** Whether the reader may fetch the files of vendors. */
    static boolean mayReadFiles() {
        return CurrentUser.has(Role.FINANCE) || CurrentUser.has(Role.AUDITOR);
    }

    /** Whether the pages of settlement open for the reader. */
    static boolean mayOpen() {
        return mayReadFiles() || CurrentUser.has(Role.VENDOR_MANAGER) || CurrentUser.has(Role.LEGAL);
    }

    /** Whether the reader decides about credits. */
    static boolean mayDecide() {
        return CurrentUser.has(Role.FINANCE);
    }
}
