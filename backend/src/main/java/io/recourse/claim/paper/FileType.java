package io.recourse.claim.paper;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What may be kept: documents, pictures, mail and data. Nothing that a computer would run. */
public enum FileType {
    PDF("application/pdf", Set.of("pdf"), Set.of("application/x-pdf")),
    PNG("image/png", Set.of("png"), Set.of()),
    JPEG("image/jpeg", Set.of("jpg", "jpeg"), Set.of("image/jpg", "image/pjpeg")),
    TEXT("text/plain", Set.of("txt", "log"), Set.of("text/x-log")),
    CSV("text/csv", Set.of("csv"), Set.of("text/plain", "application/csv", "application/vnd.ms-excel")),
    JSON("application/json", Set.of("json"), Set.of("text/json", "text/plain")),
    XML("application/xml", Set.of("xml"), Set.of("text/xml")),
    EML("message/rfc822", Set.of("eml"), Set.of("text/plain")),
    MSG("application/vnd.ms-outlook", Set.of("msg"), Set.of()),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", Set.of("xlsx"), Set.of()),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", Set.of("docx"), Set.of()),
    ZIP("application/zip", Set.of("zip"), Set.of("application/x-zip-compressed", "application/x-zip"));

    private final String mediaType;
    private final Set<String> extensions;
    private final Set<String> alsoDeclared;

    /** Other media types under which browsers and mail programs send it. */
    FileType(String mediaType, Set<String> extensions, Set<String> alsoDeclared) {
        this.mediaType = mediaType;
        this.extensions = extensions;
        this.alsoDeclared = alsoDeclared;
    }

    /** The media type under which it is handed out. */
    public String mediaType() {
        return mediaType;
    }

    /** Endings of names, with their dots, in the order of the types: what a file chooser offers. */
    public static String[] endings() {
        return Arrays.stream(values())
                .flatMap(type -> type.extensions.stream().sorted())
                .map(extension -> "." + extension)
                .toArray(String[]::new);
    }

    /** The same as one line for a message. */
    static String endingsInWords() {
        return Arrays.stream(endings()).map(ending -> ending.substring(1)).collect(Collectors.joining(", "));
    }

    /** The type that the ending of a name promises. */
    static Optional<FileType> ofName(String name) {
        String extension = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return name.lastIndexOf('.') < 0
                ? Optional.empty()
                : Arrays.stream(values())
                        .filter(type -> type.extensions.contains(extension))
                        .findFirst();
    }

    /** True if a sender who means this type may declare that media type, whose parameters do not matter. */
    boolean mayBeDeclaredAs(String declared) {
        String plain = declared.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        return plain.isEmpty()
                || plain.equals("application/octet-stream")
                || plain.equals(mediaType)
                || alsoDeclared.contains(plain);
    }
}
