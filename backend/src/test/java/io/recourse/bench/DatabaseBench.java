package io.recourse.bench;

import io.recourse.access.ActingAs;
import io.recourse.access.Role;
import io.recourse.assessment.WholeRuns;
import io.recourse.bench.BenchApplication.BenchClock;
import io.recourse.contract.terms.State;
import io.recourse.db.id.ServiceId;
import io.recourse.measurement.IngestService;
import io.recourse.measurement.Observation;
import io.recourse.time.Interval;
import java.sql.Connection;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.context.ApplicationContext;

/**
 * Whole runs on the embedded PostgreSQL of a server that is warm: medians, each beside its ratio to the time in which
 * PostgreSQL hands over the month's changes in order. The down time of all services is compared with that of plain SQL.
 */
final class DatabaseBench {

    private static final int TIMES = 5;
    private static final int ROUNDS = 15;

    /** Runs before the measured ones, where nothing is left to compile soon: PostgreSQL is warm after a few. */
    private static final int WARM_FROM_ROWS = 8;

    private static final int WARM_SQL = 3;

    /** Services of which nothing is known before May until they get more changes. */
    private static final int FIRST_GROWING = 100;

    private static final int GROWING = 20;
    private static final Interval MAY =
            new Interval(Instant.ofEpochMilli(Workload.MONTH_START), Instant.ofEpochMilli(Workload.MONTH_END));

    /** The month's rows as the product keeps them, in order. */
    private static final String OWN_ROWS = """
            SELECT service_id, started_at, ended_at, state FROM measurement.state_interval
            WHERE superseded_at IS NULL AND started_at < '2026-06-01Z' ORDER BY service_id, source_id, ends_at
            """;

    private final BenchClock clock;
    private final WholeRuns runs;
    private final IngestService ingest;
    private final Baselines baselines;
    private final BenchRegister register;
    private boolean inUse;
    private final int threads = Math.min(4, Runtime.getRuntime().availableProcessors());

    private DatabaseBench(ApplicationContext context, Connection connection) throws Exception {
        this.clock = context.getBean(BenchClock.class);
        this.runs = context.getBean(WholeRuns.class);
        this.ingest = context.getBean(IngestService.class);
        this.baselines = new Baselines(connection);
        this.register = BenchRegister.of(context, connection);
        baselines.load();
    }

    static void run() throws Exception {
        BenchApplication.with(context -> {
            try (Connection connection = context.getBean(DataSource.class).getConnection()) {
                DatabaseBench bench = new DatabaseBench(context, connection);
                bench.month();
                // Late events open claims, which keep their assessments: after them nothing can be forgotten.
                bench.growth();
                bench.oneService();
            }
        });
    }

    private void month() throws Exception {
        System.out.printf(
                "%nOne month of %,d services: %,d changes, %,d exclusion windows; medians of %d rounds that take turns%n",
                Workload.SERVICES, baselines.read(), baselines.number("SELECT count(*) FROM bench.exclusion"), ROUNDS);
        System.out.println(
                "  (each month is forgotten before the next, by VACUUM; then the server is used a little on the same"
                        + " connections, not measured, as one that runs is)");
        clock.set(MAY.to().minusSeconds(60));
        new Rounds(TIMES)
                .add("PostgreSQL hands over the changes in order", WARM_SQL, () -> {}, baselines::read)
                .add("live month, nothing packed", WARM_FROM_ROWS, this::forget, this::assessMonth)
                .run();
        compare("unpacked");
        pack("of the month that runs, up to its last day");
        compareLive();
        clock.set(MAY.to().plusSeconds(3_600));
        pack("of the month that is over");
        new Rounds(ROUNDS)
                .addUntilSteady("PostgreSQL hands over the changes in order", baselines::touch, baselines::read)
                .add("  the same, counted in the server", WARM_SQL, () -> {}, baselines::readInServer)
                .add("  the product's own rows, as they are", WARM_SQL, () -> {}, () -> baselines.rows(OWN_ROWS))
                .add("SQL, a function for each service, one figure each", WARM_SQL, () -> {}, baselines::byFunction)
                .add("SQL, one set-based statement, one figure each", WARM_SQL, () -> {}, baselines::setBased)
                .addUntilSteady("live month: computed, attributed, stored", this::liveAgain, this::assessMonth)
                .addUntilSteady("sealed month: computed, attributed, stored", this::sealedAgain, this::assessMonth)
                .run();
        compare("sealed");
    }

    private void pack(String what) throws Exception {
        long start = System.nanoTime();
        int packed = runs.seal();
        System.out.printf("  (%,d packs made %s, in %.1f s)%n", packed, what, (System.nanoTime() - start) / 1e9);
        baselines.execute("VACUUM ANALYZE assessment.sealed_month");
    }

    private void compareLive() throws Exception {
        forget();
        assessMonth();
        compare("live");
    }

    /** As on the last day of the month: the day that runs is read from its rows. */
    private void liveAgain() throws Exception {
        clock.set(MAY.to().minusSeconds(60));
        packedUntil("2026-05-31Z");
        forget();
    }

    private void sealedAgain() throws Exception {
        clock.set(MAY.to().plusSeconds(3_600));
        packedUntil("2026-06-01Z");
        forget();
    }

