package io.recourse.reports.document;

import java.util.List;

/**
 * What an earlier pass over the document found; page numbers are known only after it.
 *
 * @param pages number of pages, 0 before the first pass
 * @param entries headings in order
 */
public record Outline(int pages, List<Entry> entries) {

    static final Outline UNKNOWN = new Outline(0, List.of());

    /**
     * A heading.
     *
     * @param level 1 to 3
     * @param title its text
     * @param place name for links
     * @param page number of its page, from 1
     */
    public record Entry(int level, String title, String place, int page) {}
}
