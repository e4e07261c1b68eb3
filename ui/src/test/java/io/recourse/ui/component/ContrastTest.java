package io.recourse.ui.component;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** WCAG 2.2, success criteria 1.4.3 (text, 4.5) and 1.4.11 (marks and boundaries, 3), in both colour schemes. */
class ContrastTest {

    private static final double TEXT = 4.5;
    private static final double MARK = 3;
    private static final List<String> SURFACES = List.of("page", "surface", "surface-raised", "hover", "selected");
    private static final Pattern TOKEN =
            Pattern.compile("--rc-([\\w-]+): light-dark\\((#[0-9a-f]{6}), (#[0-9a-f]{6})\\)");
    private static final Map<String, List<String>> COLORS = new HashMap<>();

    @BeforeAll
    static void readTokens() throws IOException {
        Matcher matcher =
                TOKEN.matcher(Files.readString(Path.of("src/main/resources/META-INF/resources/styles/tokens.css")));
        while (matcher.find()) {
            COLORS.put(matcher.group(1), List.of(matcher.group(2), matcher.group(3)));
        }
        assertThat(COLORS).hasSizeGreaterThan(20);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ink", "ink-quiet", "accent", "accent-strong", "met", "missed", "risk", "unknown"})
    void text_is_readable_on_every_surface(String color) {
        SURFACES.forEach(surface -> assertContrast(color, surface, TEXT));
    }

    @ParameterizedTest
    @CsvSource({
        "met, met-tint",
        "missed, missed-tint",
        "risk, risk-tint",
        "excluded, excluded-tint",
        "unknown, unknown-tint",
        "info, info-tint",
        "on-accent, accent"
    })
    void text_is_readable_on_its_tint(String color, String tint) {
        assertContrast(color, tint, TEXT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"focus", "line-strong", "series-1", "series-2", "series-3", "series-4", "series-5", "series-6"})
    void marks_and_boundaries_stand_out(String color) {
        List.of("page", "surface").forEach(surface -> assertContrast(color, surface, MARK));
    }

    private static void assertContrast(String color, String surface, double least) {
        for (int scheme = 0; scheme < 2; scheme++) {
            double contrast =
                    contrast(COLORS.get(color).get(scheme), COLORS.get(surface).get(scheme));
            assertThat(contrast)
                    .as("%s on %s, %s", color, surface, scheme == 0 ? "light" : "dark")
                    .isGreaterThanOrEqualTo(least);
        }
    }

    private static double contrast(String one, String other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(String hex) {
        int rgb = Integer.parseInt(hex.substring(1), 16);
        return 0.2126 * linear(rgb >> 16 & 255) + 0.7152 * linear(rgb >> 8 & 255) + 0.0722 * linear(rgb & 255);
    }

    private static double linear(int channel) {
        double share = channel / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}
