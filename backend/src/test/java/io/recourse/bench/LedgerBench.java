package io.recourse.bench;

import io.recourse.bench.LedgerCrew.Way;
import io.recourse.db.DatabaseSettings;
import io.recourse.db.EmbeddedServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.util.FileSystemUtils;

/**
 * Transfers a second of the ledger beside plain double entry in SQL on the same server, with commits that reach the
 * disk, and the time of proof and trial balance over a million entries. Rounds alternate, so that a busy machine is busy
 * for all; told are medians and ratios.
 */
final class LedgerBench {

    private static final int WARM = 2;
    private static final int ROUNDS = 9;
    private static final long ROUND_MILLIS = Long.getLong("recourse.bench.ledger.millis", 2_000);

    private final DatabaseSettings settings;

    private LedgerBench(DatabaseSettings settings) {
        this.settings = settings;
    }

    static void run() throws Exception {
        Path folder = Files.createTempDirectory("recourse-bench-ledger");
        try (EmbeddedServer server = EmbeddedServer.start(folder)) {
            DatabaseSettings settings = server.settings();
            Flyway.configure()
                    .dataSource(settings.url(), settings.user(), settings.password())
                    .load()
                    .migrate();
            LedgerBench bench = new LedgerBench(settings);
            bench.transfers();
            new LedgerMillion(source(settings)).run();
        } finally {
            delete(folder);
        }
    }

    private static DataSource source(DatabaseSettings settings) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(settings.url());
        source.setUser(settings.user());
        source.setPassword(settings.password());
        return source;
    }

    private static void delete(Path folder) throws IOException {
        FileSystemUtils.deleteRecursively(folder);
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(settings.url(), settings.user(), settings.password());
    }

    private void transfers() throws Exception {
        try (Connection connection = connect()) {
            LedgerWriters.prepare(connection);
        }
        Map<Way, List<Double>> rates = new EnumMap<>(Way.class);
        Map<Way, LedgerCrew> crews = new EnumMap<>(Way.class);
        try {
            for (Way way : Way.values()) {
                crews.put(way, new LedgerCrew(way, source(settings)));
            }
            for (int round = 0; round < WARM + ROUNDS; round++) {
                for (Map.Entry<Way, LedgerCrew> crew : crews.entrySet()) {
                    double rate = crew.getValue().round(round, ROUND_MILLIS);
                    if (round >= WARM) {
                        rates.computeIfAbsent(crew.getKey(), key -> new ArrayList<>())
                                .add(rate);
                    }
                }
            }
        } finally {
            for (LedgerCrew crew : crews.values()) {
                crew.close();
            }
        }
        System.out.printf(
                "Transfers a second, %d writers, 84 accounts, medians of %d rounds; ratios round by round:%n",
                LedgerCrew.WRITERS, ROUNDS);
        tell("one at a time, callers share commits", rates, Way.PLAIN, Way.LEDGER_IN_GROUPS);
        tell("one at a time, each its own commit", rates, Way.PLAIN, Way.LEDGER);
        tell("10 transfers a commit", rates, Way.PLAIN_BY_TEN, Way.LEDGER_BY_TEN);
        tell("50 transfers a commit", rates, Way.PLAIN_BY_FIFTY, Way.LEDGER_BY_FIFTY);
        System.out.println("""
                  Every writer waits until its transfer is on disk before it sends the next. The baseline commits each by
                  itself: one function call, two balances, three rows, a unique key. Unlike the ledger it answers no key
                  that is sent again, knows no closed month and no chain, and anybody may change its rows.""");
    }

    /** The ratio is that of neighbours, a few seconds apart: a machine that is slow for a minute is so for both. */
    private static void tell(String what, Map<Way, List<Double>> rates, Way plain, Way ledger) {
        List<Double> baseline = rates.getOrDefault(plain, List.of());
        List<Double> ours = rates.getOrDefault(ledger, List.of());
        List<Double> ratios = new ArrayList<>();
        for (int round = 0; round < ours.size(); round++) {
            ratios.add(ours.get(round) / baseline.get(round));
        }
        System.out.printf(
                Locale.ROOT,
                "  %-38s plain SQL %,8.0f   ledger, sealed %,8.0f   ratio %.2f (%.2f to %.2f)%n",
                what,
                median(baseline),
                median(ours),
                median(ratios),
                Collections.min(ratios),
                Collections.max(ratios));
    }

    static double median(List<Double> values) {
        return values.stream().sorted().skip(values.size() / 2).findFirst().orElse(Double.NaN);
    }
}
