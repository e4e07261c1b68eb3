package io.recourse.claim;

import io.recourse.access.Roles;
import io.recourse.db.id.ClaimId;
import io.recourse.money.Money;
import io.recourse.text.Input;
import io.recourse.text.InputCheck;
import io.recourse.web.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Root causes and accounts of claims in the API. */
@RestController
@RequestMapping("/api/v1/claims/{id}")
@Tag(name = "Claims")
class ClaimLinkController {

    private final ClaimLinks links;
    private final ReaderMask mask;

    ClaimLinkController(ClaimLinks links, ReaderMask mask) {
        this.links = links;
        this.mask = mask;
    }

    record RootBody(
            @Nullable ClaimId root,
            @Nullable String reason,
            @Nullable Integer version) {}

    record AccountBody(@Nullable String account, @Nullable Integer version) {}

    record ShareBody(@Nullable String account, @Nullable Money amount) {

        AccountShare share(int position) {
            return new AccountShare(
                    Objects.requireNonNullElse(account, ""), Input.required("shares[" + position + "].amount", amount));
        }
    }

    record SplitBody(
            @Nullable List<ShareBody> shares,
            @Nullable String reason,
            @Nullable Integer version) {

        List<AccountShare> all() {
            List<ShareBody> given = Input.noneMissing("shares", Objects.requireNonNullElse(shares, List.of()));
            return java.util.stream.IntStream.range(0, given.size())
                    .mapToObj(position -> given.get(position).share(position))
                    .toList();
        }
    }

    record SharedJson(ClaimJson claim, Duration shared, boolean mayCover) {}

    @GetMapping("/covered")
    @PermitAll
    @Operation(summary = "Claims that this one covers as the root cause")
    Page<ClaimJson> covered(@PathVariable ClaimId id) {
        return new Page<>(
                mask.ofAll(links.coveredBy(id)).stream().map(ClaimJson::of).toList(), null);
    }

    @GetMapping("/shared-outages")
    @PermitAll
    @Operation(summary = "Unlinked claims of other services of the vendor that were down at the same time")
    Page<SharedJson> shared(@PathVariable ClaimId id) {
        return new Page<>(
                links.unlinked(id).stream()
                        .map(one -> new SharedJson(ClaimJson.of(one.other()), one.shared(), one.mayCover()))
                        .toList(),
                null);
    }

    @PutMapping("/root-cause")
    @RolesAllowed({Roles.VENDOR_MANAGER, Roles.LEGAL, Roles.FINANCE})
    @Operation(summary = "Hold a claim back because the claim of the root cause covers it")
    ClaimJson cover(@PathVariable ClaimId id, @RequestBody RootBody body) {
        return ClaimJson.of(links.cover(
                id,
                Input.required("root", body.root()),
                Objects.requireNonNullElse(body.reason(), ""),
                InputCheck.version(body.version())));
    }

    @DeleteMapping("/root-cause")
    @RolesAllowed({Roles.VENDOR_MANAGER, Roles.LEGAL, Roles.FINANCE})
    @Operation(summary = "Let a covered claim stand on its own again")
    ClaimJson uncover(@PathVariable ClaimId id, @RequestParam String reason, @RequestParam int version) {
        return ClaimJson.of(links.uncover(id, reason, version));
    }

    @PutMapping("/account")
    @RolesAllowed({Roles.VENDOR_MANAGER, Roles.LEGAL, Roles.FINANCE})
    @Operation(summary = "Say for which account at the vendor a claim is made")
    ClaimJson account(@PathVariable ClaimId id, @RequestBody AccountBody body) {
        return ClaimJson.of(links.assignAccount(
                id, Objects.requireNonNullElse(body.account(), ""), InputCheck.version(body.version())));
    }

    @PostMapping("/split")
    @RolesAllowed({Roles.VENDOR_MANAGER, Roles.LEGAL, Roles.FINANCE})
    @Operation(summary = "Divide a claim among the accounts that each have to claim for themselves")
    Page<ClaimJson> split(@PathVariable ClaimId id, @RequestBody SplitBody body) {
        List<Claim> parts = links.split(
                id, body.all(), Objects.requireNonNullElse(body.reason(), ""), InputCheck.version(body.version()));
        return new Page<>(parts.stream().map(ClaimJson::of).toList(), null);
    }
}
