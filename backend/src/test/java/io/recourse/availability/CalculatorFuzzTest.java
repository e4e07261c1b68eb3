package io.recourse.availability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import io.recourse.BackendTest;
import io.recourse.access.Role;
import io.recourse.access.WithUser;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Whatever is sent to the calculators is answered or refused; it never breaks anything. */
@BackendTest
@WithUser(Role.LEGAL)
class CalculatorFuzzTest {

    private static final long SEED = Long.getLong("recourse.seed", System.nanoTime());
    private static final int ROUNDS = 1_500;
    private static final JsonMapper MAPPER = new JsonMapper();
    private static final String AVAILABILITY = """
            {"formula": {"states": {"DEGRADED": "WEIGHTED", "UNKNOWN": "DOWN"}, "degradedWeight": "0.5",
              "exclusionEffect": "REMOVED", "exclusionCap": "PT4H",
              "serviceHours": {"days": ["MON", "WED"], "from": "22:00", "to": "06:00", "zone": "Europe/Berlin",
                "holidays": ["2026-06-10"]},
              "minimumOutage": "PT1M", "minuteRule": "ANY_PART_DOWN", "minimumConsecutiveMinutes": 2,
              "combine": "ALL_DOWN", "denominator": "SINCE_FIRST_DATA", "commitment": "99.9", "comparison": "AT_OR_BELOW",
              "exclusionAllowances": {"PLANNED_MAINTENANCE": "PT4H"}, "maintenanceNotice": "PT72H",
              "outageRounding": "NONE", "compareDecimals": 2, "componentWeights": {}},
             "period": {"from": "2026-06-01T00:00:00Z", "to": "2026-07-01T00:00:00Z"},
             "now": "2026-06-20T00:00:00Z",
             "components": [
              {"name": "app", "initialState": "UP", "changes": [{"at": "2026-06-10T10:00:00Z", "state": "DOWN"},
                {"at": "2026-06-10T10:10:00Z", "state": "DEGRADED"}], "intervals": []},
              {"name": "db", "uncovered": "UP", "intervals":
                [{"from": "2026-06-10T10:00:00Z", "to": null, "state": "DOWN"}]}],
             "exclusions": [{"from": "2026-06-10T10:02:30Z", "to": "2026-06-10T10:05:30Z", "kind": "FORCE_MAJEURE",
              "announcedAt": "2026-06-01T00:00:00Z"}]}""";
    private static final String CREDIT = """
            {"schedule": {"kind": "TIERED_PERCENT", "tiers": [{"below": "99.99", "credit": "10", "atOrBelow": true},
               {"below": "99.0", "credit": "30"}], "capPercentOfFee": "100",
               "minimum": {"amount": "1", "currency": "USD"}, "minimumExclusive": true,
               "amount": {"amount": "1", "currency": "USD"}, "points": null, "multiple": "2", "minuteRounding": "UP",
               "unit": "GB", "unitPrice": {"amount": "1", "currency": "USD"}},
             "availability": {"upSeconds": "2591640", "countedSeconds": "2592000"},
             "fee": {"amount": "10000.00", "currency": "USD"}, "incidents": 2, "daysInMonth": 31}""";
    private static final List<String> JUNK = List.of(
            "null",
            "true",
            "false",
            "0",
            "-1",
            "1e999999999",
            "1e-999999999",
            "99999999999999999999999999999999",
            "0.1",
            "\"\"",
            "\" \"",
            "\"\\u0000\"",
            "\"\\ud800\"",
            "\"1e999999999\"",
            "\"-5\"",
            "\"NaN\"",
            "\"PT-1H\"",
            "\"PT99999999999999999999H\"",
            "\"P1Y\"",
            "\"+1000000000-12-31T23:59:59Z\"",
            "\"-1000000000-01-01T00:00:00Z\"",
            "\"2026-06-10T10:00:00.123456789+18:00\"",
            "\"2026-06-30T23:59:60Z\"",
            "\"9998-12-31T00:00:00Z\"",
            "\"2020-01-01T00:00:00Z\"",
            "\"24:00\"",
            "\"23:59:59.999999999\"",
            "\"+18:00\"",
            "\"Z\"",
            "\"UP\"",
            "\"DOWN\"",
            "\"PER_MINUTE\"",
            "\"PER_INCIDENT\"",
            "\"PROPORTIONAL\"",
            "\"MULTIPLE_OF_AFFECTED_FEE\"",
            "\"USAGE_UNITS\"",
            "\"TIERED_DAYS\"",
            "\"NONE\"",
            "\"SUM\"",
            "\"WHOLE_MINUTE_DOWN\"",
            "\"100\"",
            "\"1000000\"",
            "\"JPY\"",
            "\"XXX\"",
            "\"999999999999\"",
            "\"9999999999999\"",
            "{}",
            "[]",
            "[[]]",
            "[null]",
            "{\"a\": 1}",
            "{\"\": null}");

