-- Lines of invoices that used a voucher: the vendor deducts it instead of crediting a claim.
CREATE TABLE claim.settlement_voucher_use (
    id           uuid PRIMARY KEY DEFAULT uuidv7(),
    settlement_line_id uuid NOT NULL REFERENCES claim.settlement_line (id),
    voucher_id   uuid NOT NULL REFERENCES claim.voucher (id),
    position     integer NOT NULL,
    amount_minor bigint NOT NULL CHECK (amount_minor > 0),
    linked       boolean NOT NULL,
    confidence   text CHECK (confidence IN ('CERTAIN', 'LIKELY', 'POSSIBLE')),
    reasons      jsonb NOT NULL,
    matched_at   timestamptz NOT NULL,
    matched_by   text NOT NULL,
    undone_at    timestamptz,
    undone_by    text,
    undo_reason  text CHECK (length(undo_reason) BETWEEN 1 AND 2000),
    CONSTRAINT use_of_a_line_exists FOREIGN KEY (voucher_id, position) REFERENCES claim.voucher_step (voucher_id, position),
    CONSTRAINT undo_of_a_use_names_actor_and_reason CHECK (
        (undone_at IS NULL) = (undone_by IS NULL) AND (undone_at IS NULL) = (undo_reason IS NULL))
);
CREATE UNIQUE INDEX settlement_line_uses_a_voucher_once ON claim.settlement_voucher_use (settlement_line_id, voucher_id)
    WHERE undone_at IS NULL;
CREATE UNIQUE INDEX voucher_use_is_on_one_line ON claim.settlement_voucher_use (voucher_id, position) WHERE undone_at IS NULL;
COMMENT ON TABLE claim.settlement_voucher_use IS 'A line of an invoice, or a part of it, that a person took for the use of a voucher. An undone one stays.';
COMMENT ON COLUMN claim.settlement_voucher_use.position IS 'Of the use in the history of the voucher.';
COMMENT ON COLUMN claim.settlement_voucher_use.amount_minor IS 'Part of the line, in the line''s currency, which is that of the voucher.';
COMMENT ON COLUMN claim.settlement_voucher_use.linked IS 'The use had been recorded before by a person: taking the match back leaves it.';
COMMENT ON COLUMN claim.settlement_voucher_use.confidence IS 'Of the proposal that was confirmed.';
COMMENT ON COLUMN claim.settlement_voucher_use.reasons IS 'Why it was proposed, as sentences by key and arguments.';

CREATE TABLE claim.settlement_voucher_refusal (
    settlement_line_id uuid NOT NULL REFERENCES claim.settlement_line (id),
    voucher_id uuid NOT NULL REFERENCES claim.voucher (id),
    reason     text NOT NULL CHECK (length(reason) BETWEEN 1 AND 2000),
    refused_at timestamptz NOT NULL,
    refused_by text NOT NULL,
    PRIMARY KEY (settlement_line_id, voucher_id)
);
COMMENT ON TABLE claim.settlement_voucher_refusal IS 'Lines and vouchers of which a person said that they do not belong together: they are not proposed again.';

CREATE TRIGGER settlement_voucher_use_is_kept BEFORE DELETE ON claim.settlement_voucher_use
    FOR EACH ROW EXECUTE FUNCTION claim.keep_settlement();
CREATE TRIGGER settlement_voucher_use_is_not_truncated BEFORE TRUNCATE ON claim.settlement_voucher_use
    FOR EACH STATEMENT EXECUTE FUNCTION access.refuse_change();
