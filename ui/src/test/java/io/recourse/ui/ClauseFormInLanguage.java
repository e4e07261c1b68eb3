package io.recourse.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.recourse.text.Language;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

/** What a person gets wrong in the form of a clause is told in their language, and nothing that was typed is lost. */
abstract class ClauseFormInLanguage extends ClauseFormPages {

    private static final String TITLE = "register.fact.title";
    private static final String COMMITMENT = "register.fact.commitment";
    private static final String TEMPLATE = "register.start.template";

    private static final Set<String> NUMBERS =
            Set.of("register.fact.page", "register.form.claimCount", COMMITMENT, "register.clause.minimum");

    private static final Map<Language, Map<String, String>> REFUSALS = Map.of(
            Language.ENGLISH,
            Map.of(
                    TITLE,
                    "This is required.",
                    COMMITMENT,
                    "A percentage above 0 and at most 100.",
                    "register.fact.lastDay",
                    "The last day must not lie before the first."),
            Language.ARABIC,
            Map.of(
                    TITLE,
                    "هذا الحقل مطلوب.",
                    COMMITMENT,
                    "نسبة مئوية أكبر من 0 ولا تتجاوز 100.",
                    "register.fact.lastDay",
                    "يجب ألا يسبق اليوم الأخير اليوم الأول."),
            Language.CHINESE,
            Map.of(TITLE, "此项必填。", COMMITMENT, "大于 0 且不超过 100 的百分比。", "register.fact.lastDay", "最后一日不能早于第一日。"));

    private final Language language;

    ClauseFormInLanguage(Language language) {
        super(language);
        this.language = language;
    }

    @Test
    void what_cannot_be_read_is_told_at_its_field_and_stays_there() {
        begin();
        openRemedy();
        Map<String, String> typed = new LinkedHashMap<>();
        typed.put("register.fact.firstDay", "2026-02-31");
        typed.put("register.fact.lastDay", "soon");
        typed.put("register.fact.page", "7.5");
        typed.put(COMMITMENT, "99,9");
        typed.put("register.clause.tier.edge", "9.9.9");
        typed.put("register.clause.credit", "7,5");
        typed.put("register.clause.cap", "1 00");
        typed.put("register.clause.minimum", "1e2");
        typed.put("register.form.claimCount", "30,5");
        typed.put("register.claim.appealDays", "1O");
        typed.put("register.remedy.cap.contractYear.amount", "1.000,50");
        typed.forEach(this::type);
        type("register.form.notBefore", "\u0667");
        save();

        SoftAssertions all = new SoftAssertions();
        typed.forEach((label, text) -> {
            all.assertThat(message(label)).as(label).matches(inItsWords());
            all.assertThat(input(label).inputValue()).as(label).isEqualTo(text);
            if (NUMBERS.contains(label)) {
                all.assertThat(told(label)).as("names its field").contains(words(label));
            }
        });
        all.assertThat(told("register.form.notBefore"))
                .as("seven in Arabic-Indic digits")
                .isEmpty();
        all.assertAll();
        expectStillInForm();
    }

    @Test
    void no_title_more_than_all_and_days_in_reverse_are_refused_at_once_with_faulty_parts() {
        begin();
        type("register.fact.lastDay", "2020-01-31");
        type(COMMITMENT, "100.0001");
        type("register.clause.credit", "10");
        save();

        expectMessages(REFUSALS.get(language));
        expectMessagesAt(
                "register.fact.service",
                "register.fact.quotedText",
                "register.clause.tier.edge",
                "register.form.claimCount");
        expectStillInForm();
    }

    @Test
    void leaving_with_what_is_not_saved_asks_first() {
        begin();
        type(TITLE, "Half a clause");
        exactly("component.cancel").click();

        assertThat(dialog()).containsText(words("component.leave"));
        answer("component.leave.stay");
        expectStillInForm();
        assertThat(input(TITLE)).hasValue("Half a clause");

        exactly("component.cancel").click();
        press("component.leave.go");
        expectAnotherPage();
    }

    @Test
    void another_beginning_asks_before_it_replaces_what_was_typed() {
        begin();
        start("TEMPLATE");
        template("GitHub");
        assertThat(input(COMMITMENT)).hasValue("99.9");
        assertThat(dialog()).hasCount(0);
        String first = input(TEMPLATE).inputValue();
        type(COMMITMENT, "97.5");
        template("Zoom");

        assertThat(dialog()).containsText(words("register.start.anew"));
        assertThat(dialog()).containsText(words("register.start.anew.text"));
        snapshot("clause-form-anew-" + language.tag());
        answer("register.start.anew.stay");
        assertThat(input(TEMPLATE)).hasValue(first);
        assertThat(input(COMMITMENT)).hasValue("97.5");

        start("EMPTY");
        answer("register.start.anew.stay");
        assertThat(input(TEMPLATE)).hasValue(first);
        start("EMPTY");
        answer("register.start.anew.go");
        assertThat(input(COMMITMENT)).hasValue("");
        assertThat(input(TEMPLATE)).hasCount(0);
    }

    private void start(String choice) {
        page().getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName(words("register.start.choice." + choice)))
                .check();
    }

    /** Chooses the first template of a name. */
    private void template(String name) {
        Locator box = input(TEMPLATE);
        box.fill(name);
        page().locator("vaadin-combo-box-item")
                .filter(new Locator.FilterOptions().setHasText(name))
                .first()
                .click();
    }
}
