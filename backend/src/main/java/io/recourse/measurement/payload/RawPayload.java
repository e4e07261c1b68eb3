package io.recourse.measurement.payload;

import io.recourse.db.id.SourceId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What came in, without its bytes.
 *
 * @param source null for a status page, which is a vendor's and no source of measurements
 * @param sourceCode code of the source; null where there is none
 * @param intake the door it came in by
 * @param name of the file; null for the body of a call
 * @param sha256 of the bytes as they came, in lower-case hexadecimal
 * @param receivedAt when these bytes came first
 * @param receivedBy user name
 * @param receipts how often they came in all
 */
public record RawPayload(
        UUID id,
        @Nullable SourceId source,
        @Nullable String sourceCode,
        PayloadKind kind,
        String intake,
        @Nullable String name,
        String mediaType,
        int size,
        String sha256,
        Instant receivedAt,
        String receivedBy,
        int receipts) {

    /** A name for the file that it is handed out as: never what somebody else called it. */
    public String fileName() {
        String ending = mediaType.contains("json") ? ".json" : mediaType.contains("csv") ? ".csv" : ".bin";
        return "payload-" + sha256.substring(0, 12) + (mediaType.startsWith("text/plain") ? ".txt" : ending);
    }
}
