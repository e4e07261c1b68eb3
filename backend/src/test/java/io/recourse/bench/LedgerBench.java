package io.recourse.bench;

import io.recourse.db.DatabaseSettings;
import io.recourse.db.EmbeddedServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
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

    private static final int WRITERS = 8;
    private static final int ROUNDS = 5;
    private static final int BATCH = 50;
    private static final long ROUND_MILLIS = Long.getLong("recourse.bench.ledger.millis", 3_000);
    private static final long SEED = 20_260_331L;

    private enum Way {
        PLAIN,
        LEDGER,
        LEDGER_IN_GROUPS,
        PLAIN_IN_BATCHES,
        LEDGER_IN_BATCHES
    }

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
        for (Way way : Way.values()) {
            round(way, 1);
        }
        Map<Way, List<Double>> rates = new EnumMap<>(Way.class);
        for (int round = 2; round < ROUNDS + 2; round++) {
            for (Way way : Way.values()) {
                rates.computeIfAbsent(way, key -> new ArrayList<>()).add(round(way, round));
            }
        }
        System.out.printf("Transfers a second, %d writers, 84 accounts, medians of %d rounds:%n", WRITERS, ROUNDS);
        tell("one at a time, callers share commits", rates, Way.PLAIN, Way.LEDGER_IN_GROUPS);
        tell("one at a time, each its own commit", rates, Way.PLAIN, Way.LEDGER);
        tell(BATCH + " transfers a commit", rates, Way.PLAIN_IN_BATCHES, Way.LEDGER_IN_BATCHES);
        System.out.println("""
                  Every writer waits until its transfer is on disk before it sends the next. The baseline commits each by
                  itself: one function call, two balances, three rows, a unique key. Unlike the ledger it answers no key
                  that is sent again, knows no closed month and no chain, and anybody may change its rows.""");
    }

    private static void tell(String what, Map<Way, List<Double>> rates, Way plain, Way ledger) {
        double baseline = median(rates.getOrDefault(plain, List.of()));
        double ours = median(rates.getOrDefault(ledger, List.of()));
        System.out.printf(
                Locale.ROOT,
                "  %-38s plain SQL %,8.0f   ledger, sealed %,8.0f   ratio %.2f%n",
                what,
                baseline,
                ours,
                ours / baseline);
    }

    /** Eight writers for a while, and a sealer beside them; the round ends when nothing waits for its seal. */
    private double round(Way way, int round) throws Exception {
        AtomicBoolean over = new AtomicBoolean();
        boolean batched = way == Way.PLAIN_IN_BATCHES || way == Way.LEDGER_IN_BATCHES;
        boolean ledger = way != Way.PLAIN && way != Way.PLAIN_IN_BATCHES;
        long started = System.nanoTime();
        long transfers = 0;
        try (LedgerGroup group = way == Way.LEDGER_IN_GROUPS ? new LedgerGroup(source(settings)) : null;
                ExecutorService threads = Executors.newFixedThreadPool(WRITERS + 1)) {
            List<Callable<Long>> work = new ArrayList<>();
            for (int i = 0; i < WRITERS; i++) {
                String name = way + "-" + round + "-" + i;
                Random random = new Random(SEED + round * 100L + i);
                if (group != null) {
                    work.add(() -> group.write(name, random, ROUND_MILLIS));
                    continue;
                }
                work.add(() -> {
                    try (Connection connection = connect();
                            LedgerWriters writer = new LedgerWriters(connection, ledger, batched ? BATCH : 1)) {
                        return writer.write(name, random, ROUND_MILLIS);
                    }
                });
            }
            Future<Long> sealer = threads.submit(() -> seal(over, ledger));
            for (Future<Long> writer : threads.invokeAll(work.subList(0, WRITERS))) {
                transfers += writer.get();
            }
            over.set(true);
            sealer.get();
        }
        return transfers * 1e9 / (System.nanoTime() - started);
    }

    private long seal(AtomicBoolean over, boolean ledger) throws SQLException, InterruptedException {
        long sealed = 0;
        if (!ledger) {
            return sealed;
        }
        try (Connection connection = connect();
                var statement = connection.prepareStatement("SELECT ledger.seal_waiting(500)")) {
            while (true) {
                boolean last = over.get();
                int batch;
                try (var row = statement.executeQuery()) {
                    row.next();
                    batch = row.getInt(1);
                }
                sealed += batch;
                if (batch == 0 && last) {
                    return sealed;
                }
                // As the program does: those that come within a tenth of a second together.
                if (batch < 500 && !last) {
                    Thread.sleep(100);
                }
            }
        }
    }

    static double median(List<Double> values) {
        return values.stream().sorted().skip(values.size() / 2).findFirst().orElse(Double.NaN);
    }
}
