package io.recourse.measurement.payload;

import static io.recourse.db.jooq.measurement.Tables.IMPORT_BATCH;
import static io.recourse.db.jooq.measurement.Tables.PAYLOAD_RECEIPT;
import static io.recourse.db.jooq.measurement.Tables.PAYLOAD_SCOPE;
import static io.recourse.db.jooq.measurement.Tables.RAW_PAYLOAD;
import static io.recourse.db.jooq.measurement.Tables.STATE_CHANGE;
import static io.recourse.db.jooq.measurement.Tables.STATE_INTERVAL;
import static io.recourse.db.jooq.measurement.Tables.TICKET;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.recourse.BackendTest;
import io.recourse.access.ActingAs;
import io.recourse.access.AuditEntry;
import io.recourse.access.AuditService;
import io.recourse.access.Role;
import io.recourse.access.WithUser;
import io.recourse.measurement.MeasuredService;
import io.recourse.measurement.imports.ImportBatch;
import io.recourse.measurement.imports.ImportFixture;
import io.recourse.text.InvalidInput;
import io.recourse.time.Interval;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@BackendTest
@WithUser(Role.IT)
class PayloadsTest extends MeasuredService {

    private static final Interval MARCH = Interval.parse("2026-03-01T00:00:00Z", "2026-04-01T00:00:00Z");

    @Autowired
    MockMvcTester http;

    @Autowired
    RawPayloads payloads;

    @Autowired
    AuditService audit;

    @Autowired
    DSLContext sql;

    @Test
    void an_imported_file_is_kept_to_the_byte_and_each_of_its_records_names_its_line() {
        String text = "service,from,to,state\r\n" + service.code() + ",2026-03-01 10:00,2026-03-01 11:00,down\r\n"
                + service.code() + ",2026-03-02 10:00,2026-03-02 11:00,down\r\n";
        ImportBatch batch = fixture.commit(ImportFixture.file(source, text));

        UUID payload = Objects.requireNonNull(batch.payload());
        assertThat(sql.fetchSingle(IMPORT_BATCH, IMPORT_BATCH.ID.eq(batch.id())).getPayloadId())
                .isEqualTo(payload);
        assertThat(payloads.read(payload)).isEqualTo(bytes(text));
        assertThat(payloads.get(payload)).satisfies(kept -> {
            assertThat(kept.kind()).isEqualTo(PayloadKind.IMPORT_FILE);
            assertThat(kept.sha256()).isEqualTo(batch.sha256());
            assertThat(kept.name()).isEqualTo("outages.csv");
            assertThat(kept.receivedBy()).isEqualTo("it");
        });
        assertThat(sql.select(STATE_INTERVAL.PAYLOAD_LINE)
                        .from(STATE_INTERVAL)
                        .where(STATE_INTERVAL.IMPORT_BATCH_ID.eq(batch.id()))
                        .orderBy(STATE_INTERVAL.STARTED_AT)
                        .fetch(STATE_INTERVAL.PAYLOAD_LINE))
                .containsExactly(2, 3);
    }

    @Test
    void the_same_file_taken_in_again_after_it_was_undone_is_kept_once_and_received_twice() {
        String text = "service,from,to,state\n" + service.code() + ",2026-03-01 10:00,2026-03-01 11:00,down\n";
        ImportBatch first = fixture.commit(ImportFixture.file(source, text));
        fixture.undo(first);
        ImportBatch again = fixture.commit(ImportFixture.file(source, text));

        assertThat(again.payload()).isEqualTo(first.payload());
        assertThat(payloads.get(Objects.requireNonNull(first.payload())).receipts())
                .isEqualTo(2);
        ImportBatch other = fixture.commit(ImportFixture.file(fixture.source(), text));
        assertThat(other.payload()).as("another source said so itself").isNotEqualTo(first.payload());
    }

    @Test
    void what_is_refused_as_a_whole_leaves_no_payload_and_what_is_tried_neither() {
        fixture.preview(ImportFixture.file(
                source, "service,from,to,state\n" + service.code() + ",2026-03-01 10:00,2026-03-01 11:00,down\n"));
        assertThatThrownBy(() -> fixture.commit(
                        ImportFixture.file(source, "service,from,to,state\n" + service.code() + ",never,,down\n")))
                .isInstanceOf(InvalidInput.class);
        assertThat(post("changes", "{\"changes\":null}")).hasStatus(400);

        assertThat(latest()).isEmpty();
    }

