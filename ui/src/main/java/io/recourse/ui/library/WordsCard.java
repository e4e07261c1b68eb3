package io.recourse.ui.library;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import io.recourse.contract.library.PublishedWords;
import io.recourse.ui.component.KeyValueList;
import io.recourse.ui.component.SectionCard;
import io.recourse.ui.component.UiTexts;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the agreement says, in the language in which it was read. */
class WordsCard extends SectionCard {

    private final KeyValueList facts = new KeyValueList();

    WordsCard(PublishedWords words) {
        super(UiTexts.text("library.words"));
        text("period", words.period());
        text("cap", words.cap());
        text("creditForm", words.creditForm());
        text("claim", words.claim());
        text("late", words.late());
        text("channel", words.channel());
        list("evidence", words.evidence());
        text("processing", words.processing());
        text("dispute", words.dispute());
        list("exclusions", words.exclusions());
        text("notes", words.notes());
        add(facts);
    }

    private void text(String key, @Nullable String text) {
        if (text != null) {
            facts.fact(UiTexts.text("library.words." + key), foreign(new Span(text)));
        }
    }

    private void list(String key, List<String> texts) {
        if (!texts.isEmpty()) {
            facts.fact(UiTexts.text("library.words." + key), bullets(texts));
        }
    }

    /** Sentences of a source, each on a line of its own. */
    static UnorderedList bullets(List<String> texts) {
        UnorderedList list = new UnorderedList();
        list.addClassName("rc-bullets");
        texts.forEach(text -> list.add(new ListItem(text)));
        return foreign(list);
    }

    /** Words that stay in the language of their source, whatever the reader's. */
    private static <C extends Component> C foreign(C words) {
        words.getElement().setAttribute("lang", "en").setAttribute("dir", "auto");
        return words;
    }
}
