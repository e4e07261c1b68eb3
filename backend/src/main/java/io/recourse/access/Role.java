package io.recourse.access;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;

/** What a person is in the company; decides what they may see and do. Names equal the constants of {@link Roles}. */
public enum Role {
    LEGAL,
    FINANCE,
    EXECUTIVE,
    IT,
    VENDOR_MANAGER,
    AUDITOR,
    ADMIN;

    /** The roles that are in force for these: an administrator has all of them. */
    static Set<Role> inForce(Collection<Role> assigned) {
        if (assigned.contains(ADMIN)) {
            return EnumSet.allOf(Role.class);
        }
        return assigned.isEmpty() ? EnumSet.noneOf(Role.class) : EnumSet.copyOf(assigned);
    }
}