    @Test
    void calls_are_kept_as_they_came_blanks_and_rejected_rows_included() {
        String body =
                "{ \"changes\": [\n  {\"service\":\"nobody\",\"at\":\"2026-03-01T10:00:00Z\",\"state\":\"DOWN\"},\n"
                        + "  {\"service\":\"" + service.code()
                        + "\",\"at\":\"2026-03-01T10:00:00Z\",\"state\":\"DOWN\"} ] }\n";
        assertThat(post("changes", body)).hasStatusOk();

        RawPayload kept = latest().getFirst();
        assertThat(ActingAs.role(Role.IT, () -> payloads.read(kept.id()))).isEqualTo(bytes(body));
        assertThat(kept.intake()).isEqualTo("changes");
        var change = sql.fetchSingle(STATE_CHANGE, STATE_CHANGE.SERVICE_ID.eq(service.id()));
        assertThat(change.getPayloadId()).isEqualTo(kept.id());
        assertThat(change.getPayloadPosition()).isEqualTo(1);
    }

    @Test
    void every_door_keeps_what_came_through_it() {
        String row = "{\"service\":\"" + service.code() + "\",";
        post("samples", "{\"samples\":[" + row + "\"at\":\"2026-03-01T10:00:00Z\",\"up\":true}]}");
        post("licensed-users", "{\"licensed\":[" + row + "\"at\":\"2026-03-01T00:00:00Z\",\"users\":7}]}");
        post(
                "affected-users",
                "{\"affected\":[" + row
                        + "\"externalId\":\"a\",\"from\":\"2026-03-01T00:00:00Z\",\"to\":null,\"users\":7}]}");
        post(
                "tickets",
                "{\"tickets\":[" + row
                        + "\"externalId\":\"T-1\",\"priority\":1,\"openedAt\":\"2026-03-01T10:00:00Z\"}]}");
        assertThat(http.post()
                        .uri("/api/v1/sources/" + source.code() + "/tickets?zone=UTC")
                        .with(SecurityMockMvcRequestPostProcessors.csrf())
                        .contentType(MediaType.parseMediaType("text/csv"))
                        .content("service,externalId,priority,openedAt\n" + service.code()
                                + ",T-2,1,2026-03-01T10:00:00Z\n")
                        .exchange())
                .hasStatusOk();

        assertThat(behind(MARCH))
                .extracting(RawPayload::intake)
                .containsExactlyInAnyOrder("samples", "licensed-users", "affected-users", "tickets", "tickets");
        assertThat(sql.fetchCount(TICKET, TICKET.SOURCE_ID.eq(source.id()), TICKET.PAYLOAD_ID.isNotNull()))
                .isEqualTo(2);
        Interval february = Interval.parse("2026-02-01T00:00:00Z", "2026-03-01T00:00:00Z");
        assertThat(behind(february)).isEmpty();
    }

    @Test
    void a_feed_without_news_is_kept_once_and_each_of_its_calls_is_a_receipt() {
        post(
                "changes",
                "{\"changes\":[{\"service\":\"" + service.code()
                        + "\",\"at\":\"2026-03-01T10:00:00Z\",\"state\":\"DOWN\"}]}");
        for (int call = 0; call < 3; call++) {
            post("changes", "{\"changes\":[],\"alive\":[\"" + service.code() + "\"]}");
        }
        assertThat(latest()).extracting(RawPayload::receipts).containsExactlyInAnyOrder(1, 3);
    }

    @Test
    void nothing_is_changed_or_removed_by_anybody_even_with_its_source() {
        UUID id = kept();
        for (String tampering : List.of(
                "UPDATE measurement.raw_payload SET name = 'x'",
                "DELETE FROM measurement.raw_payload WHERE id = '" + id + "'",
                "TRUNCATE measurement.raw_payload CASCADE",
                "UPDATE measurement.payload_receipt SET received_by = 'x'",
                "DELETE FROM measurement.payload_receipt WHERE payload_id = '" + id + "'",
                "DELETE FROM measurement.payload_scope WHERE payload_id = '" + id + "'",
                "DELETE FROM measurement.source WHERE id = '" + source.id() + "'")) {
            assertThatThrownBy(() -> sql.execute(tampering)).as(tampering).isInstanceOf(DataAccessException.class);
        }
        assertThat(sql.fetchCount(PAYLOAD_RECEIPT, PAYLOAD_RECEIPT.PAYLOAD_ID.eq(id)))
                .isOne();
        assertThat(sql.fetchCount(PAYLOAD_SCOPE, PAYLOAD_SCOPE.PAYLOAD_ID.eq(id)))
                .isOne();
    }

