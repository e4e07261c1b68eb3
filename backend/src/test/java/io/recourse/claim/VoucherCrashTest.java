package io.recourse.claim;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/** Uses of vouchers, by hand and by lines of invoices, and imports, each taken back, met by crashes. */
class VoucherCrashTest extends CrashWaves {

    private enum Command implements Step {
        USE {
            @Override
            public Sent sent(CrashSubject subject) throws Exception {
                return use(subject.voucher());
            }
        },
        UNDO_USE {
            @Override
            public Sent sent(CrashSubject subject) throws Exception {
                String voucher = subject.voucher();
                subject.done(use(voucher));
                return Sent.json("/api/v1/vouchers/" + voucher + "/uses/1/undo", WRONG);
            }
        },
        MATCH_LINE {
            @Override
            public Sent sent(CrashSubject subject) throws Exception {
                return line(subject);
            }
        },
        UNDO_LINE {
            @Override
            public Sent sent(CrashSubject subject) throws Exception {
                subject.done(line(subject));
                String match = subject.one("SELECT u.id FROM claim.settlement_voucher_use AS u JOIN claim.voucher AS v"
                        + " ON v.id = u.voucher_id WHERE v.claim_id = '" + subject.claim() + "'");
                return Sent.json("/api/v1/settlement/voucher-uses/" + match + "/undo", WRONG);
            }
        },
        UNDO_IMPORT {
            @Override
            public Sent sent(CrashSubject subject) throws Exception {
                subject.credit("990.00", "a credit");
                String file = subject.one("SELECT settlement_import_id FROM claim.settlement_line WHERE currency = '"
                        + subject.currency() + "'");
                return Sent.json("/api/v1/settlement/imports/" + file + "/undo", "");
            }

            @Override
            public boolean isAlone() {
                return true;
            }
        };

        private static final String WRONG = "{\"reason\": \"wrong\"}";

        private static Sent use(String voucher) {
            return Sent.json(
                    "/api/v1/vouchers/" + voucher + "/uses",
                    "{\"amount\": \"400.00\", \"on\": \"2026-09-15\", \"reference\": \"INV-1\"}");
        }

        private static Sent line(CrashSubject subject) throws SQLException {
            String voucher = subject.voucher();
            String credit = subject.credit("250.00", "voucher VOUCHER-" + subject.currency() + " applied");
            return Sent.json(
                    "/api/v1/settlement/voucher-uses",
                    "{\"credit\": \"%s\", \"voucher\": \"%s\"}".formatted(credit, voucher));
        }
    }

    @Override
    List<? extends Step> steps() {
        return List.of(Command.values());
    }

    @Override
    Map<? extends Step, List<String>> written() {
        return Map.of(
                Command.USE,
                List.of("insert claim.voucher_step", "insert ledger.journal_entry", "insert ledger.posting"),
                Command.UNDO_USE,
                List.of("insert claim.voucher_step", "insert ledger.journal_entry", "insert ledger.posting"),
                Command.MATCH_LINE,
                List.of("insert claim.voucher_step", "insert claim.settlement_voucher_use", "insert ledger.posting"),
                Command.UNDO_LINE,
                List.of("insert claim.voucher_step", "update claim.settlement_voucher_use", "insert ledger.posting"),
                Command.UNDO_IMPORT,
                List.of("update claim.settlement_line", "update claim.settlement_import", "insert access.audit_entry"));
    }
}
