package io.recourse.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Everybody sees the pages of their role, and nothing else opens. */
class NavigationTest extends BrowserTest {

    @ParameterizedTest
    @ValueSource(strings = {"legal", "finance", "executive", "it", "vendor", "auditor", "admin"})
    void every_entry_of_the_navigation_opens_and_the_administration_only_to_administrators(String username) {
        signIn(username);
        List<String> entries = Pages.navigation(page());

        assertThat(entries).contains("", "vendors", "contracts", "assessments", "claims", "reports");
        for (String path : entries) {
            Pages.follow(page(), path);
            assertThat(URI.create(page().url()).getPath()).isEqualTo("/" + path);
            assertThat(page().locator("main.rc-error-page").count())
                    .as("/%s", path)
                    .isZero();
        }
        assertThat(entries.contains("users")).isEqualTo(username.equals("admin") || username.equals("auditor"));
        assertThat(entries.contains("organisation")).isEqualTo(username.equals("admin"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"legal", "finance"})
    void an_address_that_is_not_theirs_shows_a_refusal(String username) {
        signIn(username);
        open("/users");
        page().locator("main.rc-error-page").waitFor();
        forgiveConsoleErrors();
    }

    @Test
    void the_theme_is_applied_at_once_and_remembered() {
        signIn("auditor");
        page().locator("#user-menu vaadin-menu-bar-button").first().click();
        page().getByText("Appearance").click();
        page().getByText("Dark", new com.microsoft.playwright.Page.GetByTextOptions().setExact(true))
                .click();

        page().waitForFunction("() => getComputedStyle(document.documentElement).colorScheme === 'dark'");
        use(1280, 900);
        signIn("auditor");

        page().waitForFunction("() => getComputedStyle(document.documentElement).colorScheme === 'dark'");
    }
}
