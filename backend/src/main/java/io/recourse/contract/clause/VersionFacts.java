package io.recourse.contract.clause;

import io.recourse.access.Changes;
import io.recourse.contract.Term;
import java.util.LinkedHashMap;
import java.util.Map;

/** A clause version as the audit trail keeps it: one fact per field, rules as their canonical JSON. */
final class VersionFacts {

    private VersionFacts() {}

    static Map<String, Object> of(ClauseVersion version) {
        Map<String, Object> facts = new LinkedHashMap<>();
        Term validity = version.validity();
        ClauseTerms terms = version.terms();
        facts.put("number", version.number());
        facts.putAll(Changes.facts(ClauseVersionDraft.of(validity, version.amendment(), terms)));
        facts.put("commitment", terms.commitment().toPlainString());
        facts.put("formula", TermsJson.canonical(terms.formula()));
        facts.put("creditSchedule", TermsJson.canonical(terms.creditSchedule()));
        facts.put("claimWindow", TermsJson.canonical(terms.claimWindow()));
        facts.put("metricRule", TermsJson.canonical(terms.metricRule()));
        facts.put("periodRule", TermsJson.canonical(terms.periodRule()));
        facts.put("remedyTerms", TermsJson.canonical(terms.remedyTerms()));
        facts.put("contentHash", version.contentHash());
        return facts;
    }
}
