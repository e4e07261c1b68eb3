package io.recourse.ui;

import com.microsoft.playwright.Page;
import java.net.URI;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Finds the pages of the application as a reader does: by the navigation, then one page of each kind linked there. */
final class Pages {

    private static final String NAVIGATION_LINKS =
            "() => [...document.querySelectorAll('vaadin-side-nav-item')].map(item => item.path ?? '')";

    private static final String CONTENT_LINKS =
            "() => [...document.querySelectorAll('main a[href]')].map(link => link.getAttribute('href'))";

    /** The page that is left is marked, so that the next one is known. */
    private static final String CLICK = """
            path => {
                const content = document.querySelector('main#content');
                content.setAttribute('data-left', '');
                const entry = [...document.querySelectorAll('vaadin-side-nav-item')]
                    .find(item => (item.path ?? '') === path);
                const link = entry?.shadowRoot.querySelector('a') ?? document.createElement('a');
                if (!entry) {
                    link.href = '/' + path;
                    content.append(link);
                }
                link.click();
            }""";

    private Pages() {}

    /**
     * Comes to every page once, the home page first, and shows it; the reader must be signed in.
     *
     * @param way how: by {@link #open} or {@link #follow}
     */
    static void each(Page page, Consumer<String> way, Consumer<String> look) {
        Set<String> paths = new LinkedHashSet<>(navigation(page));
        Map<String, String> details = new LinkedHashMap<>();
        for (String path : paths) {
            way.accept(path);
            collect(page, details);
            look.accept(path);
        }
        // Details lead on to details: an assessment to its claim, a claim to its entries.
        Set<String> seen = new HashSet<>();
        while (seen.size() < details.size()) {
            String kind = details.keySet().stream()
                    .filter(one -> !seen.contains(one))
                    .findFirst()
                    .orElseThrow();
            seen.add(kind);
            way.accept(details.get(kind));
            collect(page, details);
            look.accept(details.get(kind));
        }
    }

    /** Paths of the side navigation. */
    static List<String> navigation(Page page) {
        page.waitForSelector(
                "vaadin-side-nav-item",
                new Page.WaitForSelectorOptions()
                        .setState(com.microsoft.playwright.options.WaitForSelectorState.ATTACHED));
        return strings(page.evaluate(NAVIGATION_LINKS));
    }

    /** Opens a page and waits until it is there and has settled. */
    static void open(Page page, String address, String path) {
        page.navigate(address + "/" + path);
        awaitVisible(page, "main#content");
        settled(page);
    }

    private static void settled(Page page) {
        await(
                page,
                "() => !window.Vaadin?.Flow?.clients"
                        + " || Object.values(window.Vaadin.Flow.clients).every(client => !client.isActive || !client.isActive())");
    }

    /**
     * Waits until something is there to be seen. Says so at once: Playwright's own waiting for a selector looks again
     * after 20, 50, 100 and 100 ms, and then only twice a second.
     *
     * @param selector of CSS, outside of shadow roots
     */
    static void awaitVisible(Page page, String selector) {
        await(page, "selector => document.querySelector(selector)?.checkVisibility()", selector);
    }

    private static void await(Page page, String condition) {
        await(page, condition, null);
    }

    private static void await(Page page, String condition, @Nullable String argument) {
        page.waitForFunction(condition, argument, new Page.WaitForFunctionOptions().setPollingInterval(20));
    }

    /** Follows an entry of the navigation, or else a link, without loading the application anew, as a reader's click does. */
    static void follow(Page page, String path) {
        if (URI.create(page.url()).getPath().equals("/" + path)) {
            return;
        }
        page.evaluate(CLICK, path);
        awaitVisible(page, "main#content:not([data-left])");
        settled(page);
    }

    private static void collect(Page page, Map<String, String> details) {
        for (String link : strings(page.evaluate(CONTENT_LINKS))) {
            String path = link.startsWith("/") ? link.substring(1) : link;
            String kind = path.replaceAll("[?#].*", "")
                    .replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "*")
                    .replaceAll("^library/.+", "library/*");
            if (kind.contains("*") && !kind.startsWith("VAADIN") && !kind.startsWith("api/")) {
                details.putIfAbsent(kind, path.replaceAll("[?#].*", ""));
            }
        }
    }

    private static List<String> strings(Object list) {
        return ((List<?>) list).stream().map(String::valueOf).toList();
    }
}
