package io.recourse.ledger;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A link of the chain with all columns of its entry and postings, as plain rows hold them; of forms 1 and 2. */
record SealedEntry(long position, byte[] previousHash, byte[] hash, Instant sealedAt, UUID entry, Header header) {

    /** Columns of the entry. */
    record Header(
            int form,
            long sequence,
            LocalDate eventDate,
            LocalDate bookingDate,
            Instant bookedAt,
            String bookedBy,
            long bookedIn,
            String kind,
            String description,
            @Nullable UUID claim,
            @Nullable String claimNumber,
            @Nullable String vendorName,
            String key,
            byte[] payloadHash,
            @Nullable UUID reverses,
            boolean sample,
            @Nullable String functionalCurrency) {}

    /** Columns of a posting and its account. */
    record Line(
            long position,
            short ordinal,
            int account,
            String code,
            String kind,
            String accountCurrency,
            String currency,
            long amount,
            long balanceAfter,
            long accountPosition,
            @Nullable Long functional) {}

    /** The hash that this link must have, given the entry and its postings as they are now. */
    static byte[] expectedHash(SealedEntry link, Header entry, List<Line> lines) {
        return hash(
                CanonicalBytes.linkHead(entry.form(), link.previousHash(), link.position(), link.sealedAt()),
                canonical(link.entry(), entry, lines));
    }

    static byte[] canonical(UUID id, Header entry, List<Line> lines) {
        return entry.form() == 1 ? first(id, entry, lines) : second(id, entry, lines);
    }

    static byte[] hash(byte[] head, byte[] canonical) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(head);
            return digest.digest(canonical);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every JDK has SHA-256", impossible);
        }
    }

    private static byte[] first(UUID id, Header entry, List<Line> lines) {
        CanonicalBytes bytes = new CanonicalBytes(1)
                .field(id)
                .field(entry.sequence())
                .field(entry.eventDate())
                .field(CanonicalBytes.microseconds(entry.bookedAt()))
                .field(entry.bookedBy())
                .field(entry.bookedIn())
                .field(entry.kind())
                .field(entry.description())
                .field(entry.claim())
                .field(entry.claimNumber())
                .field(entry.vendorName())
                .field(entry.key())
                .field(HexFormat.of().formatHex(entry.payloadHash()))
                .field(entry.reverses())
                .field(entry.sample() ? "sample" : "real")
                .field(lines.size());
        for (Line line : lines) {
            bytes.field(line.ordinal())
                    .field(line.account())
                    .field(line.code())
                    .field(line.kind())
                    .field(line.accountCurrency())
                    .field(line.currency())
                    .field(line.amount())
                    .field(line.balanceAfter())
                    .field(line.accountPosition());
        }
        return bytes.toByteArray();
    }

    private static byte[] second(UUID id, Header entry, List<Line> lines) {
        CanonicalBytes bytes = new CanonicalBytes(2)
                .uuid(id)
                .large(entry.sequence())
                .day(entry.eventDate())
                .day(entry.bookingDate())
                .instant(entry.bookedAt())
                .field(entry.bookedBy())
                .large(entry.bookedIn())
                .field(entry.kind())
                .field(entry.description())
                .optional(entry.claim())
                .field(entry.claimNumber())
                .field(entry.vendorName())
                .field(entry.key())
                .raw(entry.payloadHash())
                .optional(entry.reverses())
                .flag(entry.sample())
                .field(entry.functionalCurrency())
                .integer(lines.size());
        for (Line line : lines) {
            bytes.small(line.ordinal())
                    .integer(line.account())
                    .field(line.code())
                    .field(line.kind())
                    .field(line.accountCurrency())
                    .field(line.currency())
                    .large(line.amount())
                    .large(line.balanceAfter())
                    .large(line.accountPosition())
                    .optional(line.functional());
        }
        return bytes.toByteArray();
    }
}
