package io.recourse.claim;

import io.recourse.access.CurrentUser;
import io.recourse.claim.plausibility.Finding;
import io.recourse.claim.plausibility.StatedFigures;
import io.recourse.db.id.ClaimId;
import io.recourse.web.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Whether figures follow from one another, in the API. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Calculators")
class ClaimStatementController {

    private final ClaimStatements statements;
    private final ClaimService claims;

    ClaimStatementController(ClaimStatements statements, ClaimService claims) {
        this.statements = statements;
        this.claims = claims;
    }

    /** What was found; plausible if every finding is. */
    record JudgementJson(boolean plausible, List<FindingJson> findings) {

        static JudgementJson of(List<Finding> findings) {
            return new JudgementJson(
                    findings.stream().allMatch(Finding::plausible),
                    findings.stream().map(FindingJson::of).toList());
        }
    }

    /** A comparison, with its sentence in the reader's language. */
    record FindingJson(
            String about,
            boolean plausible,
            String formula,
            String follows,
            String stated,
            String words,
            Finding.@Nullable Slip slip) {

        static FindingJson of(Finding finding) {
            return new FindingJson(
                    finding.about(),
                    finding.plausible(),
                    finding.formula(),
                    finding.follows(),
                    finding.stated(),
                    finding.words().in(CurrentUser.locale()),
                    finding.slip());
        }
    }

    @PostMapping("/claims/plausibility")
    @PermitAll
    @Operation(summary = "Whether minutes, availability and share of downtime follow from one another; stores nothing")
    JudgementJson judge(@RequestBody StatedFigures figures) {
        return JudgementJson.of(statements.judge(figures));
    }

    @PostMapping("/claims/{id}/plausibility")
    @PermitAll
    @Operation(summary = "The same by the period and the clause of a claim, which also say the amount; stores nothing")
    JudgementJson judge(@PathVariable ClaimId id, @RequestBody StatedFigures figures) {
        return JudgementJson.of(statements.judge(claims.get(id), figures));
    }

    @GetMapping("/claims/{id}/statements")
    @PermitAll
    @Operation(summary = "Figures that the vendor gave with its answers, in order")
    Page<VendorStatement> list(@PathVariable ClaimId id) {
        return new Page<>(statements.of(claims.get(id).id()), null);
    }
}
