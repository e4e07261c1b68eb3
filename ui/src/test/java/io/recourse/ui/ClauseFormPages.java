package io.recourse.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import io.recourse.text.Language;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;

/** The form of a clause as legal fills it in, in one language and one browser profile for all tests of a class. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class ClauseFormPages extends BrowserTest {

    /** A service of the contract. */
    static final String SERVICE = "Git Operations";

    private static final String CONTRACT = "HLT-GH-2025";
    private static final String FIND_CONTRACT = "reference => fetch('/api/v1/contracts?limit=100')"
            + ".then(answer => answer.json())"
            + ".then(list => list.items.find(one => one.reference === reference).id)";

    /** Message beside the first field in sight with a label; empty if there is none. */
    static final String MESSAGE = "label => {"
            + " const field = [...document.querySelectorAll('main *')].find(one => one.label === label && one.checkVisibility());"
            + " return field && field.invalid ? field.errorMessage : ''; }";

    private final Language language;
    private final ResourceBundle words;
    private String address = "";

    ClauseFormPages(Language language) {
        this.language = language;
        this.words = ResourceBundle.getBundle(
                "vaadin-i18n.translations",
                language == Language.ENGLISH ? Locale.ROOT : language.locale(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    @BeforeAll
    void signInOnce() {
        PlaywrightAssertions.setDefaultAssertionTimeout(20_000);
        share(1280, 900);
        if (language == Language.ENGLISH) {
            signIn("legal");
        } else {
            signInIn(language, "legal");
        }
        address = "/contracts/" + page().evaluate(FIND_CONTRACT, CONTRACT) + "/new-clause";
    }

    /** The language of the sign-in becomes the user's own. */
    @AfterAll
    void leaveEnglishBehind() {
        if (language != Language.ENGLISH) {
            share(1280, 900);
            signInIn(Language.ENGLISH, "legal");
        }
        unshare();
    }

    /** An empty form. */
    final void begin() {
        open(address);
        page().waitForSelector(".rc-clause-form");
    }

    /** What a bundle says in the language of the class. */
    final String words(String key) {
        return words.getString(key);
    }

    final void openRemedy() {
        page().locator("vaadin-details-summary")
                .filter(new Locator.FilterOptions().setHasText(words("register.form.remedy.open")))
                .click();
    }

    final void save() {
        exactly("register.save").click();
    }

    final Locator exactly(String key) {
        return page().getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(words(key)).setExact(true));
    }

    /** Types letter by letter, as the browser lets a person, and leaves the field. */
    final void type(String key, String text) {
        type(input(key), text);
    }

    final void type(Locator input, String text) {
        input.press("Control+A");
        input.press("Delete");
        input.pressSequentially(text);
        // A calendar opens while somebody types a day, and closes with Enter.
        boolean day = Boolean.TRUE.equals(input.evaluate("input => !!input.closest('vaadin-date-picker')"));
        input.press(day ? "Enter" : "Tab");
    }

    /** The first field in sight with this label. */
    final Locator input(String key) {
        return inputs(key).first();
    }

    final Locator inputs(String key) {
        return page().locator("main")
                .getByLabel(words(key), new Locator.GetByLabelOptions().setExact(true))
                .locator("visible=true");
    }

    /** Waits for a message at the field. */
    final String message(String key) {
        page().waitForFunction("label => (" + MESSAGE + ")(label) !== ''", words(key));
        return told(key);
    }

    /** The message that stands at the field now; empty if there is none. */
    final String told(String key) {
        return String.valueOf(page().evaluate(MESSAGE, words(key)));
    }

    final void expectMessages(Map<String, String> expected) {
        SoftAssertions all = new SoftAssertions();
        expected.forEach((key, message) -> all.assertThat(message(key)).as(key).isEqualTo(message));
        all.assertAll();
    }

    final void expectMessagesAt(String... keys) {
        SoftAssertions all = new SoftAssertions();
        List.of(keys).forEach(key -> all.assertThat(message(key)).as(key).matches(inItsWords()));
        all.assertAll();
    }

    /** Matches texts with at least one letter of the script of the language. */
    final Pattern inItsWords() {
        String letter =
                language.isRightToLeft() ? "\\p{IsArabic}" : language == Language.ENGLISH ? "[a-z]" : "\\p{IsHan}";
        return Pattern.compile(".*" + letter + ".*", Pattern.DOTALL);
    }

    final Locator dialog() {
        return page().getByRole(AriaRole.DIALOG);
    }

    /** Answers the question that is on the screen, and waits until it is gone. */
    final void answer(String key) {
        press(key);
        assertThat(dialog()).hasCount(0);
    }

    final void press(String key) {
        dialog().getByText(words(key), new Locator.GetByTextOptions().setExact(true))
                .click();
    }

    final void expectStillInForm() {
        Assertions.assertThat(page().url()).endsWith(address);
    }

    final void expectAnotherPage() {
        page().waitForURL(url -> !url.endsWith(address));
    }
}
