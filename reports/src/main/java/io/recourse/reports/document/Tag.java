package io.recourse.reports.document;

import org.openpdf.text.pdf.PdfArray;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfNumber;
import org.openpdf.text.pdf.PdfObject;
import org.openpdf.text.pdf.PdfString;
import org.openpdf.text.pdf.PdfStructureElement;

/** A node of the structure tree. It holds either other nodes or content, never both. */
public final class Tag {

    private final PdfStructureElement element;

    Tag(PdfStructureElement element) {
        this.element = element;
    }

    /** Adds a node of a standard structure type (ISO 32000-1, 14.8.4), for example {@code P} or {@code TD}. */
    public Tag child(String type) {
        return new Tag(new PdfStructureElement(element, new PdfName(type)));
    }

    /** Says in words what a picture shows. */
    public Tag alternative(String text) {
        element.put(new PdfName("Alt"), new PdfString(text, PdfObject.TEXT_UNICODE));
        return this;
    }

    /** Language of this part where it differs from the document's. */
    public Tag language(String languageTag) {
        element.put(new PdfName("Lang"), new PdfString(languageTag));
        return this;
    }

    /** Marks a header cell as standing over its column or before its row. */
    public Tag scope(String scope) {
        return attribute("Table", "Scope", new PdfName(scope));
    }

    /** Marks a cell as reaching over several columns. */
    public Tag span(int columns) {
        return columns == 1 ? this : attribute("Table", "ColSpan", new PdfNumber(columns));
    }

    /** Says in a sentence what a table holds. */
    public Tag summary(String text) {
        return attribute("Table", "Summary", new PdfString(text, PdfObject.TEXT_UNICODE));
    }

    Tag boundingBox(float left, float bottom, float right, float top) {
        PdfArray box = new PdfArray();
        for (float edge : new float[] {left, bottom, right, top}) {
            box.add(new PdfNumber(edge));
        }
        return attribute("Layout", "BBox", box);
    }

    Tag listNumbering(String kind) {
        return attribute("List", "ListNumbering", new PdfName(kind));
    }

    PdfStructureElement element() {
        return element;
    }

    private Tag attribute(String owner, String key, PdfObject value) {
        PdfDictionary attributes = new PdfDictionary();
        PdfName attributeName = new PdfName("A");
        if (element.get(attributeName) instanceof PdfDictionary present) {
            attributes = present;
        }
        attributes.put(new PdfName("O"), new PdfName(owner));
        attributes.put(new PdfName(key), value);
        element.put(attributeName, attributes);
        return this;
    }
}
