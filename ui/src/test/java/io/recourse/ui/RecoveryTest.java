package io.recourse.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** An outage that somebody imports becomes money, by the hands of those who have to agree. */
class RecoveryTest extends BrowserTest {

    private static final String SERVICE = "EC2 us-east-1";
    private static final String CLAIM_ID = """
            month => fetch('/api/v1/claims?limit=500')
                    .then(answer => answer.json())
                    .then(list => list.items.find(claim => claim.period === month && claim.serviceName === '%s')?.id)
            """.formatted(SERVICE);
    private static final String SOURCE = "Notable outages, collected by hand";

    @Test
    void an_imported_outage_is_claimed_released_by_a_second_person_and_credited() {
        YearMonth month = YearMonth.now(ZoneOffset.UTC).minusMonths(1);
        signIn("it");
        importFile("outage.csv", twoHoursDown(month));
        button("Take all rows in").click();
        assertThat(page().getByText("outage.csv").last()).isVisible();

        use(1280, 900);
        signIn("vendor");
        String claim = claimOf(month);
        step("DRAFTED");
        step("AWAITING_RELEASE");
        assertThat(page().getByText("You signed it. A second person has to release it."))
                .isVisible();
        assertThat(page().locator("[data-step='SUBMITTED']")).hasCount(0);

        as("legal", claim);
        letGapsGo("The vendor asks for its request logs later.");
        step("SUBMITTED");
        step("APPROVED");

        as("finance", claim);
        step("CREDITED");
        assertThat(page().getByText("The credit arrived.")).isVisible();
        Assertions.assertThat(page().locator("main a[href^='ledger/entries/']").count())
                .as("entries of the memorandum, the receivable and the settlement")
                .isGreaterThanOrEqualTo(3);
    }

    @Test
    void a_file_with_a_bad_row_takes_nothing_in_and_a_good_one_can_be_taken_back() {
        signIn("it");
        importFile("bad.csv", "service,from,to,state\naws-ec2-us-east-1,2024-02-30 10:00,2024-03-01 11:00,DOWN\n");
        assertThat(page().getByText("Nothing is taken in while a row has an error."))
                .isVisible();
        assertThat(button("Take all rows in")).isDisabled();

        open("/import");
        importFile(
                "good.csv",
                "service,from,to,state\naws-ec2-us-east-1,2024-05-01T10:00:00Z,2024-05-01T10:10:00Z,DOWN\n");
        button("Take all rows in").click();
        Locator row = page().locator("main tr").filter(new Locator.FilterOptions().setHasText("good.csv"));
        row.getByRole(AriaRole.BUTTON).click();
        page().getByRole(AriaRole.DIALOG)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Take back"))
                .click();
        assertThat(row.getByText("Taken back by it")).isVisible();
    }

    private void importFile(String name, String content) {
        open("/import");
        Locator source = page().getByRole(
                        AriaRole.COMBOBOX,
                        new Page.GetByRoleOptions().setName("Source").setExact(true));
        source.fill(SOURCE);
        page().getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(SOURCE))
                .click();
        page().locator("input[type=file]")
                .setInputFiles(new FilePayload(name, "text/csv", content.getBytes(StandardCharsets.UTF_8)));
        assertThat(page().getByText("What " + name + " would do")).isVisible();
    }

    /** Path of the claim that the background job opens; whoever waits asks again. */
    private String claimOf(YearMonth month) {
        AtomicReference<Object> id = new AtomicReference<>();
        page().waitForCondition(() -> {
            id.set(page().evaluate(CLAIM_ID, month.toString()));
            return id.get() != null;
        });
        open("/claims/" + id.get());
        return "/claims/" + id.get();
    }

    private void as(String username, String path) {
        use(1280, 900);
        signIn(username);
        open(path);
    }

    /** States why the letter goes out although it lacks what the vendor's form asks for. */
    private void letGapsGo(String reason) {
        Locator state = button("State why it goes without");
        state.click();
        Locator dialog = page().getByRole(AriaRole.DIALOG);
        dialog.getByLabel("Reason").fill(reason);
        dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("State why it goes without"))
                .click();
        assertThat(page().getByText(reason)).isVisible();
        assertThat(state).hasCount(0);
    }

    /** Takes a step of the claim and waits until it is no longer offered. */
    private void step(String status) {
        Locator step = page().locator("[data-step='" + status + "']");
        step.click();
        page().getByRole(AriaRole.DIALOG)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Save"))
                .click();
        assertThat(step).hasCount(0);
    }

    private static String twoHoursDown(YearMonth month) {
        return """
                service,from,to,state
                aws-ec2-us-east-1,%1$s-01T00:00:00Z,%2$s-01T00:00:00Z,UP
                aws-ec2-us-east-1,%1$s-10T10:00:00Z,%1$s-10T12:00:00Z,DOWN
                """.formatted(month, month.plusMonths(1));
    }
}
