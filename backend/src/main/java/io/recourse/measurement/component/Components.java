package io.recourse.measurement.component;

import io.recourse.access.AuditTrail;
import io.recourse.access.Roles;
import io.recourse.contract.service.BoughtService;
import io.recourse.contract.service.ServiceRegister;
import io.recourse.db.id.ServiceId;
import io.recourse.measurement.TimelineChanged;
import io.recourse.measurement.Timelines;
import io.recourse.text.InvalidInput;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Components of services, in their order. A service without any is measured as a whole. Who watches a service watches
 * all of its components; what is recorded of the service as a whole holds for each of them (decision 082).
 */
@Service
@Transactional
public class Components {

    private static final int MOST = 50;
    private static final int LONGEST_NAME = 100;

    private final JooqComponents components;
    private final ServiceRegister services;
    private final Timelines timelines;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;

    Components(
            JooqComponents components,
            ServiceRegister services,
            Timelines timelines,
            AuditTrail audit,
            ApplicationEventPublisher events) {
        this.components = components;
        this.services = services;
        this.timelines = timelines;
        this.audit = audit;
        this.events = events;
    }

    /** Names of the service's components; empty if it is measured as a whole. */
    @PermitAll
    @Transactional(readOnly = true)
    public List<String> of(ServiceId service) {
        return components.of(service);
    }

    /**
     * Gives a service these components, in this order; what was measured of a renamed one goes with it. Every figure of
     * the service is computed anew. Throws InvalidInput that names the faulty component, also where one would be removed
     * of which something was measured; NotFound if there is no such service.
     */
    @RolesAllowed({Roles.IT, Roles.VENDOR_MANAGER})
    public List<String> set(ServiceId id, List<ComponentDraft> drafts) {
        BoughtService service = services.get(id);
        List<String> before = components.lock(id);
        List<String> after = names(drafts);
        Map<String, String> renamed = renamed(drafts, before, after);
        List<String> removed = before.stream()
                .filter(name -> !renamed.containsKey(name) && !after.contains(name))
                .toList();
        for (String name : removed) {
            if (components.isMeasured(id, name)) {
                throw new InvalidInput("components", "component.measured", name);
            }
        }
        if (after.equals(before) && renamed.isEmpty()) {
            return before;
        }
        components.remove(id, removed);
        components.rename(id, renamed);
        components.put(id, after);
        audit.record(
                "COMPONENTS_CHANGED",
                ServiceRegister.SUBJECT,
                id,
                service.name(),
                Map.of("before", String.join(", ", before), "after", String.join(", ", after)));
        events.publishEvent(new ComponentsChanged(id));
        timelines.extent(id).ifPresent(extent -> events.publishEvent(new TimelineChanged(id, extent)));
        return after;
    }

    private static List<String> names(List<ComponentDraft> drafts) {
        InvalidInput.Check check = new InvalidInput.Check();
        check.that(drafts.size() <= MOST, "components", "input.tooMany", MOST);
        check.orThrow();
        List<String> names = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        for (int i = 0; i < drafts.size(); i++) {
            String field = "components[" + i + "].name";
            String name = drafts.get(i).name().strip();
            boolean printable = name.chars().noneMatch(Character::isISOControl);
            if (check.that(!name.isEmpty(), field, "input.required")
                    && check.that(name.length() <= LONGEST_NAME, field, "input.tooLong", LONGEST_NAME)
                    && check.that(printable, field, "component.controlCharacter")
                    && check.that(taken.add(name.toLowerCase(Locale.ROOT)), field, "component.twice", name)) {
                names.add(name);
            }
        }
        check.orThrow();
        return names;
    }

    private static Map<String, String> renamed(List<ComponentDraft> drafts, List<String> before, List<String> after) {
        Map<String, String> renamed = new LinkedHashMap<>();
        Set<String> used = new HashSet<>();
        for (int i = 0; i < drafts.size(); i++) {
            String was = drafts.get(i).was();
            String field = "components[" + i + "].was";
            if (was == null) {
                continue;
            }
            if (!before.contains(was)) {
                throw new InvalidInput(field, "component.unknown", was, String.join(", ", before));
            }
            if (!used.add(was)) {
                throw new InvalidInput(field, "component.twice", was);
            }
            if (!was.equals(after.get(i))) {
                renamed.put(was, after.get(i));
            }
        }
        return renamed;
    }
}
