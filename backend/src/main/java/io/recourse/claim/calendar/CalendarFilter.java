package io.recourse.claim.calendar;

import io.recourse.access.Role;
import io.recourse.db.id.VendorId;
import org.jspecify.annotations.Nullable;

/**
 * Which days to show; null asks for all.
 *
 * @param role only days on which this role must act
 * @param mine only days on which the reader must act
 */
public record CalendarFilter(
        @Nullable VendorId vendor, @Nullable Role role, boolean mine) {

    public static final CalendarFilter ALL = new CalendarFilter(null, null, false);

    boolean takes(CalendarDate date) {
        return (vendor == null || date.subject().vendor().equals(vendor))
                && (role == null || date.roles().contains(role))
                && (!mine || date.mine());
    }
}
