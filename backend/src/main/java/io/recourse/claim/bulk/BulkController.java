package io.recourse.claim.bulk;

import io.recourse.access.Roles;
import io.recourse.claim.ClaimStatus;
import io.recourse.db.id.ClaimId;
import io.recourse.db.id.VendorId;
import io.recourse.money.Money;
import io.recourse.text.Input;
import io.recourse.text.InputCheck;
import io.recourse.web.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Outages and work on many claims in the API. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Outages")
class BulkController {

    private final OutageService outages;
    private final ReviewService reviews;
    private final BulkService bulk;

    BulkController(OutageService outages, ReviewService reviews, BulkService bulk) {
        this.outages = outages;
        this.reviews = reviews;
        this.bulk = bulk;
    }

    @GetMapping("/outages")
    @PermitAll
    @Operation(summary = "Outages on which claims rest, the latest first")
    Page<OutageJson> list(
            @RequestParam(required = false) @Nullable VendorId vendor,
            @RequestParam(defaultValue = "false") boolean open) {
        return new Page<>(
                outages.list(new OutageFilter(vendor, open)).stream()
                        .map(OutageJson::of)
                        .toList(),
                null);
    }

    @GetMapping("/outages/{vendor}/{at}")
    @PermitAll
    @Operation(summary = "The outage of a vendor that goes on at an instant, with its claims")
    OutageJson get(@PathVariable VendorId vendor, @PathVariable Instant at) {
        return OutageJson.of(outages.get(vendor, at));
    }

    @PostMapping("/claims/{id}/review")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @RolesAllowed({Roles.VENDOR_MANAGER, Roles.LEGAL, Roles.FINANCE})
    @Operation(summary = "Note that the caller went through a claim; version is that of the claim as it was read")
    void review(@PathVariable ClaimId id, @RequestBody ReviewBody body) {
        reviews.review(id, InputCheck.version(body.version()));
    }

    @GetMapping("/claims/{id}/review/ticks")
    @PermitAll
    @Operation(summary = "Who looked at which point of a claim, when, on which version and revision")
    Page<ReviewTick> ticks(@PathVariable ClaimId id) {
        return new Page<>(reviews.ticks(id), null);
    }

    @PostMapping("/claims/{id}/review/ticks")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @RolesAllowed({Roles.VENDOR_MANAGER, Roles.LEGAL, Roles.FINANCE})
    @Operation(summary = "Note that the caller looked at one point of a claim; the last one completes the review")
    void tick(@PathVariable ClaimId id, @RequestBody TickBody body) {
        reviews.tick(id, InputCheck.version(body.version()), Input.required("point", body.point()));
    }

    @DeleteMapping("/claims/{id}/review")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @RolesAllowed({Roles.VENDOR_MANAGER, Roles.LEGAL, Roles.FINANCE})
    @Operation(summary = "Take the caller's review back")
    void takeBack(@PathVariable ClaimId id) {
        reviews.takeBack(id);
    }

    @PostMapping("/claims/bulk")
    @RolesAllowed({Roles.VENDOR_MANAGER, Roles.LEGAL, Roles.FINANCE})
    @Operation(summary = "Draft, sign or release many claims, each on its own; says what became of each")
    Page<BulkResult> take(@RequestBody BulkBody body) {
        List<@Nullable ItemBody> items = body.claims() == null ? List.of() : body.claims();
        return new Page<>(
                bulk.take(
                        Input.required("step", body.step()),
                        Input.noneMissing("claims", items).stream()
                                .map(ItemBody::item)
                                .toList()),
                null);
    }

    /** A point of the version that was read. */
    record TickBody(@Nullable ReviewPoint point, @Nullable Integer version) {}

    /** The version that was gone through. */
    record ReviewBody(@Nullable Integer version) {}

    /** Many claims and one step. */
    record BulkBody(@Nullable BulkStep step, @Nullable List<@Nullable ItemBody> claims) {}

    /** One of many. */
    record ItemBody(@Nullable ClaimId id, @Nullable Integer version) {

        BulkItem item() {
            return new BulkItem(Input.required("claims.id", id), InputCheck.version(version));
        }
    }

    /** An outage in JSON. */
    record OutageJson(
            VendorId vendor,
            String vendorName,
            Instant from,
            Instant to,
            List<Outage.Name> names,
            List<String> services,
            List<ClaimJson> claims) {

        static OutageJson of(Outage outage) {
            return new OutageJson(
                    outage.vendor(),
                    outage.vendorName(),
                    outage.span().from(),
                    outage.span().to(),
                    outage.names(),
                    outage.services(),
                    outage.claims().stream().map(ClaimJson::of).toList());
        }
    }

    /** A claim as its outage shows it. */
    record ClaimJson(
            ClaimId id,
            String name,
            String serviceName,
            String clauseTitle,
            String period,
            ClaimStatus status,
            Money sought,
            @Nullable LocalDate latest,
            Duration downtime,
            int version) {

        static ClaimJson of(Outage.ClaimOfOutage one) {
            return new ClaimJson(
                    one.claim().id(),
                    one.claim().name(),
                    one.claim().subject().serviceName(),
                    one.claim().subject().clauseTitle(),
                    one.claim().periodLabel(),
                    one.claim().status(),
                    one.claim().amounts().sought(),
                    one.claim().deadline().latest(),
                    one.downtime(),
                    one.claim().version());
        }
    }
}
