package io.recourse.claim.letter;

import io.recourse.claim.Claim;
import io.recourse.claim.ClaimStatus;
import io.recourse.money.Money;
import java.util.ArrayList;
import java.util.List;

/** How the part that a letter claims follows from the whole credit, and under which references the others are claimed. */
record PartWords(LetterFacts facts, LetterWording wording) {

    /** One line for this part, one for each other, and their sum where it is the credit of the whole. */
    String text() {
        List<String> lines = new ArrayList<>();
        Money whole = facts.assessment().entitlement().credit();
        Claim own = facts.claim();
        lines.add(wording.text("letter.part.own", account(own), wording.money(facts.share()), wording.money(whole)));
        Money sum = Money.zero(whole.currencyCode());
        for (Claim part : facts.parts()) {
            boolean isOwn = part.id().equals(own.id());
            sum = sum.plus(isOwn ? facts.share() : part.amounts().computed());
            if (!isOwn) {
                String key = part.status() == ClaimStatus.WITHDRAWN ? "letter.part.notClaimed" : "letter.part.other";
                lines.add(wording.text(
                        key,
                        wording.figure(part.name()),
                        account(part),
                        wording.money(part.amounts().computed())));
            }
        }
        // Parts that rest on different revisions do not make up the credit of one of them.
        if (sum.equals(whole)) {
            lines.add(wording.text("letter.part.sum", wording.money(whole)));
        }
        return String.join("\n", lines);
    }

    private String account(Claim part) {
        String account = PlainWords.line(part.subject().account());
        return account.isEmpty() ? wording.text("letter.part.noAccount") : wording.name(account);
    }
}
