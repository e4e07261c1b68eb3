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
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

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
     * @param quoted words of the contract: where they stand in the letter, they keep their own language and direction
     */
    public static FinishedDocument render(
            String organisation,
            String claim,
            boolean sample,
            Language language,
            LocalDate dated,
            String subject,
            String body,
            String quoted) {
        Wording wording = new Wording(language);
        DocumentFacts facts = new DocumentFacts(
                plain(subject),
                wording.text("evidence.letter.subject", claim),
                organisation,
                language.locale(),
                language.isRightToLeft(),
                dated.atStartOfDay(ZoneOffset.UTC).toInstant(),
                String.join("/", claim, dated.toString(), subject, body));
        Set<String> foreign = quoted.lines().map(LetterDocument::bare).collect(Collectors.toSet());
        PageFurniture furniture = new LetterFurniture(organisation, claim, sample, wording);
        return DocumentWriter.compose(facts, furniture, writer -> write(writer, subject, body, foreign));
    }

    private static void write(DocumentWriter writer, String subject, String body, Set<String> quoted) {
        writer.heading(1, subject, 60);
        for (String paragraph : body.split("\n{2,}")) {
            writer.space(5);
            List<String> lines = paragraph.lines().toList();
            int from = 0;
            for (int to = 1; to <= lines.size(); to++) {
                boolean isQuoted = quoted.contains(bare(lines.get(from)));
                if (to == lines.size() || quoted.contains(bare(lines.get(to))) != isQuoted) {
                    String part = String.join("\n", lines.subList(from, to));
                    if (isQuoted) {
                        writer.quotation(plain(part), WORDS);
                    } else {
                        writer.paragraph(part, WORDS);
                    }
                    from = to;
                }
            }
        }
    }

    /** A line without what a letter puts around a quotation. */
    private static String bare(String line) {
        return plain(line).replaceAll("^[\\s\"'“”„«»‘’「」『』]+|[\\s\"'“”„«»‘’「」『』]+$", "");
    }

    /** Without the marks that set figures apart, which other programs show in a title, and a quotation does not need. */
    private static String plain(String subject) {
        return subject.replaceAll("[\\u2066-\\u2069]", "");
    }
}
