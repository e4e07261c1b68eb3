package io.recourse.claim.letter;

import io.recourse.claim.letter.form.Demand;

/** The value of each field, in the language of the letter, by what it comes from; empty where there is none. */
record LetterValues(LetterFacts facts, LetterWording wording) {

    /** Who writes to whom, and in what form. */
    FormValues form() {
        return new FormValues(facts, wording);
    }

    /** The contract, its clause and what was bought. */
    ContractValues contract() {
        return new ContractValues(facts, wording);
    }

    /** The claim itself. */
    ClaimValues claim() {
        return new ClaimValues(facts, wording);
    }

    /** What was measured and what the contract grants for it. */
    FigureValues figures() {
        return new FigureValues(facts, wording);
    }

    /** What people entered about the incident. */
    IncidentValues incident() {
        return new IncidentValues(facts, wording);
    }

    /** The letter that this one replaces. */
    ReplacedValues replaced() {
        return new ReplacedValues(facts, wording);
    }

    /** True if the letter has an answer to what the vendor demands. */
    boolean answers(Demand demand) {
        return switch (demand) {
            case SUBJECT_WORDS -> facts.form().subjectWords() != null;
            case ACCOUNT_ID ->
                !facts.claim().subject().account().isEmpty() || facts.contract().accountNumber() != null;
            case RESOURCE_IDS -> facts.resources().identifiers() != null;
            case REGION -> facts.resources().region() != null;
            case INTERVALS -> !facts.charged().isEmpty();
            case UPTIME_CALCULATION -> !figures().measured().isEmpty();
            case CONTACT -> facts.form().contactName() != null || facts.form().contactEmail() != null;
            case DESCRIPTION,
                    OWN_ATTEMPTS,
                    AFFECTED_USERS,
                    REQUEST_LOGS,
                    NETWORK_TRACES,
                    TECHNICAL_TICKET,
                    FEE_INVOICE -> !incident().particular(demand).isEmpty();
        };
    }
}
