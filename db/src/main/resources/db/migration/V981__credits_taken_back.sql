-- A credit that was booked on the wrong claim is taken back by a step of its own; nothing of it is deleted.
DO $$
DECLARE
    rule text := (SELECT pg_get_constraintdef(oid) FROM pg_constraint
                   WHERE conname = 'claim_event_kind_check' AND conrelid = 'claim.claim_event'::regclass);
BEGIN
    -- Other migrations add kinds too, in whatever order they are applied: keep what stands, and add one.
    ALTER TABLE claim.claim_event DROP CONSTRAINT claim_event_kind_check;
    EXECUTE 'ALTER TABLE claim.claim_event ADD CONSTRAINT claim_event_kind_check '
        || replace(rule, '''CREDIT_BOOKED''::text', '''CREDIT_BOOKED''::text, ''CREDIT_TAKEN_BACK''::text');
END
$$;

CREATE TABLE claim.credit_taken_back (
    claim_id        uuid NOT NULL,
    credit_position integer NOT NULL,
    position        integer NOT NULL,
    PRIMARY KEY (claim_id, credit_position),
    CONSTRAINT taken_back_is_a_credit FOREIGN KEY (claim_id, credit_position) REFERENCES claim.credit (claim_id, position),
    CONSTRAINT taking_back_is_a_step FOREIGN KEY (claim_id, position) REFERENCES claim.claim_event (claim_id, position),
    CONSTRAINT taken_back_later CHECK (position > credit_position)
);
COMMENT ON TABLE claim.credit_taken_back IS 'Credits that count no more: their ledger entries were reversed. Each at most once.';
COMMENT ON COLUMN claim.credit_taken_back.credit_position IS 'Of the step that booked the credit.';
COMMENT ON COLUMN claim.credit_taken_back.position IS 'Of the step that took it back.';
COMMENT ON TABLE claim.credit IS 'Credit notes and invoice lines booked on a claim, each with the step that booked it; the sum of those not taken back is claim.credited_minor.';

CREATE TRIGGER taking_back_is_kept BEFORE DELETE ON claim.credit_taken_back
    FOR EACH ROW EXECUTE FUNCTION claim.keep_real_history();
CREATE TRIGGER taking_back_never_changes BEFORE UPDATE OR TRUNCATE ON claim.credit_taken_back
    FOR EACH STATEMENT EXECUTE FUNCTION access.refuse_change();
