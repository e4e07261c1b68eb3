package io.recourse.claim;

import static io.recourse.db.jooq.claim.Tables.CLAIM_;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;

/** Which columns of claim.claim hold which part of a claim. */
final class ClaimColumns {

    private ClaimColumns() {}

    static Map<Field<?>, @Nullable Object> amounts(ClaimAmounts amounts) {
        Map<Field<?>, @Nullable Object> columns = new LinkedHashMap<>();
        columns.put(CLAIM_.CLAIMED_MINOR, ClaimRows.minor(amounts.claimed()));
        columns.put(CLAIM_.OFFERED_MINOR, ClaimRows.minor(amounts.offered()));
        columns.put(CLAIM_.APPROVED_MINOR, ClaimRows.minor(amounts.approved()));
        columns.put(CLAIM_.CONTESTED_MINOR, ClaimRows.minor(amounts.contested()));
        columns.put(CLAIM_.CREDITED_MINOR, ClaimRows.minor(amounts.credited()));
        columns.put(CLAIM_.LOST_MINOR, ClaimRows.minor(amounts.lost()));
        columns.put(
                CLAIM_.LOST_CAUSE,
                amounts.lostCause() == null ? null : amounts.lostCause().name());
        return columns;
    }

    static Map<Field<?>, @Nullable Object> trail(ClaimTrail trail) {
        Map<Field<?>, @Nullable Object> columns = new LinkedHashMap<>();
        columns.put(CLAIM_.NOTIFIED_ON, trail.notifiedOn());
        columns.put(CLAIM_.SUBMITTED_BY, trail.submittedBy());
        columns.put(CLAIM_.RELEASED_BY, trail.releasedBy());
        columns.put(CLAIM_.SUBMITTED_ON, trail.submittedOn());
        columns.put(CLAIM_.APPROVED_ON, trail.approvedOn());
        columns.put(CLAIM_.OFFER_UNTIL, trail.offerUntil());
        columns.put(CLAIM_.APPEAL_UNTIL, trail.appealUntil());
        columns.put(CLAIM_.CREDITED_ON, trail.creditedOn());
        columns.put(CLAIM_.VENDOR_REFERENCE, trail.vendorReference());
        return columns;
    }

    static Map<Field<?>, @Nullable Object> revision(Claim.@Nullable Amendment revision) {
        Map<Field<?>, @Nullable Object> columns = new LinkedHashMap<>();
        Claim.Quantity quantity = revision == null ? null : revision.quantity();
        columns.put(
                CLAIM_.REVISED_ASSESSMENT_ID,
                revision == null ? null : revision.assessment().value());
        columns.put(CLAIM_.REVISED_MINOR, revision == null ? null : ClaimRows.minor(revision.computed()));
        columns.put(CLAIM_.REVISED_QUANTITY, quantity == null ? null : quantity.amount());
        columns.put(CLAIM_.REVISED_UNIT, quantity == null ? null : quantity.unit());
        return columns;
    }

    static Map<Field<?>, @Nullable Object> reopening(@Nullable Reopening proposal) {
        Map<Field<?>, @Nullable Object> columns = new LinkedHashMap<>();
        columns.put(CLAIM_.REOPENING_BY, proposal == null ? null : proposal.by());
        columns.put(CLAIM_.REOPENING_AS, proposal == null ? null : ClaimRows.name(proposal.as()));
        columns.put(CLAIM_.REOPENING_REASON, proposal == null ? null : proposal.reason());
        columns.put(CLAIM_.REOPENING_UNTIL, proposal == null ? null : proposal.until());
        return columns;
    }

    static Map<Field<?>, @Nullable Object> releases(ClaimRelease release) {
        Map<Field<?>, @Nullable Object> releases = new LinkedHashMap<>();
        releases.put(CLAIM_.TWO_RELEASES, release.two());
        releases.put(CLAIM_.FIRST_RELEASED_BY, release.firstBy());
        releases.put(CLAIM_.FIRST_RELEASED_AS, ClaimRows.name(release.firstAs()));
        releases.put(CLAIM_.RELEASED_AS, ClaimRows.name(release.finalAs()));
        return releases;
    }

    static Map<Field<?>, @Nullable Object> days(ClaimDeadline deadline) {
        Map<Field<?>, @Nullable Object> days = new LinkedHashMap<>();
        days.put(CLAIM_.INCIDENT_ON, deadline.incidentOn());
        days.put(CLAIM_.EARLIEST_ON, deadline.earliest());
        days.put(CLAIM_.LATEST_ON, deadline.latest());
        days.put(CLAIM_.CLAIM_WINDOW, ClaimRows.json(deadline.window()));
        days.put(CLAIM_.NOTICE_BY, deadline.noticeBy());
        days.put(CLAIM_.RECEIVED_BY, deadline.receivedBy());
        days.put(CLAIM_.CALENDAR, deadline.calendar());
        days.put(CLAIM_.EXTENDED_TO, deadline.extendedTo());
        days.put(CLAIM_.CALENDAR_GAPS, deadline.missingYears().toArray(Integer[]::new));
        return days;
    }
}
