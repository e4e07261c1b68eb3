package io.recourse.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import io.recourse.text.Language;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** What a person gets wrong in the form of a clause is told beside the field, also where it hides. */
class ClauseFormTest extends ClauseFormPages {

    private static final String EDGE = "register.clause.tier.edge";
    private static final String CREDIT = "register.clause.credit";
    private static final String FIND_CLAUSE =
            "() => fetch('/api/v1/clauses?limit=1').then(answer => answer.json()).then(list => list.items[0].id)";

    /** As the answer to a commitment arrives while the person is in another field already. */
    private static final String ENTER_COMMITMENT = "label => {"
            + " const field = [...document.querySelectorAll('main *')].find(one => one.label === label);"
            + " field.value = '99.9'; field.dispatchEvent(new Event('change', {bubbles: true})); }";

    ClauseFormTest() {
        super(Language.ENGLISH);
    }

    @Test
    void a_zone_that_nobody_knows_is_not_replaced_by_the_one_before() {
        begin();
        type("register.fact.zone", "Mars/Base");
        save();

        Assertions.assertThat(message("register.fact.zone"))
                .contains("Mars/Base")
                .matches(inItsWords());
    }

    @Test
    void faults_of_parts_are_told_at_their_fields_even_behind_a_closed_lid() {
        begin();
        openRemedy();
        type("register.fact.commitment", "99.9");
        type(CREDIT, "");
        type("register.remedy.cap.contractYear.amount", "-1");
        type("register.form.claimCount", "");
        openRemedy();
        save();

        expectMessagesAt(CREDIT, "register.remedy.cap.contractYear.amount", "register.form.claimCount");
    }

    @Test
    void tiers_with_a_hole_and_out_of_order_are_told_at_their_edges() {
        begin();
        choose(words("register.fact.service"), SERVICE);
        type("register.fact.title", "Holes");
        type("register.fact.quotedText", "99.9 %");
        type("register.fact.commitment", "99.9");
        type("register.form.claimCount", "30");
        assertThat(input(EDGE)).hasValue("99.9");
        type(EDGE, "99.5");
        type(CREDIT, "10");
        exactly("register.clause.tier.add").click();
        inputs(EDGE).nth(1).fill("99.7");
        inputs(CREDIT).nth(1).fill("5");
        inputs(CREDIT).nth(1).press("Tab");
        save();

        expectMessagesAt(EDGE);
        Assertions.assertThat(page().locator(".rc-tier-row").nth(1).innerText()).containsPattern("[a-z]");
        assertThat(page().locator(".rc-tier-gaps")).containsText("99.5");
    }

    @Test
    void an_edge_that_cannot_be_read_is_not_replaced_by_the_commitment() {
        begin();
        type(EDGE, "99,5");
        type("register.fact.commitment", "99.9");
        type(CREDIT, "10");

        assertThat(input(EDGE)).hasValue("99,5");
    }

    @Test
    void what_somebody_is_typing_is_not_mixed_with_what_the_server_sets_meanwhile() {
        begin();
        input(EDGE).pressSequentially("98");
        page().evaluate(ENTER_COMMITMENT, words("register.fact.commitment"));
        assertThat(page().locator(".rc-clause-form")).containsText("99.9%");
        input(EDGE).press("End");
        input(EDGE).pressSequentially(".5");
        assertThat(input(EDGE)).hasValue("98.5");
        type(CREDIT, "10");

        assertThat(input(EDGE)).hasValue("98.5");
        assertThat(page().locator(".rc-clause-form")).containsText("10% below 98.5%");
    }

    @Test
    void a_tier_that_was_taken_away_holds_nothing_up_and_counts_as_a_change() {
        begin();
        exactly("register.clause.tier.add").click();
        Locator second = inputs(CREDIT).nth(1);
        type(second, "ten");
        type("register.fact.page", "7.5");
        save();
        message("register.fact.page");
        Assertions.assertThat(page().locator(".rc-tier-row").nth(1).innerText()).contains("cannot be read");
        page().getByLabel(words("register.clause.tier.remove")).nth(1).click();
        assertThat(inputs(CREDIT)).hasCount(1);
        type("register.fact.page", "7");
        save();

        expectMessagesAt("register.fact.title", EDGE, CREDIT);
    }

    @Test
    void a_tier_that_was_added_counts_as_entered() {
        begin();
        exactly("register.clause.tier.add").click();
        assertThat(inputs(CREDIT)).hasCount(2);
        exactly("component.cancel").click();

        assertThat(dialog()).containsText(words("component.leave"));
    }

    @Test
    void a_version_that_was_used_offers_the_way_to_a_new_one_instead_of_a_form() {
        String clause = String.valueOf(page().evaluate(FIND_CLAUSE));
        open("/clauses/" + clause + "/correct/1");

        assertThat(page().getByText("Enter a new version that supersedes it.")).isVisible();
        assertThat(page().locator("main a[href$='/new-version']")).isVisible();
    }

    @Test
    void a_version_that_overlaps_another_is_refused_at_its_first_day() {
        String clause = String.valueOf(page().evaluate(FIND_CLAUSE));
        String first = String.valueOf(page().evaluate(
                        "id => fetch('/api/v1/clauses/' + id).then(answer => answer.json())"
                                + ".then(clause => clause.versions.at(-1).validity.from)",
                        clause));
        open("/clauses/" + clause + "/new-version");
        type("register.fact.firstDay", first);
        save();

        Assertions.assertThat(message("register.fact.firstDay")).contains("Version 1");
    }

    @Test
    void the_browser_asks_before_the_tab_closes_only_if_something_was_entered() {
        begin();
        Assertions.assertThat(asksBeforeUnload()).isFalse();
        input("register.fact.title").pressSequentially("H");

        Assertions.assertThat(asksBeforeUnload()).isTrue();
    }

    @Test
    void a_form_in_which_nothing_was_entered_is_left_without_a_question() {
        begin();
        exactly("component.cancel").click();

        expectAnotherPage();
    }

    private boolean asksBeforeUnload() {
        return Boolean.TRUE.equals(
                page().evaluate("() => !window.dispatchEvent(new Event('beforeunload', {cancelable: true}))"));
    }
}
