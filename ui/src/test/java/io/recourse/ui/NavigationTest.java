package io.recourse.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Everybody sees the pages of their role, and nothing else opens. */
class NavigationTest extends BrowserTest {

    @ParameterizedTest
    @ValueSource(strings = {"legal", "finance", "executive", "it", "vendor", "auditor", "admin"})
    void every_entry_of_the_navigation_opens(String username) {
        signIn(username);

        assertThat(Pages.navigation(page())).contains("", "vendors", "contracts", "assessments", "claims", "reports");
        for (String path : Pages.navigation(page())) {
            Pages.open(page(), RunningApplication.address(), path);
            assertThat(page().locator("main.rc-error-page").count())
                    .as("/%s", path)
                    .isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"legal", "finance", "executive", "it", "vendor"})
    void the_administration_is_for_administrators(String username) {
        signIn(username);

        assertThat(Pages.navigation(page())).doesNotContain("users", "organisation");
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
        use(1280, 900, "en-GB");
        signIn("auditor");

        page().waitForFunction("() => getComputedStyle(document.documentElement).colorScheme === 'dark'");
    }
}
