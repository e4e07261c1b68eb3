package io.recourse.contract.library;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Reads the files of the library. A file that cannot be read stops the start: it is a part of the program. */
final class LibraryReader {

    private static final String FILES = "classpath*:io/recourse/contract/library/*.json";

    /** Its own, so that settings of the API never change what the files say; a misspelt name is an error. */
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private LibraryReader() {}

    /** All promises in the order of vendors, services and files. */
    static List<SlaTemplate> read() {
        List<SlaTemplate> templates = new ArrayList<>();
        try {
            for (Resource file : new PathMatchingResourcePatternResolver().getResources(FILES)) {
                agreements(file).forEach(agreement -> agreement.templates().forEach(templates::add));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        templates.sort(Comparator.comparing(SlaTemplate::vendor, String.CASE_INSENSITIVE_ORDER)
                .thenComparing(SlaTemplate::service, String.CASE_INSENSITIVE_ORDER));
        return List.copyOf(templates);
    }

    private static List<LibraryFile.Agreement> agreements(Resource file) throws IOException {
        try (InputStream json = file.getInputStream()) {
            return JSON.readValue(json, new TypeReference<>() {});
        } catch (JacksonException | IllegalArgumentException faulty) {
            throw new IllegalStateException("terms in " + file.getFilename() + " cannot be read", faulty);
        }
    }
}
