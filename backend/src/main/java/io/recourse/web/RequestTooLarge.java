package io.recourse.web;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** More bytes came than a request may have. An IOException, because it surfaces while the body is read. */
final class RequestTooLarge extends IOException {

    private final long bytesMax;

    RequestTooLarge(long bytesMax) {
        super("Request is larger than " + bytesMax + " bytes");
        this.bytesMax = bytesMax;
    }

    long bytesMax() {
        return bytesMax;
    }

    /** The exception or a cause of it; null if it is about something else. */
    static @Nullable RequestTooLarge in(@Nullable Throwable exception) {
        for (Throwable cause = exception; cause != null; cause = cause.getCause()) {
            if (cause instanceof RequestTooLarge tooLarge) {
                return tooLarge;
            }
        }
        return null;
    }
}
