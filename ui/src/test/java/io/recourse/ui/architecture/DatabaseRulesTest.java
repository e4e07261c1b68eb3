package io.recourse.ui.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.stereotype.Controller;
import org.springframework.stereotype.Repository;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Where SQL may stand, and in whose transaction. */
class DatabaseRulesTest {

    @Test
    void sql_stands_only_in_repositories_and_the_hidden_helpers_that_read_their_rows() {
        noClasses()
                .that()
                .resideOutsideOfPackage("io.recourse.db..")
                .and(areSeenByOthers())
                .should()
                .dependOnClassesThat(talkToTheDatabase())
                .because("whoever looks for a query looks in one kind of place")
                .check(Production.CLASSES);
    }

    @Test
    void repositories_are_hidden_in_their_feature() {
        classes()
                .that()
                .areAnnotatedWith(Repository.class)
                .should()
                .bePackagePrivate()
                .because("other features ask the service, which checks who asks")
                .check(Production.CLASSES);
    }

    @Test
    void repositories_work_only_inside_a_transaction_of_their_caller() {
        classes()
                .that()
                .areAnnotatedWith(Repository.class)
                .should(joinTransactionsOnly())
                .because("a command is one transaction, with its audit entry and its side effects")
                .check(Production.CLASSES);
    }

    @Test
    void pages_open_no_transaction() {
        noClasses()
                .that()
                .resideInAPackage("io.recourse.ui..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework.transaction..", "org.jooq..", "java.sql..")
                .because("a page asks services, and each question is a transaction of its own")
                .check(Production.CLASSES);
    }

    private static ArchCondition<JavaClass> joinTransactionsOnly() {
        return new ArchCondition<>("be @Transactional(propagation = MANDATORY)") {
            @Override
            public void check(JavaClass repository, ConditionEvents events) {
                boolean joins = repository
                        .tryGetAnnotationOfType(Transactional.class)
                        .map(transactional -> transactional.propagation() == Propagation.MANDATORY)
                        .orElse(false);
                events.add(new SimpleConditionEvent(repository, joins, repository.getName() + " joins: " + joins));
            }
        };
    }

    private static DescribedPredicate<JavaClass> areSeenByOthers() {
        return DescribedPredicate.describe(
                "are public, a service or a controller",
                type -> type.getModifiers().contains(JavaModifier.PUBLIC)
                        || type.isAnnotatedWith(Service.class)
                        || type.isMetaAnnotatedWith(Controller.class));
    }

    /** Values that PostgreSQL has and Java lacks (ranges, JSON) are no queries. */
    private static DescribedPredicate<JavaClass> talkToTheDatabase() {
        return DescribedPredicate.describe(
                "talk to the database",
                type -> type.isAssignableTo(DSLContext.class)
                        || type.getPackageName().startsWith("org.jooq.impl")
                        || type.getPackageName().startsWith("io.recourse.db.jooq")
                        || type.getPackageName().startsWith("java.sql")
                        || type.getPackageName().startsWith("org.springframework.jdbc"));
    }
}
