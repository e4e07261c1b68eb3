package io.recourse.claim.settlement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import io.recourse.BackendTest;
import io.recourse.TestClock;
import io.recourse.access.Role;
import io.recourse.access.WithUser;
import io.recourse.claim.AgreedClaims;
import io.recourse.claim.Claim;
import io.recourse.contract.Contract;
import io.recourse.contract.RegisterFixture;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@BackendTest
@WithUser(value = Role.FINANCE, username = "finance")
class SettlementApiTest {

    private static final String MAPPING = """
            {"columns": {"NUMBER": "No", "ISSUED_ON": "Tag", "AMOUNT": "Betrag", "TEXT": "Text"},
             "decimal": "COMMA", "date": "DAY_MONTH_DOT", "sign": "NEGATIVE_IS_CREDIT", "currency": "HKD", "kind": "INVOICE"}""";

    @Autowired
    MockMvcTester http;

    @Autowired
    AgreedClaims agreed;

    @Autowired
    RegisterFixture register;

    @Autowired
    TestClock clock;

    @Autowired
    JsonMapper json;

    @Test
    void from_the_file_to_the_booked_credit_and_back() throws UnsupportedEncodingException {
        Contract contract = register.contract();
        Claim claim = agreed.approved(contract, "1234.50", "CASE-77");
        String file = "No;Tag;Betrag;Text\nR-1;10.09.2026;-1.234,50;Gutschrift CASE-77\nR-1;10.09.2026;99,00;Lizenz\n";

        assertThat(upload(contract, file, true))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.rows[*].fate")
                .isEqualTo(List.of("TAKE", "OTHER"));
        JsonNode imported = body(upload(contract, file, false));
        assertThat(imported.get("taken").asInt()).isEqualTo(1);
        assertThat(upload(contract, file, false)).hasStatus(409);

        JsonNode credit =
                body(get("/credits?vendor=" + contract.vendorId())).get("items").get(0);
        JsonNode proposal = credit.get("proposals").get(0);
        assertThat(proposal.get("confidence").asString()).isEqualTo("CERTAIN");
        assertThat(proposal.get("because").get(0).asString()).contains("CASE-77");

        JsonNode matched = body(post("/matches", "{\"pieces\": " + proposal.get("pieces") + "}"));
        assertThat(matched.at("/credit/state").asString()).isEqualTo("MATCHED");
        assertThat(matched.at("/matches/0/claimName").asString()).isEqualTo(claim.name());
        assertThat(post("/matches", "{\"pieces\": " + proposal.get("pieces") + "}"))
                .hasStatus(409);
        assertThat(post("/imports/" + imported.get("id").asString() + "/undo", "{}"))
                .hasStatus(409);
        String match = matched.at("/matches/0/id").asString();
        assertThat(post("/matches/" + match + "/undo", "{}")).hasStatus(400);
        assertThat(post("/matches/" + match + "/undo", "{\"reason\": \"wrong claim\"}"))
                .hasStatusOk();
        assertThat(post("/imports/" + imported.get("id").asString() + "/undo", "{}"))
                .hasStatusOk();
        assertThat(http.get()
                        .uri("/api/v1/settlement/imports/" + imported.get("id").asString() + "/file"))
                .hasStatusOk()
                .bodyText()
                .isEqualTo(file);
    }

    @Test
    void a_line_that_names_a_voucher_is_taken_as_its_use_and_given_back() throws UnsupportedEncodingException {
        Contract contract = register.contract();
        Claim claim = agreed.approvedOn(contract, "500.00", null, LocalDate.of(2026, 9, 2));
        String receipt = """
                {"code": "GUTSCHEIN-4711", "value": {"amount": "500.00", "currency": "HKD"}, "issuedOn": "2026-09-02",
                 "receivedOn": "2026-09-02", "validFrom": "2026-09-02", "validUntil": "2026-12-31", "zone": "Asia/Hong_Kong"}""";
        MvcTestResult received = http.post()
                .uri("/api/v1/claims/" + claim.id() + "/vouchers")
                .with(csrf())
                .header("Idempotency-Key", "gutschein-4711")
                .contentType(MediaType.APPLICATION_JSON)
                .content(receipt)
                .exchange();
        assertThat(received).hasStatus2xxSuccessful();
        assertThat(upload(contract, "No;Tag;Betrag;Text\nR-9;10.09.2026;-120,00;Gutschein GUTSCHEIN-4711\n", false))
                .hasStatus(201);

        JsonNode credit =
                body(get("/credits?vendor=" + contract.vendorId())).get("items").get(0);
        JsonNode proposed = credit.get("vouchers").get(0);
        assertThat(proposed.get("confidence").asString()).isEqualTo("CERTAIN");
        assertThat(proposed.get("because").get(1).asString()).contains("HKD 380.00");
        String id = credit.get("id").asString();
        JsonNode match = body(post(
                "/voucher-uses",
                "{\"credit\": \"%s\", \"voucher\": \"%s\"}"
                        .formatted(id, proposed.get("voucher").asString())));
        assertThat(match.at("/amount/amount").asString()).isEqualTo("120.00");
        assertThat(body(get("/credits/" + id)).at("/credit/state").asString()).isEqualTo("MATCHED");
        String undo = "/voucher-uses/" + match.get("id").asString() + "/undo";
        assertThat(post(undo, "{}")).hasStatus(400);
        assertThat(post(undo, "{\"reason\": \"wrong invoice\"}")).hasStatusOk();
        assertThat(post(undo, "{\"reason\": \"wrong invoice\"}")).hasStatus(409);
        assertThat(body(get("/credits/" + id + "/voucher-uses")).get("items").size())
                .isEqualTo(1);
        assertThat(post("/voucher-uses", "{\"credit\": \"%s\"}".formatted(id))).hasStatus(400);
        assertThat(post(
                        "/credits/" + id + "/voucher-refusals",
                        "{\"voucher\": \"%s\", \"reason\": \"a quotation\"}"
                                .formatted(proposed.get("voucher").asString())))
                .hasStatusOk();
        assertThat(body(get("/credits/" + id)).at("/credit/vouchers").size()).isZero();
    }

