package io.recourse.claim.policy;

import io.recourse.money.Money;
import java.time.Instant;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/**
 * A decision about how much one person may release.
 *
 * @param limit largest amount that one release lets go; null takes the currency's limit away
 */
public record ReleaseLimit(
        int position, Currency currency, @Nullable Money limit, String decidedBy, Instant decidedAt, String reason) {}
