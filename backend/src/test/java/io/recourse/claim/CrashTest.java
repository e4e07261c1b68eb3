package io.recourse.claim;

import static org.assertj.core.api.Assertions.assertThat;

import io.recourse.db.CrashableServer;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Currency;
import java.util.Deque;
import java.util.EnumMap;
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

/**
 * Submit, approve and settle over the API of a process of its own, on the server that people have, stopped hard after
 * each statement that they write: one claim for each statement, all of them standing still at once. Whatever a crash
 * leaves is all or nothing, and sending the same command again with its key completes it, once.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class CrashTest {

    /** A step as it is sent, and from where to where it leads. */
    private enum Step {
        SUBMIT(ClaimStatus.AWAITING_RELEASE, "legal", "transitions", "{\"to\": \"SUBMITTED\", \"version\": %2$s}"),
        APPROVE(ClaimStatus.SUBMITTED, "legal", "transitions", "{\"to\": \"APPROVED\", \"version\": %2$s}"),
        SETTLE(
                ClaimStatus.APPROVED,
                "finance",
                "credits",
                "{\"amount\": {\"amount\": \"1000.00\", \"currency\": \"%1$s\"}, \"document\": \"CN-1\", \"on\": \"2026-09-15\"}"),
        RECEIVE(
                ClaimStatus.APPROVED,
                "finance",
                "vouchers",
                "{\"value\": {\"amount\": \"1000.00\", \"currency\": \"%1$s\"}, \"code\": \"V-%1$s\", "
                        + "\"issuedOn\": \"2026-09-15\", \"validUntil\": \"2027-03-31\", \"zone\": \"Asia/Hong_Kong\"}");

        final ClaimStatus from;
        final String user;
        final String resource;
        final String body;

        Step(ClaimStatus from, String user, String resource, String body) {
            this.from = from;
            this.user = user;
            this.resource = resource;
            this.body = body;
        }
    }

    /** A command on a claim of its own, and what the database said of the claim before. */
    private record Command(Step step, String claim, String key, String body, String before) {

        String path() {
            return "/api/v1/claims/" + claim + "/" + step.resource;
        }

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

    @TempDir
    static Path folder;

    private final Iterator<String> currencies = Currency.getAvailableCurrencies().stream()
            .filter(currency -> currency.getDefaultFractionDigits() == 2)
            .map(Currency::getCurrencyCode)
            .sorted()
            .iterator();

    /** What each step writes, statement by statement, and what it leaves behind: found by doing it undisturbed. */
    private final Map<Step, List<String>> statements = new EnumMap<>(Step.class);

    private final Map<Step, String> completed = new EnumMap<>(Step.class);

    private final Deque<Wave> waves = new ArrayDeque<>();
    private final BitSet turns = new BitSet();
    private CrashableServer server;
    private CrashProcess process;
    private CrashPoints points;

    @BeforeAll
    void start() throws Exception {
        server = CrashableServer.start(folder.resolve("data"));
        process = CrashProcess.start(server.settings());
        points = new CrashPoints(server.settings());
        points.install();
        for (Step step : Step.values()) {
            Command command = command(step, "measure");
            assertThat(send(command).statusCode()).as(command.toString()).isEqualTo(200);
            statements.put(step, points.measured(command.key()));
            completed.put(step, facts(command.claim()));
            assertThat(completed.get(step)).isNotEqualTo(command.before());
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
        assertThat(statements.get(Step.SUBMIT))
                .contains(
                        "insert access.idempotency_key",
                        "update claim.claim",
                        "insert claim.claim_event",
                        "insert access.audit_entry",
                        "update access.idempotency_key");
        assertThat(statements.get(Step.APPROVE))
                .contains(
                        "update claim.claim",
                        "insert claim.claim_event",
                        "insert ledger.journal_entry",
                        "insert ledger.posting",
                        "insert access.audit_entry");
        assertThat(statements.get(Step.SETTLE))
                .contains(
                        "update claim.claim",
                        "insert claim.claim_event",
                        "insert claim.credit",
                        "insert ledger.journal_entry",
                        "insert ledger.posting",
                        "insert access.audit_entry");
        assertThat(statements.get(Step.RECEIVE))
                .contains(
                        "update claim.claim",
                        "insert claim.credit",
                        "insert claim.voucher",
                        "insert claim.voucher_step",
                        "insert ledger.posting");
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
            assertThat(send(command).statusCode()).as(command.toString()).isEqualTo(200);
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
        for (Step step : Step.values()) {
            for (int statement = 1; statement <= statements.get(step).size(); statement++) {
                standing.add(command(step, String.valueOf(statement)));
            }
        }
        return new Wave(standing, commands("commit"), commands("answered"));
    }

    private List<Command> commands(String point) throws Exception {
        List<Command> commands = new ArrayList<>();
        for (Step step : Step.values()) {
            commands.add(command(step, point));
        }
        return commands;
    }

    private Command command(Step step, String point) throws Exception {
        String currency = currencies.next();
        String[] claim = process.claim(step.from, currency);
        String body = step.body.formatted(currency, claim[2]);
        return new Command(step, claim[1], key(step, point), body, facts(claim[1]));
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
            turn = Math.floorMod(Objects.hash(step.user, key), 1024);
        } while (turns.get(turn));
        turns.set(turn);
        return key;
    }

    private void sendAndForget(Command command) {
        process.post(command.path(), command.step().user, command.key(), command.body());
    }

    private HttpResponse<String> send(Command command) {
        return process.post(command.path(), command.step().user, command.key(), command.body())
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
            assertThat(first.statusCode()).as(command + ": " + first.body()).isEqualTo(200);
            assertThat(send(command).body()).as(command.toString()).isEqualTo(first.body());
        }
        assertEverything(commands);
        // Without its key, the decision was made on a claim that is no longer what it was.
        Command submit = commands.getFirst();
        assertThat(process.post(submit.path(), submit.step().user, "", submit.body())
                        .join()
                        .statusCode())
                .isEqualTo(409);
        assertEverything(commands);
    }

    private void assertLedgerHolds() {
        HttpResponse<String> proof =
                process.post("/api/v1/ledger/verify", "auditor", "", "").join();
        assertThat(proof.statusCode()).as(proof.body()).isEqualTo(200);
        assertThat(proof.body()).contains("\"holds\":true");
    }

    /** All that a step touches, without ids and times: equal texts mean that the same happened, as often. */
    private String facts(String claim) throws SQLException {
        String question = """
                SELECT concat_ws(' | ',
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
                    (SELECT string_agg(d.action, ', ' ORDER BY d.id)
                       FROM access.audit_entry AS d WHERE d.subject_id = c.id::text))
                  FROM claim.claim AS c WHERE c.id = ?::uuid""";
        try (Connection connection = points.connect();
                PreparedStatement statement = connection.prepareStatement(question)) {
            statement.setString(1, claim);
            ResultSet rows = statement.executeQuery();
            assertThat(rows.next()).isTrue();
            return rows.getString(1);
        }
    }
}
