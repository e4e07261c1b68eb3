package io.recourse.claim.letter;

import io.recourse.claim.letter.form.Demand;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A hole in a letter: something that the vendor demands and the letter does not say, or a field without a value in the
 * middle of a sentence.
 *
 * @param code DEMAND: with the name of the demand, or FIELD: with the name of the field
 * @param messageKey key of its name in the bundles
 * @param stated why the letter may go without it; null while nobody has said so
 */
public record LetterGap(
        String code, String messageKey, @Nullable Stated stated) {

    /** What legal said. */
    public record Stated(String reason, Instant at, String by) {}

    static LetterGap of(Demand demand) {
        return new LetterGap("DEMAND:" + demand.name(), demand.messageKey(), null);
    }

    static LetterGap of(MergeField field) {
        return new LetterGap("FIELD:" + field.fieldName(), field.messageKey(), null);
    }

    LetterGap with(@Nullable Stated statement) {
        return new LetterGap(code, messageKey, statement);
    }

    /** True if the letter must not go out because of it. */
    public boolean isOpen() {
        return stated == null;
    }
}
