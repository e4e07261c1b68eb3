package io.recourse.ui.library;

import io.recourse.contract.Contract;
import io.recourse.contract.clause.ClauseSummary;
import io.recourse.contract.clause.ClauseVersion;
import io.recourse.contract.clause.ClauseVersionDraft;
import io.recourse.contract.library.SlaTemplate;
import io.recourse.ui.component.UiTexts;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One side of a comparison: a clause of ours, or a published promise.
 *
 * @param key names it in the address: id of the clause or of the template
 * @param path page of the clause or template
 * @param draft what it says; null in it where it is silent, null altogether if it promises nothing
 * @param exclusions sentences of the source; empty where none are known apart
 */
record Side(
        String key,
        String name,
        String note,
        String path,
        boolean ours,
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
                false,
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
                true,
                version == null ? null : version.draft(),
                contract.claimChannel(),
                List.of(),
                List.of());
    }
}
