package io.recourse.claim;

import java.util.List;
import java.util.Map;

/** Importing credits, matching them with a difference, setting them aside, and taking all of it back, met by crashes. */
class SettlementCrashTest extends CrashWaves {

    private enum Command implements Step {
        IMPORT {
            @Override
            public Sent sent(CrashSubject subject) throws Exception {
                return subject.file("990.00", "a credit");
            }

            @Override
            public boolean isAlone() {
                return true;
            }
        },
        MATCH {
            @Override
            public Sent sent(CrashSubject subject) throws Exception {
                return subject.match(subject.credit("990.00", "for a claim"));
            }
        },
        UNDO_MATCH {
            @Override
            public Sent sent(CrashSubject subject) throws Exception {
                subject.done(subject.match(subject.credit("990.00", "for a claim")));
                String match =
                        subject.one("SELECT id FROM claim.settlement_match WHERE claim_id = '" + subject.claim() + "'");
                return Sent.json("/api/v1/settlement/matches/" + match + "/undo", WRONG);
            }
        },
        SET_ASIDE {
            @Override
            public Sent sent(CrashSubject subject) throws Exception {
                return aside(subject.credit("33.00", "thank you"));
            }
        },
        PUT_BACK {
            @Override
            public Sent sent(CrashSubject subject) throws Exception {
                String credit = subject.credit("33.00", "thank you");
                subject.done(aside(credit));
                return Sent.json("/api/v1/settlement/credits/" + credit + "/back", WRONG);
            }
        };

        private static final String WRONG = "{\"reason\": \"wrong\"}";

        private static Sent aside(String credit) {
            return Sent.json(
                    "/api/v1/settlement/credits/" + credit + "/aside",
                    "{\"kind\": \"GOODWILL\", \"reason\": \"a present\"}");
        }
    }

    @Override
    List<? extends Step> steps() {
        return List.of(Command.values());
    }

    @Override
    Map<? extends Step, List<String>> written() {
        return Map.of(
                Command.IMPORT,
                List.of(
                        "insert access.idempotency_key",
                        "insert claim.settlement_import",
                        "insert claim.settlement_document",
                        "insert claim.settlement_line",
                        "insert access.audit_entry"),
                Command.MATCH,
                List.of(
                        "update claim.claim",
                        "insert claim.credit",
                        "insert claim.settlement_match",
                        "insert ledger.posting",
                        "insert access.audit_entry"),
                Command.UNDO_MATCH,
                List.of(
                        "update claim.claim",
                        "update claim.settlement_match",
                        "insert ledger.journal_entry",
                        "insert ledger.posting"),
                Command.SET_ASIDE,
                List.of("insert claim.settlement_aside", "insert ledger.posting"),
                Command.PUT_BACK,
                List.of("update claim.settlement_aside", "insert ledger.posting"));
    }
}
