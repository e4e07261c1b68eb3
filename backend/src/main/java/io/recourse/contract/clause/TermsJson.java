package io.recourse.contract.clause;

import io.recourse.contract.terms.ClaimWindow;
import io.recourse.contract.terms.CreditSchedule;
import io.recourse.contract.terms.Formula;
import io.recourse.contract.terms.MetricRule;
import io.recourse.contract.terms.PeriodRule;
import io.recourse.contract.terms.RemedyTerms;
import java.util.Map;
import java.util.TreeMap;
import org.jooq.JSONB;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Rules of a clause as JSON documents. Its mapper is its own, so that settings of the API never change what is stored
 * or hashed.
 */
final class TermsJson {

    private static final JsonMapper JSON =
            JsonMapper.builder().disable(SerializationFeature.INDENT_OUTPUT).build();

    private static final Remembered<Formula> FORMULA = remembered(Formula.class);
    private static final Remembered<CreditSchedule> CREDIT_SCHEDULE = remembered(CreditSchedule.class);
    private static final Remembered<ClaimWindow> CLAIM_WINDOW = remembered(ClaimWindow.class);
    private static final Remembered<MetricRule> METRIC_RULE = remembered(MetricRule.class);
    private static final Remembered<PeriodRule> PERIOD_RULE = remembered(PeriodRule.class);
    private static final Remembered<RemedyTerms> REMEDY_TERMS = remembered(RemedyTerms.class);

    private TermsJson() {}

    private static <T> Remembered<T> remembered(Class<T> kind) {
        return new Remembered<>(text -> JSON.readValue(text, kind));
    }

    static JSONB write(Object terms) {
        return JSONB.valueOf(JSON.writeValueAsString(terms));
    }

    static Formula formula(JSONB json) {
        return FORMULA.read(json);
    }

    static CreditSchedule creditSchedule(JSONB json) {
        return CREDIT_SCHEDULE.read(json);
    }

    static ClaimWindow claimWindow(JSONB json) {
        return CLAIM_WINDOW.read(json);
    }

    static MetricRule metricRule(JSONB json) {
        return METRIC_RULE.read(json);
    }

    static PeriodRule periodRule(JSONB json) {
        return PERIOD_RULE.read(json);
    }

    static RemedyTerms remedyTerms(JSONB json) {
        return REMEDY_TERMS.read(json);
    }

    /** The same value always gives the same text: names in order, nothing that is null, no white space. */
    static String canonical(Object value) {
        return JSON.writeValueAsString(sorted(JSON.valueToTree(value)));
    }

    private static JsonNode sorted(JsonNode node) {
        if (node instanceof ArrayNode array) {
            ArrayNode result = JSON.createArrayNode();
            array.forEach(element -> result.add(sorted(element)));
            return result;
        }
        if (!(node instanceof ObjectNode object)) {
            return node;
        }
        Map<String, JsonNode> members = new TreeMap<>();
        object.forEachEntry((name, member) -> {
            if (!member.isNull()) {
                members.put(name, sorted(member));
            }
        });
        ObjectNode result = JSON.createObjectNode();
        members.forEach(result::set);
        return result;
    }
}
