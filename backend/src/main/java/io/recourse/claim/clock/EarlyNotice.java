package io.recourse.claim.clock;

import io.recourse.db.id.ClauseId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * That the vendor was told of the incident of a period before there was a claim.
 *
 * @param period label of the period, such as 2026-08
 * @param toldAt when the vendor was told
 * @param means how: ticket, mail, telephone, portal
 * @param reference the vendor's number of the ticket; null if there is none
 * @param recordedBy user name
 */
public record EarlyNotice(
        ClauseId clause,
        String period,
        Instant toldAt,
        String means,
        @Nullable String reference,
        String recordedBy,
        Instant recordedAt) {

    /** False if it came when it was too late by the contract, or if the contract asks for none. */
    public boolean isInTime(@Nullable Instant noticeBy) {
        return noticeBy != null && toldAt.isBefore(noticeBy);
    }
}
