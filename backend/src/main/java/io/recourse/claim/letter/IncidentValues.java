package io.recourse.claim.letter;

import io.recourse.claim.letter.form.Demand;

/** What people entered because the vendor demands it: no program can know it. */
record IncidentValues(LetterFacts facts, LetterWording wording) {

    String description() {
        return particular(Demand.DESCRIPTION);
    }

    String attempts() {
        return particular(Demand.OWN_ATTEMPTS);
    }

    String users() {
        return particular(Demand.AFFECTED_USERS);
    }

    String logs() {
        return particular(Demand.REQUEST_LOGS);
    }

    String traces() {
        return particular(Demand.NETWORK_TRACES);
    }

    String ticket() {
        return particular(Demand.TECHNICAL_TICKET);
    }

    String feeInvoice() {
        return particular(Demand.FEE_INVOICE);
    }

    String particular(Demand demand) {
        return wording.lines(facts.particulars().get(demand));
    }
}
