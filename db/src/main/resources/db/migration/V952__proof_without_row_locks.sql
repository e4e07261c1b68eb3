-- A lock on every version that a thousand results name costs more than storing them. Versions and sources are hardly
-- ever deleted: so whoever stores shares one lock, and whoever deletes waits for it alone.

CREATE OR REPLACE FUNCTION assessment.prove_references() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    wanted bigint;
    proven bigint;
BEGIN
    IF current_setting('transaction_isolation') <> 'read committed' THEN
        RAISE EXCEPTION 'assessments are stored in read committed transactions only'
            USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'assessment_clause_version_id_fkey';
    END IF;
    PERFORM pg_advisory_xact_lock_shared(4713, 1);
    -- A statement of its own, so that it sees what was deleted while we waited.
    SELECT count(*), count(*) FILTER (WHERE c.service_id = added.service_id AND (added.source_id IS NULL OR s.id IS NOT NULL))
        INTO wanted, proven
        FROM added
        LEFT JOIN contract.clause_version v ON v.id = added.clause_version_id
        LEFT JOIN contract.clause c ON c.id = v.clause_id AND c.id = added.clause_id
        LEFT JOIN measurement.source s ON s.id = added.source_id;
    IF proven <> wanted THEN
        RAISE EXCEPTION '% of % assessments name no version of their clause, not the service of that clause, or no source',
            wanted - proven, wanted
            USING ERRCODE = 'foreign_key_violation', CONSTRAINT = 'assessment_clause_version_id_fkey';
    END IF;
    RETURN NULL;
END
$$;

CREATE FUNCTION assessment.wait_for_results() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM pg_advisory_xact_lock(4713, 1);
    RETURN NULL;
END
$$;
COMMENT ON FUNCTION assessment.wait_for_results() IS 'Lets nobody store assessments until the transaction ends, and waits for those who do.';
CREATE TRIGGER nobody_stores BEFORE DELETE ON contract.clause_version
    FOR EACH STATEMENT EXECUTE FUNCTION assessment.wait_for_results();
CREATE TRIGGER nobody_stores BEFORE DELETE ON measurement.source
    FOR EACH STATEMENT EXECUTE FUNCTION assessment.wait_for_results();

-- An assessment of an unfinished period is brought up to date in place as long as only time has passed (decision 081).
ALTER TABLE assessment.assessment
    ADD COLUMN renewals integer NOT NULL DEFAULT 0 CHECK (renewals >= 0),
    ADD COLUMN first_computed_at timestamptz,
    ADD CONSTRAINT only_provisional_figures_are_renewed CHECK (renewals = 0 OR NOT final);
COMMENT ON COLUMN assessment.assessment.renewals IS 'How often this provisional figure was brought up to date in place, because time passed and nothing else; 0 once the period is over.';
COMMENT ON COLUMN assessment.assessment.first_computed_at IS 'When this revision was computed for the first time; null if it never was brought up to date.';
