package io.recourse.claim.clock;

import io.recourse.access.Roles;
import io.recourse.db.id.AssessmentId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Notices that were given before there was a claim, in the API. */
@RestController
@RequestMapping("/api/v1/assessments/{id}/notice")
@Tag(name = "Clocks")
class EarlyNoticeController {

    private final EarlyNoticeService notices;

    EarlyNoticeController(EarlyNoticeService notices) {
        this.notices = notices;
    }

    @GetMapping
    @PermitAll
    @Operation(
            summary =
                    "The notice that the contract wants of the period's first incident, and what was recorded before a claim")
    PeriodNotice of(@PathVariable AssessmentId id) {
        return notices.of(id);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @RolesAllowed({Roles.VENDOR_MANAGER, Roles.LEGAL, Roles.FINANCE, Roles.IT})
    @Operation(summary = "Record that the vendor was told of the incident while there is no claim of the period yet")
    EarlyNotice record(@PathVariable AssessmentId id, @RequestBody NoticeDraft draft) {
        return notices.record(id, draft);
    }

    @PostMapping("/void")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @RolesAllowed({Roles.VENDOR_MANAGER, Roles.LEGAL})
    @Operation(summary = "Take back a record of a notice that was made by mistake, while there is no claim yet")
    void takeBack(@PathVariable AssessmentId id, @RequestBody ClockController.Reason reason) {
        notices.takeBack(id, reason.reason() == null ? "" : reason.reason());
    }
}
