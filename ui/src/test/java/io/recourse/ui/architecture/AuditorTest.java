package io.recourse.ui.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;

import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.recourse.access.Roles;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** An auditor sees what the others see, and changes nothing. */
class AuditorTest {

    /** What everybody may change about themselves. */
    private static final List<String> OWN = List.of(
            "io.recourse.access.user.AccountService.changeLanguage",
            "io.recourse.access.user.AccountService.changeTheme",
            "io.recourse.access.user.AccountService.changePassword",
            "io.recourse.access.token.TokenService.issue",
            "io.recourse.access.token.TokenService.revoke",
            "io.recourse.claim.calendar.FeedService.create",
            "io.recourse.claim.calendar.FeedService.revoke");

    /** What writes nothing but its own audit entry or the register of what was handed out, or is called in the middle of a command that checks roles itself. */
    private static final List<String> HARMLESS = List.of(
            "io.recourse.ledger.Ledger.verify",
            "io.recourse.contract.clause.ClauseVersionService.markUsed",
            "io.recourse.reports.evidence.EvidenceBundles.make",
            "io.recourse.reports.evidence.EvidenceBundles.read",
            "io.recourse.measurement.payload.RawPayloads.read",
            "io.recourse.measurement.statuspage.StatusPages.read");

    @Test
    void an_auditor_may_call_only_methods_that_cannot_write() {
        methods()
                .that()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(Service.class)
                .and()
                .arePublic()
                .and()
                .areNotStatic()
                .should(new ArchCondition<>("be out of an auditor's reach, or read only") {
                    @Override
                    public void check(JavaMethod method, ConditionEvents events) {
                        String name = method.getOwner().getName() + "." + method.getName();
                        boolean isFine = !mayBeCalledByAuditor(method)
                                || !mayWrite(method)
                                || OWN.contains(name)
                                || HARMLESS.contains(name);
                        events.add(new SimpleConditionEvent(method, isFine, name + ": " + isFine));
                    }
                })
                .because("evidence that the auditor could change would be none")
                .check(Production.CLASSES);
    }

    private static boolean mayBeCalledByAuditor(JavaMethod method) {
        Optional<RolesAllowed> roles = method.tryGetAnnotationOfType(RolesAllowed.class);
        if (roles.isPresent()) {
            return Arrays.asList(roles.get().value()).contains(Roles.AUDITOR);
        }
        if (method.isAnnotatedWith(PermitAll.class)) {
            return true;
        }
        if (method.isAnnotatedWith(DenyAll.class)) {
            return false;
        }
        return method.getOwner().isAnnotatedWith(PermitAll.class)
                || method.getOwner()
                        .tryGetAnnotationOfType(RolesAllowed.class)
                        .map(allowed -> Arrays.asList(allowed.value()).contains(Roles.AUDITOR))
                        .orElse(false);
    }

    private static boolean mayWrite(JavaMethod method) {
        Optional<Transactional> transactional = method.tryGetAnnotationOfType(Transactional.class)
                .or(() -> method.getOwner().tryGetAnnotationOfType(Transactional.class));
        return transactional.map(present -> !present.readOnly()).orElse(false);
    }
}
