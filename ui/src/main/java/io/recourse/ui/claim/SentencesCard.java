package io.recourse.ui.claim;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import io.recourse.text.Message;
import io.recourse.ui.component.SectionCard;
import io.recourse.ui.component.UiTexts;
import java.util.List;

/** A reckoning in words, step by step: that of the last day, or that of the credit. */
class SentencesCard extends SectionCard {

    SentencesCard(String titleKey, List<Message> messages) {
        super(UiTexts.text(titleKey));
        OrderedList list = new OrderedList();
        list.addClassName("rc-steps");
        messages.forEach(message -> list.add(new ListItem(UiTexts.sentence(message))));
        add(list);
    }
}
