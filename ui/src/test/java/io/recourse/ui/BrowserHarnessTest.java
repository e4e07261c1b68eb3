package io.recourse.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BrowserHarnessTest extends BrowserTest {

    @Test
    void the_application_answers_a_real_browser() {
        open("/actuator/health");

        assertThat(page().content()).contains("\"status\":\"UP\"");
    }
}
