package io.recourse.measurement;

import io.recourse.db.id.ServiceId;
import io.recourse.time.Interval;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one source says about one service, without gap or overlap, for the whole of the interval asked for.
 *
 * @param interval the time asked for
 * @param spans in time order; the first begins and the last ends with the interval
 * @param dataUntil end of the latest coverage within the interval; null if the source did not watch at all
 */
public record Timeline(
        ServiceId service,
        MeasurementSource source,
        Interval interval,
        List<StateSpan> spans,
        @Nullable Instant dataUntil) {

    public Timeline {
        spans = List.copyOf(spans);
    }

    /**
     * SHA-256 over source and states, as 64 hexadecimal digits. Which record decided a state does not enter: the figure
     * does not depend on it.
     */
    public String hash() {
        StringBuilder text = new StringBuilder(source.id().toString()).append('\n');
        StateSpan previous = null;
        for (StateSpan span : spans) {
            if (previous == null || previous.state() != span.state()) {
                text.append(span.span().from()).append(' ').append(span.state()).append('\n');
            }
            previous = span;
        }
        text.append(interval.to());
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java platform has SHA-256", missing);
        }
    }
}
