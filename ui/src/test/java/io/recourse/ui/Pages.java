package io.recourse.ui;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds the pages of the application as a reader does: by the navigation, then one page of each kind linked there. */
final class Pages {

    private static final String NAVIGATION_LINKS =
            "() => [...document.querySelectorAll('vaadin-side-nav-item')].map(item => item.path ?? '')";

    private static final String CONTENT_LINKS =
            "() => [...document.querySelectorAll('main a[href]')].map(link => link.getAttribute('href'))";

    private Pages() {}

    /** Paths without leading slash, the home page first; the reader must be signed in. */
    static List<String> all(Page page, String address) {
        Set<String> paths = new LinkedHashSet<>(navigation(page));
        Map<String, String> details = new LinkedHashMap<>();
        for (String path : List.copyOf(paths)) {
            open(page, address, path);
            collect(page, details);
        }
        // Details lead on to details: an assessment to its claim, a claim to its entries.
        for (String path : List.copyOf(details.values())) {
            open(page, address, path);
            collect(page, details);
        }
        List<String> all = new ArrayList<>(paths);
        all.addAll(details.values());
        return all;
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
        page.waitForSelector("main#content");
        page.waitForFunction(
                "() => !window.Vaadin?.Flow?.clients"
                        + " || Object.values(window.Vaadin.Flow.clients).every(client => !client.isActive || !client.isActive())");
    }

    private static void collect(Page page, Map<String, String> details) {
        for (String link : strings(page.evaluate(CONTENT_LINKS))) {
            String path = link.startsWith("/") ? link.substring(1) : link;
            String kind = path.replaceAll("[?#].*", "").replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "*");
            if (kind.contains("*") && !kind.startsWith("VAADIN") && !kind.startsWith("api/")) {
                details.putIfAbsent(kind, path.replaceAll("[?#].*", ""));
            }
        }
    }

    private static List<String> strings(Object list) {
        return ((List<?>) list).stream().map(String::valueOf).toList();
    }
}
