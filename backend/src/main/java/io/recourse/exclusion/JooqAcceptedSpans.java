package io.recourse.exclusion;

import static java.util.stream.Collectors.joining;

import io.recourse.contract.terms.ExclusionKind;
import io.recourse.db.copy.RowReader;
import io.recourse.db.id.ServiceId;
import io.recourse.time.Interval;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collector;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Reads the accepted exclusions of many services in one statement: one row with arrays for each service. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class JooqAcceptedSpans {

    private static final ExclusionKind[] KINDS = ExclusionKind.values();

    /** Time first; what is alike in everything may stand in any order. A few spans are sorted faster here than there. */
    private static final Comparator<AcceptedSpan> IN_ORDER = Comparator.comparing(
                    (AcceptedSpan span) -> span.period().from())
            .thenComparing(span -> span.period().to())
            .thenComparing(AcceptedSpan::kind)
            .thenComparing(AcceptedSpan::announcedAt, Comparator.nullsLast(Comparator.naturalOrder()));

    private static final String QUERY = "SELECT * FROM exclusion.accepted_of('{%s}', '{%s}', '{%s}', '{%s}')";

    private final DSLContext database;

    JooqAcceptedSpans(DSLContext database) {
        this.database = database;
    }

    /** Those that share time with the service's interval, in time order; services without any are left out. */
    Map<ServiceId, List<AcceptedSpan>> touching(Map<ServiceId, Interval> wanted) {
        List<Map.Entry<ServiceId, Interval>> all = new ArrayList<>(wanted.entrySet());
        Collector<CharSequence, ?, String> list = joining(",");
        String query = QUERY.formatted(
                all.stream().map(one -> one.getKey().toString()).collect(list),
                all.stream().map(one -> one.getValue().from().toString()).collect(list),
                all.stream().map(one -> one.getValue().to().toString()).collect(list),
                Arrays.stream(KINDS).map(Enum::name).collect(list));
        return database.connectionResult(connection -> read(connection, query));
    }

    private static Map<ServiceId, List<AcceptedSpan>> read(Connection connection, String query) throws SQLException {
        Map<ServiceId, List<AcceptedSpan>> found = new HashMap<>();
        try (RowReader rows = RowReader.of(connection, query)) {
            while (rows.next()) {
                ServiceId service = new ServiceId(rows.uuid());
                long[] begins = rows.times();
                long[] ends = rows.times();
                byte[] kinds = rows.smallNumbers();
                long[] announced = rows.times();
                List<AcceptedSpan> spans = new ArrayList<>(begins.length);
                for (int i = 0; i < begins.length; i++) {
                    spans.add(new AcceptedSpan(
                            new Interval(Instant.ofEpochMilli(begins[i]), Instant.ofEpochMilli(ends[i])),
                            KINDS[kinds[i] - 1],
                            announced[i] == RowReader.FOREVER ? null : Instant.ofEpochMilli(announced[i])));
                }
                spans.sort(IN_ORDER);
                found.put(service, spans);
            }
        }
        return found;
    }
}
