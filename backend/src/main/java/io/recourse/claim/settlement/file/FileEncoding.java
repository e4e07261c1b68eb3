package io.recourse.claim.settlement.file;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** How a text file writes its characters. Stated by a person, never guessed: a wrong guess reads other words. */
public enum FileEncoding {
    UTF_8(StandardCharsets.UTF_8),
    /** Of Chinese systems; includes GBK and GB 2312. */
    GB18030(Charset.forName("GB18030")),
    /** Of Arabic systems. */
    WINDOWS_1256(Charset.forName("windows-1256")),
    /** Of spreadsheets that save "Unicode text"; says itself which byte comes first. */
    UTF_16(StandardCharsets.UTF_16),
    /** Of western spreadsheets. */
    WINDOWS_1252(Charset.forName("windows-1252"));

    private final Charset charset;

    FileEncoding(Charset charset) {
        this.charset = charset;
    }

    Charset charset() {
        return charset;
    }

    /** Key of the encoding's name in the bundles. */
    public String messageKey() {
        return "settlement.encoding." + name();
    }
}
