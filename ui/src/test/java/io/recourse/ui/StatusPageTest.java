package io.recourse.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A vendor's status page, as somebody enters what was seen and somebody else reads what was changed. */
class StatusPageTest extends BrowserTest {

    private static final String FIRST_SERVICE =
            "() => fetch('/api/v1/services?limit=1').then(answer => answer.json()).then(list => list.items[0].id)";

    @BeforeAll
    static void waitAsLongAsForClicks() {
        PlaywrightAssertions.setDefaultAssertionTimeout(20_000);
    }

    @Test
    void a_saved_page_is_kept_and_what_the_vendor_took_back_is_shown_to_everybody() {
        signIn("it");
        open("/services/" + page().evaluate(FIRST_SERVICE));
        exactButton("Enter a status page").click();
        page().getByLabel("Name", new Page.GetByLabelOptions().setExact(true)).fill("Incident history");
        page().getByLabel("Address").fill("https://status.example/history");
        page().locator("vaadin-dialog")
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName("Enter").setExact(true))
                .click();
        assertThat(page().getByText("Nothing was seen on this page yet")).isVisible();

        see("<h1>Incidents</h1><p>Messages are lost for all customers</p><script>alert(1)</script>");
        assertThat(page().getByText("Kept as version 1.")).isVisible();
        see("<h1>Incidents</h1><p>Messages are late for some customers</p>");
        assertThat(page().getByText("Lines added: 1, removed: 1.")).isVisible();

        String address = page().url().replace(RunningApplication.address(), "");
        use(1280, 900);
        signIn("finance");
        open(address);
        assertThat(page().locator("[data-change=removed]")).containsText("Messages are lost for all customers");
        assertThat(page().locator("[data-change=added]")).containsText("Messages are late for some customers");
        assertThat(page().locator("vaadin-upload")).hasCount(0);
        assertThat(page().locator("main a[download]")).hasCount(0);
    }

    private void see(String html) {
        page().locator("vaadin-upload input[type=file]")
                .setInputFiles(new FilePayload("saved.html", "text/html", html.getBytes(StandardCharsets.UTF_8)));
    }

    private Locator exactButton(String name) {
        return page().getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
