package io.recourse.claim.clock;

import io.recourse.access.Role;
import io.recourse.access.Roles;
import io.recourse.claim.ClaimStatus;
import io.recourse.db.id.AssessmentId;
import io.recourse.db.id.ClaimId;
import io.recourse.db.id.ContractId;
import io.recourse.text.Input;
import io.recourse.text.InputCheck;
import io.recourse.text.NotFound;
import io.recourse.web.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Clocks, notices and reminders in the API. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Clocks")
class ClockController {

    private final ClockService clocks;
    private final ReminderService reminders;

    ClockController(ClockService clocks, ReminderService reminders) {
        this.clocks = clocks;
        this.reminders = reminders;
    }

    @GetMapping("/claims/{id}/clocks")
    @PermitAll
    @Operation(summary = "The clocks of a claim, the notice to the vendor, and who was reminded when")
    ClaimClocks of(@PathVariable ClaimId id) {
        return clocks.of(id);
    }

    @PostMapping("/claims/{id}/notice")
    @ResponseStatus(HttpStatus.CREATED)
    @RolesAllowed({Roles.VENDOR_MANAGER, Roles.LEGAL, Roles.FINANCE, Roles.IT})
    @Operation(summary = "Record that the vendor was told of the incident")
    NoticeGiven recordNotice(@PathVariable ClaimId id, @RequestBody NoticeDraft draft) {
        return clocks.recordNotice(id, draft);
    }

    @PostMapping("/claims/{id}/notice/void")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @RolesAllowed({Roles.VENDOR_MANAGER, Roles.LEGAL})
    @Operation(summary = "Take back a record of a notice that was made by mistake")
    void voidNotice(@PathVariable ClaimId id, @RequestBody Reason reason) {
        clocks.voidNotice(id, reason.reason() == null ? "" : reason.reason());
    }

    @GetMapping("/contracts/{id}/delivery-lead")
    @PermitAll
    @Operation(summary = "How long claims of a contract travel; 404 if they arrive at once")
    DeliveryLead lead(@PathVariable ContractId id) {
        DeliveryLead lead = clocks.lead(id);
        if (lead == null) {
            throw NotFound.of(id);
        }
        return lead;
    }

    @PutMapping("/contracts/{id}/delivery-lead")
    @RolesAllowed({Roles.VENDOR_MANAGER, Roles.LEGAL})
    @Operation(summary = "Say how long claims of a contract travel by its channel")
    DeliveryLead setLead(@PathVariable ContractId id, @RequestBody LeadBody body) {
        DeliveryLead lead = body.lead();
        clocks.setLead(id, lead);
        return lead;
    }

    @DeleteMapping("/contracts/{id}/delivery-lead")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @RolesAllowed({Roles.VENDOR_MANAGER, Roles.LEGAL})
    @Operation(summary = "Say that claims of a contract arrive at once")
    void removeLead(@PathVariable ContractId id) {
        clocks.setLead(id, null);
    }

    @GetMapping("/reminders")
    @RolesAllowed({Roles.VENDOR_MANAGER, Roles.LEGAL, Roles.FINANCE})
    @Operation(summary = "The caller's inbox: open reminders, soonest first, then those settled in the last 30 days")
    Page<ReminderJson> inbox() {
        return new Page<>(reminders.inbox().stream().map(ReminderJson::of).toList(), null);
    }

    @PostMapping("/reminders/{id}/read")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @RolesAllowed({Roles.VENDOR_MANAGER, Roles.LEGAL, Roles.FINANCE})
    @Operation(summary = "Note that the caller has seen a reminder")
    void read(@PathVariable UUID id) {
        reminders.markRead(id);
    }

    @DeleteMapping("/reminders/{id}/read")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @RolesAllowed({Roles.VENDOR_MANAGER, Roles.LEGAL, Roles.FINANCE})
    @Operation(summary = "Make a reminder unread again")
    void unread(@PathVariable UUID id) {
        reminders.markUnread(id);
    }

    /** Why something was done. */
    record Reason(@Nullable String reason) {}

    /** How long a claim travels, as the API takes it. */
    record LeadBody(@Nullable Integer days, @Nullable String counted) {

        DeliveryLead lead() {
            InputCheck check = new InputCheck();
            int entered = check.required("days", days, 1);
            check.that(entered >= 1 && entered <= DeliveryLead.MOST_DAYS, "days", "input.whole", 1, 60);
            check.finish();
            return new DeliveryLead(
                    entered,
                    counted == null
                            ? DeliveryLead.Counted.WORKING_DAYS
                            : Input.choice("counted", counted, DeliveryLead.Counted.class));
        }
    }

    /** A reminder in JSON. */
    record ReminderJson(
            UUID id,
            @Nullable ClaimId claim,
            @Nullable AssessmentId running,
            ReminderItem.@Nullable OfVoucher voucher,
            @Nullable String claimName,
            String vendorName,
            String serviceName,
            String clauseTitle,
            String period,
            @Nullable ClaimStatus status,
            ClockKind clock,
            Mark mark,
            LocalDate lastDay,
            Instant endsAt,
            Instant dueAt,
            Instant madeAt,
            Set<Role> roles,
            Reminder.@Nullable Settlement settled,
            @Nullable Instant readAt) {

        static ReminderJson of(ReminderItem item) {
            Reminder reminder = item.reminder();
            return new ReminderJson(
                    reminder.id(),
                    reminder.claim(),
                    item.running(),
                    item.voucher(),
                    item.claimName(),
                    item.vendorName(),
                    item.serviceName(),
                    item.clauseTitle(),
                    item.periodLabel(),
                    item.standing() == null ? null : item.standing().status(),
                    reminder.clock(),
                    reminder.mark(),
                    item.lastDay(),
                    reminder.endsAt(),
                    reminder.dueAt(),
                    reminder.madeAt(),
                    reminder.roles(),
                    reminder.settled(),
                    item.readAt());
        }
    }
}
