package io.recourse.db.ledger;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Objects;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import org.postgresql.util.PSQLException;

/** Plays a file of statements, separated by blank lines, and writes each with its answer below it. */
final class Transcript {

    private Transcript() {}

    static String play(Connection connection, String script) throws SQLException {
        StringBuilder text = new StringBuilder();
        for (String part : script.strip().split("\n\n")) {
            text.append(part).append('\n');
            String statement = Arrays.stream(part.split("\n"))
                    .filter(line -> !line.startsWith("--"))
                    .collect(Collectors.joining("\n"))
                    .strip();
            if (!statement.isEmpty()) {
                text.append(answer(connection, statement));
            }
            text.append('\n');
        }
        return text.toString();
    }

    private static String answer(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            if (!statement.execute(sql)) {
                return "=> " + statement.getUpdateCount() + " rows written\n";
            }
            try (ResultSet rows = statement.getResultSet()) {
                return table(rows);
            }
        } catch (PSQLException refused) {
            var message = Objects.requireNonNull(refused.getServerErrorMessage());
            String rule = message.getConstraint() == null ? message.getMessage() : message.getConstraint();
            return "=> refused: " + rule + "\n";
        }
    }

    private static String table(ResultSet rows) throws SQLException {
        ResultSetMetaData columns = rows.getMetaData();
        StringJoiner head = new StringJoiner(" | ", "=> ", "\n");
        for (int i = 1; i <= columns.getColumnCount(); i++) {
            head.add(columns.getColumnLabel(i));
        }
        StringBuilder text = new StringBuilder();
        while (rows.next()) {
            StringJoiner line = new StringJoiner(" | ", "   ", "\n");
            for (int i = 1; i <= columns.getColumnCount(); i++) {
                line.add(Objects.requireNonNullElse(rows.getString(i), "-"));
            }
            text.append(line);
        }
        return text.isEmpty() ? "=> no row\n" : head.toString() + text;
    }
}
