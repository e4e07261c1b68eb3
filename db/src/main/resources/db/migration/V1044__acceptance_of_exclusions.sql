ALTER TABLE exclusion.exclusion ADD COLUMN accepted_at timestamptz;
COMMENT ON COLUMN exclusion.exclusion.accepted_at IS 'When it was accepted; kept when the acceptance is taken back (then REFUSED since decided_at), so that the figures it changed in between can be explained. Null if it never was.';

UPDATE exclusion.exclusion e
SET accepted_at = CASE
        WHEN e.status = 'ACCEPTED' THEN e.decided_at
        ELSE (SELECT max(a.at) FROM access.audit_entry a
              WHERE a.subject_kind = 'exclusion' AND a.subject_id = e.id::text AND a.action = 'EXCLUSION_ACCEPTED')
    END
WHERE e.status IN ('ACCEPTED', 'REFUSED');
