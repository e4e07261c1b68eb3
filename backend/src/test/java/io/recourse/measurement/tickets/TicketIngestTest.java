package io.recourse.measurement.tickets;

import static org.assertj.core.api.Assertions.assertThat;

import io.recourse.BackendTest;
import io.recourse.access.ActingAs;
import io.recourse.access.Role;
import io.recourse.access.WithUser;
import io.recourse.contract.terms.PauseReason;
import io.recourse.measurement.MeasuredService;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@BackendTest
@WithUser(Role.IT)
class TicketIngestTest extends MeasuredService {

    @Autowired
    MockMvcTester http;

    @Autowired
    TicketService tickets;

    @Test
    void a_ticket_is_taken_with_its_clock_and_brought_up_to_date() {
        String open = ticket("INC-1", "\"notifiedAt\":\"2026-03-01T10:02:00Z\"");
        assertThat(json(open))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.accepted")
                .isEqualTo(1);
        assertThat(json(open)).bodyJson().extractingPath("$.duplicate").isEqualTo(1);

        json(ticket(
                "INC-1",
                "\"notifiedAt\":\"2026-03-01T10:02:00Z\",\"respondedAt\":\"2026-03-01T10:10:00Z\","
                        + "\"pauses\":[{\"reason\":\"WAITING_FOR_CUSTOMER\",\"from\":\"2026-03-01T10:03:00Z\","
                        + "\"to\":\"2026-03-01T10:05:00Z\"}]"));

        Ticket stored = latest().getFirst();
        assertThat(latest()).hasSize(1);
        assertThat(stored.respondedAt()).isEqualTo(Instant.parse("2026-03-01T10:10:00Z"));
        assertThat(stored.pauses())
                .containsExactly(new TicketPause(
                        PauseReason.WAITING_FOR_CUSTOMER,
                        Instant.parse("2026-03-01T10:03:00Z"),
                        Instant.parse("2026-03-01T10:05:00Z")));
        assertThat(http.get().uri("/api/v1/tickets?service=" + service.code()))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.items[0].externalId")
                .isEqualTo("INC-1");
    }

    @Test
    void impossible_tickets_are_rejected_by_the_name_of_the_field() {
        MvcTestResult result = json(
                ticket("A", "\"respondedAt\":\"2026-03-01T09:00:00Z\""),
                ticket("B", "\"resolvedAt\":\"2026-03-01T09:00:00Z\""),
                ticket("C", "\"pauses\":[{\"reason\":\"LUNCH\",\"from\":\"2026-03-01T10:03:00Z\"}]"),
                ticket(
                        "D",
                        "\"pauses\":[{\"reason\":\"OTHER\",\"from\":\"2026-03-01T10:03:00Z\"},"
                                + "{\"reason\":\"OTHER\",\"from\":\"2026-03-01T10:04:00Z\"}]"),
                ticket("", ""),
                ticket("E", "\"url\":\"javascript:alert(1)\""),
                ticket("F", "").replace("\"priority\":1", "\"priority\":6"));

        assertThat(result)
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.rejections[*].field")
                .asArray()
                .containsExactly(
                        "respondedAt",
                        "resolvedAt",
                        "pauses[0].reason",
                        "pauses[1].from",
                        "externalId",
                        "url",
                        "priority");
        assertThat(latest()).isEmpty();
    }

    @Test
    void a_file_of_tickets_is_read_in_its_zone() {
        String file = "service,externalId,priority,openedAt,notifiedAt,respondedAt,title\n"
                + service.code() + ",INC-7,1,2026-03-01 18:00,2026-03-01 18:01,2026-03-01 18:16,Messages late\n"
                + service.code() + ",INC-8,1,yesterday,,,\n";

        MvcTestResult result = send("?zone=Asia/Hong_Kong", "text/csv", file);

        assertThat(result).hasStatusOk().bodyJson().extractingPath("$.accepted").isEqualTo(1);
        assertThat(result).bodyJson().extractingPath("$.rejections[0].field").isEqualTo("openedAt");
        assertThat(latest().getFirst().notifiedAt()).isEqualTo(Instant.parse("2026-03-01T10:01:00Z"));
    }

    @Test
    void a_file_without_a_needed_column_says_which_one() {
        MvcTestResult result = send("", "text/csv", "service,externalId,openedAt\nx,1,2026-03-01T10:00Z\n");

        assertThat(result)
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.errors[0].message")
                .asString()
                .contains("priority");
    }

    @Test
    void a_ticket_cannot_move_to_another_service() {
        json(ticket("INC-9", ""));
        String code = service.code();
        String other = register.service().code();

        assertThat(json(ticket("INC-9", "").replace(code, other)))
                .bodyJson()
                .extractingPath("$.rejections[0].field")
                .isEqualTo("service");
    }

    private List<Ticket> latest() {
        return ActingAs.role(Role.IT, () -> tickets.latest(service.id(), 10));
    }

    private String ticket(String name, String more) {
        return "{\"service\":\"%s\",\"externalId\":\"%s\",\"priority\":1,\"openedAt\":\"2026-03-01T10:00:00Z\"%s}"
                .formatted(service.code(), name, more.isEmpty() ? "" : "," + more);
    }

    private MvcTestResult json(String... rows) {
        return send("", "application/json", "{\"tickets\":[" + String.join(",", rows) + "]}");
    }

    private MvcTestResult send(String query, String type, String body) {
        return http.post()
                .uri("/api/v1/sources/" + source.code() + "/tickets" + query)
                .with(SecurityMockMvcRequestPostProcessors.csrf())
                .contentType(type)
                .content(body)
                .exchange();
    }
}