    @Test
    void payloads_of_the_sample_workspace_go_with_it() {
        sql.execute("UPDATE measurement.source SET sample = true WHERE id = '" + source.id() + "'");
        UUID payload = kept();
        assertThat(sql.fetchSingle(RAW_PAYLOAD, RAW_PAYLOAD.ID.eq(payload)).getSample())
                .isTrue();
        sql.execute("DELETE FROM measurement.source WHERE id = '" + source.id() + "'");
        assertThat(sql.fetchCount(RAW_PAYLOAD, RAW_PAYLOAD.ID.eq(payload))).isZero();
    }

    @Test
    void originals_are_for_it_legal_and_auditors_and_each_reading_is_logged() {
        UUID id = kept();
        for (Role role : List.of(Role.FINANCE, Role.EXECUTIVE, Role.VENDOR_MANAGER)) {
            assertThatThrownBy(() -> ActingAs.role(role, () -> payloads.read(id)))
                    .isInstanceOf(AccessDeniedException.class);
            assertThat(ActingAs.role(role, () -> payloads.get(id)).sha256()).hasSize(64);
        }
        for (Role role : List.of(Role.IT, Role.LEGAL, Role.AUDITOR)) {
            ActingAs.user("reader-" + role, role, () -> payloads.read(id));
        }
        List<AuditEntry> readings = ActingAs.role(Role.AUDITOR, () -> audit.history(RawPayloads.SUBJECT, id));
        assertThat(readings)
                .filteredOn(entry -> entry.action().equals("PAYLOAD_READ"))
                .extracting(AuditEntry::actor)
                .containsExactlyInAnyOrder("reader-IT", "reader-LEGAL", "reader-AUDITOR");
    }

    @Test
    void a_file_kept_by_hand_is_listed_and_handed_out_as_nothing_that_is_opened() {
        MvcTestResult created = http.post()
                .uri("/api/v1/payloads?source=" + source.code() + "&services=" + service.code()
                        + "&from=2026-03-01T00:00:00Z&to=2026-03-02T00:00:00Z")
                .multipart()
                .file(new MockMultipartFile("file", "page.html", "text/html", bytes("<script>alert(1)</script>")))
                .with(SecurityMockMvcRequestPostProcessors.csrf())
                .exchange();
        assertThat(created).hasStatus(201).bodyJson().extractingPath("$.kind").isEqualTo("MANUAL");
        RawPayload kept = behind(MARCH).getFirst();
        MvcTestResult content =
                http.get().uri("/api/v1/payloads/" + kept.id() + "/content").exchange();
        assertThat(content).hasStatusOk();
        assertThat(content.getResponse().getContentType()).isEqualTo("application/octet-stream");
        assertThat(content.getResponse().getHeader("Content-Disposition")).startsWith("attachment");
        assertThat(http.get().uri("/api/v1/payloads?service=" + service.code()))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.items[0].sha256")
                .isEqualTo(kept.sha256());
        assertThat(http.get().uri("/api/v1/payloads")).hasStatus(400);
        assertThat(http.get().uri("/api/v1/payloads/" + UUID.randomUUID())).hasStatus(404);
    }

    @Test
    void too_much_and_nothing_are_refused_with_a_word_about_the_limit() {
        byte[] tooMuch = new byte[PayloadIntake.MOST_BYTES + 1];
        assertThatThrownBy(() -> payloads.keepByHand(
                        source.id(), List.of(service.id()), MARCH, "big.bin", "application/octet-stream", tooMuch))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        invalid -> assertThat(invalid.errors().getFirst().message(java.util.Locale.ENGLISH))
                                .contains("32 MB"));
        assertThatThrownBy(() -> payloads.keepByHand(
                        source.id(), List.of(service.id()), MARCH, "none.bin", "text/plain", new byte[0]))
                .isInstanceOf(InvalidInput.class);
    }

    /** A call over HTTP leaves nobody signed in. */
    private List<RawPayload> latest() {
        return ActingAs.role(Role.IT, () -> payloads.latest(source.id(), 10));
    }

    private List<RawPayload> behind(Interval interval) {
        return ActingAs.role(Role.IT, () -> payloads.behind(service.id(), interval, null, 50));
    }

    private UUID kept() {
        return payloads.keepByHand(source.id(), List.of(service.id()), MARCH, "export.txt", "text/plain", bytes("42"))
                .id();
    }

    private MvcTestResult post(String door, String body) {
        return http.post()
                .uri("/api/v1/sources/" + source.code() + "/" + door)
                .with(SecurityMockMvcRequestPostProcessors.csrf())
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
