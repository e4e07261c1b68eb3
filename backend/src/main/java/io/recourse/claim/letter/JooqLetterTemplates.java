package io.recourse.claim.letter;

import static io.recourse.db.jooq.claim.Tables.LETTER_TEMPLATE;
import static io.recourse.db.jooq.claim.Tables.LETTER_TEMPLATE_VERSION;
import static io.recourse.db.jooq.vendor.Tables.VENDOR_;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;

import io.recourse.access.CurrentUser;
import io.recourse.db.id.VendorId;
import io.recourse.db.jooq.claim.tables.LetterTemplateVersion;
import io.recourse.text.Language;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Reads and writes claim.letter_template and its versions. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class JooqLetterTemplates {

    private final DSLContext sql;
    private final Clock clock;

    JooqLetterTemplates(DSLContext sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** All templates in their latest version, by language and name. */
    List<LetterTemplate> all() {
        return latest(noCondition());
    }

    Optional<LetterTemplate> find(UUID id) {
        return latest(LETTER_TEMPLATE.ID.eq(id)).stream().findFirst();
    }

    /** The one that letters against the vendor are written with: the vendor's own before that for all. */
    Optional<LetterTemplate> inUse(VendorId vendor, Language language) {
        List<LetterTemplate> candidates = latest(LETTER_TEMPLATE
                .LANGUAGE
                .eq(language.tag())
                .and(LETTER_TEMPLATE.RETIRED_AT.isNull())
                .and(LETTER_TEMPLATE.VENDOR_ID.eq(vendor).or(LETTER_TEMPLATE.VENDOR_ID.isNull())));
        return candidates.stream()
                .filter(template -> template.vendor() != null)
                .findFirst()
                .or(() -> candidates.stream().findFirst());
    }

    /** All versions of a template, the latest first. */
    List<LetterTemplate> versions(UUID id) {
        return fetch(LETTER_TEMPLATE.ID.eq(id));
    }

    /** True if another template that is not retired serves the same vendor and language. */
    boolean isTaken(Language language, @Nullable VendorId vendor, @Nullable UUID own) {
        return sql.fetchExists(
                LETTER_TEMPLATE,
                LETTER_TEMPLATE.LANGUAGE.eq(language.tag()),
                vendor == null ? LETTER_TEMPLATE.VENDOR_ID.isNull() : LETTER_TEMPLATE.VENDOR_ID.eq(vendor),
                LETTER_TEMPLATE.RETIRED_AT.isNull(),
                own == null ? noCondition() : LETTER_TEMPLATE.ID.ne(own));
    }

    boolean isNameTaken(Language language, String name, @Nullable UUID own) {
        return sql.fetchExists(
                LETTER_TEMPLATE,
                LETTER_TEMPLATE.LANGUAGE.eq(language.tag()),
                LETTER_TEMPLATE.NAME.eq(name),
                own == null ? noCondition() : LETTER_TEMPLATE.ID.ne(own));
    }

    UUID add(CheckedTemplate template) {
        UUID id = sql.insertInto(LETTER_TEMPLATE)
                .set(LETTER_TEMPLATE.NAME, template.name())
                .set(LETTER_TEMPLATE.LANGUAGE, template.language().tag())
                .set(LETTER_TEMPLATE.VENDOR_ID, template.vendor())
                .returning(LETTER_TEMPLATE.ID)
                .fetchSingle()
                .getId();
        addVersion(id, 1, template);
        return id;
    }

    /** Renames it and counts its version up; false if somebody else was faster. */
    boolean rename(UUID id, int version, String name) {
        return sql.update(LETTER_TEMPLATE)
                        .set(LETTER_TEMPLATE.NAME, name)
                        .set(LETTER_TEMPLATE.VERSION, LETTER_TEMPLATE.VERSION.plus(1))
                        .where(LETTER_TEMPLATE.ID.eq(id), LETTER_TEMPLATE.VERSION.eq(version))
                        .execute()
                == 1;
    }

    /** Takes it out of use, or back into it; false if somebody else was faster. */
    boolean retire(UUID id, int version, boolean retired) {
        return sql.update(LETTER_TEMPLATE)
                        .set(LETTER_TEMPLATE.RETIRED_AT, retired ? clock.instant() : null)
                        .set(LETTER_TEMPLATE.VERSION, LETTER_TEMPLATE.VERSION.plus(1))
                        .where(LETTER_TEMPLATE.ID.eq(id), LETTER_TEMPLATE.VERSION.eq(version))
                        .execute()
                == 1;
    }

    void addVersion(UUID id, int number, CheckedTemplate template) {
        sql.insertInto(LETTER_TEMPLATE_VERSION)
                .set(LETTER_TEMPLATE_VERSION.TEMPLATE_ID, id)
                .set(LETTER_TEMPLATE_VERSION.NUMBER, number)
                .set(LETTER_TEMPLATE_VERSION.SUBJECT, template.subject())
                .set(LETTER_TEMPLATE_VERSION.BODY, template.body())
                .set(LETTER_TEMPLATE_VERSION.CONTENT_HASH, LetterHash.of(template.subject(), template.body()))
                .set(LETTER_TEMPLATE_VERSION.CREATED_AT, clock.instant())
                .set(LETTER_TEMPLATE_VERSION.CREATED_BY, CurrentUser.name())
                .execute();
    }

    void changeVersion(UUID id, int number, CheckedTemplate template) {
        sql.update(LETTER_TEMPLATE_VERSION)
                .set(LETTER_TEMPLATE_VERSION.SUBJECT, template.subject())
                .set(LETTER_TEMPLATE_VERSION.BODY, template.body())
                .set(LETTER_TEMPLATE_VERSION.CONTENT_HASH, LetterHash.of(template.subject(), template.body()))
                .where(LETTER_TEMPLATE_VERSION.TEMPLATE_ID.eq(id), LETTER_TEMPLATE_VERSION.NUMBER.eq(number))
                .execute();
    }

    void markUsed(UUID id, int number) {
        sql.update(LETTER_TEMPLATE_VERSION)
                .set(LETTER_TEMPLATE_VERSION.USED_AT, clock.instant())
                .where(
                        LETTER_TEMPLATE_VERSION.TEMPLATE_ID.eq(id),
                        LETTER_TEMPLATE_VERSION.NUMBER.eq(number),
                        LETTER_TEMPLATE_VERSION.USED_AT.isNull())
                .execute();
    }

    private List<LetterTemplate> latest(Condition condition) {
        LetterTemplateVersion other = LETTER_TEMPLATE_VERSION.as("other");
        return fetch(condition.and(LETTER_TEMPLATE_VERSION.NUMBER.eq(
                select(max(other.NUMBER)).from(other).where(other.TEMPLATE_ID.eq(LETTER_TEMPLATE.ID)))));
    }

    private List<LetterTemplate> fetch(Condition condition) {
        return sql.select(LETTER_TEMPLATE.fields())
                .select(LETTER_TEMPLATE_VERSION.fields())
                .select(VENDOR_.NAME)
                .from(LETTER_TEMPLATE)
                .join(LETTER_TEMPLATE_VERSION)
                .on(LETTER_TEMPLATE_VERSION.TEMPLATE_ID.eq(LETTER_TEMPLATE.ID))
                .leftJoin(VENDOR_)
                .on(VENDOR_.ID.eq(LETTER_TEMPLATE.VENDOR_ID))
                .where(condition)
                .orderBy(LETTER_TEMPLATE.LANGUAGE, LETTER_TEMPLATE.NAME, LETTER_TEMPLATE_VERSION.NUMBER.desc())
                .fetch(JooqLetterTemplates::template);
    }

    private static LetterTemplate template(Record row) {
        return new LetterTemplate(
                row.get(LETTER_TEMPLATE.ID),
                row.get(LETTER_TEMPLATE.NAME),
                Language.of(row.get(LETTER_TEMPLATE.LANGUAGE)),
                row.get(LETTER_TEMPLATE.VENDOR_ID),
                row.get(VENDOR_.NAME),
                row.get(LETTER_TEMPLATE_VERSION.NUMBER),
                row.get(LETTER_TEMPLATE_VERSION.SUBJECT),
                row.get(LETTER_TEMPLATE_VERSION.BODY),
                row.get(LETTER_TEMPLATE_VERSION.CONTENT_HASH),
                row.get(LETTER_TEMPLATE_VERSION.USED_AT),
                row.get(LETTER_TEMPLATE.RETIRED_AT) != null,
                row.get(LETTER_TEMPLATE.VERSION));
    }
}
