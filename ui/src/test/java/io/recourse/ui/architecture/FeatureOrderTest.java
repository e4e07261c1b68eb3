package io.recourse.ui.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Who may know whom. */
class FeatureOrderTest {

    /** From the ground up; a feature imports only features above it in this list. */
    private static final List<String> FEATURES = List.of(
            "text",
            "command",
            "money",
            "time",
            "access",
            "web",
            "ledger",
            "vendor",
            "contract",
            "measurement",
            "exclusion",
            "availability",
            "assessment",
            "claim",
            "sample");

    static Stream<Arguments> featuresAndThoseBelow() {
        return IntStream.range(0, FEATURES.size() - 1)
                .mapToObj(position -> Arguments.of(
                        FEATURES.get(position),
                        FEATURES.subList(position + 1, FEATURES.size()).stream()
                                .map(feature -> "io.recourse." + feature + "..")
                                .toArray(String[]::new)));
    }

    @ParameterizedTest(name = "{0} knows no feature below it")
    @MethodSource("featuresAndThoseBelow")
    void a_feature_knows_only_features_above_it(String feature, String[] below) {
        noClasses()
                .that()
                .resideInAPackage("io.recourse." + feature + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(below)
                .because("downstream imports upstream, never back; side effects go by application events")
                .allowEmptyShould(true)
                .check(Production.CLASSES);
    }

    @Test
    void modules_depend_downwards_only() {
        noClasses()
                .that()
                .resideInAPackage("io.recourse.db..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(packages())
                .because("the database module knows nobody")
                .check(Production.CLASSES);
        noClasses()
                .that()
                .resideOutsideOfPackages("io.recourse.ui..", "io.recourse.reports..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.recourse.ui..", "io.recourse.reports..", "com.vaadin..", "org.openpdf..")
                .because("the backend knows neither documents nor pages")
                .check(Production.CLASSES);
        noClasses()
                .that()
                .resideInAPackage("io.recourse.reports..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.recourse.ui..", "com.vaadin..")
                .because("documents are made without a user interface")
                .check(Production.CLASSES);
    }

    @Test
    void features_form_no_cycle() {
        slices().matching("io.recourse.(*)..")
                .should()
                .beFreeOfCycles()
                .because("a cycle makes two features one")
                .check(Production.CLASSES);
    }

    @Test
    void the_engine_is_pure() {
        noClasses()
                .that()
                .resideInAPackage("io.recourse.availability..")
                .and()
                .areNotAnnotatedWith("org.springframework.web.bind.annotation.RestController")
                .and()
                .haveSimpleNameNotEndingWith("Controller")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework..", "org.jooq..", "java.sql..", "io.recourse.db.jooq..")
                .because("figures are computed by pure functions that anybody can run again")
                .check(Production.CLASSES);
    }

    private static String[] packages() {
        return FEATURES.stream().map(feature -> "io.recourse." + feature + "..").toArray(String[]::new);
    }
}
