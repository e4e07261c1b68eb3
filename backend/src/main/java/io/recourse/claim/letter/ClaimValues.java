package io.recourse.claim.letter;

import io.recourse.claim.Claim;
import java.time.LocalDate;

/** The claim: its number, its period, what it asks for, and until when. */
record ClaimValues(LetterFacts facts, LetterWording wording) {

    String number() {
        return wording.figure(facts.claim().name());
    }

    String period() {
        return wording.period(facts.claim().periodLabel());
    }

    String periodFrom() {
        return wording.instant(facts.assessment().interval().from());
    }

    String periodTo() {
        return wording.instant(facts.assessment().interval().to());
    }

    /** What is asked for: money, or days and units where the clause grants those. */
    String amount() {
        Claim.Quantity quantity = facts.claim().quantity();
        if (quantity == null) {
            ReplacedLetter replaced = facts.replaced();
            return wording.money(replaced == null ? facts.claim().amounts().sought() : replaced.after());
        }
        String number = wording.number(quantity.amount());
        return quantity.unit().equals("DAYS")
                ? wording.text("letter.days", number)
                : number + " " + wording.line(quantity.unit());
    }

    String vendorReference() {
        return wording.line(facts.claim().state().trail().vendorReference());
    }

    String lastDay() {
        LocalDate latest = facts.claim().deadline().latest();
        return latest == null ? "" : wording.date(latest);
    }

    String deadlineReckoning() {
        return wording.sentences(facts.claim().deadline().explanation());
    }

    String evidenceFile() {
        return wording.figure(facts.claim().name() + "-evidence.zip");
    }
}
