package io.recourse.reports.evidence.print;

import io.recourse.reports.document.DocumentFacts;
import io.recourse.reports.document.DocumentWriter;
import io.recourse.reports.document.FinishedDocument;
import io.recourse.reports.document.PageFurniture;
import io.recourse.reports.document.Styles;
import io.recourse.reports.document.text.TextStyle;
import io.recourse.reports.house.Wording;
import io.recourse.text.Language;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** A letter on paper, word for word, in its own language and direction. */
public final class LetterDocument {

    private static final TextStyle WORDS = Styles.BODY.sized(9.4f, 13.4f);

    private LetterDocument() {}

    /**
     * Makes the document. The same letter gives the same bytes.
     *
     * @param organisation who writes
     * @param claim number of the claim
     * @param sample the figures are those of the sample workspace
     * @param dated day on the letter
     */
    public static FinishedDocument render(
            String organisation,
            String claim,
            boolean sample,
            Language language,
            LocalDate dated,
            String subject,
            String body) {
        Wording wording = new Wording(language);
        DocumentFacts facts = new DocumentFacts(
                plain(subject),
                wording.text("evidence.letter.subject", claim),
                organisation,
                language.locale(),
                language.isRightToLeft(),
                dated.atStartOfDay(ZoneOffset.UTC).toInstant(),
                String.join("/", claim, dated.toString(), subject, body));
        PageFurniture furniture = new LetterFurniture(organisation, claim, sample, wording);
        return DocumentWriter.compose(facts, furniture, writer -> write(writer, subject, body));
    }

    private static void write(DocumentWriter writer, String subject, String body) {
        writer.heading(1, subject, 60);
        for (String paragraph : body.split("\n{2,}")) {
            writer.space(5);
            writer.paragraph(paragraph, WORDS);
        }
    }

    /** Without the marks that set figures apart: a title in the metadata is shown by other programs. */
    private static String plain(String subject) {
        return subject.replaceAll("[\\u2066-\\u2069]", "");
    }
}
