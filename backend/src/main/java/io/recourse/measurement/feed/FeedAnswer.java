package io.recourse.measurement.feed;

import java.util.List;

/**
 * What became of the rows of a call.
 *
 * @param accepted rows that brought something new
 * @param duplicate rows that said what was known already
 * @param rejected rows that could not be taken; the others were
 * @param rejections one for each of these, at most a thousand
 */
public record FeedAnswer(int accepted, int duplicate, int rejected, List<Rejection> rejections) {

    /**
     * @param position of the row in the call, from 0
     * @param field of the row
     * @param reason in the caller's language
     */
    public record Rejection(int position, String field, String reason) {}
}
