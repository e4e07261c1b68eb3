package io.recourse.sample;

import io.recourse.claim.letter.form.ClaimForms;
import io.recourse.contract.service.ServiceRegister;
import io.recourse.db.id.ServiceId;
import java.util.List;
import org.springframework.stereotype.Component;

/** Enters what the vendors of the sample require of claims. */
@Component
class SampleForms {

    private final ClaimForms forms;
    private final ServiceRegister services;

    SampleForms(ClaimForms forms, ServiceRegister services) {
        this.forms = forms;
        this.services = services;
    }

    void load(List<FormFacts> facts) {
        for (FormFacts fact : facts) {
            forms.save(services.get(coded(fact.service())).contractId(), 0, fact.form());
            fact.resources()
                    .forEach(resource ->
                            forms.name(coded(resource.service()), resource.identifiers(), resource.region()));
        }
    }

    private ServiceId coded(String code) {
        return services.coded(code).orElseThrow().id();
    }
}
