package io.recourse.ui.clause;

import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import io.recourse.contract.clause.ClauseVersionDraft;
import io.recourse.ui.component.FormErrors;
import io.recourse.ui.component.UiTexts;
import io.recourse.ui.register.Fields;
import org.jspecify.annotations.Nullable;

/** The sentence of the contract and where it stands. */
class WordsSection extends FormSection {

    private final TextArea quotedText;
    private final TextField section;
    private final IntegerField page = Fields.whole("register.fact.page");
    private final TextField sourceUrl;

    WordsSection(ClauseVersionDraft draft) {
        super("register.form.words");
        quotedText = Fields.area("register.fact.quotedText", draft.quotedText());
        section = Fields.text("register.fact.section", draft.section());
        sourceUrl = Fields.text("register.fact.sourceUrl", draft.sourceUrl());
        quotedText.setRequiredIndicatorVisible(true);
        quotedText.setMinRows(4);
        page.setValue(draft.page());
        sourceUrl.setPlaceholder(UiTexts.isolated("https://"));
        whole(quotedText);
        half(section, page);
        whole(sourceUrl);
    }

    @Override
    void name(FormErrors errors) {
        errors.field("quotedText", quotedText)
                .field("section", section)
                .field("page", page)
                .field("sourceUrl", sourceUrl);
    }

    @Override
    void onChange(Runnable listener) {
        // Nothing of what is computed depends on the words.
    }

    String quotedText() {
        return quotedText.getValue();
    }

    String section() {
        return section.getValue();
    }

    @Nullable
    Integer page() {
        return page.getValue();
    }

    String sourceUrl() {
        return sourceUrl.getValue();
    }
}
