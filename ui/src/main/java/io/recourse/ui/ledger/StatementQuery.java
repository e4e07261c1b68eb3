package io.recourse.ui.ledger;

import com.vaadin.flow.router.QueryParameters;
import io.recourse.ledger.ChartAccount;
import io.recourse.ledger.statement.Statement;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the address of a statement asks for.
 *
 * @param unit currency code of an account of money, or name of the unit of an account of quantities
 */
record StatementQuery(ChartAccount account, String unit, Statement.Span span) {

    /** Reads an address; what cannot be read, and a span that ends before it begins, asks for nothing. */
    static StatementQuery read(ChartAccount account, List<String> units, QueryParameters parameters) {
        String unit = parameters
                .getSingleParameter(parameter(account))
                .filter(units::contains)
                .orElse(units.getFirst());
        LocalDate from = day(parameters, "from");
        LocalDate to = day(parameters, "to");
        boolean backwards = new Statement.Span(from, to).isBackwards();
        return new StatementQuery(account, unit, new Statement.Span(from, backwards ? null : to));
    }

    StatementQuery of(String other) {
        return new StatementQuery(account, other, span);
    }

    StatementQuery from(@Nullable LocalDate day) {
        return new StatementQuery(account, unit, new Statement.Span(day, span.to()));
    }

    StatementQuery to(@Nullable LocalDate day) {
        return new StatementQuery(account, unit, new Statement.Span(span.from(), day));
    }

    /** Parameters of its address, encoded: a unit is whatever word the contract has for it. */
    Map<String, String> parameters() {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put(parameter(account), encoded(unit));
        parameters.putAll(days());
        return parameters;
    }

    /** Those of the span alone. */
    Map<String, String> days() {
        Map<String, String> parameters = new LinkedHashMap<>();
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
        return (account.kind().isQuantity() ? "ledger/quantities/" : "ledger/accounts/")
                + account.code()
                + parameters().entrySet().stream()
                        .map(parameter -> parameter.getKey() + "=" + parameter.getValue())
                        .collect(Collectors.joining("&", "?", ""));
    }

    /** The address of what was booked on an account in a unit up to a day; without one, of everything. */
    static String path(ChartAccount account, String unit, @Nullable LocalDate asOf) {
        return new StatementQuery(account, unit, new Statement.Span(null, asOf)).path();
    }

    private static String parameter(ChartAccount account) {
        return account.kind().isQuantity() ? "unit" : "currency";
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
