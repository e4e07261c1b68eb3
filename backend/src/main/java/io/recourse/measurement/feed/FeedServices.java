package io.recourse.measurement.feed;

import io.recourse.contract.service.BoughtService;
import io.recourse.contract.service.ServiceRegister;
import io.recourse.db.id.ServiceId;
import io.recourse.text.Input;
import io.recourse.text.InvalidInput;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds the services that rows name by their code; each is looked up once for a call. */
public final class FeedServices {

    private final ServiceRegister services;
    private final Map<String, Optional<ServiceId>> known = new HashMap<>();

    public FeedServices(ServiceRegister services) {
        this.services = services;
    }

    /** The service with the code in the field; throws InvalidInput if there is none. */
    public ServiceId of(FeedRow row, String field) {
        String code = row.requiredText(field, 100);
        return known.computeIfAbsent(code, text -> services.coded(text).map(BoughtService::id))
                .orElseThrow(() -> new InvalidInput(field, "import.service.unknown", code));
    }

    /** The same for a code by itself. */
    public ServiceId of(String field, @Nullable String code) {
        String text = Input.required(field, code);
        return services.coded(text)
                .map(BoughtService::id)
                .orElseThrow(() -> new InvalidInput(field, "import.service.unknown", text));
    }
}
