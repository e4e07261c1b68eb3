package io.recourse.ui.claim.letter;

import com.vaadin.flow.component.html.Div;
import io.recourse.claim.letter.Letter;

/** The words of a letter as they stand, in its own language and direction. */
public final class LetterWords {

    private LetterWords() {}

    /** Plain text: whatever stands in it is shown, nothing is read as markup. */
    public static Div of(Letter letter) {
        Div words = new Div();
        words.setText(letter.body());
        words.addClassName("rc-quote");
        words.getElement().setAttribute("lang", letter.language().tag());
        words.getElement().setAttribute("dir", letter.language().isRightToLeft() ? "rtl" : "ltr");
        return words;
    }
}
