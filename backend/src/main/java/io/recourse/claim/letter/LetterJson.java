package io.recourse.claim.letter;

import io.recourse.claim.letter.form.Answer;
import io.recourse.claim.letter.form.Channel;
import io.recourse.claim.letter.form.Demand;
import io.recourse.text.Texts;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Letters and templates as they are sent over HTTP. */
final class LetterJson {

    private LetterJson() {}

    /** A letter. */
    record LetterView(
            String language,
            Channel channel,
            @Nullable String recipient,
            LocalDate dated,
            String subject,
            String body,
            String sha256,
            Letter.Wrote template,
            List<Demand> missing,
            List<String> openFields,
            @Nullable Integer replaces,
            Letter.@Nullable Sent sent) {}

    /** A claim's letter with what the vendor demands of it. */
    record LetterDetail(LetterView letter, List<Answer> demands, List<LetterGap> gaps, List<LetterView> sent) {}

    /** A template. */
    record TemplateView(
            @Nullable UUID id,
            String name,
            String language,
            @Nullable String vendor,
            @Nullable String vendorName,
            int number,
            String subject,
            String body,
            String hash,
            @Nullable Instant usedAt,
            boolean retired,
            int version) {}

    /** A field with its explanation. */
    record FieldView(String name, String explanation) {}

    static LetterView of(Letter letter) {
        return new LetterView(
                letter.language().tag(),
                letter.channel(),
                letter.recipient(),
                letter.dated(),
                letter.subject(),
                letter.body(),
                letter.sha256(),
                letter.template(),
                letter.missing(),
                letter.openFields().stream().map(MergeField::fieldName).toList(),
                letter.replaces(),
                letter.sent());
    }

    static TemplateView of(LetterTemplate template) {
        return new TemplateView(
                template.id(),
                template.name(),
                template.language().tag(),
                template.vendor() == null ? null : template.vendor().toString(),
                template.vendorName(),
                template.number(),
                template.subject(),
                template.body(),
                template.hash(),
                template.usedAt(),
                template.retired(),
                template.version());
    }

    static FieldView of(MergeField field, Locale locale) {
        return new FieldView(field.fieldName(), Texts.get(locale, field.messageKey()));
    }
}
