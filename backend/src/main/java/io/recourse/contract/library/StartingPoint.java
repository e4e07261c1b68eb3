package io.recourse.contract.library;

import io.recourse.contract.Contract;
import io.recourse.contract.clause.ClauseVersionDraft;
import io.recourse.contract.clause.Metric;
import io.recourse.contract.clause.Remedy;
import io.recourse.contract.terms.CreditSchedule;
import io.recourse.money.Money;
import io.recourse.text.Message;
import io.recourse.time.PeriodKind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A draft that began with a template. The sentence of the contract is not in it: a paraphrase must never stand where the
 * contract's own words belong.
 *
 * @param draft what the form begins with; null where the template is silent
 * @param remarks what was left out of it, and why
 */
public record StartingPoint(ClauseVersionDraft draft, List<Message> remarks) {

    public StartingPoint {
        remarks = List.copyOf(remarks);
    }

    static StartingPoint of(SlaTemplate template, Contract contract) {
        List<Message> remarks = new ArrayList<>();
        ClauseVersionDraft terms = template.terms();
        if (terms == null) {
            remarks.add(Message.of("library.start.noTerms"));
        }
        CreditSchedule schedule = terms == null ? null : inCurrency(terms.creditSchedule(), contract, remarks);
        String url = template.provenance().sources().stream()
                .map(TemplateSource::url)
                .filter(address -> address != null)
                .findFirst()
                .orElse(null);
        ClauseVersionDraft draft = new ClauseVersionDraft(
                contract.term().from(),
                null,
                null,
                null,
                null,
                null,
                url,
                terms == null || terms.metric() == null ? Metric.AVAILABILITY : terms.metric(),
                terms == null ? null : terms.commitment(),
                terms == null || terms.periodKind() == null ? PeriodKind.MONTH : terms.periodKind(),
                terms == null || terms.zone() == null ? contract.zone().getId() : terms.zone(),
                terms == null ? null : terms.formula(),
                schedule,
                terms == null ? null : terms.claimWindow(),
                terms == null || terms.remedy() == null ? Remedy.REMEDY : terms.remedy(),
                terms == null ? null : terms.soleRemedy(),
                terms == null ? null : terms.metricRule(),
                terms == null ? null : terms.periodRule(),
                terms == null ? null : terms.remedyTerms());
        return new StartingPoint(draft, remarks);
    }

    private static @Nullable CreditSchedule inCurrency(
            @Nullable CreditSchedule schedule, Contract contract, List<Message> remarks) {
        Money minimum = schedule == null ? null : schedule.minimum();
        if (schedule == null || minimum == null || minimum.currency().equals(contract.currency())) {
            return schedule;
        }
        remarks.add(
                Message.of("library.start.minimum", minimum, contract.currency().getCurrencyCode()));
        return new CreditSchedule(
                schedule.kind(),
                schedule.tiers(),
                schedule.capPercentOfFee(),
                null,
                false,
                schedule.amount(),
                schedule.points(),
                schedule.multiple(),
                schedule.minuteRounding(),
                schedule.unit(),
                schedule.unitPrice());
    }
}
