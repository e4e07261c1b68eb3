package io.recourse.ui;

import io.recourse.text.Language;
import org.junit.jupiter.api.Nested;

/** The form of a clause in every language of the application, each with one sign-in. */
class ClauseFormLanguagesTest {

    @Nested
    class English extends ClauseFormInLanguage {

        English() {
            super(Language.ENGLISH);
        }
    }

    @Nested
    class Arabic extends ClauseFormInLanguage {

        Arabic() {
            super(Language.ARABIC);
        }
    }

    @Nested
    class Chinese extends ClauseFormInLanguage {

        Chinese() {
            super(Language.CHINESE);
        }
    }
}
