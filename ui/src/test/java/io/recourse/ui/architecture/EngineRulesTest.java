package io.recourse.ui.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import org.junit.jupiter.api.Test;

/** The engine's packages: which of its classes others may use, and that its parts lie in layers. */
class EngineRulesTest {

    private static final String ENGINE = "io.recourse.availability";

    /** What it takes and gives, the ways to call it, and the metrics that are no plain time. */
    private static final String SURFACE = "(\\[L)?" + ENGINE.replace(".", "\\.")
            + "\\.([A-Z]\\w*;?|metric\\..*|engine\\.(Availability|Assessor|AttributedPieces)"
            + "|timeline\\.ComponentTimeline|zone\\.ExclusionWindows|hours\\.ServedTime)";

    private static final SliceAssignment PACKAGES = new SliceAssignment() {
        @Override
        public SliceIdentifier getIdentifierOf(JavaClass type) {
            String name = type.getPackageName();
            return name.startsWith(ENGINE) ? SliceIdentifier.of(name) : SliceIdentifier.ignore();
        }

        @Override
        public String getDescription() {
            return "packages of the engine";
        }
    };

    @Test
    void others_use_the_surface_of_the_engine_only() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ENGINE + "..")
                .should()
                .dependOnClassesThat(resideInAPackage(ENGINE + "..").and(not(nameMatching(SURFACE))))
                .because("its parts share arrays that are used again, and may change with every figure of speed")
                .check(Production.CLASSES);
    }

    @Test
    void parts_of_the_engine_form_no_cycle() {
        slices().assignedFrom(PACKAGES)
                .should()
                .beFreeOfCycles()
                .because("each part is understood by those below it alone")
                .check(Production.CLASSES);
    }
}
