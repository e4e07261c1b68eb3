package io.recourse.claim;

import io.recourse.access.CurrentUser;
import io.recourse.db.id.AssessmentId;
import io.recourse.db.id.ClaimId;
import io.recourse.db.id.ClauseId;
import io.recourse.db.id.ContractId;
import io.recourse.db.id.EntryId;
import io.recourse.db.id.ServiceId;
import io.recourse.db.id.VendorId;
import io.recourse.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A claim in JSON. */
record ClaimJson(
        ClaimId id,
        String name,
        VendorId vendor,
        String vendorName,
        ContractId contract,
        String contractReference,
        ServiceId service,
        String serviceName,
        ClauseId clause,
        String clauseTitle,
        AssessmentId assessment,
        String account,
        String period,
        ClaimStatus status,
        boolean offerLapsed,
        Money computed,
        @Nullable Money claimed,
        @Nullable Money offered,
        @Nullable Money approved,
        @Nullable Money contested,
        @Nullable Money credited,
        @Nullable Money lost,
        @Nullable LossCause lostCause,
        Claim.@Nullable Quantity quantity,
        @Nullable LocalDate earliest,
        @Nullable LocalDate latest,
        @Nullable Instant noticeBy,
        @Nullable Instant receivedBy,
        @Nullable String calendar,
        List<Integer> missingYears,
        String zone,
        @Nullable LocalDate extendedTo,
        ClaimTrail trail,
        ClaimRelease release,
        @Nullable Reopening reopening,
        @Nullable Concession concession,
        @Nullable Coverage coverage,
        Claim.@Nullable Amendment amendment,
        boolean sample,
        Instant openedAt,
        int version) {

    record DetailsJson(
            ClaimJson claim,
            @Nullable Long daysLeft,
            List<String> deadline,
            List<ClaimEvent> events,
            List<EntryId> entries,
            List<StepJson> nextSteps,
            List<MayRelease> releasers) {}

    record StepJson(ClaimStatus to, Task task, Transition.AmountUse amount, boolean needsReason) {}

    static ClaimJson of(Claim claim) {
        ClaimSubject subject = claim.subject();
        ClaimAmounts amounts = claim.amounts();
        return new ClaimJson(
                claim.id(),
                claim.name(),
                subject.vendor(),
                subject.vendorName(),
                subject.contract(),
                subject.contractReference(),
                subject.service(),
                subject.serviceName(),
                subject.clause(),
                subject.clauseTitle(),
                subject.assessment(),
                subject.account(),
                claim.periodLabel(),
                claim.status(),
                claim.offerLapsed(),
                amounts.computed(),
                amounts.claimed(),
                amounts.offered(),
                amounts.approved(),
                amounts.contested(),
                amounts.credited(),
                amounts.lost(),
                amounts.lostCause(),
                claim.quantity(),
                claim.deadline().earliest(),
                claim.deadline().latest(),
                claim.deadline().noticeBy(),
                claim.deadline().receivedBy(),
                claim.deadline().calendar(),
                claim.deadline().missingYears(),
                claim.deadline().zone().getId(),
                claim.deadline().extendedTo(),
                claim.state().trail(),
                claim.state().release(),
                claim.reopening(),
                claim.concession(),
                claim.coverage(),
                claim.amendment(),
                claim.sample(),
                claim.openedAt(),
                claim.version());
    }

    static DetailsJson of(ClaimDetails details) {
        return new DetailsJson(
                of(details.claim()),
                details.claim().deadline().daysLeft(details.today()),
                details.claim().deadline().explanation().stream()
                        .map(sentence -> sentence.in(CurrentUser.locale()))
                        .toList(),
                details.events(),
                details.entries().stream().map(entry -> entry.id()).toList(),
                details.nextSteps().stream()
                        .map(step -> new StepJson(step.to(), step.task(), step.amount(), step.needsReason()))
                        .toList(),
                details.releasers());
    }
}
