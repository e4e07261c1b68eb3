package io.recourse.access;

import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * All masks as one: what is shown of texts that were recorded for good. Entries of the audit trail go by it with their
 * names and every text of their detail.
 */
@Component
public class AuditMasks {

    /** Numbers stay as they were written. */
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private final List<AuditMask> masks;

    AuditMasks(List<AuditMask> masks) {
        this.masks = masks;
    }

    /** What the current user gets to see of a text. */
    public UnaryOperator<String> forReader() {
        return all(AuditMask::forReader);
    }

    /** What anybody gets to see of a text in a file that leaves, whoever asks for it. */
    public UnaryOperator<String> forFiles() {
        return all(AuditMask::forFiles);
    }

    private UnaryOperator<String> all(Function<AuditMask, UnaryOperator<String>> which) {
        return masks.stream()
                .map(which)
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
