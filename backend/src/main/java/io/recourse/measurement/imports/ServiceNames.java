package io.recourse.measurement.imports;

import io.recourse.contract.service.BoughtService;
import io.recourse.text.InvalidInput.FieldError;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds the service that a file means, by its code or by a name that only one service has. */
final class ServiceNames {

    /** The service, or why it is not found. */
    record Found(@Nullable BoughtService service, @Nullable FieldError error) {}

    private final Map<String, BoughtService> byCode;
    private final Map<String, List<BoughtService>> byName;

    ServiceNames(List<BoughtService> services) {
        byCode = new HashMap<>();
        services.forEach(service -> byCode.put(key(service.code()), service));
        byName = services.stream().collect(Collectors.groupingBy(service -> key(service.name())));
    }

    Found find(String text) {
        if (text.isEmpty()) {
            return new Found(null, new FieldError("service", "import.service.missing"));
        }
        BoughtService coded = byCode.get(key(text));
        if (coded != null) {
            return new Found(coded, null);
        }
        List<BoughtService> named = byName.getOrDefault(key(text), List.of());
        return switch (named.size()) {
            case 0 -> new Found(null, new FieldError("service", "import.service.unknown", text));
            case 1 -> new Found(named.getFirst(), null);
            default ->
                new Found(
                        null,
                        new FieldError(
                                "service",
                                "import.service.ambiguous",
                                text,
                                named.stream().map(BoughtService::code).sorted().collect(Collectors.joining(", "))));
        };
    }

    private static String key(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
