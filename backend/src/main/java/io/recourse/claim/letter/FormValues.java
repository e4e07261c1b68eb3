package io.recourse.claim.letter;

import io.recourse.vendor.Vendor;
import java.util.Objects;

/** Who writes to whom, when, and in what form the vendor wants it. */
record FormValues(LetterFacts facts, LetterWording wording) {

    String date() {
        return wording.date(facts.dated());
    }

    String organisation() {
        return wording.line(facts.organisation());
    }

    String vendor() {
        return wording.line(facts.vendor().name());
    }

    String legalEntity() {
        Vendor vendor = facts.vendor();
        return wording.line(Objects.requireNonNullElse(vendor.legalEntity(), vendor.name()));
    }

    String recipient() {
        return wording.lines(facts.form().recipient());
    }

    /** The words that the vendor wants; a neutral name of the letter where it wants none. */
    String subjectWords() {
        // Without marks around them: a program reads them, and may want them at the very beginning.
        String words = PlainWords.line(facts.form().subjectWords());
        return words.isEmpty() ? wording.text("letter.subject") : words;
    }

    String contactName() {
        return wording.line(facts.form().contactName());
    }

    String contactEmail() {
        return wording.line(facts.form().contactEmail());
    }
}