    private void packedUntil(String until) throws Exception {
        baselines.execute(
                "UPDATE assessment.sealed_month SET packed_until = '" + until + "' WHERE month = '2026-05-01'");
        baselines.execute("VACUUM assessment.sealed_month");
    }

    private void oneService() throws Exception {
        System.out.printf("%nOne service%n");
        ServiceId service = register.services().getFirst();
        runs.work();
        runs.seal();
        long[] count = {0};
        Median late = Median.of("late event: recorded, month opened, assessed, stored", 21, () -> {}, () -> {
            Instant from = MAY.from().plusSeconds(3_600 * (count[0] + 1)).plusMillis(count[0]++);
            ActingAs.role(
                    Role.IT,
                    () -> ingest.record(
                            register.source(),
                            List.of(Observation.of(service, State.DOWN, from, from.plusSeconds(7))),
                            List.of()));
            int revisions = runs.work();
            if (revisions != 1) {
                throw new IllegalStateException("a late event touched " + revisions + " assessments, not one");
            }
        });
        print(late, late);
        baselines.execute("DELETE FROM assessment.sealed_month");
        register.addHistory(service, 120);
        Interval years = new Interval(Instant.parse("2016-08-01T00:00:00Z"), MAY.to());
        int[] spans = {0};
        print(
                Median.of(
                        "one clause over ten years, from rows",
                        21,
                        () -> {},
                        () -> spans[0] = runs.judge(service, years)),
                late);
        runs.seal();
        print(
                Median.of(
                        "one clause over ten years, sealed", 21, () -> {}, () -> spans[0] = runs.judge(service, years)),
                late);
        System.out.printf("  (attributed in %,d bytes)%n", spans[0]);
    }

    private void growth() throws Exception {
        growthByServices();
        growthByChanges();
        growthByLength();
    }

    private void growthByServices() throws Exception {
        System.out.printf("%nGrowth: a month from rows with 1, 10 and 100 times as many services%n");
        clock.set(MAY.to().minusSeconds(60));
        baselines.execute("DELETE FROM assessment.sealed_month");
        Median first = null;
        for (int services : new int[] {20, 200, 2_000}) {
            List<ServiceId> some = register.services().subList(0, services);
            Median median =
                    Median.of(services + " services", TIMES, this::forget, () -> runs.assess(some, MAY, threads));
            first = first == null ? median : first;
            print(median, first);
        }
    }

    /** Twenty services in April, of which nothing else is known; each has so many times the changes of a month. */
    private void growthByChanges() throws Exception {
        System.out.printf("%nGrowth: a month of 20 services, from rows, with 1, 10 and 100 times the changes%n");
        Interval april = new Interval(Instant.parse("2026-04-01T00:00:00Z"), MAY.from());
        Median first = null;
        int next = FIRST_GROWING;
        for (int times : new int[] {1, 10, 100}) {
            List<ServiceId> some = register.services().subList(next, next + GROWING);
            next += GROWING;
            long changes = register.addChanges(some, april, times);
            Median median = Median.of(
                    "%,d changes, computed and stored".formatted(changes),
                    TIMES,
                    this::forget,
                    () -> runs.assess(some, april, 1));
            first = first == null ? median : first;
            print(median, first);
        }
    }

    private void growthByLength() throws Exception {
        System.out.printf(
                "%nGrowth: 200 changes of one service over a period 1, 10 and 100 times as long, from rows%n");
        Median first = null;
        int next = FIRST_GROWING + 3 * GROWING;
        for (int months : new int[] {1, 10, 100}) {
            ServiceId service = register.services().get(next++);
            Instant from = Instant.parse("2026-04-01T00:00:00Z")
                    .minusMillis(MAY.duration().toMillis() * (months - 1L));
            Interval period = new Interval(from, MAY.from());
            register.addCoverage(service);
            register.addChanges(List.of(service), period, 1);
            Median median =
                    Median.of("%d months, computed".formatted(months), 21, () -> {}, () -> runs.judge(service, period));
            first = first == null ? median : first;
            print(median, first);
        }
    }

    private void assessMonth() throws Exception {
        int revisions = runs.assess(register.services(), MAY, threads);
        if (revisions != Workload.SERVICES) {
            throw new IllegalStateException(revisions + " revisions instead of " + Workload.SERVICES);
        }
    }

    /**
     * The database as before the month was assessed. The VACUUM makes the server forget what it knew of the table on each
     * connection, which no running server does month by month: so one service is assessed on each of them, not measured,
     * except before the very first month, which is told as that of a new process.
     */
    private void forget() throws Exception {
        baselines.execute("DELETE FROM assessment.assessment");
        baselines.execute("VACUUM assessment.assessment");
        if (inUse) {
            runs.touch(register.services(), MAY, threads);
            baselines.execute("DELETE FROM assessment.assessment");
        }
        inUse = true;
    }

    /** A figure that is fast and wrong is worth nothing. */
    private void compare(String what) throws Exception {
        long own = baselines.number("SELECT sum(down_ms) FROM assessment.assessment WHERE latest");
        long plain = baselines.setBased();
        long function = baselines.byFunction();
        if (own != plain || own != function) {
            throw new IllegalStateException(
                    "down by the " + what + " month " + own + " ms, by SQL " + plain + " and " + function);
        }
        System.out.printf("  (down, all services: %,d ms, the same by SQL)%n", own);
    }

    private static void print(Median median, Median base) {
        System.out.println(median.line(base));
    }
}
