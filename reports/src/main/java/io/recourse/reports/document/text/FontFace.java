package io.recourse.reports.document.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.SecureRandom;
import org.openpdf.text.pdf.BaseFont;

/**
 * One font file, embedded as a subset. The same face serves any number of documents at once.
 */
public final class FontFace {

    private static final String FOLDER = "/io/recourse/reports/document/fonts/";

    private final BaseFont baseFont;
    private final boolean emboldened;

    private FontFace(BaseFont baseFont, boolean emboldened) {
        this.baseFont = baseFont;
        this.emboldened = emboldened;
    }

    /**
     * Loads a face from the fonts of this module.
     *
     * @param file WOFF or TTC file; of a collection its first face is taken
     * @param subsetLetter letter from which the name of the embedded subset is made
     */
    static FontFace load(String file, char subsetLetter) {
        try (InputStream stream = FontFace.class.getResourceAsStream(FOLDER + file)) {
            if (stream == null) {
                throw new IllegalStateException("font is missing: " + file);
            }
            byte[] bytes = stream.readAllBytes();
            boolean collection = file.endsWith(".ttc");
            String name = collection ? file + ",0" : file.replace(".woff", ".ttf");
            byte[] font = collection ? bytes : Woff.unwrap(bytes);
            BaseFont baseFont = BaseFont.createFont(name, BaseFont.IDENTITY_H, true, false, font, null);
            // PDF/A-2 rule 6.2.11.4.2-2: the set that OpenPDF writes is incomplete, and it is optional.
            baseFont.setIncludeCidSet(false);
            baseFont.setSecureRandom(new OneLetter(subsetLetter));
            return new FontFace(baseFont, false);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The same glyphs with thickened outlines, for a family that has no bold weight. */
    FontFace embolden() {
        return new FontFace(baseFont, true);
    }

    public boolean covers(int codePoint) {
        return baseFont.charExists(codePoint);
    }

    /** Width of one code point in thousandths of the font size. */
    int advance(int codePoint) {
        return baseFont.getWidth(Character.toString(codePoint));
    }

    public BaseFont baseFont() {
        return baseFont;
    }

    /** True if the outlines are to be stroked as well as filled. */
    public boolean emboldened() {
        return emboldened;
    }

    /** Makes the name of a subset the same in every run; OpenPDF draws its six letters from here. */
    private static final class OneLetter extends SecureRandom {

        private final char letter;

        OneLetter(char letter) {
            this.letter = letter;
        }

        @Override
        public double nextDouble() {
            return (letter - 'A' + 0.5) / 26;
        }
    }
}
