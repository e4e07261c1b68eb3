package io.recourse.measurement.component;

import io.recourse.access.Roles;
import io.recourse.contract.service.ServiceRegister;
import io.recourse.db.id.ServiceId;
import io.recourse.text.Input;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Components of a service in the API. */
@RestController
@RequestMapping("/api/v1/services/{service}/components")
@Tag(name = "Services")
class ComponentController {

    /** Names in their order. */
    record ComponentsView(List<String> components) {}

    /**
     * @param components rows {@code {"name", "was"}}; {@code was} names the component that gets another name
     */
    record ComponentsBody(@Nullable List<@Nullable ComponentBody> components) {

        List<ComponentDraft> drafts() {
            List<ComponentDraft> drafts = new ArrayList<>();
            for (ComponentBody one : Input.required("components", components)) {
                String field = "components[" + drafts.size() + "]";
                ComponentBody body = Input.required(field, one);
                drafts.add(new ComponentDraft(Input.required(field + ".name", body.name()), body.was()));
            }
            return drafts;
        }
    }

    record ComponentBody(@Nullable String name, @Nullable String was) {}

    private final Components components;
    private final ServiceRegister services;

    ComponentController(Components components, ServiceRegister services) {
        this.components = components;
        this.services = services;
    }

    @GetMapping
    @PermitAll
    @Operation(summary = "Components of the service in their order; none if it is measured as a whole")
    ComponentsView list(@PathVariable ServiceId service) {
        return new ComponentsView(components.of(services.get(service).id()));
    }

    @PutMapping
    @RolesAllowed({Roles.IT, Roles.VENDOR_MANAGER})
    @Operation(summary = "Give the service these components, in this order; one that was measured cannot be left out")
    ComponentsView set(@PathVariable ServiceId service, @RequestBody ComponentsBody body) {
        return new ComponentsView(components.set(service, body.drafts()));
    }
}
