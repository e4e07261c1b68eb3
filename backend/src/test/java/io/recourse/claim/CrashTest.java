package io.recourse.claim;

import java.util.List;
import java.util.Map;

/** Submit, approve, settle and receive, met by crashes. */
class CrashTest extends CrashWaves {

    private enum Command implements Step {
        SUBMIT(ClaimStatus.AWAITING_RELEASE, "legal", "transitions", "{\"to\": \"SUBMITTED\", \"version\": %2$s}"),
        APPROVE(ClaimStatus.SUBMITTED, "legal", "transitions", "{\"to\": \"APPROVED\", \"version\": %2$s}"),
        SETTLE(
                ClaimStatus.APPROVED,
                "finance",
                "credits",
                "{\"amount\": {\"amount\": \"1000.00\", \"currency\": \"%1$s\"}, \"document\": \"CN-1\", \"on\": \"2026-09-15\"}"),
        RECEIVE(ClaimStatus.APPROVED, "finance", "vouchers", CrashSubject.VOUCHER);

        private final ClaimStatus from;
        private final String user;
        private final String resource;
        private final String body;

        Command(ClaimStatus from, String user, String resource, String body) {
            this.from = from;
            this.user = user;
            this.resource = resource;
            this.body = body;
        }

        @Override
        public ClaimStatus from() {
            return from;
        }

        @Override
        public String user() {
            return user;
        }

        @Override
        public Sent sent(CrashSubject subject) {
            return Sent.json(
                    "/api/v1/claims/" + subject.claim() + "/" + resource,
                    body.formatted(subject.currency(), subject.version()));
        }
    }

    @Override
    List<? extends Step> steps() {
        return List.of(Command.values());
    }

    @Override
    Map<? extends Step, List<String>> written() {
        return Map.of(
                Command.SUBMIT,
                List.of(
                        "insert access.idempotency_key",
                        "update claim.claim",
                        "insert claim.claim_event",
                        "insert access.audit_entry",
                        "update access.idempotency_key"),
                Command.APPROVE,
                List.of(
                        "update claim.claim",
                        "insert claim.claim_event",
                        "insert ledger.journal_entry",
                        "insert ledger.posting",
                        "insert access.audit_entry"),
                Command.SETTLE,
                List.of(
                        "update claim.claim",
                        "insert claim.claim_event",
                        "insert claim.credit",
                        "insert ledger.journal_entry",
                        "insert ledger.posting",
                        "insert access.audit_entry"),
                Command.RECEIVE,
                List.of(
                        "update claim.claim",
                        "insert claim.credit",
                        "insert claim.voucher",
                        "insert claim.voucher_step",
                        "insert ledger.posting"));
    }
}
