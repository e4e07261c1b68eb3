package io.recourse.measurement.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.recourse.BackendTest;
import io.recourse.access.Role;
import io.recourse.access.WithUser;
import io.recourse.contract.RegisterFixture;
import io.recourse.measurement.MeasurementSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@BackendTest
@WithUser(Role.IT)
class ImportApiTest {

    @Autowired
    MockMvcTester http;

    @Autowired
    ImportFixture fixture;

    @Autowired
    RegisterFixture register;

    @Test
    void a_file_is_tried_taken_in_listed_and_undone() {
        MeasurementSource source = fixture.source();
        String text =
                "service,from,to,state\n" + register.service().code() + ",2026-03-01 10:00,2026-03-01 11:00,down\n";
        String query = "/api/v1/imports/outages?source=" + source.code() + "&zone=Asia/Hong_Kong";

        assertThat(send(query + "&dryRun=true", text))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.rows[0].from")
                .isEqualTo("2026-03-01T02:00:00Z");
        assertThat(http.post()
                        .uri(query)
                        .multipart()
                        .file(new MockMultipartFile("file", "march.csv", "text/csv", text.getBytes()))
                        .with(SecurityMockMvcRequestPostProcessors.csrf()))
                .hasStatus(201)
                .bodyJson()
                .extractingPath("$.created")
                .isEqualTo(1);
        var listed = http.get().uri("/api/v1/imports?source=" + source.code()).exchange();
        assertThat(listed)
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.items[0].fileName")
                .isEqualTo("march.csv");
        assertThat(http.get().uri("/api/v1/sources"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.items")
                .isNotNull();
    }

    @Test
    void errors_name_row_and_field() {
        MeasurementSource source = fixture.source();

        assertThat(send(
                        "/api/v1/imports/outages?source=" + source.code() + "&zone=UTC",
                        "service,from,to,state\nx,2026-03-01 10:00,2026-03-01 11:00,DOWN\n"))
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.errors[0].field")
                .isEqualTo("rows[2].service");
    }

    private org.springframework.test.web.servlet.assertj.MvcTestResult send(String uri, String text) {
        return http.post()
                .uri(uri)
                .with(SecurityMockMvcRequestPostProcessors.csrf())
                .contentType(MediaType.parseMediaType("text/csv"))
                .content(text)
                .exchange();
    }
}
