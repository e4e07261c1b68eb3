package io.recourse.claim.letter;

import io.recourse.claim.letter.form.Channel;
import io.recourse.claim.letter.form.Demand;
import io.recourse.db.id.ClaimId;
import io.recourse.text.Language;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A letter to the vendor about a claim, as it would be written today or as it was sent.
 *
 * @param recipient address in the form of the channel; null if nobody has entered one
 * @param dated day on the letter
 * @param missing what the vendor demands and the letter does not have
 * @param openFields fields that have no value in a line that has others
 * @param replaces number of the letter that it replaces; null unless it is of an amendment
 * @param sent null while it is only a draft
 */
public record Letter(
        ClaimId claim,
        Language language,
        Channel channel,
        @Nullable String recipient,
        LocalDate dated,
        String subject,
        String body,
        Wrote template,
        List<Demand> missing,
        List<MergeField> openFields,
        @Nullable Integer replaces,
        @Nullable Sent sent) {

    public Letter {
        missing = List.copyOf(missing);
        openFields = List.copyOf(openFields);
    }

    /** The same, gone out. */
    Letter sent(Sent step) {
        return new Letter(
                claim,
                language,
                channel,
                recipient,
                dated,
                subject,
                body,
                template,
                missing,
                openFields,
                replaces,
                step);
    }

    /** As a text file: subject, empty line, body. */
    public String text() {
        return subject + "\n\n" + body;
    }

    /** SHA-256 of the text in UTF-8, in hexadecimal. */
    public String sha256() {
        return LetterHash.of(subject, body);
    }

    /**
     * The template with which it was written.
     *
     * @param id null for one that came with the program
     * @param version number of its version
     * @param hash SHA-256 over its subject, empty line and body
     */
    public record Wrote(@Nullable UUID id, String name, int version, String hash) {

        static Wrote with(LetterTemplate template) {
            return new Wrote(template.id(), template.name(), template.number(), template.hash());
        }
    }

    /**
     * That it went out.
     *
     * @param number 1 for the first letter of the claim
     * @param position of the step with which it went out
     * @param claimVersion version of the claim after that step
     * @param by user name of the one who let it go
     */
    public record Sent(int number, int position, int claimVersion, Instant at, String by) {}
}
