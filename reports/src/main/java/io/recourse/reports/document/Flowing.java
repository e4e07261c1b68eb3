package io.recourse.reports.document;

/** Something that may run over several pages and knows where it can be divided. */
public interface Flowing {

    void flow(DocumentWriter writer);
}
