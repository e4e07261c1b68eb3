package io.recourse.ui.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.properties.CanBeAnnotated;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import io.recourse.access.AsSystem;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.stereotype.Controller;
import org.springframework.stereotype.Service;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Every door says who may pass. Those that are open to all are named here. */
class AccessRulesTest {

    private static final List<String> OPEN_PAGES = List.of("io.recourse.ui.frame.SignInView");

    /** Guarded by a key in the link, and by nothing being secret on it. */
    private static final List<String> OPEN_CONTROLLERS =
            List.of("io.recourse.access.setup.SetUpController", "io.recourse.web.ErrorPage");

    @Test
    void each_page_says_who_may_open_it() {
        classes()
                .that()
                .areAnnotatedWith(Route.class)
                .should(new ArchCondition<>("say who may open it") {
                    @Override
                    public void check(JavaClass page, ConditionEvents events) {
                        boolean says = saysWho(page)
                                || page.isAnnotatedWith(AnonymousAllowed.class) && OPEN_PAGES.contains(page.getName());
                        events.add(new SimpleConditionEvent(page, says, page.getName() + " says who: " + says));
                    }
                })
                .because("a page without an annotation is a mistake, and an open page is a decision")
                .check(Production.CLASSES);
    }

    @Test
    void each_endpoint_says_who_may_call_it() {
        methods()
                .that()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(RestController.class)
                .and()
                .areMetaAnnotatedWith(RequestMapping.class)
                .should(sayWho())
                .because("an endpoint is denied to everybody until it names somebody")
                .check(Production.CLASSES);
    }

    @Test
    void each_public_method_of_a_service_says_who_may_call_it() {
        methods()
                .that()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(Service.class)
                .and()
                .arePublic()
                .and()
                .areNotStatic()
                .should(sayWho())
                .because("pages and endpoints come and go, the service is what guards the data")
                .check(Production.CLASSES);
    }

    @Test
    void controllers_without_access_rules_are_few_and_known() {
        classes()
                .that()
                .areAnnotatedWith(Controller.class)
                .should(new ArchCondition<>("be named in this test") {
                    @Override
                    public void check(JavaClass controller, ConditionEvents events) {
                        boolean isKnown = OPEN_CONTROLLERS.contains(controller.getName());
                        events.add(
                                new SimpleConditionEvent(controller, isKnown, controller.getName() + ": " + isKnown));
                    }
                })
                .because("the rules are checked on services and REST controllers only")
                .check(Production.CLASSES);
    }

    @Test
    void nobody_who_answers_a_person_acts_as_the_system() {
        noClasses()
                .that()
                .areAnnotatedWith(RestController.class)
                .or()
                .areAnnotatedWith(Route.class)
                .should()
                .dependOnClassesThat()
                .areAssignableTo(AsSystem.class)
                .because("it would lend every role to whoever asks")
                .check(Production.CLASSES);
    }

    private static ArchCondition<JavaMethod> sayWho() {
        return new ArchCondition<>("say who may call it, by itself or by its class") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                boolean says = saysWho(method) || saysWho(method.getOwner());
                events.add(new SimpleConditionEvent(method, says, method.getFullName() + " says who: " + says));
            }
        };
    }

    private static boolean saysWho(CanBeAnnotated door) {
        return door.isAnnotatedWith(RolesAllowed.class)
                || door.isAnnotatedWith(PermitAll.class)
                || door.isAnnotatedWith(DenyAll.class);
    }
}
