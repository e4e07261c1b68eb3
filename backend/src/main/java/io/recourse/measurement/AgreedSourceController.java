package io.recourse.measurement;

import io.recourse.access.Roles;
import io.recourse.contract.service.ServiceRegister;
import io.recourse.db.id.ServiceId;
import io.recourse.text.Input;
import io.recourse.text.InvalidInput;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** By which source a service is assessed, over HTTP. */
@RestController
@RequestMapping("/api/v1/services/{service}/source")
@Tag(name = "Services")
class AgreedSourceController {

    /**
     * @param source code of the agreed one; null as long as nothing was measured
     * @param watching codes of all that ever measured the service, by their names
     */
    record AgreedSource(@Nullable String source, List<String> watching) {}

    /**
     * @param source code of one that measured the service
     * @param reason that the audit trail keeps
     */
    record SourceChoice(@Nullable String source, @Nullable String reason) {}

    private final SourceService sources;
    private final ServiceRegister services;

    AgreedSourceController(SourceService sources, ServiceRegister services) {
        this.sources = sources;
        this.services = services;
    }

    @GetMapping
    @PermitAll
    @Operation(summary = "The source by which the service is assessed, and those that could be")
    AgreedSource agreed(@PathVariable ServiceId service) {
        ServiceId known = services.get(service).id();
        return new AgreedSource(
                sources.agreed(known).map(MeasurementSource::code).orElse(null),
                sources.watching(known).stream().map(MeasurementSource::code).toList());
    }

    @PutMapping
    @RolesAllowed({Roles.IT, Roles.VENDOR_MANAGER})
    @Operation(summary = "Assess the service by another source; all its figures are computed again")
    AgreedSource agree(@PathVariable ServiceId service, @RequestBody SourceChoice choice) {
        String code = Input.required("source", choice.source());
        MeasurementSource source =
                sources.coded(code).orElseThrow(() -> new InvalidInput("source", "import.source.unknown", code));
        sources.agree(services.get(service).id(), source.id(), choice.reason());
        return agreed(service);
    }
}
