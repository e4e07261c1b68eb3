package io.recourse.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Vendors, contracts and clauses are entered, corrected and superseded as people do it. */
class RegisterTest extends BrowserTest {

    private static final int PATIENT_MILLISECONDS = 20_000;

    @BeforeAll
    static void waitAsLongAsForClicks() {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENT_MILLISECONDS);
    }

    @Test
    void a_vendor_is_carried_from_its_name_to_a_superseded_clause() {
        signIn("legal");
        enterVendor("Aurora Hosting");
        assertThat(heading("Aurora Hosting")).isVisible();
        enterContract();
        enterServiceWithFee();
        enterClause();
        supersede();
    }

    @Test
    void faults_stand_at_their_fields_and_the_form_stays_open() {
        signIn("legal");
        open("/vendors");
        button("New vendor").first().click();
        field("Website").fill("http://insecure.example");
        save();

        Locator dialog = page().getByRole(AriaRole.DIALOG);
        assertThat(dialog.getByText("This is required.")).isVisible();
        assertThat(dialog.getByText("Enter an address that begins with https://"))
                .isVisible();
        field("Name").fill("Borealis Mail");
        field("Website").fill("https://borealis.example");
        save();
        assertThat(heading("Borealis Mail")).isVisible();
    }

    @Test
    void whoever_saves_over_somebody_elses_change_is_told() {
        signIn("legal");
        enterVendor("Cirrus Voice");
        assertThat(heading("Cirrus Voice")).isVisible();
        page().waitForURL(url -> url.matches(".*/vendors/.+"));
        String address = page().url();
        Page other = page().context().newPage();
        other.navigate(address);
        other.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Edit"))
                .click();
        button("Edit").click();
        field("Name").fill("Cirrus Voice Ltd");
        save();
        assertThat(heading("Cirrus Voice Ltd")).isVisible();

        other.getByLabel("Name", new Page.GetByLabelOptions().setExact(true)).fill("Cirrus Voice Inc");
        other.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Save"))
                .click();
        assertThat(other.getByText("Somebody else changed this meanwhile.")).isVisible();
        other.close();
    }

    @Test
    void an_auditor_reads_the_register_and_is_offered_no_change() {
        signIn("auditor");
        open("/vendors");
        assertThat(heading("Vendors")).isVisible();
        assertThat(button("New vendor")).hasCount(0);
        page().getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("DingTalk"))
                .first()
                .click();
        assertThat(heading("DingTalk")).isVisible();
        assertThat(button("Edit")).hasCount(0);
    }

    private void enterVendor(String name) {
        open("/vendors");
        button("New vendor").first().click();
        field("Name").fill(name);
        save();
    }

    private void enterContract() {
        page().getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("New contract"))
                .click();
        field("Reference").fill("AUR-1");
        field("Title").fill("Hosting agreement");
        day("First day", "2026-01-01");
        save();
        assertThat(heading("Hosting agreement")).isVisible();
    }

    private void enterServiceWithFee() {
        button("New service").click();
        field("Name").fill("Web hosting");
        save();
        assertThat(page().getByText("web-hosting").first()).isVisible();
        button("New fee").click();
        field("Monthly fee").fill("12.345");
        day("First day", "2026-01-01");
        save();
        assertThat(page().getByText("has at most 2 decimals").first()).isVisible();
        field("Monthly fee").fill("12000.50");
        save();
        assertThat(page().getByText("12,000.50").first()).isVisible();
    }

    private void enterClause() {
        page().getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("New clause"))
                .click();
        field("Title").fill("Monthly uptime");
        field("Text of the contract").fill("Uptime of each month is at least 99.9 percent.");
        fill("Commitment", "99.9");
        assertThat(field("Below")).hasValue("99.9");
        fill("Below", "99.5");
        fill("Credit", "10");
        fill("How many", "30");
        save();
        assertThat(page().getByText("Nothing is said about values from 99.5 % to 99.9 %.")
                        .first())
                .isVisible();
        fill("Below", "99.9");
        save();
        assertThat(heading("Monthly uptime")).isVisible();
        assertThat(page().getByText("Uptime of each month is at least 99.9 percent.")
                        .first())
                .isVisible();
        assertThat(page().getByText("Allows 43 min 12 s of downtime in a month of 30 days.")
                        .first())
                .isVisible();
        assertThat(page().getByText("30 days after the end of the month").first())
                .isVisible();
    }

    private void supersede() {
        button("New version").click();
        day("First day", "2026-07-01");
        fill("Commitment", "99.95");
        assertThat(page().getByText("Promised: 99.95% of each month.").first()).isVisible();
        save();
        assertThat(heading("Monthly uptime")).isVisible();
        assertThat(page().getByText("1 Jan 2026 – 30 Jun 2026").first()).isVisible();
        assertThat(page().getByText("99.95% of each month").first()).isVisible();
    }

    /** Types and leaves the field, so that the server hears of it. */
    private void fill(String label, String text) {
        Locator field = field(label).first();
        field.fill(text);
        field.press("Tab");
    }

    /** Types a day; Enter takes it and closes the calendar. */
    private void day(String label, String iso) {
        Locator field = field(label).first();
        field.fill(iso);
        field.press("Enter");
    }

    private void save() {
        button("Save").click();
    }
}