    @Autowired
    MockMvcTester http;

    @Test
    void availability_is_200_or_400() {
        fuzz("/api/v1/availability/calculate", AVAILABILITY);
    }

    @Test
    void credit_is_200_or_400() {
        fuzz("/api/v1/credits/calculate", CREDIT);
    }

    private void fuzz(String path, String valid) {
        System.out.println("Fuzzing with -Drecourse.seed=" + SEED);
        for (String junk : JUNK) {
            check(path, junk.getBytes(StandardCharsets.UTF_8));
        }
        check(path, new byte[0]);
        check(path, "[".repeat(100_000).getBytes(StandardCharsets.UTF_8));
        check(path, "{\"formula\":".repeat(2_000).getBytes(StandardCharsets.UTF_8));
        Random random = new Random(SEED);
        for (int i = 0; i < ROUNDS; i++) {
            byte[] body = random.nextInt(4) == 0 ? bytesMutated(valid, random) : nodesMutated(valid, random);
            check(path, body);
        }
    }

    private void check(String path, byte[] body) {
        MvcTestResult result = http.post()
                .uri(path)
                .with(csrf())
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
        String shown = new String(body, 0, Math.min(body.length, 4_000), StandardCharsets.UTF_8);
        assertThat(result.getResponse().getStatus())
                .as("seed %d: %s", SEED, shown)
                .isIn(200, 400);
        assertThat(result.getResponse().getContentType()).as(shown).contains("json");
    }

    private static byte[] bytesMutated(String valid, Random random) {
        byte[] bytes = valid.getBytes(StandardCharsets.UTF_8);
        for (int i = 1 + random.nextInt(4); i > 0; i--) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        return bytes;
    }

    private static byte[] nodesMutated(String valid, Random random) {
        JsonNode tree = MAPPER.readTree(valid);
        for (int i = 1 + random.nextInt(3); i > 0; i--) {
            mutate(tree, random);
        }
        return tree.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Replaces, removes or doubles one value somewhere in the tree. */
    private static void mutate(JsonNode tree, Random random) {
        List<Runnable> mutations = new ArrayList<>();
        collect(tree, mutations, random);
        if (!mutations.isEmpty()) {
            mutations.get(random.nextInt(mutations.size())).run();
        }
    }

    private static void collect(JsonNode node, List<Runnable> mutations, Random random) {
        if (node instanceof ObjectNode object) {
            for (String name : List.copyOf(object.propertyNames())) {
                mutations.add(() -> object.set(name, junk(random)));
                mutations.add(() -> object.remove(name));
                collect(object.get(name), mutations, random);
            }
        }
        if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                int index = i;
                mutations.add(() -> array.set(index, junk(random)));
                mutations.add(() -> array.add(array.get(index).deepCopy()));
                collect(array.get(i), mutations, random);
            }
        }
    }

    private static JsonNode junk(Random random) {
        while (true) {
            String text = JUNK.get(random.nextInt(JUNK.size()));
            if (!text.startsWith("1e")) {
                return MAPPER.readTree(text);
            }
        }
    }
}
