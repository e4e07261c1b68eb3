package io.recourse.measurement.statuspage;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.springframework.web.util.HtmlUtils;
import tools.jackson.core.JacksonException;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a reader sees of a status page, in lines: JSON with one value a line, of HTML the words without tags, scripts and
 * styles, anything else as it is. It is text to be compared and shown, never markup again.
 */
final class PageText {

    private static final Pattern UNSEEN = Pattern.compile(
            "(?is)<!--.*?-->|<(script|style|noscript|template|svg|head)\\b[^>]*>.*?</\\1\\s*>|<!doctype[^>]*>");
    private static final Pattern TITLE = Pattern.compile("(?is)<title\\b[^>]*>(.*?)</title\\s*>");
    private static final Pattern SPOKEN = Pattern.compile(
            "(?is)<(?:time|abbr|span|div|a|img)\\b[^>]*?\\b(?:datetime|title|alt|aria-label)\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)')[^>]*>");
    private static final Pattern BREAK = Pattern.compile(
            "(?i)</?(?:address|article|aside|blockquote|br|dd|div|dl|dt|fieldset|figure|footer|form|h[1-6]|header|hr|li"
                    + "|main|nav|ol|option|p|pre|section|table|tbody|td|tfoot|th|thead|title|tr|ul|body|html)\\b[^>]*>");
    private static final Pattern TAG = Pattern.compile("(?s)<[a-zA-Z/!?][^>]*>");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00A0\\u200B\\uFEFF]+");

    private PageText() {}

    static List<String> lines(String mediaType, byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        String type = mediaType.toLowerCase(Locale.ROOT);
        if (type.contains("json") || looksLikeJson(text)) {
            try {
                return json(text).lines().toList();
            } catch (JacksonException malformed) {
                return plain(text);
            }
        }
        return type.contains("html") || text.stripLeading().startsWith("<") ? html(text) : plain(text);
    }

    private static boolean looksLikeJson(String text) {
        String begin = text.stripLeading();
        return begin.startsWith("{") || begin.startsWith("[");
    }

    private static String json(String text) {
        JsonMapper mapper = JsonMapper.builder().build();
        JsonNode tree = mapper.readTree(text);
        DefaultIndenter lines = new DefaultIndenter("  ", "\n");
        return mapper.writer()
                .with(new DefaultPrettyPrinter().withObjectIndenter(lines).withArrayIndenter(lines))
                .writeValueAsString(tree);
    }

    private static List<String> html(String text) {
        var title = TITLE.matcher(text);
        String named = title.find() ? title.group(1) + "\n" : "";
        String seen = UNSEEN.matcher(text).replaceAll(" ");
        // Instants and words that stand in attributes are what readers point at, or hear.
        String spoken = SPOKEN.matcher(seen).replaceAll(found -> {
            String words = found.group(1) == null ? found.group(2) : found.group(1);
            String kept = words == null || words.isBlank() ? "" : " [" + words + "] ";
            return java.util.regex.Matcher.quoteReplacement(kept + blockOf(found.group()));
        });
        String words = TAG.matcher(BREAK.matcher(spoken).replaceAll("\n")).replaceAll(" ");
        return plain(HtmlUtils.htmlUnescape(named + words));
    }

    /** A division begins a line even if its words were taken out of its attributes. */
    private static String blockOf(String tag) {
        return tag.regionMatches(true, 0, "<div", 0, 4) ? "\n" : " ";
    }

    private static List<String> plain(String text) {
        return text.lines()
                .map(line -> BLANKS.matcher(line).replaceAll(" ").strip())
                .filter(line -> !line.isEmpty())
                .toList();
    }
}
