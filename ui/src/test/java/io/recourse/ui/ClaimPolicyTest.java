package io.recourse.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;

/** Limits and days that the company decides: by an administrator, with a reason, in sight of legal and finance. */
class ClaimPolicyTest extends BrowserTest {

    @Test
    void an_administrator_decides_limits_and_appeal_days_and_the_offices_see_who_decided_what_and_why() {
        signIn("admin");
        open("/claim-policy");
        assertThat(page().locator("vaadin-grid").getByText("Nothing here yet.")).isVisible();
        button("Decide a limit").click();
        button("Save").click();
        Locator dialog = page().getByRole(AriaRole.DIALOG);
        assertThat(dialog.locator("[invalid]").first()).isVisible();
        Locator currency = field("Currency");
        currency.fill("SGD");
        page().locator("vaadin-combo-box-item")
                .filter(new Locator.FilterOptions().setHasText("SGD"))
                .first()
                .click();
        field("Limit").fill("2500");
        field("Reason").fill("Board minute 14");
        button("Save").click();
        assertThat(dialog).hasCount(0);
        assertThat(page().getByText("Board minute 14").first()).isVisible();
        assertThat(page().locator("dt", new Page.LocatorOptions().setHasText("SGD"))
                        .first())
                .isVisible();

        button("Decide the days").click();
        field("Days to dispute a refusal").fill("21");
        field("Reason").fill("Counsel advises");
        button("Save").click();
        assertThat(dialog).hasCount(0);
        assertThat(page().getByText("21").first()).isVisible();

        for (String office : new String[] {"legal", "finance"}) {
            use(1280, 900);
            signIn(office);
            open("/claim-policy");
            assertThat(page().getByText("Board minute 14").first()).isVisible();
            assertThat(page().getByText("admin", new Page.GetByTextOptions().setExact(true))
                            .first())
                    .isVisible();
            assertThat(button("Decide a limit")).hasCount(0);
            assertThat(button("Decide the days")).hasCount(0);
        }
    }
}
