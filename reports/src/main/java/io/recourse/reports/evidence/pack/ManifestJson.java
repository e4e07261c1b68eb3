package io.recourse.reports.evidence.pack;

import java.nio.charset.StandardCharsets;
import tools.jackson.core.JacksonException;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.json.JsonMapper;

/** Manifests as JSON, for people to read: one line a value, line feeds on every system. */
final class ManifestJson {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final DefaultIndenter INDENTER = new DefaultIndenter("  ", "\n");

    private ManifestJson() {}

    static byte[] write(Object value) {
        DefaultPrettyPrinter printer =
                new DefaultPrettyPrinter().withObjectIndenter(INDENTER).withArrayIndenter(INDENTER);
        return (JSON.writer().with(printer).writeValueAsString(value) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    /** Throws IllegalArgumentException for what is no manifest. */
    static Manifest read(byte[] json) {
        try {
            return JSON.readValue(json, Manifest.class);
        } catch (JacksonException unreadable) {
            throw new IllegalArgumentException("manifest.json is no manifest of a bundle", unreadable);
        }
    }
}
