package io.recourse.claim.settlement.file;

import io.recourse.text.Message;

/** What is wrong with one field of a row. */
public record RowFault(String field, Message message) {

    static RowFault of(String field, String key, Object... arguments) {
        return new RowFault(field, Message.of(key, arguments));
    }
}
