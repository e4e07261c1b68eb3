package io.recourse.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
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

    @Test
    void what_the_vendor_was_told_while_the_period_runs_stops_the_day_until_it_is_taken_back() {
        RunningBreach breach = RunningBreach.now();
        signIn("legal");
        assertThat(noticeInCalendar(breach)).hasCount(1);
        open(breach.path());
        assertThat(page().getByText("without it in time the claim is lost")).isVisible();
        button("Vendor was told").click();
        Locator dialog = page().getByRole(AriaRole.DIALOG);
        button(dialog, "Record notice").click();
        assertThat(dialog.getByText("This is required").first()).isVisible();
        Locator toldAt = dialog.locator("vaadin-date-time-picker input");
        fill(toldAt.first(), day(breach));
        fill(toldAt.last(), time(breach));
        dialog.getByLabel("By", new Locator.GetByLabelOptions().setExact(true)).fill("Ticket");
        dialog.getByLabel("Reference at the vendor").fill("INC-4711");
        button(dialog, "Record notice").click();

        assertThat(page().getByText("INC-4711")).isVisible();
        assertThat(page().getByText("In time", new Page.GetByTextOptions().setExact(true)))
                .isVisible();
        assertThat(button("Vendor was told")).hasCount(0);
        assertThat(noticeInCalendar(breach)).hasCount(0);

        open(breach.path());
        button("Take back").click();
        dialog.locator("textarea").fill("That was another incident");
        button(dialog, "Take back").click();
        assertThat(button("Vendor was told")).isVisible();
        assertThat(noticeInCalendar(breach)).hasCount(1);
    }

    private Locator noticeInCalendar(RunningBreach breach) {
        open("/calendar?view=list&month=" + YearMonth.from(breach.noticeBy()));
        assertThat(heading("Calendar")).isVisible();
        return page().locator("main a[href='assessments/" + breach.figure().id() + "']");
    }

    private static String day(RunningBreach breach) {
        return breach.told().toLocalDate().toString();
    }

    private static String time(RunningBreach breach) {
        return breach.told().toLocalTime().truncatedTo(ChronoUnit.MINUTES).toString();
    }

    private static void fill(Locator field, String text) {
        field.fill(text);
        field.press("Enter");
    }

    private static Locator button(Locator within, String name) {
        return within.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name));
    }

    private static HttpResponse<String> read(String url) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(URI.create(url)).build(), HttpResponse.BodyHandlers.ofString());
        }
    }
}
