package io.recourse.ui.home;

import io.recourse.access.Role;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** From whose chair the first page looks. Auditors and administrators may take any. */
enum Perspective {
    EXECUTIVE(Role.EXECUTIVE),
    LEGAL(Role.LEGAL),
    FINANCE(Role.FINANCE),
    IT(Role.IT),
    VENDOR_MANAGER(Role.VENDOR_MANAGER),
    AUDITOR(Role.AUDITOR),
    ADMIN(Role.ADMIN);

    private final Role role;

    Perspective(Role role) {
        this.role = role;
    }

    /** As it stands in the address: {@code /?as=vendor-manager}. */
    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    String textKey() {
        return "role." + role;
    }

    /** Those open to somebody with these roles, the one of their own role first. */
    static List<Perspective> openTo(Set<Role> roles) {
        if (roles.contains(Role.ADMIN)) {
            return List.of(ADMIN, EXECUTIVE, LEGAL, FINANCE, IT, VENDOR_MANAGER, AUDITOR);
        }
        if (roles.contains(Role.AUDITOR)) {
            return List.of(AUDITOR, EXECUTIVE, LEGAL, FINANCE, IT, VENDOR_MANAGER);
        }
        return Arrays.stream(values())
                .filter(perspective -> roles.contains(perspective.role))
                .toList();
    }
}
