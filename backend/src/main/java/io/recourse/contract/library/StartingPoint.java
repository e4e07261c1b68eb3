package io.recourse.contract.library;

import io.recourse.contract.Contract;
import io.recourse.contract.clause.ClauseVersionDraft;
import io.recourse.contract.clause.Metric;
import io.recourse.contract.clause.Remedy;
import io.recourse.text.Message;
import io.recourse.time.PeriodKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A draft that began with a template or with another clause. The sentence of the contract is not in it: neither a
 * paraphrase nor the words of another contract must stand where this contract's own words belong.
 *
 * @param draft what the form begins with; null where the template is silent
 * @param remarks what was left out of it, and why
 */
public record StartingPoint(ClauseVersionDraft draft, List<Message> remarks) {

    public StartingPoint {
        remarks = List.copyOf(remarks);
    }

    /** What a clause of the contract begins with if it begins with the template. */
    public static StartingPoint of(SlaTemplate template, Contract contract) {
        ClauseVersionDraft terms = template.terms();
        String url = template.provenance().firstAddress();
        return terms == null
                ? new StartingPoint(
                        of(ClauseVersionDraft.EMPTY, url, contract).draft(),
                        List.of(Message.of("library.start.noTerms")))
                : of(terms, url, contract);
    }

    /** The same if it begins with the rules of another clause. */
    public static StartingPoint of(ClauseVersionDraft other, Contract contract) {
        return of(other, null, contract);
    }

    private static StartingPoint of(ClauseVersionDraft terms, @Nullable String url, Contract contract) {
        List<Message> remarks = new ArrayList<>();
        OwnCurrency own = new OwnCurrency(contract.currency(), remarks);
        ClauseVersionDraft draft = new ClauseVersionDraft(
                contract.term().from(),
                null,
                null,
                null,
                null,
                null,
                url,
                Objects.requireNonNullElse(terms.metric(), Metric.AVAILABILITY),
                terms.commitment(),
                Objects.requireNonNullElse(terms.periodKind(), PeriodKind.MONTH),
                Objects.requireNonNullElse(terms.zone(), contract.zone().getId()),
                terms.formula(),
                own.schedule(terms.creditSchedule()),
                terms.claimWindow(),
                Objects.requireNonNullElse(terms.remedy(), Remedy.REMEDY),
                terms.soleRemedy(),
                terms.metricRule(),
                terms.periodRule(),
                own.remedy(terms.remedyTerms()));
        return new StartingPoint(draft, remarks);
    }
}
