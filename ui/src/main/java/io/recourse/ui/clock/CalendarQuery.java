package io.recourse.ui.clock;

import com.vaadin.flow.router.QueryParameters;
import io.recourse.access.Role;
import io.recourse.claim.calendar.CalendarFilter;
import io.recourse.db.id.VendorId;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What the calendar's address asks for. */
record CalendarQuery(YearMonth month, boolean list, CalendarFilter filter) {

    static CalendarQuery of(YearMonth month) {
        return new CalendarQuery(month, false, CalendarFilter.ALL);
    }

    /** Reads an address; what cannot be read asks for nothing. */
    static CalendarQuery read(QueryParameters parameters, YearMonth usual) {
        return new CalendarQuery(
                parameter(parameters, "month", YearMonth::parse).orElse(usual),
                parameters.getSingleParameter("view").filter("list"::equals).isPresent(),
                new CalendarFilter(
                        parameter(parameters, "vendor", VendorId::of).orElse(null),
                        parameter(parameters, "role", Role::valueOf).orElse(null),
                        parameters
                                .getSingleParameter("mine")
                                .filter("true"::equals)
                                .isPresent()));
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

    CalendarQuery withMonth(YearMonth other) {
        return new CalendarQuery(other, list, filter);
    }

    CalendarQuery withList(boolean asList) {
        return new CalendarQuery(month, asList, filter);
    }

    CalendarQuery ofVendor(@Nullable VendorId vendor) {
        return new CalendarQuery(month, list, new CalendarFilter(vendor, filter.role(), filter.mine()));
    }

    CalendarQuery ofRole(@Nullable Role role) {
        return new CalendarQuery(month, list, new CalendarFilter(filter.vendor(), role, filter.mine()));
    }

    CalendarQuery ofMine(boolean mine) {
        return new CalendarQuery(month, list, new CalendarFilter(filter.vendor(), filter.role(), mine));
    }

    /** Its address inside the application. */
    String path() {
        StringBuilder path = new StringBuilder("calendar?month=").append(month);
        if (list) {
            path.append("&view=list");
        }
        if (filter.vendor() != null) {
            path.append("&vendor=").append(filter.vendor());
        }
        if (filter.role() != null) {
            path.append("&role=").append(filter.role());
        }
        if (filter.mine()) {
            path.append("&mine=true");
        }
        return path.toString();
    }
}
