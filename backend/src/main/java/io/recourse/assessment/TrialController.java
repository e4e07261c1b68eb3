package io.recourse.assessment;

import io.recourse.contract.clause.ClauseVersionDraft;
import io.recourse.db.id.ClauseId;
import io.recourse.db.id.ServiceId;
import io.recourse.money.Money;
import io.recourse.text.Input;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.PermitAll;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Trials of clause drafts in the API. */
@RestController
@RequestMapping("/api/v1/clauses")
@Tag(name = "Clauses")
class TrialController {

    private static final int USUAL_MONTHS = 12;

    private final ClauseTrials trials;

    TrialController(ClauseTrials trials) {
        this.trials = trials;
    }

    @PostMapping("/preview")
    @PermitAll
    @Operation(
            operationId = "previewClause",
            summary = "What a draft would have given by the last months of measurement; stores nothing")
    Answer preview(@RequestBody Request request, Locale locale) {
        Trial trial = trials.of(
                Input.required("serviceId", request.serviceId()),
                request.clauseId(),
                Input.required("clauseVersion", request.clauseVersion()),
                request.months() == null ? USUAL_MONTHS : request.months());
        return new Answer(
                trial.periods().stream().map(one -> Row.of(one, locale)).toList(),
                trial.breaches(),
                trial.credit(),
                plain(trial.quantity()),
                trial.complete());
    }

    /**
     * @param clauseId of which the draft would be a version; left out for a new clause
     * @param months to look back from the last finished period with data; 12 if left out
     */
    record Request(
            @Nullable ServiceId serviceId,
            @Nullable ClauseId clauseId,
            @Nullable ClauseVersionDraft clauseVersion,
            @Nullable Integer months) {}

    /** @param complete false if it took too long, so that the earliest periods are missing */
    record Answer(List<Row> periods, int breaches, Money credit, String quantity, boolean complete) {}

    record Row(
            String period,
            Instant from,
            Instant to,
            @Nullable String availability,
            @Nullable String exact,
            @Nullable Boolean met,
            String downSeconds,
            String unknownSeconds,
            int outages,
            @Nullable Money fee,
            Money credit,
            @Nullable String creditPercent,
            @Nullable String creditQuantity,
            @Nullable LocalDate claimEarliest,
            @Nullable LocalDate claimLatest,
            List<String> steps) {

        static Row of(TrialPeriod one, Locale locale) {
            Figure figure = one.figure();
            Entitlement entitlement = one.entitlement();
            BigDecimal availability = figure.availability();
            return new Row(
                    one.period().label(),
                    one.interval().from(),
                    one.interval().to(),
                    availability == null ? null : availability.toPlainString(),
                    figure.exact(),
                    figure.met(),
                    plain(BigDecimal.valueOf(figure.down(), 3)),
                    plain(BigDecimal.valueOf(one.unknown().toMillis(), 3)),
                    one.outages(),
                    entitlement.fee(),
                    entitlement.credit(),
                    entitlement.percent() == null ? null : plain(entitlement.percent()),
                    entitlement.quantity() == null ? null : plain(entitlement.quantity()),
                    one.claimDays() == null ? null : one.claimDays().earliest(),
                    one.claimDays() == null ? null : one.claimDays().latest(),
                    entitlement.steps().stream().map(step -> step.in(locale)).toList());
        }
    }

    private static String plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.signum() == 0 ? "0" : stripped.toPlainString();
    }
}
