package io.recourse.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A published promise becomes a clause, tried on what was measured before it is saved; promises are set side by side. */
class LibraryTest extends BrowserTest {

    private static final int PATIENT_MILLISECONDS = 20_000;
    private static final String GITHUB = "HLT-GH-2025";

    @BeforeAll
    static void waitAsLongAsForClicks() {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENT_MILLISECONDS);
    }

    @Test
    void a_template_becomes_a_clause_that_was_tried_on_the_last_year() {
        signIn("legal");
        open("/library/github-current");
        button("Use this template").click();
        Locator dialog = page().getByRole(AriaRole.DIALOG);
        Locator contract = dialog.getByLabel("Contract");
        contract.fill(GITHUB);
        page().locator("vaadin-combo-box-item")
                .filter(new Locator.FilterOptions().setHasText(GITHUB))
                .first()
                .click();
        dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Begin the clause"))
                .click();
        assertThat(field("Commitment")).hasValue("99.9");
        assertThat(page().getByText("An outage of 1 min 1 s is charged with 1 min 1 s.")
                        .first())
                .hasCount(1);

        field("Service").fill("Git Operations");
        page().locator("vaadin-combo-box-item")
                .filter(new Locator.FilterOptions().setHasText("Git Operations"))
                .first()
                .click();
        assertThat(page().locator("#trial tbody tr").first()).isVisible();
        String before = page().locator(".rc-plain-outcome").innerText();
        field("Commitment").fill("100");
        field("Commitment").press("Tab");
        assertThat(page().locator(".rc-plain-outcome")).not().hasText(before);
        assertThat(page().locator("#trial")).containsText("USD");

        field("Commitment").fill("99.9");
        field("Commitment").press("Tab");
        field("Title").fill("Uptime by the library");
        field("Text of the contract").fill("Uptime of each feature is at least 99.9 percent in a quarter.");
        button("Save").click();
        assertThat(page().getByRole(
                                AriaRole.HEADING,
                                new Page.GetByRoleOptions()
                                        .setName("Uptime by the library")
                                        .setLevel(1)))
                .isVisible();
        assertThat(page().getByText("99.9% of each quarter").first()).isVisible();
        assertThat(page().getByText("SLA.directory, CC BY 4.0")).isVisible();
        assertThat(page().getByText("2026-06-19 (secondary)").first()).isVisible();
    }

    @Test
    void promises_stand_side_by_side_with_what_each_would_have_given() {
        signIn("auditor");
        open("/comparison?of=slack-2024&of=microsoft-365&of=dingtalk-enterprise");
        Locator table = page().locator(".rc-comparison");
        assertThat(table.locator("thead th")).hasCount(4);
        assertThat(table.getByText("10 times the fee of the time that was down").first())
                .isVisible();
        assertThat(table.locator("tr.rc-differs").first()).isVisible();
        int all = table.locator("tbody tr").count();
        page().getByText("Only differences").click();
        page().waitForCondition(() -> page().locator(".rc-comparison tbody tr").count() < all);

        Locator service = page().getByLabel("Measured on");
        service.fill("Git Operations");
        page().locator("vaadin-combo-box-item")
                .filter(new Locator.FilterOptions().setHasText("Git Operations"))
                .first()
                .click();
        assertThat(page().getByText("The last 12 months of Git Operations").first())
                .isVisible();
        assertThat(page().getByText("no promise").first()).isVisible();
        page().waitForURL(url -> url.contains("service="));
    }
}
