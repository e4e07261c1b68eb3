package io.recourse.reports.evidence.facts;

import io.recourse.money.Money;
import io.recourse.reports.evidence.mask.Person;
import io.recourse.reports.evidence.mask.Verbatim;
import io.recourse.text.Message;
import io.recourse.time.Interval;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a bundle says of the claim itself. */
public final class ClaimFacts {

    private ClaimFacts() {}

    /**
     * What the claim is about and where it stands.
     *
     * @param sample the figures are those of the sample workspace
     * @param version of the claim
     * @param asOf when the claim's last step was recorded: the moment that the bundle shows
     * @param quantity days or units instead of money; null for a claim of money
     */
    public record Head(
            String organisation,
            boolean sample,
            Verbatim claim,
            Verbatim claimId,
            int version,
            String status,
            Instant asOf,
            String vendor,
            @Nullable String legalEntity,
            String contract,
            String contractTitle,
            @Nullable Verbatim account,
            String service,
            @Nullable Verbatim resources,
            @Nullable String region,
            String clauseTitle,
            String period,
            Interval interval,
            ZoneId zone,
            @Nullable String vendorReference,
            Amounts amounts,
            @Nullable BigDecimal quantity,
            @Nullable String quantityUnit) {}

    /** The amounts of the claim, kept apart; null where there is none yet. */
    public record Amounts(
            Money computed,
            @Nullable Money claimed,
            @Nullable Money approved,
            @Nullable Money credited) {}

    /**
     * One of the claims among which the credit was divided.
     *
     * @param account for which it is made; null if none is named
     * @param own true for the claim of the bundle
     * @param claimed false if it was given up
     */
    public record Part(Verbatim claim, @Nullable Verbatim account, Money amount, boolean own, boolean claimed) {}

    /**
     * Until when the claim may reach the vendor, and how that was reckoned.
     *
     * @param sentences of the reckoning, in order
     */
    public record Deadline(
            String rule,
            @Nullable LocalDate earliest,
            @Nullable LocalDate latest,
            @Nullable Instant receivedBy,
            @Nullable String calendar,
            List<Message> sentences) {}

    /**
     * A step of the claim.
     *
     * @param kind what sort of step
     * @param at when it was recorded
     * @param on when it happened
     * @param from null for the first
     * @param evidence where the step is proved, as whoever took it says; null if nothing was named
     */
    public record Step(
            int position,
            String kind,
            Instant at,
            LocalDate on,
            Person actor,
            @Nullable String from,
            String to,
            @Nullable Money amount,
            @Nullable String reason,
            @Nullable String vendorReference,
            @Nullable String evidence) {

        private static final Set<String> OURS_ALONE = Set.of(
                "CONCEDED",
                "REOPENING_PROPOSED",
                "NOTICE_VOIDED",
                "AMENDMENT_DUE",
                "AMENDMENT_SETTLED",
                "AMENDMENT_PROPOSED",
                "AMENDMENT_RELEASED",
                "AMENDMENT_DROPPED");

        /** False for what we considered or noted among ourselves: it would tell the vendor how far we would go. */
        boolean concernsTheVendor() {
            return !OURS_ALONE.contains(kind);
        }

        Step withoutReason() {
            return new Step(position, kind, at, on, actor, from, to, amount, null, vendorReference, null);
        }
    }

    /**
     * A line of a ledger entry of the claim.
     *
     * @param amount positive for a debit, negative for a credit
     * @param hash of the entry in the chain; null for the few moments before it is sealed
     */
    public record Entry(
            long sequence,
            LocalDate eventDate,
            LocalDate bookingDate,
            Instant bookedAt,
            Person bookedBy,
            String kind,
            String description,
            Verbatim account,
            Money amount,
            @Nullable Verbatim hash) {}

    /**
     * The letter to the vendor, as it went out or would go out.
     *
     * @param template with which it was written, with version and hash
     * @param sentAt null while it is a draft
     */
    public record Written(
            String language,
            String channel,
            @Nullable Verbatim recipient,
            LocalDate dated,
            Verbatim subject,
            Verbatim body,
            Verbatim sha256,
            Verbatim template,
            @Nullable Instant sentAt) {}

    /**
     * A note or a file about the claim.
     *
     * @param kind what sort
     * @param exchanged true if it came from the vendor or went there
     * @param stands false once a later note took its place
     * @param contact who spoke for the vendor; null if not known
     * @param file name of the file; null for a note
     * @param content of the file as it came in; null for a note, and in the copy that leaves
     */
    public record Missive(
            int position,
            String kind,
            boolean exchanged,
            boolean stands,
            Instant at,
            Person by,
            @Nullable Person contact,
            @Nullable String words,
            @Nullable String vendorReference,
            @Nullable String file,
            @Nullable Verbatim sha256,
            long bytes,
            @Nullable Content content) {

        /** Named by its hash only: the vendor has the file, and nobody can mask what may be a picture. */
        Missive withoutContent() {
            return new Missive(
                    position,
                    kind,
                    exchanged,
                    stands,
                    at,
                    by,
                    contact,
                    words,
                    vendorReference,
                    file,
                    sha256,
                    bytes,
                    null);
        }
    }

    /** Bytes of a file; told apart by their hash alone. */
    public static final class Content {

        private final byte[] bytes;

        public Content(byte[] bytes) {
            this.bytes = bytes.clone();
        }

        public byte[] bytes() {
            return bytes.clone();
        }
    }
}
