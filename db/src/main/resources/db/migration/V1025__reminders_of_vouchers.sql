-- Vouchers run out like claims do: finance is reminded of them in the same inbox.
ALTER TABLE claim.reminder
    ADD COLUMN voucher_id uuid REFERENCES claim.voucher (id) ON DELETE CASCADE,
    DROP CONSTRAINT one_reminder_per_mark,
    ADD CONSTRAINT one_reminder_per_mark UNIQUE NULLS NOT DISTINCT (claim_id, clock, ends_at, mark, voucher_id);

DO $$
DECLARE
    clocks text := (SELECT pg_get_constraintdef(oid) FROM pg_constraint
                     WHERE conname = 'reminder_clock_check' AND conrelid = 'claim.reminder'::regclass);
    causes text := (SELECT pg_get_constraintdef(oid) FROM pg_constraint
                     WHERE conname = 'reminder_settled_because_check' AND conrelid = 'claim.reminder'::regclass);
BEGIN
    -- Other migrations add clocks and causes too: keep what stands, and add ours.
    ALTER TABLE claim.reminder
        DROP CONSTRAINT reminder_clock_check,
        DROP CONSTRAINT reminder_settled_because_check;
    EXECUTE 'ALTER TABLE claim.reminder ADD CONSTRAINT reminder_clock_check '
        || replace(clocks, '''CLAIM''::text', '''CLAIM''::text, ''VOUCHER''::text');
    EXECUTE 'ALTER TABLE claim.reminder ADD CONSTRAINT reminder_settled_because_check '
        || replace(causes, '''SKIPPED''::text', '''SKIPPED''::text, ''USED_UP''::text, ''TAKEN_BACK''::text');
END
$$;

ALTER TABLE claim.reminder
    ADD CONSTRAINT clock_of_a_voucher_names_it CHECK ((clock = 'VOUCHER') = (voucher_id IS NOT NULL));
CREATE INDEX reminder_of_voucher ON claim.reminder (voucher_id) WHERE voucher_id IS NOT NULL;
COMMENT ON TABLE claim.reminder IS 'That a mark of a clock was passed: of a claim, or of a voucher of which something was left. One row for each claim, voucher, clock and mark, whoever runs the job how often.';
COMMENT ON COLUMN claim.reminder.clock IS 'NOTICE runs to the moment by which the vendor must know of the incident, CLAIM to the moment at which the claim must leave, OFFER to the end of the vendor''s offer, VOUCHER to the end of a voucher.';
COMMENT ON COLUMN claim.reminder.voucher_id IS 'The voucher that ends; null for the clocks of a claim.';
