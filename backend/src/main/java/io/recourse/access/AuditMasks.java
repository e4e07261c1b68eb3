package io.recourse.access;

import java.util.List;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** Entries of the audit trail as the current user may read them: names and every text of the detail go by all masks. */
@Component
class AuditMasks {

    /** Numbers stay as they were written. */
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private final List<AuditMask> masks;

    AuditMasks(List<AuditMask> masks) {
        this.masks = masks;
    }

    UnaryOperator<String> forReader() {
        return masks.stream()
                .map(AuditMask::forReader)
                .reduce(UnaryOperator.identity(), (first, second) -> text -> second.apply(first.apply(text)));
    }

    List<AuditEntry> of(List<AuditEntry> entries) {
        UnaryOperator<String> mask = forReader();
        return entries.stream().map(entry -> masked(entry, mask)).toList();
    }

    private static AuditEntry masked(AuditEntry entry, UnaryOperator<String> mask) {
        return new AuditEntry(
                entry.id(),
                entry.at(),
                entry.actor(),
                entry.actorId(),
                entry.action(),
                entry.subjectKind(),
                entry.subjectId(),
                entry.subjectName() == null ? null : mask.apply(entry.subjectName()),
                detail(entry.detail(), mask));
    }

    private static String detail(String detail, UnaryOperator<String> mask) {
        JsonNode recorded = JSON.readTree(detail);
        JsonNode masked = masked(recorded, mask);
        return masked.equals(recorded) ? detail : JSON.writeValueAsString(masked);
    }

    private static JsonNode masked(JsonNode node, UnaryOperator<String> mask) {
        return switch (node) {
            case StringNode text -> StringNode.valueOf(mask.apply(text.stringValue()));
            case ObjectNode object -> {
                ObjectNode copy = object.objectNode();
                object.properties().forEach(field -> copy.set(field.getKey(), masked(field.getValue(), mask)));
                yield copy;
            }
            case ArrayNode array -> {
                ArrayNode copy = array.arrayNode();
                array.forEach(element -> copy.add(masked(element, mask)));
                yield copy;
            }
            default -> node;
        };
    }
}
