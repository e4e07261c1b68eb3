package io.recourse.claim;

import static org.assertj.core.api.Assertions.assertThat;

import io.recourse.claim.CrashWaves.Sent;
import java.net.http.HttpResponse;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;

/** A claim of 1,000 in a currency of its own, and what can be made for it before a command is sent. */
record CrashSubject(CrashProcess process, CrashPoints points, String claim, String version, String currency) {

    /** A voucher as it is received; with the currency. */
    static final String VOUCHER =
            "{\"value\": {\"amount\": \"1000.00\", \"currency\": \"%1$s\"}, \"code\": \"VOUCHER-%1$s\", "
                    + "\"issuedOn\": \"2026-09-15\", \"validUntil\": \"2027-03-31\", \"zone\": \"Asia/Hong_Kong\"}";

    private static final String BOUNDARY = "crash-crash-crash";

    /** Somebody of finance does this beforehand; fails unless it is done. */
    void done(Sent sent) {
        HttpResponse<String> answer =
                process.post(sent, "finance", "before-" + UUID.randomUUID()).join();
        assertThat(answer.statusCode()).as(sent.path() + ": " + answer.body()).isBetween(200, 201);
    }

    /** The file of one credit in the claim's currency, as it is sent. */
    Sent file(String amount, String words) throws SQLException {
        String rows = "Number,Date,Amount,Currency,Description\nCN-%1$s,2026-09-15,%2$s,%1$s,%3$s\n"
                .formatted(currency, amount, words);
        String vendor = one("SELECT vendor_id FROM claim.claim WHERE id = '" + claim + "'");
        String body = part("format", "", "CSV") + part("vendor", "", vendor)
                + part("file", "; filename=\"" + currency + ".csv\"", rows) + "--" + BOUNDARY + "--\r\n";
        return new Sent("/api/v1/settlement/imports", "multipart/form-data; boundary=" + BOUNDARY, body);
    }

    /** Takes the credit in; its id. */
    String credit(String amount, String words) throws SQLException {
        done(file(amount, words));
        return one("SELECT id FROM claim.settlement_line WHERE currency = '" + currency + "'");
    }

    /** A credit of 990 for the claim of 1,000, as the last that comes: 10 are a difference. */
    Sent match(String credit) {
        String amount = "{\"amount\": \"990.00\", \"currency\": \"" + currency + "\"}";
        return Sent.json(
                "/api/v1/settlement/matches",
                "{\"pieces\": [{\"credit\": \"%s\", \"claim\": \"%s\", \"amount\": %s, \"booked\": %3$s, \"last\": true}]}"
                        .formatted(credit, claim, amount));
    }

    /** Receives a voucher for the claim; its id. */
    String voucher() throws SQLException {
        done(Sent.json("/api/v1/claims/" + claim + "/vouchers", VOUCHER.formatted(currency)));
        return one("SELECT id FROM claim.voucher WHERE claim_id = '" + claim + "'");
    }

    /** The only value of the only row. */
    String one(String question) throws SQLException {
        try (PreparedStatement statement = points.reader().prepareStatement(question)) {
            ResultSet rows = statement.executeQuery();
            assertThat(rows.next()).as(question).isTrue();
            String value = rows.getString(1);
            assertThat(rows.next()).as(question).isFalse();
            return value;
        }
    }

    private static String part(String name, String more, String text) {
        return "--%s\r\nContent-Disposition: form-data; name=\"%s\"%s\r\n\r\n%s\r\n"
                .formatted(BOUNDARY, name, more, text);
    }
}
