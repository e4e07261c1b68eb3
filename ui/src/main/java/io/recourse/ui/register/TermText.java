package io.recourse.ui.register;

import com.vaadin.flow.component.html.Span;
import io.recourse.contract.Term;
import io.recourse.ui.component.Badge;
import io.recourse.ui.component.Formats;
import io.recourse.ui.component.Tone;
import io.recourse.ui.component.UiTexts;
import java.time.LocalDate;

/** Days on which something holds, first and last day as contracts write them. */
public final class TermText extends Span {

    public TermText(Term term) {
        super(of(term));
    }

    /** {@code 1 Jan 2026 – 31 Dec 2026}, or {@code from 1 Jan 2026}. */
    public static String of(Term term) {
        Formats formats = Formats.current();
        LocalDate last = term.lastDay();
        return last == null
                ? UiTexts.text("register.term.from", formats.date(term.from()))
                : UiTexts.text("register.term.fromTo", formats.date(term.from()), formats.date(last));
    }

    /** Whether the term covers the day, lies ahead of it or is over, in words. */
    public static String state(Term term, LocalDate day) {
        if (term.contains(day)) {
            return UiTexts.text("register.term.current");
        }
        return UiTexts.text(day.isBefore(term.from()) ? "register.term.ahead" : "register.term.over");
    }

    /** The same as a badge. */
    public static Badge badge(Term term, LocalDate day) {
        Tone tone = term.contains(day) ? Tone.MET : day.isBefore(term.from()) ? Tone.INFO : Tone.UNKNOWN;
        return new Badge(tone, state(term, day));
    }
}
