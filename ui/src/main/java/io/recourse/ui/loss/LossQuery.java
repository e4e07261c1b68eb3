package io.recourse.ui.loss;

import com.vaadin.flow.router.QueryParameters;
import io.recourse.claim.LossCause;
import io.recourse.claim.figures.LossFilter;
import io.recourse.claim.figures.LossGroup;
import io.recourse.db.id.VendorId;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What the page's address asks for.
 *
 * @param month null for the whole range
 */
record LossQuery(
        LossGroup.By by,
        Range range,
        @Nullable VendorId vendor,
        @Nullable LossCause cause,
        @Nullable YearMonth month) {

    /** How far back the page looks. */
    enum Range {
        YEAR,
        LAST_YEAR,
        TWELVE_MONTHS,
        ALL
    }

    /** Reads an address; what cannot be read asks for nothing. */
    static LossQuery read(QueryParameters parameters) {
        return new LossQuery(
                parameter(parameters, "by", LossGroup.By::valueOf).orElse(LossGroup.By.CAUSE),
                parameter(parameters, "range", Range::valueOf).orElse(Range.TWELVE_MONTHS),
                parameter(parameters, "vendor", VendorId::of).orElse(null),
                parameter(parameters, "cause", LossCause::valueOf).orElse(null),
                parameter(parameters, "month", YearMonth::parse).orElse(null));
    }

    private static <T> Optional<T> parameter(QueryParameters parameters, String name, Function<String, T> reader) {
        return parameters.getSingleParameter(name).flatMap(text -> {
            try {
                return Optional.of(reader.apply(text));
            } catch (IllegalArgumentException | DateTimeException unreadable) {
                return Optional.empty();
            }
        });
    }

    LossQuery by(LossGroup.By other) {
        return new LossQuery(other, range, vendor, cause, month);
    }

    LossQuery range(Range other) {
        return new LossQuery(by, other, vendor, cause, null);
    }

    LossQuery whole() {
        return new LossQuery(by, range, null, null, null);
    }

    /** The same about the claims behind one sum. */
    LossQuery into(LossGroup group) {
        return switch (by) {
            case CAUSE -> new LossQuery(by, range, vendor, LossCause.valueOf(group.key()), month);
            case VENDOR -> new LossQuery(by, range, VendorId.of(group.key()), cause, month);
            case MONTH -> new LossQuery(by, range, vendor, cause, YearMonth.parse(group.key()));
        };
    }

    boolean isNarrowed() {
        return vendor != null || cause != null || month != null;
    }

    /** The losses that are asked for. */
    LossFilter filter(LocalDate today) {
        if (month != null) {
            return new LossFilter(month.atDay(1), month.atEndOfMonth(), vendor, cause);
        }
        return switch (range) {
            case YEAR -> new LossFilter(today.withDayOfYear(1), null, vendor, cause);
            case LAST_YEAR ->
                new LossFilter(
                        today.withDayOfYear(1).minusYears(1),
                        today.withDayOfYear(1).minusDays(1),
                        vendor,
                        cause);
            case TWELVE_MONTHS ->
                new LossFilter(YearMonth.from(today).minusMonths(11).atDay(1), null, vendor, cause);
            case ALL -> new LossFilter(null, null, vendor, cause);
        };
    }

    /** Its address inside the application. */
    String path() {
        StringBuilder path =
                new StringBuilder("losses?by=").append(by).append("&range=").append(range);
        if (vendor != null) {
            path.append("&vendor=").append(vendor);
        }
        if (cause != null) {
            path.append("&cause=").append(cause);
        }
        if (month != null) {
            path.append("&month=").append(month);
        }
        return path.toString();
    }
}
