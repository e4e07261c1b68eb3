package io.recourse.claim.calendar;

import io.recourse.access.Role;
import io.recourse.claim.ClaimStanding;
import io.recourse.db.id.VendorId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One day that matters.
 *
 * @param subject what it is about: a claim or a contract
 * @param day in the zone of the clause or contract
 * @param until first moment that is too late, where hours count; null where the whole day is in time
 * @param roles who must act; empty where nobody must
 * @param mine the reader is one of them
 * @param changedAt when what the day follows from was last changed
 */
public record CalendarDate(
        DateKind kind,
        Subject subject,
        LocalDate day,
        ZoneId zone,
        @Nullable Instant until,
        Set<Role> roles,
        boolean mine,
        Instant changedAt) {

    public CalendarDate {
        roles = Set.copyOf(roles);
    }

    /**
     * What a day is about.
     *
     * @param path of its page inside the application, without leading slash
     * @param name such as CLM-000123, or the reference of a contract
     * @param about service, clause and period of a claim, or the title of a contract
     * @param standing of a claim; null for a contract
     * @param version counts up with each change
     */
    public record Subject(
            String path,
            String name,
            VendorId vendor,
            String vendorName,
            String about,
            @Nullable ClaimStanding standing,
            int version) {}
}
