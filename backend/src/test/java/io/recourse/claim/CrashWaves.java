package io.recourse.claim;

import static org.assertj.core.api.Assertions.assertThat;

import io.recourse.db.CrashableServer;
import io.recourse.db.ServerFolder;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Currency;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/**
 * Steps over the API of a process of its own, on the server that people have, stopped hard after each statement that they
 * write: one claim for each statement, all of them standing still at once. Whatever a crash leaves is all or nothing, and
 * sending the same command again with its key completes it, once.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
abstract class CrashWaves {

    /** A step as it is sent, and what has to be there before. */
    interface Step {

        String name();

        /** Where the claim stands that it is about. */
        default ClaimStatus from() {
            return ClaimStatus.APPROVED;
        }

        default String user() {
            return "finance";
        }

        /** True if the application lets others of its kind wait, so that only one can stand still at a time. */
        default boolean isAlone() {
            return false;
        }

        /** Makes what has to be there before, and says what is sent. */
        Sent sent(CrashSubject subject) throws Exception;
    }

    /**
     * What is sent.
     *
     * @param type of the body's content
     */
    record Sent(String path, String type, String body) {

        static Sent json(String path, String body) {
            return new Sent(path, "application/json", body);
        }
    }

    /** A command on a claim of its own, and what the database said of the claim before. */
    private record Command(Step step, String claim, String key, Sent sent, String before) {

        @Override
        public String toString() {
            return step + " " + key;
        }
    }

    /**
     * Commands that one crash meets.
     *
     * @param standing still in the middle of their transaction
     * @param committing they sent COMMIT and have no answer yet
     * @param answered their sender knows that they were done
     */
    private record Wave(List<Command> standing, List<Command> committing, List<Command> answered) {}

    private static final JsonMapper JSON = new JsonMapper();

    @TempDir(factory = ServerFolder.class)
    static Path folder;

    /** What each step writes, statement by statement, and what it leaves behind: found by doing it undisturbed. */
    final Map<Step, List<String>> statements = new HashMap<>();

    private final Iterator<String> currencies = Currency.getAvailableCurrencies().stream()
            .filter(currency -> currency.getDefaultFractionDigits() == 2)
            .map(Currency::getCurrencyCode)
            .sorted()
            .iterator();
    private final Map<Step, String> completed = new HashMap<>();
    private final Deque<Wave> waves = new ArrayDeque<>();
    private final BitSet turns = new BitSet();
    private CrashableServer server;
    private CrashProcess process;
    private CrashPoints points;

    /** What the test is about; each is done for itself first, so that one may not need what another leaves. */
    abstract List<? extends Step> steps();

    /** Tables that the steps must be seen to write, so that a step that does nothing is no proof. */
    abstract Map<? extends Step, List<String>> written();

    @BeforeAll
    void start() throws Exception {
        server = CrashableServer.start(folder.resolve("data"));
        process = CrashProcess.start(server.settings());
        points = new CrashPoints(server.settings());
        points.install();
        for (Step step : steps()) {
            Command command = command(step, "measure");
            HttpResponse<String> answer = send(command);
            assertThat(answer.statusCode()).as(command + ": " + answer.body()).isBetween(200, 201);
            statements.put(step, points.measured(command.key()));
            completed.put(step, facts(command.claim()));
            assertThat(completed.get(step)).as(command.toString()).isNotEqualTo(command.before());
        }
        waves.add(wave());
        waves.add(wave());
    }

    @AfterAll
    void stop() throws Exception {
        points.close();
        process.close();
        server.close();
    }

    @Test
    @Order(1)
    void each_step_writes_what_this_test_is_about() {
        written()
                .forEach((step, tables) ->
                        assertThat(statements.get(step)).as(step.toString()).containsAll(tables));
    }

    @Test
    @Order(2)
    void killing_the_application_at_any_statement_leaves_nothing_and_the_same_command_completes_it() throws Exception {
        Wave wave = waves.removeFirst();
        standStill(wave);

        process.kill();
        points.releaseAndAwaitSilence();

        // Those that had said COMMIT went through without hearing so; those that had heard it are there as well.
        assertNothing(wave.standing());
        assertEverything(wave.committing());
        assertEverything(wave.answered());
        process = CrashProcess.start(server.settings());
        assertLedgerHolds();
        repeat(wave);
        assertLedgerHolds();
    }

    @Test
    @Order(3)
    void stopping_the_server_at_any_statement_leaves_nothing_and_the_same_command_completes_it() throws Exception {
        Wave wave = waves.removeFirst();
        standStill(wave);

        server.crash();
        server.recover();

        assertNothing(wave.standing());
        assertNothing(wave.committing());
        assertEverything(wave.answered());
        assertLedgerHolds();
        repeat(wave);
        assertLedgerHolds();
    }

    /** Sends the commands of a wave: some are answered, each of the others stands still where its key says. */
    private void standStill(Wave wave) throws Exception {
        for (Command command : wave.answered()) {
            assertThat(send(command).statusCode()).as(command.toString()).isBetween(200, 201);
        }
        points.hold();
        wave.standing().forEach(this::sendAndForget);
        wave.committing().forEach(this::sendAndForget);
        points.awaitStanding(wave.standing().size() + wave.committing().size());
    }

    /** One command for each statement of each step, and of each step one that commits and one that is done. */
    private Wave wave() throws Exception {
        turns.clear();
        List<Command> standing = new ArrayList<>();
        List<Command> committing = new ArrayList<>();
        List<Command> answered = new ArrayList<>();
        for (Step step : steps()) {
            int last = statements.get(step).size();
            // Of those that wait for one another, one stands still, after its last statement: all of it is written.
            for (int statement = step.isAlone() ? last : 1; statement <= last; statement++) {
                standing.add(command(step, String.valueOf(statement)));
            }
            if (!step.isAlone()) {
                committing.add(command(step, "commit"));
            }
            answered.add(command(step, "answered"));
        }
        return new Wave(standing, committing, answered);
    }

    private Command command(Step step, String point) throws Exception {
        String currency = currencies.next();
        String[] claim = process.claim(step.from(), currency);
        Sent sent = step.sent(new CrashSubject(process, points, claim[1], claim[2], currency));
        return new Command(step, claim[1], key(step, point), sent, facts(claim[1]));
    }

    /**
     * A key whose requests do not share their place in the queue with another that stands still: the application lets
     * requests of one place wait for each other, and has 1,024 of them.
     */
    private String key(Step step, String point) {
        String key;
        int turn;
        do {
            key = "crash-" + point + "-" + UUID.randomUUID();
            turn = Math.floorMod(Objects.hash(step.user(), key), 1024);
        } while (turns.get(turn));
        turns.set(turn);
        return key;
    }

    private void sendAndForget(Command command) {
        process.post(command.sent(), command.step().user(), command.key());
    }

    private HttpResponse<String> send(Command command) {
        return process.post(command.sent(), command.step().user(), command.key())
                .join();
    }

    private void assertNothing(List<Command> commands) throws SQLException {
        for (Command command : commands) {
            assertThat(facts(command.claim())).as(command.toString()).isEqualTo(command.before());
        }
    }

    private void assertEverything(List<Command> commands) throws SQLException {
        for (Command command : commands) {
            assertThat(facts(command.claim())).as(command.toString()).isEqualTo(completed.get(command.step()));
        }
    }

    private void repeat(Wave wave) throws SQLException {
        repeat(wave.standing());
        repeat(wave.committing());
        repeat(wave.answered());
    }

    /** The same command with the same key, twice more: it is done once, and answers the same both times. */
    private void repeat(List<Command> commands) throws SQLException {
        for (Command command : commands) {
            HttpResponse<String> first = send(command);
            assertThat(first.statusCode()).as(command + ": " + first.body()).isBetween(200, 201);
            assertThat(send(command).body()).as(command.toString()).isEqualTo(first.body());
        }
        assertEverything(commands);
        // Without its key, the decision was made on something that is no longer what it was.
        Command again = commands.getFirst();
        assertThat(process.post(again.sent(), again.step().user(), "").join().statusCode())
                .as(again.toString())
                .isBetween(400, 499);
        assertEverything(commands);
    }

    private void assertLedgerHolds() {
        HttpResponse<String> proof = process.post(Sent.json("/api/v1/ledger/verify", ""), "auditor", "")
                .join();
        assertThat(proof.statusCode()).as(proof.body()).isEqualTo(200);
        // The triggers by which transactions stand still are none of the program's, and the proof names each of them.
        assertThat(JSON.readTree(proof.body()).path("problems").valueStream()).allSatisfy(problem -> {
            assertThat(problem.path("problem").asString()).isEqualTo("RULE_FORGED");
            assertThat(problem.path("currency").asString()).contains("crash");
        });
    }

    /** All that a step touches, without ids, times and the claim's own currency: equal texts mean that the same happened, as often. */
    private String facts(String claim) throws SQLException {
        String question = """
                SELECT replace(concat_ws(' | ',
                    c.status, c.version, c.claimed_minor, c.approved_minor, c.credited_minor, c.released_by,
                    (SELECT string_agg(concat_ws(' ', e.position, e.kind, e.to_status, e.amount_minor), ', ' ORDER BY e.position)
                       FROM claim.claim_event AS e WHERE e.claim_id = c.id),
                    (SELECT string_agg(concat_ws(' ', j.kind, line.postings), ', ' ORDER BY j.sequence)
                       FROM ledger.journal_entry AS j,
                            LATERAL (SELECT string_agg(concat_ws(' ', a.code, p.amount_minor), ' ' ORDER BY p.ordinal) AS postings
                                       FROM ledger.posting AS p JOIN ledger.account AS a ON a.id = p.account_id
                                      WHERE p.entry_id = j.id) AS line
                      WHERE j.claim_reference = c.id),
                    (SELECT string_agg(concat_ws(' ', b.amount_minor, b.document), ', ' ORDER BY b.position)
                       FROM claim.credit AS b WHERE b.claim_id = c.id),
                    (SELECT string_agg(concat_ws(' ', v.granted, v.status, s.kind, s.rest), ', ' ORDER BY v.number, s.position)
                       FROM claim.voucher AS v JOIN claim.voucher_step AS s ON s.voucher_id = v.id WHERE v.claim_id = c.id),
                    (SELECT string_agg(concat_ws(' ', l.number, l.dated), ', ' ORDER BY l.number)
                       FROM claim.letter AS l WHERE l.claim_id = c.id),
                    (SELECT string_agg(concat_ws(' ', m.amount_minor, m.booked_minor, m.last, m.undone_by), ', ' ORDER BY m.matched_at)
                       FROM claim.settlement_match AS m WHERE m.claim_id = c.id),
                    (SELECT string_agg(concat_ws(' ', l.number, l.amount_minor, l.withdrawn, a.kind, a.amount_minor, a.ended_by,
                                                 u.amount_minor, u.linked, u.undone_by), ', ' ORDER BY l.position, a.set_at)
                       FROM claim.settlement_line AS l
                       LEFT JOIN claim.settlement_aside AS a ON a.settlement_line_id = l.id
                       LEFT JOIN claim.settlement_voucher_use AS u ON u.settlement_line_id = l.id
                      WHERE l.currency = c.currency),
                    (SELECT string_agg(concat_ws(' ', a.code, p.amount_minor), ' ' ORDER BY j.sequence, p.ordinal)
                       FROM ledger.posting AS p JOIN ledger.account AS a ON a.id = p.account_id
                       JOIN ledger.journal_entry AS j ON j.id = p.entry_id
                      WHERE p.currency = c.currency AND j.claim_reference IS NULL),
                    (SELECT string_agg(d.action, ', ' ORDER BY d.id)
                       FROM access.audit_entry AS d
                      WHERE d.subject_id = c.id::text
                         OR d.subject_id IN (SELECT v.id::text FROM claim.voucher AS v WHERE v.claim_id = c.id)
                         OR d.subject_id IN (SELECT l.id::text FROM claim.settlement_line AS l WHERE l.currency = c.currency)
                         OR d.subject_id IN (SELECT l.settlement_import_id::text FROM claim.settlement_line AS l
                                              WHERE l.currency = c.currency))), '-' || c.currency, '')
                  FROM claim.claim AS c WHERE c.id = ?::uuid""";
        try (PreparedStatement statement = points.reader().prepareStatement(question)) {
            statement.setString(1, claim);
            ResultSet rows = statement.executeQuery();
            assertThat(rows.next()).isTrue();
            return rows.getString(1);
        }
    }
}
