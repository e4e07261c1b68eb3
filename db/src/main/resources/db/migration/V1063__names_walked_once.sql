-- What is asked of a thousand names by one walk of an index, and not name by name (decision 118).

-- The versions of a clause were looked up in the index that keeps them from overlapping, clause by clause: it is a GiST,
-- where a look-up takes ten times as long as in a B-tree, and this one question was half of all that is read for a month.
-- Only a B-tree can be asked for a list. Lists of the same names in the same order are joined by merging and hashing.
CREATE OR REPLACE FUNCTION contract.clauses_in_force(services uuid[], first_day date, until_day date)
RETURNS TABLE (clause uuid, title text, service uuid, service_name text, service_code text, contract uuid,
    version integer, created_at timestamptz, updated_at timestamptz, clause_version uuid, writer xid, place tid)
LANGUAGE plpgsql STABLE ROWS 1000
SET plan_cache_mode = force_generic_plan SET enable_seqscan = off SET enable_nestloop = off AS $$
BEGIN
    RETURN QUERY
        SELECT c.id, c.title, c.service_id, s.name, s.code, c.contract_id,
            c.version, c.created_at, c.updated_at, v.id, v.xmin, v.ctid
        FROM contract.clause c
        JOIN contract.service s ON s.id = c.service_id
        JOIN contract.clause_version v ON v.clause_id = c.id
        WHERE c.service_id = ANY (services) AND s.id = ANY (services)
            AND v.clause_id = ANY (ARRAY (SELECT k.id FROM contract.clause k WHERE k.service_id = ANY (services)))
            AND lower(v.validity) < coalesce(until_day, 'infinity')
            AND coalesce(upper(v.validity), 'infinity') > first_day;
END
$$;

-- The plan of the proof is made once for each session: one made for a thousand results read all versions, clauses and
-- sources for a single one later, which was most of what storing it took, and one made for a single result went through
-- three indexes name by name for a thousand. This one is right for both.
CREATE OR REPLACE FUNCTION assessment.prove_references() RETURNS trigger LANGUAGE plpgsql
SET enable_seqscan = off SET enable_nestloop = off AS $$
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
        LEFT JOIN (
            SELECT id, clause_id FROM contract.clause_version
            WHERE id = ANY (ARRAY (SELECT clause_version_id FROM added))) v ON v.id = added.clause_version_id
        LEFT JOIN (
            SELECT id, service_id FROM contract.clause
            WHERE id = ANY (ARRAY (SELECT clause_id FROM added))) c ON c.id = v.clause_id AND c.id = added.clause_id
        LEFT JOIN (
            SELECT id FROM measurement.source
            WHERE id = ANY (ARRAY (SELECT DISTINCT source_id FROM added))) s ON s.id = added.source_id;
    IF proven <> wanted THEN
        RAISE EXCEPTION '% of % assessments name no version of their clause, not the service of that clause, or no source',
            wanted - proven, wanted
            USING ERRCODE = 'foreign_key_violation', CONSTRAINT = 'assessment_clause_version_id_fkey';
    END IF;
    RETURN NULL;
END
$$;
