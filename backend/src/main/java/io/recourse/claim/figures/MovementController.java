package io.recourse.claim.figures;

import io.recourse.text.InvalidInput;
import io.recourse.web.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.PermitAll;
import java.time.YearMonth;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The movement of claims in the API. */
@RestController
@RequestMapping("/api/v1/claim-movement")
@PermitAll
@Tag(name = "Claims")
class MovementController {

    private static final int MOST_MONTHS = 240;

    private final ClaimFigures figures;

    MovementController(ClaimFigures figures) {
        this.figures = figures;
    }

    @GetMapping
    @Operation(
            summary = "What was at stake when each month began, what moved it, and what was when it ended, by vendor")
    Page<RollForward> list(@RequestParam YearMonth from, @RequestParam YearMonth to) {
        if (to.isBefore(from) || from.plusMonths(MOST_MONTHS).isBefore(to)) {
            throw new InvalidInput("to", "claim.invalid.months", MOST_MONTHS);
        }
        return new Page<>(figures.rollForward(from, to), null);
    }
}
