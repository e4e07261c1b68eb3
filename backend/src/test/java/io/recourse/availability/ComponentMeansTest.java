package io.recourse.availability;

import static io.recourse.contract.terms.State.DOWN;
import static io.recourse.contract.terms.State.UP;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

/** Means and sums of the components of a service. */
class ComponentMeansTest {

    @Test
    void the_mean_of_availabilities_is_not_that_of_seconds() {
        Scenario scenario = Scenario.hour().changes(UP, "10:30 UNKNOWN").changes(UP, "10:00 DOWN", "10:30 UP");

        assertThat(scenario.formula("{'combine': 'SUM'}").assess().percent()).isEqualByComparingTo("66.666666666666");
        assertThat(scenario.formula("{'combine': 'MEAN'}").assess().percent()).isEqualByComparingTo("75");
        assertThat(scenario.formula("{'combine': 'WEIGHTED', 'componentWeights': {'c2': '3'}}")
                        .assess()
                        .percent())
                .isEqualByComparingTo("62.5");
    }

    @Test
    void a_component_without_any_counted_time_has_no_part_in_it() {
        assertThat(Scenario.hour()
                        .formula("{'combine': 'MEAN'}")
                        .changes(null)
                        .changes(UP, "10:30 DOWN")
                        .assess()
                        .percent())
                .isEqualByComparingTo("50");
        assertThat(Scenario.hour()
                        .formula("{'combine': 'MEAN'}")
                        .changes(null)
                        .changes(null)
                        .assess()
                        .availability())
                .isNull();
    }

    @Test
    void a_group_is_no_better_than_its_best_and_no_worse_than_its_worst_member() {
        for (String combine : new String[] {"SUM", "MEAN", "WEIGHTED"}) {
            assertThat(Scenario.hour()
                            .formula("{'combine': '" + combine + "'}")
                            .changes(UP, "10:50 DOWN")
                            .changes(UP, "10:10 UNKNOWN", "10:50 DOWN")
                            .assess()
                            .percent())
                    .isBetween(new BigDecimal("50"), new BigDecimal("83.333333333334"));
        }
    }

    @Test
    void thirds_are_exact() {
        assertThat(Scenario.hour()
                        .formula("{'combine': 'MEAN', 'commitment': '66.666666666667'}")
                        .changes(UP)
                        .changes(UP)
                        .changes(DOWN)
                        .assess()
                        .availability()
                        .toString())
                .isEqualTo("2/3");
    }
}
