package io.recourse.reports.document;

/** What returns on each page: header and footer. */
public interface PageFurniture {

    /**
     * Draws header and footer.
     *
     * @param place the whole text column; top is the upper edge of the paper
     * @param page number of this page, from 1
     * @param pages number of pages
     */
    void draw(Place place, int page, int pages);
}
