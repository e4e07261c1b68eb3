package io.recourse.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import io.recourse.text.Language;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * A test that uses the running application as a person does, in a real browser that remembers nothing of another test. A
 * failed one leaves a picture in {@code target/screenshots}; an error in the browser's console is a failure.
 */
@Tag("browser")
public abstract class BrowserTest {

    /** Of every demo user of the sample workspace. */
    protected static final String PASSWORD = "recourse-demo";

    private static final Path SCREENSHOTS = Path.of("target", "screenshots");

    private final List<String> consoleErrors = new ArrayList<>();
    private Page page;
    private boolean isShared;

    @RegisterExtension
    final AfterTestExecutionCallback pictureOfFailure = execution -> {
        if (execution.getExecutionException().isPresent() && page != null) {
            snapshot("failed-" + getClass().getSimpleName() + "-"
                    + execution.getRequiredTestMethod().getName());
        }
    };

    @BeforeAll
    static void requireChromium() {
        Chromium.require();
    }

    @BeforeEach
    void openBrowser(TestInfo test) {
        if (!isShared) {
            use(1280, 900);
        }
    }

    /** The same page for all tests of a class whose instance they share, until {@link #unshare}. */
    protected final void share(int width, int height) {
        use(width, height);
        isShared = true;
    }

    protected final void unshare() {
        isShared = false;
        page.close();
    }

    /** Goes on in a window of this size as somebody who was never here; who was signed in is forgotten. */
    protected final void use(int width, int height) {
        page = Chromium.freshPage(RunningApplication.address());
        page.setViewportSize(width, height);
        page.setDefaultTimeout(20_000);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                consoleErrors.add(message.text());
            }
        });
        page.onPageError(consoleErrors::add);
    }

    protected final Page page() {
        return page;
    }

    /** Opens a page of the application, such as {@code /claims}. */
    protected final void open(String path) {
        page.navigate(RunningApplication.address() + path);
    }

    /** Signs in as a demo user, such as {@code finance}, and waits for the page behind the sign-in. */
    protected final void signIn(String username) {
        signIn(username, PASSWORD);
    }

    /** The same for a user with a password of their own. */
    protected final void signIn(String username, String password) {
        open("/sign-in");
        submit(username, password);
    }

    /**
     * The same after choosing a language on the sign-in page. It becomes the user's own: a test leaves English behind.
     */
    protected final void signInIn(Language language, String username) {
        open("/sign-in");
        Pages.awaitVisible(page, "vaadin-login-form input[name=username]");
        page.evaluate("() => window.leaving = true");
        page.locator("main vaadin-button")
                .filter(new Locator.FilterOptions().setHasText(language.nativeName()))
                .first()
                .click();
        page.waitForFunction("() => !window.leaving");
        Pages.awaitVisible(page, "html[lang='" + language.tag() + "'] vaadin-login-form input[name=username]");
        submit(username, PASSWORD);
    }

    private void submit(String username, String password) {
        Pages.awaitVisible(page, "input[name=username]");
        page.locator("input[name=username]").fill(username);
        page.locator("input[name=password]").fill(password);
        page.locator("input[name=password]").press("Enter");
        Pages.awaitVisible(page, "main#content");
    }

    /** The title of the page with exactly this text. */
    protected final Locator heading(String text) {
        return page.getByRole(
                AriaRole.HEADING,
                new Page.GetByRoleOptions().setName(text).setLevel(1).setExact(true));
    }

    protected final Locator button(String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    /** The field with exactly this label. */
    protected final Locator field(String label) {
        return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true));
    }

    /** Chooses an option of the list with exactly this label. */
    protected final void choose(String label, String option) {
        Locator box = page.getByRole(
                AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName(label).setExact(true));
        box.fill(option);
        page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(option))
                .first()
                .click();
    }

    /** Hands a file of credits to the page of imports, which then asks for its columns. */
    protected final void uploadCredits(String text) {
        page.locator("input[type=file]")
                .setInputFiles(new FilePayload("invoice.csv", "text/csv", text.getBytes(StandardCharsets.UTF_8)));
        page.getByText("3. Its columns").first().waitFor();
    }

    /** A picture of the whole page, in {@code target/screenshots}. */
    protected final void snapshot(String name) {
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(SCREENSHOTS.resolve(name + ".png")));
    }

    /** Takes note of errors that the test provoked on purpose. */
    protected final void forgiveConsoleErrors() {
        consoleErrors.clear();
    }

    @AfterEach
    void closeBrowser() {
        if (page != null && !isShared) {
            page.close();
        }
        List<String> errors = List.copyOf(consoleErrors);
        consoleErrors.clear();
        assertThat(errors).as("errors in the browser's console").isEmpty();
    }
}