    @Test
    void what_is_missing_is_named_field_by_field() {
        assertThat(post("/matches", "{}")).hasStatus(400);
        assertThat(post("/matches", "{\"pieces\": [{}]}"))
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.errors[0].field")
                .isEqualTo("pieces[0].amount");
        assertThat(post("/matches", "{\"pieces\": [null]}")).hasStatus(400);
        assertThat(http.post()
                        .uri("/api/v1/settlement/imports?format=CSV")
                        .multipart()
                        .file(new MockMultipartFile("file", "a.csv", "text/csv", "a,b\n".getBytes()))
                        .with(csrf()))
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.errors[0].field")
                .isEqualTo("vendor");
    }

    @Test
    @WithUser(Role.LEGAL)
    void others_read_and_do_not_decide() {
        assertThat(get("/credits")).hasStatusOk();
        assertThat(get("/awaited?overdue=true")).hasStatusOk();
        assertThat(get("/imports")).hasStatusOk();
        assertThat(post("/matches", "{\"pieces\": []}")).hasStatus(403);
    }

    @Test
    @WithUser(Role.EXECUTIVE)
    void who_has_no_part_in_it_sees_nothing() {
        assertThat(get("/credits")).hasStatus(403);
    }

    @Test
    void terms_and_reminders_are_there_too() throws UnsupportedEncodingException {
        Contract contract = register.contract();
        Claim claim = agreed.approvedOn(contract, "50.00", "CASE-78", LocalDate.of(2026, 9, 5));
        clock.set("2026-12-01T08:00:00Z");
        assertThat(http.put()
                        .uri("/api/v1/settlement/terms?contract=" + contract.id())
                        .with(csrf())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"dueRule\": \"MONTH_ENDS\", \"dueCount\": 1}"))
                .hasStatusOk();
        assertThat(body(get("/contracts/" + contract.id() + "/reminder?lang=ar"))
                        .get("text")
                        .asString())
                .contains(claim.name(), "2026-10-31");
        assertThat(post(
                        "/contracts/" + contract.id() + "/reminders",
                        "{\"level\": 1, \"language\": \"en\", \"text\": \"Please\", \"sentOn\": \"2026-12-01\"}"))
                .hasStatus(201);
        assertThat(get("/claims/" + claim.id() + "/reminders"))
                .bodyJson()
                .extractingPath("$[0].text")
                .isEqualTo("Please");
        assertThat(get("/contracts/" + contract.id() + "/reminder?lang=xx")).hasStatus(400);
    }

    private MvcTestResult upload(Contract contract, String text, boolean dryRun) {
        return http.post()
                .uri(
                        "/api/v1/settlement/imports?format=CSV&vendor={vendor}&dryRun={dryRun}&mapping={mapping}",
                        contract.vendorId(),
                        dryRun,
                        MAPPING)
                .multipart()
                .file(new MockMultipartFile("file", "rechnung.csv", "text/csv", text.getBytes(StandardCharsets.UTF_8)))
                .with(csrf())
                .exchange();
    }

    private MvcTestResult get(String path) {
        return http.get().uri("/api/v1/settlement" + path).exchange();
    }

    private MvcTestResult post(String path, String body) {
        return http.post()
                .uri("/api/v1/settlement" + path)
                .with(csrf())
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    private JsonNode body(MvcTestResult result) throws UnsupportedEncodingException {
        assertThat(result).hasStatus2xxSuccessful();
        return json.readTree(result.getResponse().getContentAsString(StandardCharsets.UTF_8));
    }
}
