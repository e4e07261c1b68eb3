-- A notice that was recorded by mistake and taken back is a step in the life of its claim.
DO $$
DECLARE
    rule text := (SELECT pg_get_constraintdef(oid) FROM pg_constraint
                   WHERE conname = 'claim_event_kind_check' AND conrelid = 'claim.claim_event'::regclass);
BEGIN
    ALTER TABLE claim.claim_event DROP CONSTRAINT claim_event_kind_check;
    EXECUTE 'ALTER TABLE claim.claim_event ADD CONSTRAINT claim_event_kind_check '
        || replace(rule, '''CREDIT_BOOKED''::text', '''CREDIT_BOOKED''::text, ''NOTICE_VOIDED''::text');
END
$$;
