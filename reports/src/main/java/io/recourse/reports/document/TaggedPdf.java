package io.recourse.reports.document;

import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.ZoneOffset;
import java.util.GregorianCalendar;
import java.util.HexFormat;
import org.openpdf.text.Document;
import org.openpdf.text.PageSize;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.PdfAction;
import org.openpdf.text.pdf.PdfAnnotation;
import org.openpdf.text.pdf.PdfArray;
import org.openpdf.text.pdf.PdfBoolean;
import org.openpdf.text.pdf.PdfDate;
import org.openpdf.text.pdf.PdfDestination;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfLiteral;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfNumber;
import org.openpdf.text.pdf.PdfObject;
import org.openpdf.text.pdf.PdfOutline;
import org.openpdf.text.pdf.PdfString;
import org.openpdf.text.pdf.PdfStructureElement;
import org.openpdf.text.pdf.PdfWriter;

/** The file: catalogue, metadata, colour profile, structure root, pages, bookmarks and links. */
final class TaggedPdf {

    private static final String PROFILE = "/io/recourse/reports/document/colour/sRGB.icc";

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final Document document = new Document(PageSize.A4, 0, 0, 0, 0);
    private final PdfWriter writer;
    private final Tag root;
    private int pages;

    TaggedPdf(DocumentFacts facts) {
        writer = PdfWriter.getInstance(document, bytes);
        writer.setPdfVersion(PdfWriter.VERSION_1_7);
        writer.setFullCompression();
        writer.setTagged();
        writer.setTabs(new PdfName("S"));
        writer.setXmpMetadata(Metadata.packet(facts));
        writer.setViewerPreferences(PdfWriter.PageModeUseOutlines);
        writer.addViewerPreference(PdfName.DISPLAYDOCTITLE, PdfBoolean.PDFTRUE);
        if (facts.rightToLeft()) {
            writer.addViewerPreference(PdfName.DIRECTION, PdfName.R2L);
        }
        document.open();
        describe(facts);
        root = new Tag(new PdfStructureElement(writer.getStructureTreeRoot(), new PdfName("Document")));
    }

    private void describe(DocumentFacts facts) {
        PdfDictionary info = writer.getInfo();
        info.put(PdfName.TITLE, new PdfString(facts.title(), PdfObject.TEXT_UNICODE));
        info.put(PdfName.SUBJECT, new PdfString(facts.subject(), PdfObject.TEXT_UNICODE));
        info.put(PdfName.AUTHOR, new PdfString(facts.author(), PdfObject.TEXT_UNICODE));
        info.put(PdfName.CREATOR, new PdfString("Recourse"));
        info.put(PdfName.PRODUCER, new PdfString(Metadata.PRODUCER));
        PdfDate date = new PdfDate(GregorianCalendar.from(facts.madeAt().atZone(ZoneOffset.UTC)));
        info.put(PdfName.CREATIONDATE, date);
        info.put(PdfName.MODDATE, date);
        info.put(PdfName.FILEID, new PdfLiteral("[<%1$s><%1$s>]".formatted(digest(facts.identity()))));
        writer.getExtraCatalog().put(PdfName.LANG, new PdfString(facts.locale().toLanguageTag()));
        try (InputStream profile = TaggedPdf.class.getResourceAsStream(PROFILE)) {
            writer.setOutputIntents(
                    "sRGB IEC61966-2.1",
                    "sRGB",
                    "http://www.color.org",
                    "sRGB IEC61966-2.1",
                    ICC_Profile.getInstance(profile));
            // OpenPDF declares the intent of PDF/X here; PDF/A-2 rule 6.2.3 asks for its own.
            PdfArray intents = writer.getExtraCatalog().getAsArray(PdfName.OUTPUTINTENTS);
            intents.getAsDict(0).put(PdfName.S, PdfName.GTS_PDFA1);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String digest(String identity) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(identity.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 16);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    Tag root() {
        return root;
    }

    /** Begins a page and gives its canvas. */
    Canvas newPage() {
        if (pages > 0) {
            document.newPage();
        }
        writer.setPageEmpty(false);
        pages++;
        return new Canvas(writer.getDirectContent());
    }

    /** Number of the page being drawn, from 1. */
    int pages() {
        return pages;
    }

    PdfOutline rootOutline() {
        return writer.getRootOutline();
    }

    /** Adds a bookmark to a height of this page, and a place that links can name. */
    PdfOutline bookmark(PdfOutline parent, String title, String place, float top) {
        writer.getDirectContent().localDestination(place, new PdfDestination(PdfDestination.XYZ, 0, top, 0));
        PdfOutline outline = new PdfOutline(
                parent,
                new PdfDestination(PdfDestination.XYZ, 0, top, 0),
                new PdfString(title, PdfObject.TEXT_UNICODE),
                false);
        return outline;
    }

    /** Makes a rectangle a link to a place, below a {@code Link} node that already holds its text in a child. */
    void link(Tag link, String place, String description, float left, float bottom, float right, float top) {
        PdfAnnotation annotation =
                new PdfAnnotation(writer, left, bottom, right, top, PdfAction.gotoLocalPage(place, false));
        annotation.put(PdfName.SUBTYPE, PdfName.LINK);
        annotation.put(PdfName.CONTENTS, new PdfString(description, PdfObject.TEXT_UNICODE));
        annotation.put(PdfName.F, new PdfNumber(PdfAnnotation.FLAGS_PRINT));
        annotation.put(new PdfName("Border"), new PdfLiteral("[0 0 0]"));
        int key = writer.getStructureTreeRoot().addExistingObject(link.element().getReference());
        annotation.put(new PdfName("StructParent"), new PdfNumber(key));
        PdfDictionary reference = new PdfDictionary(new PdfName("OBJR"));
        reference.put(new PdfName("Obj"), annotation.getIndirectReference());
        reference.put(PdfName.PG, writer.getCurrentPage());
        ((PdfArray) link.element().get(PdfName.K)).add(reference);
        writer.addAnnotation(annotation);
    }

    byte[] finish() {
        document.close();
        return bytes.toByteArray();
    }

    static Rectangle paper() {
        return PageSize.A4;
    }
}
