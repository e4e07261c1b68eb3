package io.recourse.ui.register;

/** Says a fact of the audit trail in words. */
@FunctionalInterface
public interface FactWords {

    /** The fact as people read it; the text itself if there are no better words for it. */
    String of(String field, String text);
}
