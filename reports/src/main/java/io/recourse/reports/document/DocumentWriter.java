package io.recourse.reports.document;

import io.recourse.reports.document.text.ArabicText;
import io.recourse.reports.document.text.BaseDirection;
import io.recourse.reports.document.text.Span;
import io.recourse.reports.document.text.TextLayout;
import io.recourse.reports.document.text.TextLine;
import io.recourse.reports.document.text.TextStyle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.openpdf.text.pdf.PdfOutline;

/** Fills pages from top to bottom. A document is composed until its page numbers no longer change. */
public final class DocumentWriter {

    private static final int MOST_PASSES = 5;

    /** How far quotations are set in on both sides. */
    private static final float QUOTED = 12;

    private final TaggedPdf pdf;
    private final TextLayout layout;
    private final PageFurniture furniture;
    private final Outline known;
    private final List<Outline.Entry> entries = new ArrayList<>();
    private final Map<Integer, PdfOutline> bookmarks = new HashMap<>();
    private Tag section;
    private Canvas canvas;
    private float cursor;

    private DocumentWriter(DocumentFacts facts, PageFurniture furniture, Outline known) {
        this.pdf = new TaggedPdf(facts);
        this.layout = new TextLayout(facts.locale(), facts.rightToLeft());
        this.furniture = furniture;
        this.known = known;
        this.section = pdf.root();
        bookmarks.put(0, pdf.rootOutline());
        this.canvas = openPage();
        this.cursor = Page.TOP;
    }

    /** Makes the document. */
    public static FinishedDocument compose(
            DocumentFacts facts, PageFurniture furniture, Consumer<DocumentWriter> content) {
        Outline known = Outline.UNKNOWN;
        for (int pass = 0; pass < MOST_PASSES; pass++) {
            DocumentWriter writer = new DocumentWriter(facts, furniture, known);
            content.accept(writer);
            Outline found = new Outline(writer.pdf.pages(), List.copyOf(writer.entries));
            byte[] bytes = writer.pdf.finish();
            if (found.equals(known)) {
                return new FinishedDocument(bytes, found);
            }
            known = found;
        }
        throw new IllegalStateException("page numbers do not settle");
    }

    /** Headings and page numbers, as far as an earlier pass knows them. */
    public Outline known() {
        return known;
    }

    public TextLayout layout() {
        return layout;
    }

    /** Node under which the present section's content belongs. */
    public Tag section() {
        return section;
    }

    /** Height left on this page in points. */
    public float remaining() {
        return cursor - Page.BOTTOM;
    }

    /** Where the next block goes. */
    public Place place() {
        return new Place(canvas, section, layout, Page.LEFT, cursor, Page.WIDTH);
    }

    /** Takes height from the page. */
    public void advance(float height) {
        cursor -= height;
    }

    /** Leaves room, except at the top of a page. */
    public void space(float height) {
        if (cursor < Page.TOP) {
            cursor -= height;
        }
    }

    /** Begins a page, unless this one is still empty. */
    public void newPage() {
        if (cursor < Page.TOP) {
            canvas = openPage();
            cursor = Page.TOP;
        }
    }

    /** Begins a page if less than this height is left. */
    public void need(float height) {
        if (remaining() < height) {
            newPage();
        }
    }

    /**
     * Adds a heading with its bookmark.
     *
     * @param level 1 to 3, never skipping one
     * @param title text
     * @param follows height that must fit below it on the same page
     */
    public void heading(int level, String title, float follows) {
        TextStyle style = Styles.heading(level);
        List<TextLine> lines = layout.lines(Span.of(title, style), Page.WIDTH);
        float above = level == 1 ? 30 : 22 - 4f * level;
        need(above + Lines.height(lines) + follows);
        space(above);
        if (level == 1) {
            section = pdf.root().child("Sect");
        }
        String name = "h" + entries.size();
        PdfOutline parent = bookmarks.get(level - 1);
        if (parent == null) {
            throw new IllegalArgumentException("heading of level " + level + " without one above it");
        }
        bookmarks.put(level, pdf.bookmark(parent, ArabicText.plain(title), name, cursor + 6));
        bookmarks.keySet().removeIf(deeper -> deeper > level);
        entries.add(new Outline.Entry(level, title, name, pdf.pages()));
        Tag heading = section.child("H" + level);
        canvas.tagged(heading, () -> Lines.draw(place(), lines, Alignment.START));
        advance(Lines.height(lines) + (level == 1 ? 8 : 4));
    }

    /**
     * Begins the document with a title of the caller's own drawing, bookmarked like a heading of the first level.
     *
     * @param title text of bookmark and contents
     * @param height height of the drawing below the upper edge of the paper
     * @param drawing draws the title below the node it is given
     */
    public void title(String title, float height, Consumer<Place> drawing) {
        section = pdf.root().child("Sect");
        String name = "h" + entries.size();
        bookmarks.put(1, pdf.bookmark(pdf.rootOutline(), title, name, Page.PAPER_HEIGHT));
        entries.add(new Outline.Entry(1, title, name, pdf.pages()));
        drawing.accept(new Place(canvas, section, layout, Page.LEFT, Page.PAPER_HEIGHT, Page.WIDTH));
        cursor = Page.PAPER_HEIGHT - height;
    }

    /** Adds a paragraph that may run over pages. */
    public void paragraph(List<Span> spans) {
        flow(layout.lines(spans, Page.WIDTH), section.child("P"), place -> place);
    }

    /** Adds words of somebody else, in their own language and direction; they may run over pages. */
    public void quotation(String text, TextStyle style) {
        TextLayout own = BaseDirection.layoutOf(text, layout);
        Tag words = section.child("BlockQuote").child("P").language(own.locale().toLanguageTag());
        float width = Page.WIDTH - 2 * QUOTED;
        flow(
                own.lines(Span.of(text, style), width),
                words,
                place -> new Place(place.canvas(), place.parent(), own, place.left() + QUOTED, place.top(), width));
    }

    private void flow(List<TextLine> lines, Tag paragraph, UnaryOperator<Place> column) {
        int from = 0;
        while (from < lines.size()) {
            need(Lines.height(lines.subList(from, Math.min(lines.size(), from + 2))));
            int to = from;
            float height = 0;
            while (to < lines.size() && height + lines.get(to).leading() <= remaining()) {
                height += lines.get(to++).leading();
            }
            List<TextLine> part = lines.subList(from, to);
            canvas.tagged(paragraph, () -> Lines.draw(column.apply(place()), part, Alignment.START));
            advance(height);
            from = to;
        }
    }

    public void paragraph(String text, TextStyle style) {
        paragraph(Span.of(text, style));
    }

    /** Adds a block, on the next page if it does not fit here. */
    public void add(Block block) {
        float height = block.height(layout, Page.WIDTH);
        need(height);
        block.draw(place());
        advance(height);
    }

    public void add(Flowing flowing) {
        flowing.flow(this);
    }

    /** Makes a rectangle of this page a link to a heading. */
    void link(Tag link, Outline.Entry target, float left, float bottom, float right, float top) {
        pdf.link(link, target.place(), target.title(), left, bottom, right, top);
    }

    private Canvas openPage() {
        Canvas page = pdf.newPage();
        Place paper = new Place(page, pdf.root(), layout, Page.LEFT, Page.PAPER_HEIGHT, Page.WIDTH);
        page.pagination("Header", () -> furniture.draw(paper, pdf.pages(), known.pages()));
        return page;
    }
}
