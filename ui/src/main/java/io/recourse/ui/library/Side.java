package io.recourse.ui.library;

import io.recourse.contract.Contract;
import io.recourse.contract.clause.Clause;
import io.recourse.contract.clause.ClauseSummary;
import io.recourse.contract.clause.ClauseVersion;
import io.recourse.contract.clause.ClauseVersionDraft;
import io.recourse.contract.library.SlaTemplate;
import io.recourse.contract.library.StartingPoint;
import io.recourse.contract.service.BoughtService;
import io.recourse.db.id.ClauseId;
import io.recourse.ui.component.UiTexts;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One side of a comparison: a clause of ours, or a published promise.
 *
 * @param key names it in the address: id of the clause or of the template
 * @param path page of the clause or template
 * @param clause of ours; null for a published promise
 * @param draft what it says; null in it where it is silent, null altogether if it promises nothing
 * @param exclusions sentences of the source; empty where none are known apart
 */
record Side(
        String key,
        String name,
        String note,
        String path,
        @Nullable Clause clause,
        @Nullable ClauseVersionDraft draft,
        @Nullable String channel,
        List<String> evidence,
        List<String> exclusions) {

    static Side of(SlaTemplate template) {
        return new Side(
                template.id(),
                UiTexts.beside(template.vendor(), TemplateWords.service(template)),
                template.provenance().asOf(),
                "library/" + template.id(),
                null,
                template.terms(),
                template.words().channel(),
                template.words().evidence(),
                template.words().exclusions());
    }

    /** The version in force, or else the latest. */
    static Side of(ClauseSummary summary, Contract contract) {
        ClauseVersion version = summary.current() == null ? summary.latest() : summary.current();
        return new Side(
                summary.clause().id().toString(),
                UiTexts.beside(
                        summary.clause().vendorName(),
                        summary.clause().serviceName(),
                        summary.clause().title()),
                contract.reference(),
                "clauses/" + summary.clause().id(),
                summary.clause(),
                version == null ? null : version.draft(),
                contract.claimChannel(),
                List.of(),
                List.of());
    }

    boolean ours() {
        return clause != null;
    }

    /** The clause itself where it is tried on its own service: what it was credited there must not stand beside it. */
    @Nullable
    ClauseId triedInPlaceOf(BoughtService service) {
        return clause != null && clause.serviceId().equals(service.id()) ? clause.id() : null;
    }

    /** What is tried on a service: our clause about it as it stands, any other promise as a clause of its contract. */
    @Nullable
    ClauseVersionDraft triedOn(BoughtService service, Contract contract) {
        return draft == null || triedInPlaceOf(service) != null
                ? draft
                : StartingPoint.of(draft, contract).draft();
    }
}
