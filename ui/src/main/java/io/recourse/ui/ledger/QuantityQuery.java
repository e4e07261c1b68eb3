package io.recourse.ui.ledger;

import com.vaadin.flow.router.QueryParameters;
import io.recourse.ledger.ChartAccount;
import io.recourse.ledger.statement.QuantityStatement;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the address of a statement of quantities asks for. */
record QuantityQuery(ChartAccount account, String unit, QuantityStatement.Span span) {

    /** Reads an address; what cannot be read, and a span that ends before it begins, asks for nothing. */
    static QuantityQuery read(ChartAccount account, List<String> units, QueryParameters parameters) {
        String unit =
                parameters.getSingleParameter("unit").filter(units::contains).orElse(units.getFirst());
        LocalDate from = day(parameters, "from");
        LocalDate to = day(parameters, "to");
        boolean backwards = from != null && to != null && to.isBefore(from);
        return new QuantityQuery(account, unit, new QuantityStatement.Span(from, backwards ? null : to));
    }

    QuantityQuery of(String other) {
        return new QuantityQuery(account, other, span);
    }

    QuantityQuery from(@Nullable LocalDate day) {
        return new QuantityQuery(account, unit, new QuantityStatement.Span(day, span.to()));
    }

    QuantityQuery to(@Nullable LocalDate day) {
        return new QuantityQuery(account, unit, new QuantityStatement.Span(span.from(), day));
    }

    /** Parameters of its address, encoded: a unit is whatever word the contract has for it. */
    Map<String, String> parameters() {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("unit", encoded(unit));
        if (span.from() != null) {
            parameters.put("from", span.from().toString());
        }
        if (span.to() != null) {
            parameters.put("to", span.to().toString());
        }
        return parameters;
    }

    /** Its address inside the application. */
    String path() {
        return "ledger/quantities/" + account.code()
                + parameters().entrySet().stream()
                        .map(parameter -> parameter.getKey() + "=" + parameter.getValue())
                        .collect(Collectors.joining("&", "?", ""));
    }

    /** The address of what was booked on an account in a unit up to a day; without one, of everything. */
    static String path(ChartAccount account, String unit, @Nullable LocalDate asOf) {
        return new QuantityQuery(account, unit, new QuantityStatement.Span(null, asOf)).path();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static @Nullable LocalDate day(QueryParameters parameters, String name) {
        try {
            return parameters.getSingleParameter(name).map(LocalDate::parse).orElse(null);
        } catch (DateTimeException unreadable) {
            return null;
        }
    }
}
