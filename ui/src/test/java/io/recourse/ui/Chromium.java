package io.recourse.ui;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;

/** The browser of this machine; none is downloaded. One process for all tests of a JVM. */
final class Chromium {

    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome-stable", "google-chrome");

    private static final List<String> ELSEWHERE = List.of(
            "/Applications/Chromium.app/Contents/MacOS/Chromium",
            "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome");

    private static final List<String> ARGUMENTS = List.of(
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-dev-shm-usage",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--no-first-run");

    private Chromium() {}

    /** Skips the test where there is no browser; with {@code CI=true} that is a failure. */
    static void require() {
        if (executable().isPresent()) {
            return;
        }
        String message = "no Chromium found: install the package chromium, or name one by CHROMIUM=/path/to/it";
        if ("true".equals(System.getenv("CI"))) {
            Assertions.fail("Browser tests must run where CI=true, but " + message);
        }
        System.out.println("Browser tests are skipped: " + message);
        Assumptions.abort(message);
    }

    /**
     * A page of a browser that remembers nothing of the pages before, which are closed; only what it downloaded and
     * compiled is kept, since the same files come with every page.
     *
     * @param address of the application, without a slash at the end
     */
    static Page freshPage(String address) {
        BrowserContext profile = Holder.PROFILE;
        List.copyOf(profile.pages()).forEach(Page::close);
        profile.clearCookies();
        Page page = profile.newPage();
        CDPSession tools = profile.newCDPSession(page);
        JsonObject stored = new JsonObject();
        stored.addProperty("origin", address);
        stored.addProperty("storageTypes", "local_storage,indexeddb,cache_storage,service_workers");
        tools.send("Storage.clearDataForOrigin", stored);
        tools.detach();
        return page;
    }

    private static Optional<Path> executable() {
        String named = System.getenv("CHROMIUM");
        if (named != null && !named.isBlank()) {
            return Optional.of(Path.of(named)).filter(Files::isExecutable);
        }
        Stream<Path> onPath = Stream.of(System.getenv().getOrDefault("PATH", "").split(java.io.File.pathSeparator))
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)));
        return Stream.concat(onPath, ELSEWHERE.stream().map(Path::of))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static final class Holder {

        static final BrowserContext PROFILE = launch().newContext(new Browser.NewContextOptions()
                .setLocale("en-GB")
                .setTimezoneId("Asia/Hong_Kong")
                .setReducedMotion(ReducedMotion.REDUCE));

        private static Browser launch() {
            Playwright playwright = Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
            return playwright
                    .chromium()
                    .launch(new BrowserType.LaunchOptions()
                            .setExecutablePath(executable().orElseThrow())
                            .setArgs(ARGUMENTS));
        }
    }
}
