package io.recourse.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.recourse.BackendTest;
import io.recourse.access.Role;
import io.recourse.access.WithUser;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The generated description tells programs the shapes that are really spoken. */
@BackendTest
@WithUser(Role.IT)
class ApiDescriptionTest {

    @Autowired
    MockMvcTester http;

    @Test
    void shapes_of_one_short_name_stay_apart() {
        assertThat(description())
                .bodyJson()
                .extractingPath("$.components.schemas.CalculationRequestExclusion.properties")
                .asMap()
                .containsOnlyKeys("from", "to", "kind", "announcedAt");
        assertThat(description())
                .bodyJson()
                .extractingPath("$.components.schemas.CalculationAnswerSeconds.properties")
                .asMap()
                .containsOnlyKeys("period", "counted", "up", "down", "excluded", "removed");
    }

    @Test
    void decimals_and_ids_are_strings() {
        assertThat(description())
                .bodyJson()
                .extractingPath("$.components.schemas.Formula.properties.commitment.type")
                .isEqualTo("string");
        assertThat(description()).bodyJson().doesNotHavePath("$.components.schemas.VendorId");
        assertThat(description())
                .bodyJson()
                .extractingPath("$.components.schemas.Money.properties")
                .asMap()
                .containsOnlyKeys("amount", "currency");
    }

    private MvcTestResult description() {
        return http.get().uri("/v3/api-docs").exchange();
    }
}
