package io.recourse.claim.letter;

import io.recourse.assessment.Figure;
import io.recourse.contract.clause.ClauseTerms;
import java.util.stream.Collectors;

/** The contract, the clause with its promise, and what was bought under it. */
record ContractValues(LetterFacts facts, LetterWording wording) {

    String reference() {
        return wording.line(facts.contract().reference());
    }

    String title() {
        return wording.line(facts.contract().title());
    }

    /** That of the claim; of a claim without one, that of the contract. */
    String accountNumber() {
        String own = facts.claim().subject().account();
        return wording.line(own.isEmpty() ? facts.contract().accountNumber() : own);
    }

    String resourceIds() {
        String ids = PlainWords.text(facts.resources().identifiers());
        return wording.line(
                ids.lines().map(String::strip).filter(id -> !id.isEmpty()).collect(Collectors.joining(", ")));
    }

    String region() {
        return wording.line(facts.resources().region());
    }

    String service() {
        return wording.line(facts.claim().subject().serviceName());
    }

    String clauseTitle() {
        return wording.line(facts.claim().subject().clauseTitle());
    }

    String clausePlace() {
        ClauseTerms terms = facts.clause().terms();
        String section = terms.section() == null ? "" : wording.text("letter.section", wording.line(terms.section()));
        String page = terms.page() == null ? "" : wording.text("letter.page", wording.count(terms.page()));
        return section.isEmpty() || page.isEmpty() ? section + page : wording.text("letter.place", section, page);
    }

    String clauseText() {
        return wording.lines(facts.clause().terms().quotedText());
    }

    String clauseVersion() {
        return wording.count(facts.clause().number());
    }

    String commitment() {
        Figure figure = facts.assessment().figure();
        return figure.failures() == null
                ? wording.percent(figure.commitment())
                : wording.text("letter.failures.atMost", wording.number(figure.commitment()));
    }

    String zone() {
        return wording.figure(facts.claim().deadline().zone().getId());
    }
}
