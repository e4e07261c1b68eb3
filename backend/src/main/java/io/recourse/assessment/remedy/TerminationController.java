package io.recourse.assessment.remedy;

import io.recourse.access.CurrentUser;
import io.recourse.contract.terms.TerminationRight;
import io.recourse.db.id.ClauseId;
import io.recourse.db.id.ContractId;
import io.recourse.web.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.PermitAll;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Rights to terminate in the API. */
@RestController
@RequestMapping("/api/v1/termination-rights")
@PermitAll
@Tag(name = "Clauses")
class TerminationController {

    private final TerminationRights rights;

    TerminationController(TerminationRights rights) {
        this.rights = rights;
    }

    /** One clause in JSON. */
    record Item(
            ClauseId clause,
            String clauseTitle,
            ContractId contract,
            String contractReference,
            String vendorName,
            String serviceName,
            TerminationRight rule,
            TerminationStanding.State state,
            @Nullable LocalDate since,
            @Nullable LocalDate until,
            int lacking,
            List<MissedPeriod> misses,
            List<String> explanation) {

        static Item of(TerminationStanding standing) {
            return new Item(
                    standing.clause().id(),
                    standing.clause().title(),
                    standing.clause().contractId(),
                    standing.clause().contractReference(),
                    standing.clause().vendorName(),
                    standing.clause().serviceName(),
                    standing.rule(),
                    standing.state(),
                    standing.since(),
                    standing.until(),
                    standing.lacking(),
                    standing.misses(),
                    standing.explanation().stream()
                            .map(sentence -> sentence.in(CurrentUser.locale()))
                            .toList());
        }
    }

    @GetMapping
    @Operation(summary = "Clauses that give a right to terminate: whether it can be used, since when and until when")
    Page<Item> list(
            @RequestParam(required = false) @Nullable ContractId contract,
            @RequestParam(required = false) @Nullable ClauseId clause,
            @RequestParam(defaultValue = "false") boolean openOnly) {
        List<TerminationStanding> standings = clause == null
                ? rights.of(contract)
                : rights.of(clause).stream().toList();
        return new Page<>(
                standings.stream()
                        .filter(one -> !openOnly || one.state() == TerminationStanding.State.OPEN)
                        .map(Item::of)
                        .toList(),
                null);
    }
}
