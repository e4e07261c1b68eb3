package io.recourse.contract.library;

import org.jspecify.annotations.Nullable;

/**
 * Where published terms were read.
 *
 * @param text what the source is
 * @param url its address; null if it has none
 */
public record TemplateSource(String text, @Nullable String url) {}
