-- Giving up money above the limit takes legal and finance, as claiming it does: the first of the two agreements.
ALTER TABLE claim.claim
    ADD COLUMN conceded_to      text CHECK (conceded_to IN ('PARTIALLY_APPROVED', 'WITHDRAWN', 'WRITTEN_OFF')),
    ADD COLUMN conceded_by      text,
    ADD COLUMN conceded_as      text CHECK (conceded_as IN ('LEGAL', 'FINANCE', 'EITHER')),
    ADD COLUMN conceded_minor   bigint CHECK (conceded_minor > 0),
    ADD COLUMN conceded_version integer,
    ADD CONSTRAINT concession_is_whole CHECK (
        num_nulls(conceded_to, conceded_by, conceded_as, conceded_version) IN (0, 4)
        AND (conceded_minor IS NULL OR conceded_to = 'PARTIALLY_APPROVED'));
COMMENT ON COLUMN claim.claim.conceded_to IS 'Step by which somebody agreed to give money up, above the limit above which legal and finance both agree; null if nobody did.';
COMMENT ON COLUMN claim.claim.conceded_by IS 'Who agreed first; the second agreement takes the step and is another person of the other office.';
COMMENT ON COLUMN claim.claim.conceded_as IS 'Office of the first agreement; EITHER for somebody who holds both.';
COMMENT ON COLUMN claim.claim.conceded_minor IS 'What the vendor agrees to by a partial approval, in minor units; null where the step has no amount.';
COMMENT ON COLUMN claim.claim.conceded_version IS 'Version of the claim that the first agreement made: it counts for the claim as it stood, and is void in any other version.';

DO $$
DECLARE
    rule text := (SELECT pg_get_constraintdef(oid) FROM pg_constraint
                   WHERE conname = 'claim_event_kind_check' AND conrelid = 'claim.claim_event'::regclass);
BEGIN
    ALTER TABLE claim.claim_event DROP CONSTRAINT claim_event_kind_check;
    EXECUTE 'ALTER TABLE claim.claim_event ADD CONSTRAINT claim_event_kind_check '
        || replace(rule, '''CREDIT_BOOKED''::text', '''CREDIT_BOOKED''::text, ''CONCEDED''::text');
END
$$;

-- A later revision may grant other days, points or units than what was submitted.
ALTER TABLE claim.claim
    ADD COLUMN revised_quantity numeric(20, 6) CHECK (revised_quantity > 0),
    ADD COLUMN revised_unit     text,
    ADD CONSTRAINT revised_quantity_is_whole CHECK (
        (revised_quantity IS NULL) = (revised_unit IS NULL)
        AND (revised_quantity IS NULL OR revised_assessment_id IS NOT NULL));
COMMENT ON COLUMN claim.claim.revised_quantity IS 'Days, points or units that a later revision of the assessment grants; null where it grants none.';
COMMENT ON COLUMN claim.claim.revised_unit IS 'Unit of revised_quantity, such as DAYS.';
