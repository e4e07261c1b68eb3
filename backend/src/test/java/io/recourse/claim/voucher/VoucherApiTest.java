package io.recourse.claim.voucher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import io.recourse.BackendTest;
import io.recourse.access.Role;
import io.recourse.access.WithUser;
import io.recourse.claim.AgreedClaims;
import io.recourse.claim.Claim;
import io.recourse.contract.RegisterFixture;
import java.io.UnsupportedEncodingException;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@BackendTest
@WithUser(value = Role.FINANCE, username = "finance")
class VoucherApiTest {

    private static final String RECEIPT = """
            {"code": "DT-2026-7F3K", "value": {"amount": "1000.00", "currency": "HKD"}, "issuedOn": "2026-09-14",
             "receivedOn": "2026-09-15", "validUntil": "2027-03-31", "zone": "Asia/Hong_Kong", "terms": "DingTalk only"}""";

    @Autowired
    MockMvcTester http;

    @Autowired
    AgreedClaims agreed;

    @Autowired
    RegisterFixture register;

    @Autowired
    JsonMapper json;

    @Test
    void a_program_receives_uses_and_undoes() throws UnsupportedEncodingException {
        Claim claim = agreed.approved(register.contract(), "1000.00", null);
        MvcTestResult received = post("/claims/" + claim.id() + "/vouchers", "receipt", RECEIPT);
        assertThat(received).hasStatusOk();
        JsonNode voucher = json.readTree(received.getResponse().getContentAsString());
        assertThat(voucher.get("name").asString()).startsWith("VCH-");
        assertThat(voucher.get("expiresAt").asString()).isEqualTo("2027-03-31T16:00:00Z");
        String id = voucher.get("id").asString();

        assertThat(post("/claims/" + claim.id() + "/vouchers", "receipt", RECEIPT))
                .as("sent again")
                .hasStatusOk()
                .hasHeader("Idempotency-Replayed", "true");
        assertThat(post("/claims/" + claim.id() + "/vouchers", "another", RECEIPT))
                .as("another key, but nothing is agreed any more")
                .hasStatus(409);

        String use =
                "{\"amount\": \"400.00\", \"on\": \"2026-09-15\", \"reference\": \"INV-7\", \"note\": \"October\"}";
        assertThat(post("/vouchers/" + id + "/uses", "use", use))
                .hasStatus(201)
                .bodyJson()
                .isLenientlyEqualTo("""
                        {"voucher": {"state": "PARTLY_USED", "rest": {"amount": "600.00", "currency": "HKD"}},
                         "steps": [{"kind": "RECEIVED"}, {"kind": "USED", "reference": "INV-7", "note": "October"}]}""");
        assertThat(post("/vouchers/" + id + "/uses", "use-2", use.replace("400.00", "600.01")))
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.errors[0].message")
                .isEqualTo("Only HKD 600.00 is left.");
        assertThat(post("/vouchers/" + id + "/uses/1/undo", "undo", "{\"reason\": \"Wrong invoice\"}"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.voucher.state")
                .isEqualTo("HELD");
        assertThat(post("/vouchers/" + id + "/uses/1/undo", "undo-2", "{\"reason\": \"Wrong invoice\"}"))
                .hasStatus(409);
        assertThat(http.get().uri("/api/v1/vouchers?state=HELD&expiresBy=2027-03-31&limit=1"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.items[0].code")
                .isEqualTo("DT-2026-7F3K");
        assertThat(http.get().uri("/api/v1/claims/" + claim.id() + "/vouchers"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.items.length()")
                .isEqualTo(1);
        assertThat(post("/vouchers/" + id + "/take-back", "back", "{\"reason\": \"Of another company\"}"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.voucher.state")
                .isEqualTo("TAKEN_BACK");
    }

    @Test
    void days_have_a_unit_and_what_is_missing_is_named() {
        Claim claim = agreed.approved(register.contract(), new Claim.Quantity(new BigDecimal("7"), "DAYS"));
        String days = RECEIPT.replace(
                "\"value\": {\"amount\": \"1000.00\", \"currency\": \"HKD\"}",
                "\"quantity\": {\"amount\": \"7\", \"unit\": \"DAYS\"}, "
                        + "\"fairValue\": {\"amount\": \"1610.00\", \"currency\": \"HKD\"}");
        assertThat(post("/claims/" + claim.id() + "/vouchers", "days", days))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("{\"granted\": {\"amount\": \"7\", \"unit\": \"DAYS\"}, "
                        + "\"fairValue\": {\"amount\": \"1610.00\", \"currency\": \"HKD\"}}");
        assertThat(post("/claims/" + claim.id() + "/vouchers", "nothing", "{}")).hasStatus(400);
        assertThat(post(
                        "/claims/" + claim.id() + "/vouchers",
                        "both",
                        RECEIPT.replace(
                                "\"terms\"", "\"quantity\": " + "{\"amount\": \"7\", \"unit\": \"DAYS\"}, \"terms\"")))
                .hasStatus(400);
    }

    @Test
    @WithUser(Role.LEGAL)
    void whoever_does_not_redeem_them_reads_but_does_not_act() {
        Claim claim = agreed.approved(register.contract(), "1000.00", null);
        assertThat(post("/claims/" + claim.id() + "/vouchers", "legal", RECEIPT))
                .hasStatus(403);
        assertThat(http.get().uri("/api/v1/vouchers")).hasStatusOk();
    }

    private MvcTestResult post(String path, String key, String body) {
        return http.post()
                .uri("/api/v1" + path)
                .header("Idempotency-Key", key)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .with(csrf())
                .exchange();
    }
}
