-- Some contracts count days from the incident: people are reminded of them while the period runs and no claim is open yet.
ALTER TABLE claim.reminder
    ALTER COLUMN claim_id DROP NOT NULL,
    ADD COLUMN clause_id    uuid REFERENCES contract.clause (id) ON DELETE CASCADE,
    ADD COLUMN period_label text,
    ADD CONSTRAINT reminder_is_of_a_claim_or_of_a_running_period CHECK (
        (claim_id IS NULL) = (clause_id IS NOT NULL) AND (clause_id IS NULL) = (period_label IS NULL)
        AND (claim_id IS NOT NULL OR clock IN ('NOTICE', 'CLAIM'))),
    DROP CONSTRAINT one_reminder_per_mark,
    ADD CONSTRAINT one_reminder_per_mark UNIQUE NULLS NOT DISTINCT
        (claim_id, clock, ends_at, mark, voucher_id, clause_id, period_label);
CREATE INDEX reminder_of_running_period ON claim.reminder (clause_id, period_label) WHERE clause_id IS NOT NULL;
COMMENT ON TABLE claim.reminder IS 'That a mark of a clock was passed: of a claim, of a voucher of which something was left, or of a running period whose promise is broken. One row for each of them, clock and mark, whoever runs the job how often.';
COMMENT ON COLUMN claim.reminder.claim_id IS 'Null for a period that still runs, of which there is no claim yet.';
COMMENT ON COLUMN claim.reminder.clause_id IS 'Clause whose promise is broken in a period that still runs; null for a claim.';
COMMENT ON COLUMN claim.reminder.period_label IS 'The running period, such as 2026-08; null for a claim.';

DO $$
DECLARE
    causes text := (SELECT pg_get_constraintdef(oid) FROM pg_constraint
                     WHERE conname = 'reminder_settled_because_check' AND conrelid = 'claim.reminder'::regclass);
BEGIN
    ALTER TABLE claim.reminder DROP CONSTRAINT reminder_settled_because_check;
    EXECUTE 'ALTER TABLE claim.reminder ADD CONSTRAINT reminder_settled_because_check '
        || replace(causes, '''SKIPPED''::text', '''SKIPPED''::text, ''LATE''::text');
END
$$;
