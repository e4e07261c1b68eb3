package io.recourse.claim.letter;

/** What the letter of an amendment says of the one before; empty in any other letter. */
record ReplacedValues(LetterFacts facts, LetterWording wording) {

    String notice() {
        ReplacedLetter replaced = facts.replaced();
        return replaced == null
                ? ""
                : wording.text(
                        "letter.amendment.notice",
                        date(),
                        reference(),
                        wording.money(replaced.before()),
                        wording.money(replaced.after()));
    }

    /** The same in a few words for the end of the subject. */
    String subject() {
        return facts.replaced() == null ? "" : wording.text("letter.amendment.subject", date());
    }

    String date() {
        return facts.replaced() == null ? "" : wording.date(facts.replaced().dated());
    }

    /** Our number, and the vendor's if it has told one. */
    String reference() {
        ReplacedLetter replaced = facts.replaced();
        if (replaced == null) {
            return "";
        }
        String ours = wording.figure(facts.claim().name());
        String theirs = wording.line(replaced.vendorReference());
        return theirs.isEmpty()
                ? wording.text("letter.amendment.ours", ours)
                : wording.text("letter.amendment.both", ours, theirs);
    }

    String amount() {
        return facts.replaced() == null ? "" : wording.money(facts.replaced().before());
    }

    String reason() {
        return facts.replaced() == null ? "" : wording.lines(facts.replaced().reason());
    }
}
