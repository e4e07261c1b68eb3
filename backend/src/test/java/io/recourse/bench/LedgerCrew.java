package io.recourse.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Eight writers of one way to write, and the sealer beside them. Their connections stay from round to round, as those of
 * a pool do: what a server process has to learn on its first call is no part of a transfer.
 */
final class LedgerCrew implements AutoCloseable {

    static final int WRITERS = 8;

    private static final long SEED = 20_260_331L;

    /** By whom transfers are written, and how many in a commit. */
    enum Way {
        PLAIN(false, 1),
        LEDGER_IN_GROUPS(true, 1),
        LEDGER(true, 1),
        PLAIN_BY_TEN(false, 10),
        LEDGER_BY_TEN(true, 10),
        PLAIN_BY_FIFTY(false, 50),
        LEDGER_BY_FIFTY(true, 50);

        private final boolean ledger;
        private final int batch;

        Way(boolean ledger, int batch) {
            this.ledger = ledger;
            this.batch = batch;
        }
    }

    /** Writes until the time is over; returns how many transfers. */
    private interface Writer {
        long write(String name, Random random, long millis) throws SQLException;
    }

    private interface Closing {
        void close() throws SQLException;
    }

    private final Way way;
    private final List<Closing> opened = new ArrayList<>();
    private final List<Writer> writers = new ArrayList<>();
    private final ExecutorService threads = Executors.newFixedThreadPool(WRITERS + 1);
    private final PreparedStatement seal;

    LedgerCrew(Way way, DataSource source) throws SQLException {
        this.way = way;
        this.seal = connect(source).prepareStatement("SELECT ledger.seal_waiting(500)");
        if (way == Way.LEDGER_IN_GROUPS) {
            LedgerGroup group = new LedgerGroup(source);
            opened.addFirst(group::close);
            for (int i = 0; i < WRITERS; i++) {
                writers.add(group::write);
            }
            return;
        }
        for (int i = 0; i < WRITERS; i++) {
            LedgerWriters writer = new LedgerWriters(connect(source), way.ledger, way.batch);
            opened.addFirst(writer::close);
            writers.add(writer::write);
        }
    }

    private Connection connect(DataSource source) throws SQLException {
        Connection connection = source.getConnection();
        opened.addFirst(connection::close);
        return connection;
    }

    /** Transfers a second; the round ends when nothing waits for its seal. */
    double round(int round, long millis) throws Exception {
        CountDownLatch over = new CountDownLatch(1);
        long started = System.nanoTime();
        List<Future<Long>> written = new ArrayList<>();
        for (int i = 0; i < WRITERS; i++) {
            Writer writer = writers.get(i);
            String name = way + "-" + round + "-" + i;
            Random random = new Random(SEED + round * 100L + i);
            written.add(threads.submit(() -> writer.write(name, random, millis)));
        }
        Future<?> sealer = threads.submit(() -> sealUntil(over));
        long transfers = 0;
        for (Future<Long> writer : written) {
            transfers += writer.get();
        }
        over.countDown();
        sealer.get();
        return transfers * 1e9 / (System.nanoTime() - started);
    }

    private @Nullable Void sealUntil(CountDownLatch over) throws SQLException, InterruptedException {
        while (way.ledger) {
            boolean last = over.getCount() == 0;
            int sealed;
            try (var row = seal.executeQuery()) {
                row.next();
                sealed = row.getInt(1);
            }
            if (sealed == 0 && last) {
                break;
            }
            // As the program does: those that come within a tenth of a second together.
            if (sealed < 500 && !last) {
                over.await(100, TimeUnit.MILLISECONDS);
            }
        }
        return null;
    }

    @Override
    public void close() throws SQLException {
        threads.close();
        for (Closing closing : opened) {
            closing.close();
        }
    }
}
