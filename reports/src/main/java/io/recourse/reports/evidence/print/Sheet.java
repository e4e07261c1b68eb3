package io.recourse.reports.evidence.print;

import io.recourse.reports.document.DocumentFacts;
import io.recourse.reports.document.DocumentWriter;
import io.recourse.reports.document.FinishedDocument;
import io.recourse.reports.document.table.Table;
import io.recourse.reports.evidence.facts.EvidenceFacts;
import io.recourse.reports.house.Wording;
import io.recourse.text.Language;
import io.recourse.text.Message;
import io.recourse.text.Texts;
import java.util.List;
import java.util.function.Consumer;

/**
 * What all documents of a bundle share. The same facts and language give the same bytes.
 *
 * @param masked whether this is the copy that leaves
 */
record Sheet(EvidenceFacts facts, Wording wording, boolean masked) {

    static Sheet of(EvidenceFacts facts, Language language, boolean masked) {
        return new Sheet(facts, new Wording(language), masked);
    }

    /** Makes a document. */
    FinishedDocument compose(String titleKey, Consumer<DocumentWriter> content) {
        Language language = wording.language();
        String claim = facts.head().claim().text();
        DocumentFacts document = new DocumentFacts(
                wording.text(titleKey, claim),
                wording.text("evidence.subject"),
                facts.head().organisation(),
                language.locale(),
                language.isRightToLeft(),
                facts.head().asOf(),
                String.join(
                        "/",
                        claim,
                        titleKey,
                        Integer.toString(facts.head().version()),
                        language.tag(),
                        Boolean.toString(masked)));
        return DocumentWriter.compose(document, new SheetFurniture(this, wording.text(titleKey, claim)), content);
    }

    String text(String key, Object... arguments) {
        return wording.text(key, arguments);
    }

    /** A sentence of the backend, its figures kept whole. */
    String sentence(Message message) {
        return Texts.get(
                wording.language().locale(),
                message.key(),
                message.arguments().stream().map(wording::figure).toArray());
    }

    /** Adds a table with its heading, which are not torn apart. */
    void table(DocumentWriter writer, String headingKey, Table table) {
        writer.heading(2, text(headingKey), table.beginning(writer));
        writer.add(table);
    }

    List<String> sentences(List<Message> messages) {
        return messages.stream().map(this::sentence).toList();
    }
}
