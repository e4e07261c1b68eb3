package io.recourse.claim.letter;

import static io.recourse.db.jooq.claim.Tables.LETTER;

import io.recourse.claim.letter.form.Channel;
import io.recourse.claim.letter.form.Demand;
import io.recourse.db.id.ClaimId;
import io.recourse.db.jooq.claim.tables.records.LetterRecord;
import io.recourse.text.Language;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Appends to and reads claim.letter. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class JooqLetters {

    private final DSLContext sql;

    JooqLetters(DSLContext sql) {
        this.sql = sql;
    }

    /** Letters of a claim that went out, oldest first. */
    List<Letter> of(ClaimId claim) {
        return sql.selectFrom(LETTER)
                .where(LETTER.CLAIM_ID.eq(claim))
                .orderBy(LETTER.NUMBER)
                .fetch(JooqLetters::letter);
    }

    /** Keeps a letter that went out; it has a {@code sent}. */
    void add(Letter letter) {
        Letter.Sent sent = Objects.requireNonNull(letter.sent());
        sql.insertInto(LETTER)
                .set(LETTER.CLAIM_ID, letter.claim())
                .set(LETTER.NUMBER, sent.number())
                .set(LETTER.EVENT_POSITION, sent.position())
                .set(LETTER.CLAIM_VERSION, sent.claimVersion())
                .set(LETTER.DATED, letter.dated())
                .set(LETTER.LANGUAGE, letter.language().tag())
                .set(LETTER.CHANNEL, letter.channel().name())
                .set(LETTER.RECIPIENT, letter.recipient())
                .set(LETTER.SUBJECT, letter.subject())
                .set(LETTER.BODY, letter.body())
                .set(LETTER.TEXT_SHA256, letter.sha256())
                .set(LETTER.TEMPLATE_ID, letter.template().id())
                .set(LETTER.TEMPLATE_NAME, letter.template().name())
                .set(LETTER.TEMPLATE_VERSION, letter.template().version())
                .set(LETTER.TEMPLATE_HASH, letter.template().hash())
                .set(LETTER.MISSING, letter.missing().stream().map(Enum::name).toArray(String[]::new))
                .set(
                        LETTER.OPEN_FIELDS,
                        letter.openFields().stream().map(MergeField::fieldName).toArray(String[]::new))
                .set(LETTER.REPLACES, letter.replaces())
                .set(LETTER.FROZEN_AT, sent.at())
                .set(LETTER.FROZEN_BY, sent.by())
                .execute();
    }

    private static Letter letter(LetterRecord row) {
        return new Letter(
                row.getClaimId(),
                Language.of(row.getLanguage()),
                Channel.valueOf(row.getChannel()),
                row.getRecipient(),
                row.getDated(),
                row.getSubject(),
                row.getBody(),
                new Letter.Wrote(
                        row.getTemplateId(), row.getTemplateName(), row.getTemplateVersion(), row.getTemplateHash()),
                Arrays.stream(row.getMissing())
                        .map(name -> Demand.valueOf("" + name))
                        .toList(),
                Arrays.stream(row.getOpenFields())
                        .flatMap(name -> MergeField.find("" + name).stream())
                        .toList(),
                row.getReplaces(),
                new Letter.Sent(
                        row.getNumber(),
                        row.getEventPosition(),
                        row.getClaimVersion(),
                        row.getFrozenAt(),
                        row.getFrozenBy()));
    }
}
