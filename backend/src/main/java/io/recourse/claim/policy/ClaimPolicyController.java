package io.recourse.claim.policy;

import io.recourse.access.Roles;
import io.recourse.money.Money;
import io.recourse.text.Input;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the company decided about claims, in the API. */
@RestController
@RequestMapping("/api/v1/claim-policy")
@Tag(name = "Claims")
class ClaimPolicyController {

    private final ClaimPolicies policies;

    ClaimPolicyController(ClaimPolicies policies) {
        this.policies = policies;
    }

    record PolicyJson(AppealDays appeal, List<ReleaseLimit> limits, List<ReleaseLimit> history) {}

    /** A null amount takes the limit away. */
    record LimitBody(@Nullable Money limit, @Nullable String reason) {}

    record AppealBody(@Nullable Integer days, @Nullable String reason) {}

    @GetMapping
    @PermitAll
    @Operation(summary = "Limits above which legal and finance both release, and days to appeal")
    PolicyJson get() {
        return new PolicyJson(policies.appeal(), policies.limits(), policies.history());
    }

    @PutMapping("/limits/{currency}")
    @RolesAllowed(Roles.ADMIN)
    @Operation(summary = "Decide up to which amount of a currency one release is enough")
    PolicyJson limit(@PathVariable String currency, @RequestBody LimitBody body) {
        policies.decideLimit(currency, body.limit(), Objects.requireNonNullElse(body.reason(), ""));
        return get();
    }

    @PutMapping("/appeal")
    @RolesAllowed(Roles.ADMIN)
    @Operation(summary = "Decide how many days after a refusal it is disputed, where the clause says nothing")
    PolicyJson appeal(@RequestBody AppealBody body) {
        policies.decideAppeal(Input.required("days", body.days()), Objects.requireNonNullElse(body.reason(), ""));
        return get();
    }
}
