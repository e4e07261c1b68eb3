package io.recourse.claim;

import static io.recourse.db.jooq.claim.Tables.CLAIM_;
import static io.recourse.db.jooq.claim.Tables.CLAIM_EVENT;
import static io.recourse.db.jooq.contract.Tables.CLAUSE;
import static io.recourse.db.jooq.contract.Tables.CONTRACT_;
import static io.recourse.db.jooq.contract.Tables.SERVICE;
import static io.recourse.db.jooq.vendor.Tables.VENDOR_;

import io.recourse.claim.policy.Office;
import io.recourse.contract.terms.ClaimWindow;
import io.recourse.db.id.AssessmentId;
import io.recourse.db.id.ClaimId;
import io.recourse.money.Money;
import io.recourse.time.Interval;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jooq.postgres.extensions.types.OffsetDateTimeRange;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Turns rows of the schema into records, and the few special columns back. */
final class ClaimRows {

    /** Number of the claim of the root cause. */
    static final Field<Long> ROOT_NUMBER = DSL.field(DSL.name("root_number"), Long.class);

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private ClaimRows() {}

    /** @param now decides whether an offer has lapsed */
    static Claim claim(Record row, Instant now) {
        AssessmentId revised = assessment(row.get(CLAIM_.REVISED_ASSESSMENT_ID));
        ClaimState state = state(row);
        ClaimDeadline deadline = deadline(row);
        return new Claim(
                row.get(CLAIM_.ID),
                row.get(CLAIM_.NUMBER),
                new ClaimSubject(
                        row.get(CLAIM_.VENDOR_ID),
                        row.get(VENDOR_.NAME),
                        row.get(CLAIM_.CONTRACT_ID),
                        row.get(CONTRACT_.REFERENCE),
                        row.get(CLAIM_.SERVICE_ID),
                        row.get(SERVICE.NAME),
                        row.get(CLAIM_.CLAUSE_ID),
                        row.get(CLAUSE.TITLE),
                        row.get(CLAIM_.ASSESSMENT_ID),
                        row.get(CLAIM_.ACCOUNT)),
                row.get(CLAIM_.PERIOD_LABEL),
                deadline,
                state,
                quantity(row.get(CLAIM_.QUANTITY), row.get(CLAIM_.QUANTITY_UNIT)),
                revised == null
                        ? null
                        : new Claim.Amendment(
                                revised,
                                Money.ofMinor(row.get(CLAIM_.REVISED_MINOR), row.get(CLAIM_.CURRENCY)),
                                quantity(row.get(CLAIM_.REVISED_QUANTITY), row.get(CLAIM_.REVISED_UNIT))),
                reopening(row),
                concession(row),
                coverage(row),
                LapsedOffers.at(now, state, deadline),
                row.get(CLAIM_.SAMPLE),
                row.get(CLAIM_.OPENED_AT),
                row.get(CLAIM_.VERSION));
    }

    private static Claim.@Nullable Quantity quantity(@Nullable BigDecimal amount, @Nullable String unit) {
        return amount == null ? null : new Claim.Quantity(amount.stripTrailingZeros(), Objects.requireNonNull(unit));
    }

    private static ClaimDeadline deadline(Record row) {
        return new ClaimDeadline(
                JSON.readValue(row.get(CLAIM_.CLAIM_WINDOW).data(), ClaimWindow.class),
                interval(row.get(CLAIM_.PERIOD)),
                row.get(CLAIM_.INCIDENT_ON),
                row.get(CLAIM_.EARLIEST_ON),
                row.get(CLAIM_.LATEST_ON),
                ZoneId.of(row.get(CLAIM_.ZONE)),
                row.get(CLAIM_.NOTICE_BY),
                row.get(CLAIM_.RECEIVED_BY),
                row.get(CLAIM_.CALENDAR),
                List.of(row.get(CLAIM_.CALENDAR_GAPS)),
                row.get(CLAIM_.EXTENDED_TO));
    }

