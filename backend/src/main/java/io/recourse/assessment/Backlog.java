package io.recourse.assessment;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What waits to be assessed again.
 *
 * @param services how many services
 * @param since when the oldest mark was made; null if nothing waits
 * @param failure why an attempt failed; null if none did
 */
public record Backlog(
        int services, @Nullable Instant since, @Nullable String failure) {}
