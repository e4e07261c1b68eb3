package io.recourse.reports.evidence.mask;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * JSON without what must not leave. Its shape stays: a masked field is there with the mark of the rule, a row about
 * another service is there without its content, so that positions still count.
 */
record MaskedJson(Masker masker, Set<String> names) {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.USE_BIG_INTEGER_FOR_INTS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    /** Throws JacksonException for what is no JSON. */
    String of(String text) {
        DefaultIndenter lines = new DefaultIndenter("  ", "\n");
        return JSON.writer()
                        .with(new DefaultPrettyPrinter()
                                .withObjectIndenter(lines)
                                .withArrayIndenter(lines))
                        .writeValueAsString(masked(JSON.readTree(text)))
                + "\n";
    }

    private JsonNode masked(JsonNode node) {
        if (node.isObject()) {
            return isOther(node) ? withheld() : object(node);
        }
        if (node.isArray()) {
            ArrayNode copy = JsonNodeFactory.instance.arrayNode();
            node.forEach(item -> copy.add(masked(item)));
            return copy;
        }
        return node.isString() ? JsonNodeFactory.instance.stringNode(masker.text(node.stringValue())) : node;
    }

    private ObjectNode object(JsonNode node) {
        ObjectNode copy = JsonNodeFactory.instance.objectNode();
        for (Map.Entry<String, JsonNode> field : node.properties()) {
            String name = masker.text(field.getKey());
            MaskRule rule = KnownFields.rule(field.getKey()).orElse(null);
            if (field.getKey().equals("alive") && field.getValue().isArray() && !names.isEmpty()) {
                copy.set(name, alive(field.getValue()));
            } else if (rule != null && !field.getValue().isNull()) {
                copy.put(name, masker.whole(rule));
            } else {
                copy.set(name, masked(field.getValue()));
            }
        }
        return copy;
    }

    /** Codes of services whose states still hold. */
    private ArrayNode alive(JsonNode codes) {
        ArrayNode copy = JsonNodeFactory.instance.arrayNode();
        for (JsonNode code : codes) {
            copy.add(
                    code.isString() && names.contains(MaskedCsv.folded(code.stringValue()))
                            ? masker.text(code.stringValue())
                            : masker.whole(MaskRule.OTHER_SERVICE));
        }
        return copy;
    }

    private ObjectNode withheld() {
        return JsonNodeFactory.instance.objectNode().put("withheld", masker.whole(MaskRule.OTHER_SERVICE));
    }

    private boolean isOther(JsonNode row) {
        @Nullable JsonNode service = row.get("service");
        return !names.isEmpty()
                && service != null
                && service.isString()
                && !names.contains(MaskedCsv.folded(service.stringValue()));
    }
}
