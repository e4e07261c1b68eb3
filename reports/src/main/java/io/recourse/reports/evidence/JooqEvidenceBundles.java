package io.recourse.reports.evidence;

import static io.recourse.db.jooq.report.Tables.EVIDENCE_BUNDLE;
import static org.jooq.impl.DSL.field;

import io.recourse.access.CurrentUser;
import io.recourse.db.id.ClaimId;
import io.recourse.reports.evidence.pack.Manifest;
import io.recourse.text.Language;
import io.recourse.text.Sha256;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectJoinStep;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Appends to and reads report.evidence_bundle. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class JooqEvidenceBundles {

    private static final Field<Integer> SIZE =
            field("octet_length({0})", Integer.class, EVIDENCE_BUNDLE.ARCHIVE).as("size");

    private final DSLContext sql;
    private final Clock clock;

    JooqEvidenceBundles(DSLContext sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** Lets one at a time make a bundle of the claim, so that each follows another. */
    void lock(ClaimId claim) {
        sql.execute("SELECT pg_advisory_xact_lock(hashtext('report.evidence_bundle'), hashtext(?))", claim.toString());
    }

    /** Bundles of a claim, oldest first. */
    List<EvidenceBundle> of(ClaimId claim) {
        return select().where(EVIDENCE_BUNDLE.CLAIM_ID.eq(claim))
                .orderBy(EVIDENCE_BUNDLE.NUMBER)
                .fetch(JooqEvidenceBundles::bundle);
    }

    Optional<EvidenceBundle> find(ClaimId claim, int number) {
        return select().where(EVIDENCE_BUNDLE.CLAIM_ID.eq(claim), EVIDENCE_BUNDLE.NUMBER.eq(number))
                .fetchOptional(JooqEvidenceBundles::bundle);
    }

    /** The bundle of the same content, if it was made before. */
    Optional<EvidenceBundle> same(ClaimId claim, EvidenceCopy copy, Language language, String contentHash) {
        return select().where(
                        EVIDENCE_BUNDLE.CLAIM_ID.eq(claim),
                        EVIDENCE_BUNDLE.COPY.eq(copy.name()),
                        EVIDENCE_BUNDLE.LANGUAGE.eq(language.tag()),
                        EVIDENCE_BUNDLE.CONTENT_SHA256.eq(contentHash))
                .fetchOptional(JooqEvidenceBundles::bundle);
    }

    Optional<byte[]> archive(ClaimId claim, int number) {
        return sql.select(EVIDENCE_BUNDLE.ARCHIVE)
                .from(EVIDENCE_BUNDLE)
                .where(EVIDENCE_BUNDLE.CLAIM_ID.eq(claim), EVIDENCE_BUNDLE.NUMBER.eq(number))
                .fetchOptional(EVIDENCE_BUNDLE.ARCHIVE);
    }

    void add(ClaimId claim, EvidenceCopy copy, Language language, Manifest manifest, byte[] json, byte[] archive) {
        sql.insertInto(EVIDENCE_BUNDLE)
                .set(EVIDENCE_BUNDLE.CLAIM_ID, claim)
                .set(EVIDENCE_BUNDLE.NUMBER, manifest.chain().number())
                .set(EVIDENCE_BUNDLE.CLAIM_VERSION, manifest.claim().version())
                .set(EVIDENCE_BUNDLE.COPY, copy.name())
                .set(EVIDENCE_BUNDLE.LANGUAGE, language.tag())
                .set(EVIDENCE_BUNDLE.CONTENT_SHA256, manifest.contentHash())
                .set(EVIDENCE_BUNDLE.MANIFEST, new String(json, StandardCharsets.UTF_8))
                .set(EVIDENCE_BUNDLE.MANIFEST_SHA256, Sha256.hex(json))
                .set(EVIDENCE_BUNDLE.ARCHIVE, archive)
                .set(EVIDENCE_BUNDLE.ARCHIVE_SHA256, Sha256.hex(archive))
                .set(EVIDENCE_BUNDLE.MADE_AT, clock.instant())
                .set(EVIDENCE_BUNDLE.MADE_BY, CurrentUser.name())
                .execute();
    }

    private SelectJoinStep<Record> select() {
        return sql.select(
                        EVIDENCE_BUNDLE.CLAIM_ID,
                        EVIDENCE_BUNDLE.NUMBER,
                        EVIDENCE_BUNDLE.CLAIM_VERSION,
                        EVIDENCE_BUNDLE.COPY,
                        EVIDENCE_BUNDLE.LANGUAGE,
                        EVIDENCE_BUNDLE.MANIFEST,
                        EVIDENCE_BUNDLE.MANIFEST_SHA256,
                        EVIDENCE_BUNDLE.ARCHIVE_SHA256,
                        EVIDENCE_BUNDLE.MADE_AT,
                        EVIDENCE_BUNDLE.MADE_BY)
                .select(List.of(SIZE))
                .from(EVIDENCE_BUNDLE);
    }

    private static EvidenceBundle bundle(Record row) {
        return new EvidenceBundle(
                row.get(EVIDENCE_BUNDLE.CLAIM_ID),
                row.get(EVIDENCE_BUNDLE.NUMBER),
                row.get(EVIDENCE_BUNDLE.CLAIM_VERSION),
                EvidenceCopy.valueOf(row.get(EVIDENCE_BUNDLE.COPY)),
                Language.of(row.get(EVIDENCE_BUNDLE.LANGUAGE)),
                Manifest.read(row.get(EVIDENCE_BUNDLE.MANIFEST)),
                row.get(EVIDENCE_BUNDLE.MANIFEST_SHA256),
                row.get(EVIDENCE_BUNDLE.ARCHIVE_SHA256),
                row.get(SIZE),
                row.get(EVIDENCE_BUNDLE.MADE_AT),
                row.get(EVIDENCE_BUNDLE.MADE_BY));
    }
}
