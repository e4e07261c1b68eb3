-- Results are stored by the thousand. What proved each row on its own is proved for the whole statement at once, as
-- strictly: decision 080 has the measurements, BulkProofTest every way to break the rules.

-- The foreign keys stay as a description; the triggers below keep them, each for all rows of a statement.
ALTER TABLE assessment.assessment ALTER CONSTRAINT assessment_clause_id_fkey NOT ENFORCED;
ALTER TABLE assessment.assessment ALTER CONSTRAINT assessment_clause_version_id_fkey NOT ENFORCED;
ALTER TABLE assessment.assessment ALTER CONSTRAINT assessment_service_id_fkey NOT ENFORCED;
ALTER TABLE assessment.assessment ALTER CONSTRAINT assessment_source_id_fkey NOT ENFORCED;

-- A lock on the version keeps it, its clause and its service from being deleted: both own it and would delete it too.
CREATE FUNCTION assessment.prove_references() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    wanted bigint;
    proven bigint;
BEGIN
    SELECT count(*) INTO wanted FROM added;
    SELECT count(*) INTO proven FROM (
        SELECT FROM added
        JOIN contract.clause_version v ON v.id = added.clause_version_id AND v.clause_id = added.clause_id
        JOIN contract.clause c ON c.id = added.clause_id AND c.service_id = added.service_id
        FOR KEY SHARE OF v) AS kept;
    IF proven <> wanted THEN
        RAISE EXCEPTION '% of % assessments name no version of their clause, or not the service of that clause', wanted - proven, wanted
            USING ERRCODE = 'foreign_key_violation', CONSTRAINT = 'assessment_clause_version_id_fkey';
    END IF;
    SELECT count(DISTINCT source_id) INTO wanted FROM added;
    SELECT count(*) INTO proven FROM (
        SELECT FROM measurement.source s WHERE s.id IN (SELECT source_id FROM added) FOR KEY SHARE) AS kept;
    IF proven <> wanted THEN
        RAISE EXCEPTION 'assessments name % sources that do not exist', wanted - proven
            USING ERRCODE = 'foreign_key_violation', CONSTRAINT = 'assessment_source_id_fkey';
    END IF;
    RETURN NULL;
END
$$;
COMMENT ON FUNCTION assessment.prove_references() IS 'Keeps the foreign keys of assessments, and that version, clause and service belong together: once for all rows of a statement.';
CREATE TRIGGER references_are_proven AFTER INSERT ON assessment.assessment
    REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION assessment.prove_references();

-- The other end of the keys. An older snapshot would not show what was added since, so it may not decide.
CREATE FUNCTION assessment.follow_reference() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NOT EXISTS (SELECT FROM gone) THEN
        RETURN NULL;
    END IF;
    IF current_setting('transaction_isolation') <> 'read committed' THEN
        RAISE EXCEPTION 'what assessments name is deleted in read committed transactions only'
            USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'assessment_clause_version_id_fkey';
    END IF;
    IF TG_TABLE_NAME = 'source' THEN
        UPDATE assessment.assessment SET source_id = NULL WHERE source_id IN (SELECT id FROM gone);
    ELSE
        DELETE FROM assessment.assessment WHERE clause_version_id IN (SELECT id FROM gone);
    END IF;
    RETURN NULL;
END
$$;
COMMENT ON FUNCTION assessment.follow_reference() IS 'Deletes the assessments of deleted clause versions; forgets the source of those of deleted sources.';
CREATE TRIGGER assessments_follow AFTER DELETE ON contract.clause_version
    REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION assessment.follow_reference();
CREATE TRIGGER assessments_follow AFTER DELETE ON measurement.source
    REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION assessment.follow_reference();

-- Keys that are named by assessments never change (row by row, for it hardly ever happens).
CREATE FUNCTION assessment.keep_key() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.id IS DISTINCT FROM OLD.id THEN
        RAISE EXCEPTION 'the id of %.% is a name that assessments use: it never changes', TG_TABLE_SCHEMA, TG_TABLE_NAME
            USING ERRCODE = 'foreign_key_violation', CONSTRAINT = 'key_is_kept';
    END IF;
    RETURN NEW;
END
$$;
COMMENT ON FUNCTION assessment.keep_key() IS 'Refuses another id.';
CREATE TRIGGER key_is_kept BEFORE UPDATE OF id ON contract.clause_version FOR EACH ROW EXECUTE FUNCTION assessment.keep_key();
CREATE TRIGGER key_is_kept BEFORE UPDATE OF id ON contract.clause FOR EACH ROW EXECUTE FUNCTION assessment.keep_key();
CREATE TRIGGER key_is_kept BEFORE UPDATE OF id ON contract.service FOR EACH ROW EXECUTE FUNCTION assessment.keep_key();
CREATE TRIGGER key_is_kept BEFORE UPDATE OF id ON measurement.source FOR EACH ROW EXECUTE FUNCTION assessment.keep_key();

-- A clause stays with its service and a version with its clause, or the names of assessments would fall apart.
CREATE FUNCTION assessment.keep_owner() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_TABLE_NAME = 'clause' AND EXISTS (SELECT FROM assessment.assessment WHERE clause_id = OLD.id)
            OR TG_TABLE_NAME = 'clause_version' AND EXISTS (SELECT FROM assessment.assessment WHERE clause_version_id = OLD.id) THEN
        RAISE EXCEPTION 'a % that was assessed stays where it is', TG_TABLE_NAME
            USING ERRCODE = 'foreign_key_violation', CONSTRAINT = 'owner_is_kept';
    END IF;
    RETURN NEW;
END
$$;
COMMENT ON FUNCTION assessment.keep_owner() IS 'Refuses another service of an assessed clause, or another clause of an assessed version.';
CREATE TRIGGER owner_is_kept BEFORE UPDATE OF service_id ON contract.clause
    FOR EACH ROW WHEN (NEW.service_id IS DISTINCT FROM OLD.service_id) EXECUTE FUNCTION assessment.keep_owner();
CREATE TRIGGER owner_is_kept BEFORE UPDATE OF clause_id ON contract.clause_version
    FOR EACH ROW WHEN (NEW.clause_id IS DISTINCT FROM OLD.clause_id) EXECUTE FUNCTION assessment.keep_owner();

-- As before, but without writing both rows out as JSON; and a source may only be forgotten, never exchanged.
CREATE OR REPLACE FUNCTION assessment.keep_revision() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.source_id IS NULL THEN
        OLD.source_id := NULL;
    END IF;
    OLD.latest := NEW.latest;
    IF NEW IS DISTINCT FROM OLD THEN
        RAISE EXCEPTION 'revision % of an assessment is never changed: compute another one', OLD.revision
            USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'revision_is_kept';
    END IF;
    RETURN NEW;
END
$$;

-- The same rule without a regular expression, which took longer than storing the row.
ALTER TABLE assessment.assessment
    DROP CONSTRAINT assessment_input_hash_check,
    ADD CONSTRAINT assessment_input_hash_check
        CHECK (octet_length(input_hash) = 64 AND encode(decode(input_hash, 'hex'), 'hex') = input_hash);
