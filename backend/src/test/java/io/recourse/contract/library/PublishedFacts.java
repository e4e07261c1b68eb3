package io.recourse.contract.library;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The published terms as they were collected, read by nothing but the tests: what the library is checked against. */
final class PublishedFacts {

    /** One agreement as it was collected. */
    record Fact(String vendor, String service, String confidence, List<BigDecimal> commitments, List<Step> ladder) {

        boolean isTrusted() {
            return !confidence.equals("low");
        }

        /** The ladder of a promise: its first edge is the promise itself where the agreement makes several. */
        List<Step> ladderOf(BigDecimal commitment) {
            List<Step> steps = new ArrayList<>(ladder);
            if (commitments.size() > 1) {
                Step first = steps.getFirst();
                steps.set(0, new Step(commitment, first.pays(), first.inclusive(), first.form()));
            }
            return steps;
        }
    }

    /** One step of a ladder: what is paid below (or at) an availability, and in which form. */
    record Step(BigDecimal below, BigDecimal pays, boolean inclusive, String form) {

        boolean holds(BigDecimal availability) {
            int comparison = availability.compareTo(below);
            return comparison < 0 || inclusive && comparison == 0;
        }
    }

    private PublishedFacts() {}

    static List<Fact> read() {
        try (InputStream json =
                PublishedFacts.class.getResourceAsStream("/io/recourse/contract/published-terms.json")) {
            List<Fact> facts = new ArrayList<>();
            JsonMapper.builder()
                    .build()
                    .readTree(Objects.requireNonNull(json))
                    .forEach(entry -> facts.add(new Fact(
                            entry.get("vendor").asString(),
                            entry.get("service").asString(),
                            entry.get("confidence").asString(),
                            commitments(entry.get("commitment")),
                            ladder(entry.get("tiers")))));
            return facts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<BigDecimal> commitments(JsonNode node) {
        List<BigDecimal> values = new ArrayList<>();
        if (node.isNumber()) {
            values.add(number(node));
        }
        node.forEach(value -> values.add(number(value)));
        return values;
    }

    private static List<Step> ladder(JsonNode tiers) {
        List<Step> steps = new ArrayList<>();
        for (JsonNode tier : tiers) {
            for (String form : List.of("credit_percent", "credit_days", "credit_multiplier", "credit_formula")) {
                JsonNode pays = tier.get(form);
                if (pays != null && !pays.isNull()) {
                    steps.add(new Step(
                            number(tier.get("below_percent")),
                            pays.isNumber() ? number(pays) : BigDecimal.ONE,
                            tier.path("inclusive").asBoolean(false),
                            form));
                }
            }
        }
        return steps;
    }

    private static BigDecimal number(JsonNode node) {
        return new BigDecimal(node.asString());
    }
}
