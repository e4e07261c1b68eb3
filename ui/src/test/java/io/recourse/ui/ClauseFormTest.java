package io.recourse.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import io.recourse.text.Language;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a person gets wrong in the form of a clause is told beside the field, and nothing that was typed is lost. */
class ClauseFormTest extends BrowserTest {

    private static final String CONTRACT = "HLT-GH-2025";
    private static final String SERVICE = "Git Operations";
    private static final String FIND_CONTRACT = "reference => fetch('/api/v1/contracts?limit=100')"
            + ".then(answer => answer.json())"
            + ".then(list => list.items.find(one => one.reference === reference).id)";
    private static final String FIND_CLAUSE =
            "() => fetch('/api/v1/clauses?limit=1').then(answer => answer.json()).then(list => list.items[0].id)";

    /** Message beside the first field in sight with a label; empty if there is none. */
    private static final String MESSAGE = "label => {"
            + " const field = [...document.querySelectorAll('main *')].find(one => one.label === label && one.checkVisibility());"
            + " return field && field.invalid ? field.errorMessage : ''; }";

    @BeforeAll
    static void waitAsLongAsForClicks() {
        PlaywrightAssertions.setDefaultAssertionTimeout(20_000);
    }

    private Language signedIn = Language.ENGLISH;

    /** The language of the sign-in becomes the user's own. */
    @AfterEach
    void leaveEnglishBehind() {
        if (signedIn != Language.ENGLISH) {
            use(1280, 900, "en-GB");
            signInIn(Language.ENGLISH, "legal");
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void what_cannot_be_read_is_told_at_its_field_and_stays_there(Language language) {
        ResourceBundle words = begin(language);
        Map<String, String> typed = new LinkedHashMap<>();
        typed.put("register.fact.firstDay", "2026-02-31");
        typed.put("register.fact.lastDay", "soon");
        typed.put("register.fact.commitment", "99,9");
        typed.put("register.clause.tier.edge", "9.9.9");
        typed.put("register.clause.credit", "7,5");
        typed.put("register.clause.cap", "1 00");
        typed.put("register.clause.minimum", "1-2");
        typed.put("register.remedy.cap.contractYear.amount", "1.000,50");
        typed.forEach((label, text) -> type(words.getString(label), text));
        save(words);

        SoftAssertions all = new SoftAssertions();
        typed.forEach((label, text) -> {
            all.assertThat(message(words, label)).as(label).matches(inWordsOf(language));
            if (!label.endsWith("Day")) {
                all.assertThat(input(words.getString(label)).inputValue())
                        .as(label)
                        .isEqualTo(text);
            }
        });
        all.assertAll();
        Assertions.assertThat(page().url()).endsWith("/new-clause");
    }

    @ParameterizedTest
    @EnumSource(value = Language.class, names = "ENGLISH")
    void a_zone_that_nobody_knows_is_not_replaced_by_the_one_before(Language language) {
        ResourceBundle words = begin(language);
        type(words.getString("register.fact.zone"), "Mars/Base");
        save(words);

        Assertions.assertThat(message(words, "register.fact.zone"))
                .contains("Mars/Base")
                .matches(inWordsOf(language));
    }

    @ParameterizedTest
    @EnumSource(value = Language.class, names = "ENGLISH")
    void faults_of_parts_are_told_at_their_fields_even_behind_a_closed_lid(Language language) {
        ResourceBundle words = begin(language);
        type(words.getString("register.fact.commitment"), "99.9");
        type(words.getString("register.clause.credit"), "");
        type(words.getString("register.remedy.cap.contractYear.amount"), "-1");
        type(words.getString("register.form.claimCount"), "");
        summary(words, "register.form.remedy.open").click();
        save(words);

        tell(
                words,
                language,
                "register.clause.credit",
                "register.remedy.cap.contractYear.amount",
                "register.form.claimCount");
    }

    @ParameterizedTest
    @EnumSource(value = Language.class, names = "ENGLISH")
    void tiers_with_a_hole_and_out_of_order_are_told_at_their_edges(Language language) {
        ResourceBundle words = begin(language);
        choose(words.getString("register.fact.service"), SERVICE);
        type(words.getString("register.fact.title"), "Holes");
        type(words.getString("register.fact.quotedText"), "99.9 %");
        type(words.getString("register.fact.commitment"), "99.9");
        type(words.getString("register.form.claimCount"), "30");
        assertThat(input(words.getString("register.clause.tier.edge"))).hasValue("99.9");
        type(words.getString("register.clause.tier.edge"), "99.5");
        type(words.getString("register.clause.credit"), "10");
        button(words.getString("register.clause.tier.add")).click();
        inputs(words.getString("register.clause.tier.edge")).nth(1).fill("99.7");
        inputs(words.getString("register.clause.credit")).nth(1).fill("5");
        inputs(words.getString("register.clause.credit")).nth(1).press("Tab");
        save(words);

        tell(words, language, "register.clause.tier.edge");
        Assertions.assertThat(page().locator(".rc-tier-row").nth(1).innerText())
                .containsPattern(inWordsOf(language).replace(".*", ""));
        assertThat(page().locator(".rc-tier-gaps")).containsText("99.5");
    }

    @Test
    void a_version_that_was_used_offers_the_way_to_a_new_one_instead_of_a_form() {
        signIn("legal");
        String clause = String.valueOf(page().evaluate(FIND_CLAUSE));
        open("/clauses/" + clause + "/correct/1");

        assertThat(page().getByText("Enter a new version that supersedes it.")).isVisible();
        assertThat(page().locator("main a[href$='/new-version']")).isVisible();
    }

    @Test
    void a_version_that_overlaps_another_is_refused_at_its_first_day() {
        signIn("legal");
        String clause = String.valueOf(page().evaluate(FIND_CLAUSE));
        String first = String.valueOf(page().evaluate(
                        "id => fetch('/api/v1/clauses/' + id).then(answer => answer.json())"
                                + ".then(clause => clause.versions.at(-1).validity.from)",
                        clause));
        open("/clauses/" + clause + "/new-version");
        type("First day", first);
        button("Save").click();

        page().waitForFunction("label => (" + MESSAGE + ")(label) !== ''", "First day");
        Assertions.assertThat(String.valueOf(page().evaluate(MESSAGE, "First day")))
                .contains("Version 1");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void leaving_with_what_is_not_saved_asks_first(Language language) {
        ResourceBundle words = begin(language);
        String form = page().url();
        type(words.getString("register.fact.title"), "Half a clause");
        button(words.getString("component.cancel")).click();

        Locator question = page().getByRole(AriaRole.DIALOG);
        assertThat(question).containsText(words.getString("component.leave"));
        question.getByText(words.getString("component.leave.stay")).click();
        assertThat(question).hasCount(0);
        Assertions.assertThat(page().url()).isEqualTo(form);
        assertThat(input(words.getString("register.fact.title"))).hasValue("Half a clause");

        button(words.getString("component.cancel")).click();
        question.getByText(words.getString("component.leave.go")).click();
        page().waitForURL(url -> !url.endsWith("/new-clause"));
    }

    @Test
    void the_browser_asks_before_the_tab_closes_only_if_something_was_entered() {
        begin(Language.ENGLISH);
        Assertions.assertThat(asksBeforeUnload()).isFalse();
        input("Title").pressSequentially("H");

        Assertions.assertThat(asksBeforeUnload()).isTrue();
    }

    @Test
    void a_form_in_which_nothing_was_entered_is_left_without_a_question() {
        begin(Language.ENGLISH);
        button("Cancel").click();

        page().waitForURL(url -> !url.endsWith("/new-clause"));
    }

    private boolean asksBeforeUnload() {
        return Boolean.TRUE.equals(
                page().evaluate("() => !window.dispatchEvent(new Event('beforeunload', {cancelable: true}))"));
    }

    private ResourceBundle begin(Language language) {
        signedIn = language;
        if (language == Language.ENGLISH) {
            signIn("legal");
        } else {
            signInIn(language, "legal");
        }
        String contract = String.valueOf(page().evaluate(FIND_CONTRACT, CONTRACT));
        open("/contracts/" + contract + "/new-clause");
        ResourceBundle words = ResourceBundle.getBundle(
                "vaadin-i18n.translations",
                language == Language.ENGLISH ? java.util.Locale.ROOT : language.locale(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        summary(words, "register.form.remedy.open").click();
        input(words.getString("register.remedy.cap.contractYear.amount")).waitFor();
        return words;
    }

    private Locator summary(ResourceBundle words, String key) {
        return page().locator("vaadin-details-summary")
                .filter(new Locator.FilterOptions().setHasText(words.getString(key)));
    }

    private void save(ResourceBundle words) {
        page().getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions()
                                .setName(words.getString("register.save"))
                                .setExact(true))
                .click();
    }

    /** Types letter by letter, as the browser lets a person, and leaves the field. */
    private void type(String label, String text) {
        Locator input = input(label);
        input.press("Control+A");
        input.press("Delete");
        input.pressSequentially(text);
        // A calendar opens while somebody types a day, and closes with Enter.
        boolean day = Boolean.TRUE.equals(input.evaluate("input => !!input.closest('vaadin-date-picker')"));
        input.press(day ? "Enter" : "Tab");
    }

    private Locator input(String label) {
        return inputs(label).first();
    }

    private Locator inputs(String label) {
        return page().locator("main")
                .getByLabel(label, new Locator.GetByLabelOptions().setExact(true))
                .locator("visible=true");
    }

    private String message(ResourceBundle words, String key) {
        page().waitForFunction("label => (" + MESSAGE + ")(label) !== ''", words.getString(key));
        return String.valueOf(page().evaluate(MESSAGE, words.getString(key)));
    }

    private void tell(ResourceBundle words, Language language, String... labels) {
        SoftAssertions all = new SoftAssertions();
        for (String label : List.of(labels)) {
            all.assertThat(message(words, label)).as(label).matches(inWordsOf(language));
        }
        all.assertAll();
    }

    private static String inWordsOf(Language language) {
        String letter =
                language.isRightToLeft() ? "\\p{IsArabic}" : language == Language.ENGLISH ? "[a-z]" : "\\p{IsHan}";
        return Pattern.compile(".*" + letter + ".*", Pattern.DOTALL).pattern();
    }
}
