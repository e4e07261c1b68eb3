package io.recourse.access;

/**
 * Names of the roles, for annotations such as {@code @RolesAllowed}. A signed-in administrator is granted every role,
 * so ADMIN need not be listed beside others; what needs a second person still needs one.
 */
public final class Roles {

    public static final String LEGAL = "LEGAL";
    public static final String FINANCE = "FINANCE";
    public static final String EXECUTIVE = "EXECUTIVE";
    public static final String IT = "IT";
    public static final String VENDOR_MANAGER = "VENDOR_MANAGER";
    public static final String AUDITOR = "AUDITOR";
    public static final String ADMIN = "ADMIN";

    private Roles() {}
}
