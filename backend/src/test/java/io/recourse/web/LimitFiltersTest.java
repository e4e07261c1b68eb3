package io.recourse.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.recourse.TestClock;
import io.recourse.access.ActingAs;
import io.recourse.access.Role;
import jakarta.servlet.FilterChain;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.util.unit.DataSize;
import tools.jackson.databind.json.JsonMapper;

/** The two limits as filters, without the application around them. */
class LimitFiltersTest {

    private final ApiLimits limits = new ApiLimits(DataSize.ofBytes(10), DataSize.ofBytes(100), 60, 2, 1000);
    private final ProblemWriter problems =
            new ProblemWriter(JsonMapper.builder().build());
    private final TestClock clock = new TestClock();
    private final RateFilter rate = new RateFilter(limits, clock, problems);
    private final RequestSizeFilter size = new RequestSizeFilter(limits, problems);
    private final FilterChain readAll =
            (request, response) -> request.getInputStream().readAllBytes();

    @Test
    void a_write_too_many_is_told_when_to_come_back() {
        assertThat(send("POST", "/api/v1/claims").getStatus()).isEqualTo(200);
        assertThat(send("POST", "/api/v1/claims").getStatus()).isEqualTo(200);

        MockHttpServletResponse refused = send("POST", "/api/v1/claims");
        assertThat(refused.getStatus()).isEqualTo(429);
        assertThat(refused.getHeader("Retry-After")).isEqualTo("1");
        assertThat(refused.getContentType()).startsWith("application/problem+json");

        clock.advance(Duration.ofSeconds(1));
        assertThat(send("POST", "/api/v1/claims").getStatus()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({"GET, /api/v1/claims", "POST, /api/v1/availability/calculate"})
    void reading_and_calculating_are_not_writing(String method, String path) {
        for (int call = 0; call < 50; call++) {
            assertThat(send(method, path).getStatus()).isEqualTo(200);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/claims, 10, 200",
        "/api/v1/claims, 11, 413",
        "/api/v1/availability/calculate, 100, 200",
        "/api/v1/sources/status-page/changes, 101, 413"
    })
    void a_declared_size_is_checked_before_anything_is_read(String path, int bytes, int status) throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", path);
        request.setContent(new byte[bytes]);
        MockHttpServletResponse response = new MockHttpServletResponse();

        size.doFilter(request, response, (passed, ignored) -> {});

        assertThat(response.getStatus()).isEqualTo(status);
    }

    @Test
    void a_size_that_is_not_declared_is_noticed_while_reading() {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", "/api/v1/claims") {
            @Override
            public long getContentLengthLong() {
                return -1;
            }
        };
        request.setContent(new byte[11]);

        assertThat(org.assertj.core.api.Assertions.catchThrowable(
                        () -> size.doFilter(request, new MockHttpServletResponse(), readAll)))
                .isInstanceOf(IOException.class)
                .matches(failure -> RequestTooLarge.in(failure) != null);
    }

    private MockHttpServletResponse send(String method, String path) {
        MockHttpServletResponse response = new MockHttpServletResponse();
        ActingAs.role(Role.LEGAL, () -> {
            try {
                rate.doFilter(new MockHttpServletRequest(method, path), response, (passed, ignored) -> {});
            } catch (Exception e) {
                throw new AssertionError(e);
            }
        });
        return response;
    }
}
