-- Giving up takes a second person at any amount, and what was withdrawn is claimed after all while its window is open.
ALTER TABLE claim.claim
    DROP CONSTRAINT concession_is_whole,
    ADD CONSTRAINT concession_is_whole CHECK (
        num_nulls(conceded_to, conceded_by, conceded_version) IN (0, 3)
        AND (conceded_as IS NULL OR conceded_to IS NOT NULL)
        AND (conceded_minor IS NULL OR conceded_to = 'PARTIALLY_APPROVED')),
    DROP CONSTRAINT claim_conceded_to_check,
    ADD CONSTRAINT claim_conceded_to_check CHECK (
        conceded_to IN ('PARTIALLY_APPROVED', 'WITHDRAWN', 'WRITTEN_OFF', 'LAPSED'));
COMMENT ON COLUMN claim.claim.conceded_to IS 'Step by which somebody agreed to give money up; null if nobody did.';
COMMENT ON COLUMN claim.claim.conceded_by IS 'Who agreed first; the second agreement takes the step and is another person, above the limit of the other office.';
COMMENT ON COLUMN claim.claim.conceded_as IS 'Office of the first agreement above the limit, EITHER for somebody who holds both; null below it, where any second person of those whose work it is agrees.';

DO $$
DECLARE
    sorts text := pg_get_viewdef('claim.step_movement'::regclass);
    known text := 'e.from_status = ''EXPIRED''::text';
BEGIN
    -- What was withdrawn and is at stake again was regained, as what had expired.
    IF position(known IN sorts) = 0 THEN
        RAISE EXCEPTION 'claim.step_movement does not say what it said: %', sorts;
    END IF;
    EXECUTE 'CREATE OR REPLACE VIEW claim.step_movement AS '
        || replace(sorts, known, 'e.from_status IN (''EXPIRED'', ''WITHDRAWN'')');
END
$$;
