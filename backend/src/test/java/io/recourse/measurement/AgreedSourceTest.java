package io.recourse.measurement;

import static org.assertj.core.api.Assertions.assertThat;

import io.recourse.BackendTest;
import io.recourse.access.ActingAs;
import io.recourse.access.Role;
import io.recourse.access.WithUser;
import io.recourse.time.Interval;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** People choose by which source a service is assessed; the first that measured it is where they begin. */
@BackendTest
@WithUser(Role.IT)
class AgreedSourceTest extends MeasuredService {

    private static final Interval MARCH = Interval.parse("2026-03-01T00:00:00Z", "2026-04-01T00:00:00Z");

    @Autowired
    MockMvcTester http;

    @Autowired
    IngestService ingest;

    @Test
    void another_that_measured_it_is_agreed_on_with_a_reason() {
        MeasurementSource other = fixture.source();
        watch(source);
        watch(other);

        assertThat(put(other.code(), "Measured where our users are"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.source")
                .isEqualTo(other.code());
        assertThat(http.get().uri(path()))
                .bodyJson()
                .extractingPath("$.watching")
                .asArray()
                .containsExactlyInAnyOrder(source.code(), other.code());
    }

    @Test
    void without_a_reason_nothing_changes() {
        MeasurementSource other = fixture.source();
        watch(source);
        watch(other);

        refused(put(other.code(), " "), "reason");
        assertThat(http.get().uri(path())).bodyJson().extractingPath("$.source").isEqualTo(source.code());
    }

    @Test
    void one_that_never_measured_it_or_that_nobody_knows_is_refused() {
        watch(source);

        refused(put(fixture.source().code(), "Newer"), "source");
        refused(put("nobody-knows-it", "Newer"), "source");
    }

    @Test
    @WithUser(Role.LEGAL)
    void others_than_it_and_vendor_managers_may_not() {
        ActingAs.role(Role.IT, () -> watch(source));

        assertThat(put(source.code(), "Better for the claim")).hasStatus(403);
    }

    private void watch(MeasurementSource by) {
        ingest.record(by.id(), List.of(), List.of(new Coverage(service.id(), MARCH)));
    }

    private static void refused(MvcTestResult answer, String field) {
        assertThat(answer).hasStatus(400);
        assertThat(answer).bodyJson().extractingPath("$.errors[0].field").isEqualTo(field);
    }

    private MvcTestResult put(String code, String reason) {
        return http.put()
                .uri(path())
                .with(SecurityMockMvcRequestPostProcessors.csrf())
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"source\": \"%s\", \"reason\": \"%s\"}".formatted(code, reason))
                .exchange();
    }

    private String path() {
        return "/api/v1/services/" + service.id() + "/source";
    }
}
