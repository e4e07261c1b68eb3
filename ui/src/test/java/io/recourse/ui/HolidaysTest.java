package io.recourse.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;

/** Legal enters a year of holidays as it was decreed; everybody else reads. */
class HolidaysTest extends BrowserTest {

    @Test
    void legal_enters_a_year_after_a_slip_was_pointed_out() {
        signIn("legal");
        open("/holidays");
        button("New calendar").click();
        field("Code").fill("SG");
        field("Name").fill("Singapore public holidays");
        button("Save").click();
        Locator card = page().locator("section")
                .filter(new Locator.FilterOptions()
                        .setHas(page().getByRole(
                                        AriaRole.HEADING,
                                        new Page.GetByRoleOptions().setName("Singapore public holidays (SG)"))));
        assertThat(card.getByText("is not known").first()).isVisible();

        card.getByText("Enter a year").click();
        field("Year").fill("2027");
        field("Source").fill("Ministry of Manpower");
        field("Days").fill("2027-01-01 New Year's Day\n2027-02-30 Never");
        button("Save").click();
        assertThat(page().getByText("This line is not understood: “2027-02-30 Never”")
                        .first())
                .isVisible();

        field("Days").fill("2027-01-01 New Year's Day\n2027-02-06 Chinese New Year");
        button("Save").click();
        card.locator("summary").click();
        assertThat(card.getByText("Chinese New Year").first()).isVisible();
        assertThat(card.getByText("Source: Ministry of Manpower").first()).isVisible();
    }

    @Test
    void others_read_the_calendars_and_cannot_change_them() {
        signIn("it");
        open("/holidays");

        assertThat(page().getByText("Hong Kong general holidays (HK)").first()).isVisible();
        assertThat(page().getByText("Enter a year")).hasCount(0);
        assertThat(page().getByText("New calendar")).hasCount(0);
    }
}
