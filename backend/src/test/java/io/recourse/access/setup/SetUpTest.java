package io.recourse.access.setup;

import static io.recourse.db.jooq.access.Tables.APP_USER;
import static org.assertj.core.api.Assertions.assertThat;

import io.recourse.BackendTest;
import io.recourse.TestClock;
import io.recourse.access.AsSystem;
import io.recourse.access.OrganisationService;
import io.recourse.access.user.Identities;
import java.time.Duration;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The one-time link by which the first administrator comes in. */
@BackendTest
class SetUpTest {

    private static final String PASSWORD = "correct horse battery";

    @Autowired
    MockMvcTester http;

    @Autowired
    SetUpKey key;

    @Autowired
    Identities identities;

    @Autowired
    OrganisationService organisation;

    @Autowired
    DSLContext sql;

    @Autowired
    TestClock clock;

    @BeforeEach
    void nobody() {
        sql.deleteFrom(APP_USER).execute();
    }

    @Test
    void the_link_makes_the_administrator_and_the_company_once() {
        String secret = key.renew();

        assertThat(post(secret, PASSWORD)).hasStatus(303).hasHeader("Location", "sign-in");

        assertThat(identities.byPassword("boss", PASSWORD)).isPresent();
        assertThat(AsSystem.call("test", organisation::get).name()).isEqualTo("Acme <Ltd>");
        assertThat(post(secret, PASSWORD)).hasStatus(404);
        assertThat(http.get().uri("/set-up").param("key", key.renew())).hasStatus(404);
    }

    @Test
    void without_the_key_of_the_link_there_is_no_page() {
        key.renew();

        assertThat(http.get().uri("/set-up")).hasStatus(404);
        assertThat(http.get().uri("/set-up").param("key", "guess")).hasStatus(404);
        assertThat(post("guess", PASSWORD)).hasStatus(404);
    }

    @Test
    void the_link_is_good_for_a_day() {
        String secret = key.renew();
        clock.advance(Duration.ofHours(24));

        assertThat(http.get().uri("/set-up").param("key", secret)).hasStatus(404);
    }

    @Test
    void a_fault_is_told_at_its_field_and_nothing_is_made() {
        String secret = key.renew();

        assertThat(post(secret, "password"))
                .hasStatus(400)
                .bodyText()
                .contains("most used passwords", "Acme &lt;Ltd&gt;")
                .doesNotContain("Acme <Ltd>");
        assertThat(identities.lackAdministrator()).isTrue();
    }

    @Test
    void the_page_speaks_the_readers_language() {
        assertThat(http.get().uri("/set-up").param("key", key.renew()).header("Accept-Language", "ar"))
                .hasStatusOk()
                .bodyText()
                .contains("dir=\"rtl\"", "إعداد");
    }

    private MvcTestResult post(String secret, String password) {
        return http.post()
                .uri("/set-up")
                .param("key", secret)
                .param("name", "Acme <Ltd>")
                .param("zone", "Asia/Hong_Kong")
                .param("country", "hk")
                .param("reportingCurrency", "hkd")
                .param("username", "boss")
                .param("displayName", "The Boss")
                .param("password", password)
                .param("repeated", password)
                .exchange();
    }
}
