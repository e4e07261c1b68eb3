package io.recourse.ledger;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Recomputes the chains of what stands beside the journal in Java, without the ledger's own functions, and looks for heads
 * that were printed.
 */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class RegisterWalk {

    /** Each register with the key of its rows, columns parted by blanks. */
    private static final Map<String, String> KEYS = Map.of(
            "chart", "r.code",
            "exchange_rate",
                    "concat_ws(' ', r.currency, r.functional_currency, to_char(r.on_day, 'YYYY-MM-DD'), r.revision)",
            "period_step", "concat_ws(' ', to_char(r.month, 'YYYY-MM-DD'), r.position)",
            "recognition_policy", "r.position::text");

    private static final String ROWS = """
            SELECT k.position, k.row_key, k.previous_hash, k.hash, r.row_key, r.content
            FROM (SELECT * FROM ledger.register_link WHERE register = '%1$s') AS k
            FULL JOIN (SELECT %2$s AS row_key, jsonb_strip_nulls(to_jsonb(r))::text AS content FROM ledger.%1$s AS r) AS r
                ON r.row_key = k.row_key
            ORDER BY k.position NULLS LAST, r.row_key""";

    private final DSLContext sql;

    RegisterWalk(DSLContext sql) {
        this.sql = sql;
    }

    /** The first thing that does not hold in each register, and every printed head that is not part of its register. */
    List<Verification.Problem> problems(List<RegisterHead> printed) {
        Record before = sql.fetchSingle("SELECT current_setting('TimeZone'), current_setting('bytea_output')");
        // A row as JSON shows moments and bytes as the session wants them; it was hashed in these.
        sql.fetch("SELECT set_config('TimeZone', 'UTC', true), set_config('bytea_output', 'hex', true)");
        try {
            List<Verification.Problem> problems = new ArrayList<>();
            Map<String, List<byte[]>> links = new HashMap<>();
            KEYS.keySet().stream().sorted().forEach(register -> {
                List<byte[]> hashes = new ArrayList<>();
                Verification.Problem problem = firstProblem(register, hashes);
                links.put(register, hashes);
                if (problem != null) {
                    problems.add(problem);
                }
            });
            printed.stream()
                    .map(head -> missing(head, links.getOrDefault(head.register(), List.of())))
                    .flatMap(List::stream)
                    .forEach(problems::add);
            return problems;
        } finally {
            sql.fetch(
                    "SELECT set_config('TimeZone', ?, true), set_config('bytea_output', ?, true)",
                    before.get(0),
                    before.get(1));
        }
    }

    /** @param hashes filled with those of the links, in the order of their positions */
    private Verification.@Nullable Problem firstProblem(String register, List<byte[]> hashes) {
        byte[] previous = new byte[32];
        long position = 1;
        Verification.Problem first = null;
        for (Record row : sql.fetch(ROWS.formatted(register, KEYS.get(register)))) {
            Long at = row.get(0, Long.class);
            byte[] hash = row.get(3, byte[].class);
            Verification.Sort sort =
                    at == null ? Verification.Sort.REGISTER_ROW_FORGED : judge(row, previous, position);
            if (sort != null && first == null) {
                String key = row.get(at == null ? 4 : 1, String.class);
                first = problem(sort, at, register, key);
            }
            if (at != null && hash != null) {
                hashes.add(hash);
                previous = hash;
                position = at + 1;
            }
        }
        return first;
    }

    private static Verification.@Nullable Sort judge(Record row, byte[] previous, long position) {
        String content = row.get(5, String.class);
        if (content == null) {
            return Verification.Sort.REGISTER_ROW_MISSING;
        }
        byte[] before = row.get(2, byte[].class);
        boolean follows = row.get(0, Long.class) == position && Arrays.equals(before, previous);
        return follows && Arrays.equals(row.get(3, byte[].class), hash(previous, position, content))
                ? null
                : Verification.Sort.REGISTER_CHANGED;
    }

    private static byte[] hash(byte[] previous, long position, String content) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(previous);
            digest.update(ByteBuffer.allocate(Long.BYTES).putLong(position).array());
            return digest.digest(content.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every JDK has SHA-256", impossible);
        }
    }

    private static List<Verification.Problem> missing(RegisterHead head, List<byte[]> hashes) {
        int present = hashes.size();
        if (head.position() > present) {
            return List.of(notFound(head, Verification.span(present + 1L, head.position())));
        }
        boolean same = head.position() > 0
                && HexFormat.of()
                        .formatHex(hashes.get((int) head.position() - 1))
                        .equalsIgnoreCase(head.hash());
        return same ? List.of() : List.of(notFound(head, Long.toString(head.position())));
    }

    private static Verification.Problem notFound(RegisterHead head, String links) {
        return problem(Verification.Sort.REGISTER_HEAD_NOT_FOUND, head.position(), head.register(), links);
    }

    private static Verification.Problem problem(
            Verification.Sort sort, @Nullable Long position, String register, @Nullable String key) {
        return new Verification.Problem(sort, position, null, register, key, Verification.Checker.INDEPENDENT);
    }
}
