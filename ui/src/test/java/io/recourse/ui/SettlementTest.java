package io.recourse.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** From the vendor's file, through the wizard, to the booked credit; and a reminder of what is overdue. */
class SettlementTest extends BrowserTest {

    private static final String OVERDUE = """
            () => fetch('/api/v1/settlement/awaited?overdue=true')
                    .then(answer => answer.json())
                    .then(list => list.items.find(item => item.vendorName === 'GitHub'))
                    .then(item => ({claim: item.claimName, amount: item.open.amount, id: item.claim}))
            """;

    @Test
    void a_file_is_mapped_previewed_taken_in_confirmed_and_booked() {
        signIn("finance");
        open("/settlement/awaited");
        Map<?, ?> awaited = (Map<?, ?>) page().evaluate(OVERDUE);
        remind();

        open("/settlement/import");
        choose("Vendor", "GitHub");
        String today = LocalDate.now(ZoneOffset.UTC).minusDays(1).toString();
        uploadCredits("Beleg,Issued,Amount,Remark\n" + "BR-1," + today + "," + awaited.get("amount") + ",Credit for "
                + awaited.get("claim") + "\nBR-2,someday,5.00,unreadable\n");
        choose("Document number", "Beleg");
        assertThat(page().getByText("someday is not a day written this way.").first())
                .isVisible();
        button("Take in the new credits: 1").click();
        assertThat(page().getByText("Credits taken in: 1. Rows rejected: 1.").first())
                .isVisible();

        open("/settlement");
        page().getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("BR-1 / 1"))
                .first()
                .click();
        assertThat(page().getByText("The line names " + awaited.get("claim") + ".")
                        .first())
                .isVisible();
        button("Confirm and book").first().click();
        assertThat(page().locator("main .rc-header").getByText("Matched").first())
                .isVisible();

        open("/claims/" + awaited.get("id"));
        assertThat(page().getByText("Credited").first()).isVisible();
        assertThat(page().getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("BR-1 / 1"))
                        .first())
                .isVisible();
        assertThat(page().getByText("1 · friendly").first()).isVisible();
    }

    /** Records the reminder that is proposed for GitHub's contract. */
    private void remind() {
        page().getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(java.util.regex.Pattern.compile("GitHub.* · ")))
                .first()
                .click();
        Locator dialog = page().getByRole(AriaRole.DIALOG);
        assertThat(dialog.getByLabel("Letter")).hasValue(java.util.regex.Pattern.compile("CLM-\\d+"));
        dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Record as sent"))
                .click();
        assertThat(page().getByText("Level 1").first()).isVisible();
    }
}
