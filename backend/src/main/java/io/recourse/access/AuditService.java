package io.recourse.access;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads the audit trail, as far as each reader may: see {@link AuditMask}. */
@Service
@Transactional(readOnly = true)
public class AuditService {

    /** What is recorded about people, not about the business: only for those who administer or audit. */
    private static final Set<String> PERSONAL = Set.of("user", "token", "signIn");

    /** That lawyers keep papers of their own, and who read them: for lawyers, and for those who audit. */
    private static final String PRIVILEGED = "privilegedPaper";

    /** Pages of 500, and one entry more to see whether there is another page. */
    private static final int LIMIT_MAX = 501;

    private final AuditEntries entries;
    private final AuditMasks masks;

    AuditService(AuditEntries entries, AuditMasks masks) {
        this.entries = entries;
        this.masks = masks;
    }

    /** Entries that match, newest first. */
    @RolesAllowed({Roles.AUDITOR, Roles.ADMIN})
    public List<AuditEntry> page(AuditFilter filter, int offset, int limit) {
        return masks.of(
                entries.newestFirst(filter, unsearched(filter), Long.MAX_VALUE, offset, Math.min(limit, LIMIT_MAX)));
    }

    /** Entries that match and are older than the given one, newest first. */
    @RolesAllowed({Roles.AUDITOR, Roles.ADMIN})
    public List<AuditEntry> before(AuditFilter filter, long id, int limit) {
        return masks.of(entries.newestFirst(filter, unsearched(filter), id, 0, Math.min(limit, LIMIT_MAX)));
    }

    /** How many entries match. */
    @RolesAllowed({Roles.AUDITOR, Roles.ADMIN})
    public int count(AuditFilter filter) {
        return entries.count(filter, unsearched(filter));
    }

    /** Names in which the text stands only where the reader does not see it: to find one would tell it. */
    private List<String> unsearched(AuditFilter filter) {
        if (filter.text() == null || filter.text().isBlank()) {
            return List.of();
        }
        UnaryOperator<String> mask = masks.forReader();
        String text = filter.text().strip().toLowerCase(Locale.ROOT);
        return entries.names(filter.text().strip()).stream()
                .filter(name -> !mask.apply(name).equals(name))
                .filter(name -> !mask.apply(name).toLowerCase(Locale.ROOT).contains(text))
                .toList();
    }

    /** What was done to one thing, newest first, at most 500 entries. */
    @PermitAll
    public List<AuditEntry> history(String subjectKind, Object subjectId) {
        boolean allowed = PERSONAL.contains(subjectKind)
                ? CurrentUser.has(Role.AUDITOR)
                : !subjectKind.equals(PRIVILEGED) || CurrentUser.has(Role.AUDITOR) || CurrentUser.has(Role.LEGAL);
        if (!allowed) {
            throw new AccessDeniedException("The history of a " + subjectKind + " is not for everybody");
        }
        return masks.of(entries.newestFirst(
                AuditFilter.ofSubject(subjectKind, subjectId), List.of(), Long.MAX_VALUE, 0, LIMIT_MAX));
    }
}
