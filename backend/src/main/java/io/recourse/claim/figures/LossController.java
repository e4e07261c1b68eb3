package io.recourse.claim.figures;

import io.recourse.access.CurrentUser;
import io.recourse.claim.LossCause;
import io.recourse.db.id.VendorId;
import io.recourse.text.Texts;
import io.recourse.web.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.PermitAll;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Money that will not come, in the API. */
@RestController
@RequestMapping("/api/v1/losses")
@PermitAll
@Tag(name = "Losses")
class LossController {

    private final ClaimFigures figures;

    LossController(ClaimFigures figures) {
        this.figures = figures;
    }

    @GetMapping
    @Operation(summary = "What was lost, summed by cause, vendor or month; one row for each currency or unit")
    Page<LossGroup> groups(
            @RequestParam(defaultValue = "CAUSE") LossGroup.By by,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            @RequestParam(required = false) @Nullable VendorId vendor,
            @RequestParam(required = false) @Nullable LossCause cause) {
        return new Page<>(
                LossGroup.of(figures.lost(new LossFilter(from, to, vendor, cause)), by).stream()
                        .map(group -> by == LossGroup.By.CAUSE ? named(group) : group)
                        .toList(),
                null);
    }

    @GetMapping("/claims")
    @Operation(summary = "The claims behind the sums, the latest loss first")
    Page<LostClaim> claims(
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            @RequestParam(required = false) @Nullable VendorId vendor,
            @RequestParam(required = false) @Nullable LossCause cause) {
        return new Page<>(figures.lost(new LossFilter(from, to, vendor, cause)), null);
    }

    private static LossGroup named(LossGroup group) {
        String name =
                Texts.get(CurrentUser.locale(), LossCause.valueOf(group.key()).messageKey());
        return new LossGroup(group.key(), name, group.claims(), group.amount(), group.quantity());
    }
}
