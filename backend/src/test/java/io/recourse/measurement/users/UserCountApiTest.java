package io.recourse.measurement.users;

import static org.assertj.core.api.Assertions.assertThat;

import io.recourse.BackendTest;
import io.recourse.access.ActingAs;
import io.recourse.access.Role;
import io.recourse.access.WithUser;
import io.recourse.measurement.MeasuredService;
import io.recourse.time.Interval;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@BackendTest
@WithUser(Role.IT)
class UserCountApiTest extends MeasuredService {

    private static final Interval MARCH = Interval.parse("2026-03-01T00:00:00Z", "2026-04-01T00:00:00Z");

    @Autowired
    MockMvcTester http;

    @Autowired
    UserCounts counts;

    @Test
    void numbers_of_users_are_taken_once_and_corrected() {
        String first = licensed("2026-02-01T00:00:00Z", "1000");
        assertThat(post("licensed-users", "licensed", first, licensed("2026-03-10T00:00:00Z", "1200")))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.accepted")
                .isEqualTo(2);
        assertThat(post("licensed-users", "licensed", first))
                .bodyJson()
                .extractingPath("$.duplicate")
                .isEqualTo(1);
        post("licensed-users", "licensed", licensed("2026-02-01T00:00:00Z", "1100"));

        assertThat(ActingAs.role(Role.IT, () -> counts.licensed(source.id(), service.id(), MARCH)))
                .extracting(LicensedUsers::users)
                .as("the number that holds at the begin, and the one that follows")
                .containsExactly(1100L, 1200L);
        assertThat(ActingAs.role(Role.IT, () -> counts.source(service.id()))).contains(source.id());
    }

    @Test
    void incidents_are_corrected_under_their_name() {
        post("affected-users", "affected", affected("\"to\":null", "40"));
        post("affected-users", "affected", affected("\"to\":\"2026-03-05T11:00:00Z\"", "55"));

        assertThat(ActingAs.role(Role.IT, () -> counts.affected(source.id(), service.id(), MARCH)))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.users()).isEqualTo(55);
                    assertThat(one.to()).isEqualTo("2026-03-05T11:00:00Z");
                });
    }

    @Test
    void impossible_numbers_are_rejected_row_by_row() {
        MvcTestResult result = post(
                "licensed-users",
                "licensed",
                licensed("2026-02-01T00:00:00Z", "-1"),
                licensed("2026-02-01T00:00:00Z", "1.5"),
                licensed("2026-02-01T00:00:00Z", "\"many\""),
                licensed("yesterday", "5"),
                licensed("2026-02-01T00:00:00Z", "0"));

        assertThat(result).bodyJson().extractingPath("$.accepted").isEqualTo(1);
        assertThat(result)
                .bodyJson()
                .extractingPath("$.rejections[*].field")
                .asArray()
                .containsExactly("users", "users", "users", "at");
        assertThat(post("affected-users", "affected", affected("\"to\":\"2026-03-05T09:00:00Z\"", "5")))
                .bodyJson()
                .extractingPath("$.rejections[0].field")
                .isEqualTo("to");
    }

    @Test
    void a_source_that_is_not_known_is_not_found() {
        assertThat(http.post()
                        .uri("/api/v1/sources/nobody/licensed-users")
                        .with(SecurityMockMvcRequestPostProcessors.csrf())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"licensed\":[]}"))
                .hasStatus(404);
    }

    private String licensed(String at, String users) {
        return "{\"service\":\"%s\",\"at\":\"%s\",\"users\":%s}".formatted(service.code(), at, users);
    }

    private String affected(String end, String users) {
        return "{\"service\":\"%s\",\"externalId\":\"I-1\",\"from\":\"2026-03-05T10:00:00Z\",%s,\"users\":%s}"
                .formatted(service.code(), end, users);
    }

    private MvcTestResult post(String path, String list, String... rows) {
        return http.post()
                .uri("/api/v1/sources/" + source.code() + "/" + path)
                .with(SecurityMockMvcRequestPostProcessors.csrf())
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"" + list + "\":[" + String.join(",", rows) + "]}")
                .exchange();
    }
}
