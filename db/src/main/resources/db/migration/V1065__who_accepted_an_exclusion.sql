ALTER TABLE exclusion.exclusion
    ADD COLUMN accepted_by text,
    ADD COLUMN acceptance text CHECK (length(trim(acceptance)) BETWEEN 1 AND 2000);
COMMENT ON COLUMN exclusion.exclusion.accepted_by IS 'Who accepted it; kept, as accepted_at is, when somebody takes the acceptance back. Null if nobody did.';
COMMENT ON COLUMN exclusion.exclusion.acceptance IS 'What was said when it was accepted; null if nothing was.';

UPDATE exclusion.exclusion e
SET accepted_by = e.decided_by, acceptance = e.decision
WHERE e.status = 'ACCEPTED';

-- What was taken back before this was kept stands in the audit trail alone.
UPDATE exclusion.exclusion e
SET accepted_by = said.actor, acceptance = nullif(trim(said.detail ->> 'reason'), '')
FROM (SELECT DISTINCT ON (subject_id) subject_id, actor, detail
      FROM access.audit_entry
      WHERE subject_kind = 'exclusion' AND action = 'EXCLUSION_ACCEPTED'
      ORDER BY subject_id, id DESC) said
WHERE e.status = 'REFUSED' AND e.accepted_at IS NOT NULL AND said.subject_id = e.id::text;

ALTER TABLE exclusion.exclusion
    ADD CONSTRAINT accepted_by_somebody CHECK (
        (accepted_by IS NULL OR accepted_at IS NOT NULL)
        AND (acceptance IS NULL OR accepted_by IS NOT NULL)
        AND (status <> 'ACCEPTED' OR accepted_by IS NOT NULL AND accepted_by = decided_by));
