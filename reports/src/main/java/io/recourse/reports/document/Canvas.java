package io.recourse.reports.document;

import io.recourse.reports.document.text.GlyphRun;
import io.recourse.reports.document.text.Ink;
import io.recourse.reports.document.text.TextLine;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfName;

/**
 * Draws on one page, in points from the lower left corner. Everything is drawn inside {@link #tagged} or
 * {@link #artifact}; PDF/UA allows nothing else.
 */
public final class Canvas {

    private static final PdfName ARTIFACT = new PdfName("Artifact");
    private static final float STROKE_OF_BOLD = 0.028f;

    private final PdfContentByte content;
    private boolean open;

    Canvas(PdfContentByte content) {
        this.content = content;
    }

    /** Draws content that belongs to a node. */
    public void tagged(Tag tag, Runnable drawing) {
        enter();
        content.beginMarkedContentSequence(tag.element());
        leave(drawing);
    }

    /** Draws what only decorates: lines, stripes, page numbers. Inside a tagged drawing it stays part of that. */
    public void artifact(Runnable drawing) {
        if (open) {
            drawing.run();
            return;
        }
        enter();
        content.beginMarkedContentSequence(ARTIFACT);
        leave(drawing);
    }

    /** Draws what returns on each page. */
    void pagination(String subtype, Runnable drawing) {
        enter();
        PdfDictionary kind = new PdfDictionary();
        kind.put(PdfName.TYPE, new PdfName("Pagination"));
        kind.put(PdfName.SUBTYPE, new PdfName(subtype));
        content.beginMarkedContentSequence(ARTIFACT, kind, true);
        leave(drawing);
    }

    private void enter() {
        if (open) {
            throw new IllegalStateException("marked content does not nest");
        }
        open = true;
    }

    private void leave(Runnable drawing) {
        drawing.run();
        content.endMarkedContentSequence();
        open = false;
    }

    /** Fills a rectangle. */
    public void fill(Ink ink, float left, float bottom, float width, float height) {
        colour(ink);
        content.rectangle(left, bottom, width, height);
        content.fill();
    }

    /** Fills a rectangle with round corners. */
    public void fillRound(Ink ink, float left, float bottom, float width, float height, float radius) {
        colour(ink);
        content.roundRectangle(left, bottom, width, height, Math.min(radius, Math.min(width, height) / 2));
        content.fill();
    }

    /** Strokes a rectangle with round corners. */
    public void strokeRound(
            Ink ink, float thickness, float left, float bottom, float width, float height, float radius) {
        pen(ink, thickness);
        content.roundRectangle(left, bottom, width, height, radius);
        content.stroke();
    }

    /** Strokes a straight line. */
    public void line(Ink ink, float thickness, float fromX, float fromY, float toX, float toY) {
        pen(ink, thickness);
        content.moveTo(fromX, fromY);
        content.lineTo(toX, toY);
        content.stroke();
    }

    /** Strokes a dashed line. */
    public void dashes(Ink ink, float thickness, float fromX, float fromY, float toX, float toY) {
        content.setLineDash(3f, 2f, 0f);
        line(ink, thickness, fromX, fromY, toX, toY);
        content.setLineDash(0f);
    }

    /** Fills or strokes a path through points given as x, y, x, y ... */
    public void path(Ink ink, float thickness, boolean filled, float... points) {
        pen(ink, thickness);
        colour(ink);
        content.moveTo(points[0], points[1]);
        for (int index = 2; index < points.length; index += 2) {
            content.lineTo(points[index], points[index + 1]);
        }
        if (filled) {
            content.closePath();
            content.fill();
        } else {
            content.stroke();
        }
    }

    /** Fills a circle. */
    public void dot(Ink ink, float centreX, float centreY, float radius) {
        colour(ink);
        content.circle(centreX, centreY, radius);
        content.fill();
    }

    /** Strokes a circle. */
    public void ring(Ink ink, float thickness, float centreX, float centreY, float radius) {
        pen(ink, thickness);
        content.circle(centreX, centreY, radius);
        content.stroke();
    }

    /**
     * Draws a line of text from its left end. Arabic stands in the order of the paper, which is what readers of PDF
     * expect and turn around; plain text beside it (ActualText) is turned around a second time by some of them, with
     * the digits in it.
     */
    public void text(TextLine line, float left, float baseline) {
        float x = left;
        for (GlyphRun run : line.runs()) {
            run(run, x, baseline);
            x += run.width();
        }
    }

    private void run(GlyphRun run, float x, float baseline) {
        Ink ink = run.style().ink();
        colour(ink);
        content.beginText();
        content.setFontAndSize(run.face().baseFont(), run.style().size());
        if (run.face().emboldened()) {
            pen(ink, run.style().size() * STROKE_OF_BOLD);
            content.setTextRenderingMode(PdfContentByte.TEXT_RENDER_MODE_FILL_STROKE);
        }
        content.setTextMatrix(x, baseline);
        content.showText(run.characters());
        if (run.face().emboldened()) {
            content.setTextRenderingMode(PdfContentByte.TEXT_RENDER_MODE_FILL);
        }
        content.endText();
    }

    private void colour(Ink ink) {
        content.setRGBColorFill(ink.red(), ink.green(), ink.blue());
    }

    private void pen(Ink ink, float thickness) {
        content.setRGBColorStroke(ink.red(), ink.green(), ink.blue());
        content.setLineWidth(thickness);
    }
}