    private static ClaimState state(Record row) {
        String currency = row.get(CLAIM_.CURRENCY);
        String cause = row.get(CLAIM_.LOST_CAUSE);
        return new ClaimState(
                ClaimStatus.valueOf(row.get(CLAIM_.STATUS)),
                new ClaimAmounts(
                        Money.ofMinor(row.get(CLAIM_.COMPUTED_MINOR), currency),
                        money(row.get(CLAIM_.CLAIMED_MINOR), currency),
                        money(row.get(CLAIM_.OFFERED_MINOR), currency),
                        money(row.get(CLAIM_.APPROVED_MINOR), currency),
                        money(row.get(CLAIM_.CONTESTED_MINOR), currency),
                        money(row.get(CLAIM_.CREDITED_MINOR), currency),
                        money(row.get(CLAIM_.LOST_MINOR), currency),
                        cause == null ? null : LossCause.valueOf(cause)),
                new ClaimTrail(
                        row.get(CLAIM_.NOTIFIED_ON),
                        row.get(CLAIM_.SUBMITTED_BY),
                        row.get(CLAIM_.RELEASED_BY),
                        row.get(CLAIM_.SUBMITTED_ON),
                        row.get(CLAIM_.APPROVED_ON),
                        row.get(CLAIM_.OFFER_UNTIL),
                        row.get(CLAIM_.APPEAL_UNTIL),
                        row.get(CLAIM_.CREDITED_ON),
                        row.get(CLAIM_.VENDOR_REFERENCE)),
                new ClaimRelease(
                        row.get(CLAIM_.TWO_RELEASES),
                        row.get(CLAIM_.FIRST_RELEASED_BY),
                        office(row.get(CLAIM_.FIRST_RELEASED_AS)),
                        office(row.get(CLAIM_.RELEASED_AS))));
    }

    static ClaimEvent event(Record row, String currency) {
        String from = row.get(CLAIM_EVENT.FROM_STATUS);
        return new ClaimEvent(
                row.get(CLAIM_EVENT.POSITION),
                ClaimEvent.Kind.valueOf(row.get(CLAIM_EVENT.KIND)),
                row.get(CLAIM_EVENT.AT),
                row.get(CLAIM_EVENT.OCCURRED_ON),
                row.get(CLAIM_EVENT.ACTOR),
                from == null ? null : ClaimStatus.valueOf(from),
                ClaimStatus.valueOf(row.get(CLAIM_EVENT.TO_STATUS)),
                money(row.get(CLAIM_EVENT.AMOUNT_MINOR), currency),
                row.get(CLAIM_EVENT.REASON),
                row.get(CLAIM_EVENT.VENDOR_REFERENCE),
                row.get(CLAIM_EVENT.EVIDENCE),
                row.get(CLAIM_EVENT.UNTIL_ON));
    }

    private static @Nullable Reopening reopening(Record row) {
        String by = row.get(CLAIM_.REOPENING_BY);
        Office as = office(row.get(CLAIM_.REOPENING_AS));
        return by == null || as == null
                ? null
                : new Reopening(
                        by,
                        as,
                        Objects.requireNonNull(row.get(CLAIM_.REOPENING_REASON)),
                        Objects.requireNonNull(row.get(CLAIM_.REOPENING_UNTIL)));
    }

    /** Void once the claim has another version than the one that it made. */
    private static @Nullable Concession concession(Record row) {
        Integer version = row.get(CLAIM_.CONCEDED_VERSION);
        return !row.get(CLAIM_.VERSION).equals(version)
                ? null
                : new Concession(
                        ClaimStatus.valueOf(row.get(CLAIM_.CONCEDED_TO)),
                        row.get(CLAIM_.CONCEDED_BY),
                        office(row.get(CLAIM_.CONCEDED_AS)),
                        money(row.get(CLAIM_.CONCEDED_MINOR), row.get(CLAIM_.CURRENCY)));
    }

    private static @Nullable Coverage coverage(Record row) {
        ClaimId root = row.get(CLAIM_.COVERED_BY) == null ? null : new ClaimId(row.get(CLAIM_.COVERED_BY));
        return root == null
                ? null
                : new Coverage(
                        root,
                        Claim.nameOf(row.get(ROOT_NUMBER)),
                        Objects.requireNonNull(row.get(CLAIM_.COVERED_REASON)));
    }

    static @Nullable String name(@Nullable Office office) {
        return office == null ? null : office.name();
    }

    private static @Nullable Office office(@Nullable String name) {
        return name == null ? null : Office.valueOf(name);
    }

    static JSONB json(ClaimWindow window) {
        return JSONB.valueOf(JSON.writeValueAsString(window));
    }

    static OffsetDateTimeRange range(Interval interval) {
        return OffsetDateTimeRange.offsetDateTimeRange(
                interval.from().atOffset(ZoneOffset.UTC), true, interval.to().atOffset(ZoneOffset.UTC), false);
    }

    static @Nullable Long minor(@Nullable Money money) {
        return money == null ? null : money.minorUnits();
    }

    private static @Nullable Money money(@Nullable Long minor, String currency) {
        return minor == null ? null : Money.ofMinor(minor, currency);
    }

    private static @Nullable AssessmentId assessment(java.util.@Nullable UUID id) {
        return id == null ? null : new AssessmentId(id);
    }

    private static Interval interval(OffsetDateTimeRange range) {
        OffsetDateTime from = Objects.requireNonNull(range.lower());
        OffsetDateTime to = Objects.requireNonNull(range.upper());
        return new Interval(from.toInstant(), to.toInstant());
    }
}
