package io.recourse.ui.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.ArchConfiguration;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaConstructorCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import io.recourse.BackendTest;
import io.recourse.db.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.util.Calendar;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/** Habits that keep tests honest and code readable. */
class HouseRulesTest {

    private static final Set<String> TIMES = Set.of(
            Instant.class.getName(),
            LocalDate.class.getName(),
            LocalDateTime.class.getName(),
            OffsetDateTime.class.getName(),
            YearMonth.class.getName(),
            ZonedDateTime.class.getName());

    private static final Set<String> SWALLOWING = Set.of("BigDecimalField", "IntegerField", "NumberField");

    @Test
    void nobody_asks_the_system_for_the_time() {
        noClasses()
                .that()
                .resideOutsideOfPackage("io.recourse.db..")
                .should()
                .callMethodWhere(new DescribedPredicate<JavaCall<?>>("now() without a Clock") {
                    @Override
                    public boolean test(JavaCall<?> call) {
                        return call.getName().equals("now")
                                && TIMES.contains(call.getTargetOwner().getName())
                                && call.getTarget().getRawParameterTypes().stream()
                                        .noneMatch(type -> type.getName().equals("java.time.Clock"));
                    }
                })
                .because("time comes from the injected Clock, so that a test can set it")
                .check(Production.CLASSES);
    }

    @Test
    void nobody_uses_the_old_date_classes() {
        // Quartz's own interface speaks in them: its triggers and jobs may.
        noClasses()
                .that()
                .haveSimpleNameNotEndingWith("Job")
                .and()
                .haveSimpleNameNotEndingWith("Schedule")
                .and()
                .resideOutsideOfPackage("io.recourse.reports.document..")
                .should()
                .dependOnClassesThat()
                .areAssignableTo(Date.class)
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(Calendar.class)
                .because("they carry no zone, or the wrong one")
                .check(Production.CLASSES);
    }

    @Test
    void nothing_is_injected_into_fields() {
        noFields()
                .should()
                .beAnnotatedWith(Autowired.class)
                .orShould()
                .beAnnotatedWith(Value.class)
                .because("a constructor shows what a class needs, to tests as well")
                .check(Production.CLASSES);
    }

    @Test
    void nothing_is_printed() {
        noClasses()
                .that()
                .resideOutsideOfPackages("io.recourse.ui.launch..", "io.recourse.db.build..")
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .because("what happens goes to the log; only commands of the launcher talk to a terminal")
                .check(Production.CLASSES);
    }

    @Test
    void parts_of_a_text_are_joined_so_that_each_keeps_its_direction() throws IOException {
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            assertThat(sources.filter(Files::isRegularFile).filter(source -> !source.endsWith("UiTexts.java")))
                    .as("UiTexts.beside or SideBySide, never a middle dot of one's own")
                    .isNotEmpty()
                    .allSatisfy(
                            source -> assertThat(source).content().doesNotContainPattern("\"[^\"\\n]* · [^\"\\n]*\""));
        }
    }

    @Test
    void a_number_field_keeps_what_was_typed() {
        noClasses()
                .that()
                .resideOutsideOfPackage("io.recourse.ui.component..")
                .should()
                .callConstructorWhere(new DescribedPredicate<>("of a number field that swallows characters") {
                    @Override
                    public boolean test(JavaConstructorCall call) {
                        return call.getTargetOwner().getPackageName().equals("com.vaadin.flow.component.textfield")
                                && SWALLOWING.contains(call.getTargetOwner().getSimpleName());
                    }
                })
                .because("it makes 75 of 7.5: Fields.number and Fields.whole keep the text and refuse it")
                .check(Production.CLASSES);
    }

    @Test
    void tests_use_the_real_thing_or_a_fake_never_a_mock() {
        // Classes of the libraries need not be read: their names are enough here.
        JavaClasses tests = ArchConfiguration.withThreadLocalScope(configuration -> {
            configuration.setResolveMissingDependenciesFromClassPath(false);
            return new ClassFileImporter()
                    .withImportOption(
                            location -> location.contains("/test-classes/") || location.contains("-tests.jar"))
                    .importPackages("io.recourse");
        });
        assertThat(List.of(HouseRulesTest.class, BackendTest.class, TestDatabase.class))
                .as("tests of each module")
                .allMatch(tests::contain);
        ArchRule noMocks = noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.mockito..", "org.springframework.test.context.bean.override.mockito..")
                .because("a mock proves that code calls what the test says it calls");
        noMocks.check(Production.CLASSES);
        noMocks.check(tests);
    }
}
