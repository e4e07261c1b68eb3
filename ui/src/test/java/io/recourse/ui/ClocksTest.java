package io.recourse.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The bell, the calendar and private calendar addresses, as people use them. */
class ClocksTest extends BrowserTest {

    @Test
    void a_calendar_address_is_shown_once_works_without_a_sign_in_and_can_be_revoked() throws Exception {
        signIn("legal");
        open("/calendar/addresses");
        button("New address").first().click();
        field("Name").fill("Telephone");
        page().locator("vaadin-dialog")
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("New address"))
                .click();
        Locator address = page().locator("#calendar-address input");
        assertThat(address).not().hasValue("");
        String url = address.inputValue();

        HttpResponse<String> file = read(url);
        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.body()).startsWith("BEGIN:VCALENDAR").endsWith("END:VCALENDAR\r\n");

        button("Close").click();
        assertThat(page().getByText(url)).hasCount(0);
        button("Revoke: Telephone").click();
        page().locator("vaadin-dialog")
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Revoke"))
                .click();
        assertThat(page().getByText("Revoked").first()).isVisible();
        assertThat(read(url).statusCode()).isEqualTo(404);
    }

    @Test
    void the_bell_counts_what_is_unread_and_the_calendar_goes_from_month_to_month_by_keyboard() {
        signIn("legal");
        Locator bell = page().locator(".rc-bell");
        assertThat(bell).hasAttribute("aria-label", Pattern.compile("Reminders, .*unread.*"));

        open("/calendar?month=2026-05");
        assertThat(heading("Calendar")).isVisible();
        assertThat(page().getByText("May 2026").first()).isVisible();
        page().getByLabel("Next month: June 2026").focus();
        page().keyboard().press("Enter");
        assertThat(page().getByText("June 2026").first()).isVisible();
        assertThat(page().locator("table.rc-calendar th")).hasCount(7);
        page().getByText("List").last().click();
        assertThat(page().locator("table.rc-calendar")).hasCount(0);
    }

    private static HttpResponse<String> read(String url) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(URI.create(url)).build(), HttpResponse.BodyHandlers.ofString());
        }
    }
}
