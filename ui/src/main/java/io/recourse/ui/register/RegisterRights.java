package io.recourse.ui.register;

import io.recourse.access.CurrentUser;
import io.recourse.access.Role;

/** What the reader may do here, so that a page offers nothing that its services would refuse. */
public final class RegisterRights {

    private RegisterRights() {}

    /** True if the reader may enter and change vendors, contracts, services and clauses. */
    public static boolean mayWrite() {
        return CurrentUser.has(Role.VENDOR_MANAGER) || CurrentUser.has(Role.LEGAL);
    }

    /** True if the reader may enter and change fees. */
    public static boolean mayWriteFees() {
        return mayWrite() || CurrentUser.has(Role.FINANCE);
    }
}
