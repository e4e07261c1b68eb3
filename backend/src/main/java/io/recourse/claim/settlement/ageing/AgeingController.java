package io.recourse.claim.settlement.ageing;

import io.recourse.access.Roles;
import io.recourse.db.id.ClaimId;
import io.recourse.db.id.ContractId;
import io.recourse.money.Money;
import io.recourse.text.Input;
import io.recourse.text.InvalidInput;
import io.recourse.text.Language;
import io.recourse.web.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Awaited credits and reminders in the API. */
@RestController
@RequestMapping("/api/v1/settlement")
@Tag(name = "Settlement")
class AgeingController {

    private final AgeingService ageing;

    AgeingController(AgeingService ageing) {
        this.ageing = ageing;
    }

    @GetMapping("/awaited")
    @RolesAllowed({Roles.FINANCE, Roles.AUDITOR, Roles.VENDOR_MANAGER, Roles.LEGAL})
    @Operation(summary = "Credits that were agreed to and have not arrived, the longest overdue first")
    Page<AwaitedJson> awaited(@RequestParam(required = false) @Nullable Boolean overdue) {
        return new Page<>(
                ageing.awaited().stream()
                        .filter(credit -> !Boolean.TRUE.equals(overdue) || credit.isOverdue())
                        .map(AwaitedJson::of)
                        .toList(),
                null);
    }

    @GetMapping("/contracts/{contract}/reminder")
    @RolesAllowed({Roles.FINANCE, Roles.AUDITOR, Roles.VENDOR_MANAGER, Roles.LEGAL})
    @Operation(summary = "A letter about all that is overdue under a contract, ready to be copied")
    LetterJson draft(
            @PathVariable ContractId contract,
            @RequestParam(required = false) @Nullable Integer level,
            @RequestParam(required = false) @Nullable String lang) {
        ReminderDraft draft = ageing.draft(contract, level, lang == null ? null : language(lang));
        return new LetterJson(draft.level(), draft.language().tag(), draft.recipient(), draft.subject(), draft.text());
    }

    @PostMapping("/contracts/{contract}/reminders")
    @RolesAllowed({Roles.FINANCE, Roles.VENDOR_MANAGER})
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Record that a reminder was sent")
    List<SentReminder> record(@PathVariable ContractId contract, @RequestBody SentBody body) {
        List<AwaitedCredit> named = ageing.draft(contract, null, null).credits();
        ageing.record(
                contract,
                Input.required("level", body.level()),
                language(Input.required("language", body.language())),
                Input.required("text", body.text()),
                Input.required("sentOn", body.sentOn()));
        return named.stream()
                .map(credit -> ageing.remindersOf(credit.claim().id()).getLast())
                .toList();
    }

    @GetMapping("/claims/{claim}/reminders")
    @RolesAllowed({Roles.FINANCE, Roles.AUDITOR, Roles.VENDOR_MANAGER, Roles.LEGAL})
    @Operation(summary = "Reminders that named a claim, oldest first")
    List<SentReminder> reminders(@PathVariable ClaimId claim) {
        return ageing.remindersOf(claim);
    }

    private static Language language(String tag) {
        try {
            return Language.of(tag);
        } catch (IllegalArgumentException unknown) {
            throw new InvalidInput("language", "report.invalid.language");
        }
    }

    /** An awaited credit. */
    record AwaitedJson(
            ClaimId claim,
            String claimName,
            ContractId contract,
            String contractReference,
            String vendorName,
            Money open,
            LocalDate approvedOn,
            LocalDate dueOn,
            long daysOpen,
            long daysOverdue,
            AgeBand band,
            @Nullable SentReminder reminder) {

        static AwaitedJson of(AwaitedCredit credit) {
            return new AwaitedJson(
                    credit.claim().id(),
                    credit.claim().name(),
                    credit.claim().subject().contract(),
                    credit.claim().subject().contractReference(),
                    credit.claim().subject().vendorName(),
                    credit.open(),
                    credit.approvedOn(),
                    credit.dueOn(),
                    credit.daysOpen(),
                    credit.daysOverdue(),
                    credit.band(),
                    credit.reminder());
        }
    }

    /** A letter. */
    record LetterJson(int level, String language, @Nullable String recipient, String subject, String text) {}

    /** What was sent, in which language and when. */
    record SentBody(
            @Nullable Integer level,
            @Nullable String language,
            @Nullable String text,
            @Nullable LocalDate sentOn) {}
}
