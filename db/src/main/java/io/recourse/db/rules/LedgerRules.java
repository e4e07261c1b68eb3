package io.recourse.db.rules;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Compares the rules of the ledger in a database with those that the migrations of this program make. Whoever owns the
 * tables can drop a trigger, replace a function or slip a table in; here it is told.
 */
public final class LedgerRules {

    private LedgerRules() {}

    /**
     * A rule that is not as the migrations made it.
     *
     * @param kind such as trigger, function, column, child table
     * @param name in full, with its schema and table
     */
    public record Deviation(What what, String kind, String name) {}

    /** What became of a rule. */
    public enum What {
        MISSING,
        CHANGED,
        FORGED
    }

    /** Every deviation, by kind and name; none if all rules stand. Leaves the session as it was. */
    public static List<Deviation> deviations(Connection connection) throws SQLException {
        TreeMap<List<String>, String> made = asMade();
        List<Deviation> deviations = new ArrayList<>();
        asTheyAre(connection).forEach((rule, hash) -> {
            String expected = made.remove(rule);
            if (!hash.equals(expected)) {
                What what = expected == null ? What.FORGED : What.CHANGED;
                deviations.add(new Deviation(what, rule.getFirst(), rule.getLast()));
            }
        });
        made.keySet().forEach(rule -> deviations.add(new Deviation(What.MISSING, rule.getFirst(), rule.getLast())));
        return deviations;
    }

    private static TreeMap<List<String>, String> asMade() {
        TreeMap<List<String>, String> rules = rules();
        text("ledger-rules.tsv").lines().map(line -> line.split("\t")).forEach(line -> add(rules, line));
        return rules;
    }

    private static TreeMap<List<String>, String> asTheyAre(Connection connection) throws SQLException {
        String before = setting(connection, "SELECT current_setting('search_path')", null);
        // Every name in full, whatever the session looks up first.
        setting(connection, "SELECT set_config('search_path', ?, false)", "");
        try (PreparedStatement statement = connection.prepareStatement(text("ledger-rules.sql"));
                ResultSet row = statement.executeQuery()) {
            TreeMap<List<String>, String> rules = rules();
            while (row.next()) {
                add(rules, row.getString(1), row.getString(2), row.getString(3));
            }
            return rules;
        } finally {
            setting(connection, "SELECT set_config('search_path', ?, false)", before);
        }
    }

    private static TreeMap<List<String>, String> rules() {
        return new TreeMap<>((one, other) -> String.join("\t", one).compareTo(String.join("\t", other)));
    }

    /** What stands twice under a name (a setting of the database and of a role) counts together. */
    private static void add(TreeMap<List<String>, String> rules, String... rule) {
        rules.merge(List.of(rule[0], rule[1]), rule[2], (one, other) -> one + other);
    }

    private static String setting(Connection connection, String query, @Nullable String value) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            if (value != null) {
                statement.setString(1, value);
            }
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getString(1);
            }
        }
    }

    private static String text(String file) {
        try (InputStream stream = Objects.requireNonNull(LedgerRules.class.getResourceAsStream("/db/rules/" + file))) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
