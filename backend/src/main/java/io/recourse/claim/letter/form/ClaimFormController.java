package io.recourse.claim.letter.form;

import io.recourse.access.Roles;
import io.recourse.db.id.ClaimId;
import io.recourse.db.id.ContractId;
import io.recourse.db.id.ServiceId;
import io.recourse.text.InputCheck;
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

/** The forms of claims in the API. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Claim letters")
class ClaimFormController {

    private final ClaimForms forms;

    ClaimFormController(ClaimForms forms) {
        this.forms = forms;
    }

    @GetMapping("/contracts/{id}/claim-form")
    @PermitAll
    @Operation(summary = "What the vendor requires of claims under the contract; assumed if nobody has entered it")
    FormJson form(@PathVariable ContractId id) {
        return FormJson.of(forms.of(id));
    }

    @PutMapping("/contracts/{id}/claim-form")
    @RolesAllowed({Roles.VENDOR_MANAGER, Roles.LEGAL})
    @Operation(summary = "Enter what the vendor requires; version is that of the form as it was read")
    FormJson save(@PathVariable ContractId id, @RequestBody FormBody body) {
        return FormJson.of(forms.save(id, InputCheck.version(body.version()), body.draft()));
    }

    @GetMapping("/services/{id}/resources")
    @PermitAll
    @Operation(summary = "How the vendor names the service's resources")
    ServiceResources resources(@PathVariable ServiceId id) {
        return forms.resources(id);
    }

    @PutMapping("/services/{id}/resources")
    @RolesAllowed({Roles.VENDOR_MANAGER, Roles.LEGAL, Roles.IT})
    @Operation(summary = "Say how the vendor names the service's resources")
    ServiceResources name(@PathVariable ServiceId id, @RequestBody ResourcesBody body) {
        return forms.name(id, body.identifiers(), body.region());
    }

    @GetMapping("/claims/{id}/particulars")
    @PermitAll
    @Operation(summary = "What was entered about the claim because the vendor wants to know it")
    List<Particular> particulars(@PathVariable ClaimId id) {
        return forms.particulars(id);
    }

    @PutMapping("/claims/{id}/particulars/{demand}")
    @RolesAllowed({Roles.VENDOR_MANAGER, Roles.LEGAL, Roles.FINANCE, Roles.IT})
    @Operation(summary = "Enter what the vendor wants to know of the claim; without words it is taken back")
    List<Particular> enter(@PathVariable ClaimId id, @PathVariable Demand demand, @RequestBody ParticularBody body) {
        forms.enter(id, demand, body.words());
        return forms.particulars(id);
    }

    /** A form as it is sent. */
    record FormJson(
            Channel channel,
            @Nullable String recipient,
            @Nullable String subjectWords,
            List<Demand> demands,
            String language,
            @Nullable String contactName,
            @Nullable String contactEmail,
            @Nullable String note,
            boolean entered,
            int version) {

        static FormJson of(ClaimForm form) {
            return new FormJson(
                    form.channel(),
                    form.recipient(),
                    form.subjectWords(),
                    form.demands().stream().sorted().toList(),
                    form.language().tag(),
                    form.contactName(),
                    form.contactEmail(),
                    form.note(),
                    form.entered(),
                    form.version());
        }
    }

    /** A form as the API takes it. */
    record FormBody(
            @Nullable Integer version,
            @Nullable Channel channel,
            @Nullable String recipient,
            @Nullable String subjectWords,
            @Nullable List<Demand> demands,
            @Nullable String language,
            @Nullable String contactName,
            @Nullable String contactEmail,
            @Nullable String note) {

        ClaimFormDraft draft() {
            return new ClaimFormDraft(
                    channel, recipient, subjectWords, demands, language, contactName, contactEmail, note);
        }
    }

    /** Names of resources as the API takes them. */
    record ResourcesBody(
            @Nullable String identifiers, @Nullable String region) {}

    /** Words about a claim. */
    record ParticularBody(@Nullable String words) {}
}
