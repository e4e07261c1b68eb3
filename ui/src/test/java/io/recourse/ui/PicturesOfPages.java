package io.recourse.ui;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.recourse.text.Language;
import java.util.List;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * No test but a tool: takes pictures of all pages to look at, into {@code ui/target/screenshots}. Run it by
 * {@code mvn -pl ui -am verify -Dtest=PicturesOfPages -Drecourse.pictures=true -Dsurefire.failIfNoSpecifiedTests=false}.
 */
@EnabledIfSystemProperty(named = "recourse.pictures", matches = "true")
class PicturesOfPages extends BrowserTest {

    private static final int DESK_HEIGHT = 900;
    private static final int PHONE_HEIGHT = 844;
    private static final int PHONE_WIDTH = 390;

    @ParameterizedTest
    @CsvSource({
        "ENGLISH, LIGHT, 1440",
        "ENGLISH, DARK, 1440",
        "ARABIC, LIGHT, 1440",
        "CHINESE, LIGHT, 1440",
        "ENGLISH, LIGHT, 390",
        "ARABIC, DARK, 390"
    })
    void of_all_pages(Language language, ColorScheme scheme, int width) {
        use(width, width == PHONE_WIDTH ? PHONE_HEIGHT : DESK_HEIGHT);
        page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
        String suffix = "-" + language.tag() + "-" + scheme.name().toLowerCase() + "-" + width;
        open("/sign-in");
        page().waitForSelector("vaadin-login-form");
        snapshot("sign-in" + suffix);
        signInIn(language, "admin");
        Pages.each(
                page(), path -> Pages.open(page(), RunningApplication.address(), path), path -> picture(path, suffix));
        List.of("executive", "legal", "finance", "it", "vendor-manager", "auditor")
                .forEach(perspective -> {
                    Pages.open(page(), RunningApplication.address(), "?as=" + perspective);
                    picture("?as=" + perspective, suffix);
                });
    }

    private void picture(String path, String suffix) {
        page().waitForTimeout(600);
        snapshot((path.isEmpty() ? "home" : path.replaceAll("[^\\w-]+", "_")) + suffix);
    }
}
