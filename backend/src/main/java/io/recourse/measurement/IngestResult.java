package io.recourse.measurement;

/** How many observations were new, ended an open record or replaced an earlier one, or said nothing new. */
public record IngestResult(int created, int closed, int replaced, int unchanged) {}
