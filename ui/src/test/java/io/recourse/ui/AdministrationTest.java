package io.recourse.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** Administrators let people in and out, and everything they do stands in the trail. */
class AdministrationTest extends BrowserTest {

    private static final String FIRST_PASSWORD = "handed over by phone";

    @Test
    void a_new_user_signs_in_changes_the_password_and_is_shut_out_when_disabled() {
        signIn("admin");
        open("/users");
        button("New user").click();
        field("User name").fill("grace");
        page().getByRole(AriaRole.DIALOG)
                .getByLabel("Name", new Locator.GetByLabelOptions().setExact(true))
                .fill("Grace Ho");
        page().getByRole(AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName("Finance"))
                .check();
        field("Password").fill("short");
        button("Save").click();
        Locator dialog = page().getByRole(AriaRole.DIALOG);
        assertThat(dialog.getByText("at least 8", new Locator.GetByTextOptions().setExact(false))
                        .first())
                .isVisible();
        field("Password").fill(FIRST_PASSWORD);
        button("Save").click();
        assertThat(dialog).hasCount(0);

        use(1280, 900);
        signIn("grace", FIRST_PASSWORD);
        open("/account");
        field("Present password").fill(FIRST_PASSWORD);
        field("New password").fill("a-longer-secret");
        field("New password again").fill("a-longer-secre");
        button("Change password").click();
        assertThat(page().getByText("Grace Ho").first()).isVisible();
        field("New password again").fill("a-longer-secret");
        button("Change password").click();
        page().waitForSelector("input[name=username]");

        use(1280, 900);
        signIn("admin");
        open("/users");
        button("Actions for grace").click();
        page().getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("Disable"))
                .click();
        page().getByRole(AriaRole.DIALOG)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Disable"))
                .click();
        assertThat(page().getByText("Disabled").first()).isVisible();
        open("/audit");
        page().locator(".rc-filter-search input").fill("grace");
        assertThat(page().locator("main vaadin-grid")
                        .getByText(Pattern.compile("User.* · .*grace"))
                        .first())
                .isVisible();
    }

    @Test
    void the_secret_of_a_token_is_shown_once_and_the_token_can_be_revoked() {
        signIn("auditor");
        open("/tokens");
        button("New API token").first().click();
        field("Name").fill("nightly export");
        button("Save").click();
        String secret = field("Token").inputValue();
        Assertions.assertThat(secret).hasSizeGreaterThan(20);
        Assertions.assertThat(statusWith(secret)).isEqualTo(200);

        button("Close").click();
        Assertions.assertThat(page().content()).doesNotContain(secret);
        button("Revoke: nightly export").click();
        page().getByRole(AriaRole.DIALOG)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Revoke"))
                .click();
        assertThat(page().getByText("The token is revoked.")).isVisible();
        Assertions.assertThat(statusWith(secret)).isEqualTo(401);
    }

    @Test
    void the_organisation_refuses_a_day_that_is_none_and_keeps_what_is_right() {
        signIn("admin");
        open("/organisation");
        Locator holidays = field("Holidays");
        String before = holidays.inputValue();
        holidays.fill(before + "\n2026-02-30");
        button("Save").click();
        assertThat(page().getByText("2026-02-30").last()).isVisible();
        holidays.fill(before);
        button("Save").click();
        assertThat(page().getByText("Saved").first()).isVisible();
        page().reload();
        assertThat(field("Holidays")).hasValue(before);
    }

    /** What a program is answered that shows the secret, without the browser's own session. */
    private static int statusWith(String secret) {
        var request = java.net.http.HttpRequest.newBuilder(
                        java.net.URI.create(RunningApplication.address() + "/api/v1/assessments?limit=1"))
                .header("Authorization", "Bearer " + secret)
                .build();
        try (var client = java.net.http.HttpClient.newHttpClient()) {
            return client.send(request, java.net.http.HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        } catch (java.io.IOException | InterruptedException failure) {
            throw new AssertionError(failure);
        }
    }
}
