-- What is left of a month's cost in the server, cut where it was measured (decision 102).

-- Finding the digits of a hash by ltrim took 5 microseconds a row, a sixth of storing it: of every character the length
-- was asked, and then it was compared with sixteen others. Read as bytes and written again it is the same text only if it
-- has nothing but these digits, in a twentieth of the time. The same of a currency, by a regular expression.
ALTER TABLE assessment.assessment
    DROP CONSTRAINT assessment_input_hash_check,
    ADD CONSTRAINT assessment_input_hash_check
        CHECK (octet_length(input_hash) = 64 AND encode(decode(input_hash, 'hex'), 'hex') = input_hash),
    DROP CONSTRAINT assessment_currency_check,
    ADD CONSTRAINT assessment_currency_check CHECK (currency ~ '^[A-Z]{3}$');

-- A thousand ids as text take most of a millisecond to read, and eight statements asked about the same thousand.
CREATE FUNCTION public.listed(list refcursor) RETURNS uuid[] LANGUAGE plpgsql AS $$
DECLARE
    ids uuid[];
BEGIN
    FETCH ABSOLUTE 1 FROM list INTO ids;
    RETURN ids;
END
$$;
COMMENT ON FUNCTION public.listed(refcursor) IS 'A list of ids that was sent before in this transaction, as the one row of a cursor.';

-- By services and labels instead of a list of clauses with a label for each; and whether other sources were compared.
DROP FUNCTION assessment.last_revisions(uuid[], text[], uuid[], timestamptz, timestamptz);
CREATE FUNCTION assessment.last_revisions(services uuid[], labels text[], since timestamptz, until timestamptz)
RETURNS TABLE (clause uuid, label text, id uuid, service uuid, period_from timestamptz, period_to timestamptz, input_hash text,
    revision integer, final boolean, met boolean, data_until timestamptz, first_computed_at timestamptz, renewals integer,
    hash_form smallint, latest boolean, compared boolean)
LANGUAGE plpgsql STABLE ROWS 1000 SET plan_cache_mode = force_generic_plan SET enable_seqscan = off AS $$
BEGIN
    RETURN QUERY
        SELECT a.clause_id, a.period_label, a.id, a.service_id, lower(a.period), upper(a.period), a.input_hash,
            a.revision, a.final, a.met, a.data_until, coalesce(a.first_computed_at, a.computed_at), a.renewals,
            a.hash_form, a.latest, EXISTS (
                SELECT FROM assessment.source_figure f
                WHERE f.clause_id = a.clause_id AND f.period_label = a.period_label)
        FROM contract.clause c
        CROSS JOIN unnest(labels) AS wanted (period_label)
        CROSS JOIN LATERAL (
            SELECT * FROM assessment.assessment r
            WHERE r.clause_id = c.id AND r.period_label = wanted.period_label
            ORDER BY r.revision DESC LIMIT 1) a
        WHERE c.service_id = ANY (services)
        UNION ALL
        SELECT a.clause_id, a.period_label, a.id, a.service_id, lower(a.period), upper(a.period), a.input_hash,
            a.revision, a.final, a.met, a.data_until, coalesce(a.first_computed_at, a.computed_at), a.renewals,
            a.hash_form, a.latest, false
        FROM assessment.assessment a
        WHERE a.latest AND a.service_id = ANY (services) AND a.period && tstzrange(since, until)
            AND a.period_label <> ALL (labels);
END
$$;
COMMENT ON FUNCTION assessment.last_revisions(uuid[], text[], timestamptz, timestamptz) IS 'The last revision of each clause of the services in each of the periods, and whether other sources were compared with it; and whatever else is the latest of the services within a time.';

-- Figures of other sources belong to a revision: where there is none, there are none.
DELETE FROM assessment.source_figure f WHERE NOT EXISTS (
    SELECT FROM assessment.assessment a WHERE a.clause_id = f.clause_id AND a.period_label = f.period_label);
CREATE OR REPLACE FUNCTION assessment.follow_reference() RETURNS trigger LANGUAGE plpgsql AS $$
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
        WITH removed AS (
            DELETE FROM assessment.assessment WHERE clause_version_id IN (SELECT id FROM gone)
                RETURNING clause_id, period_label)
        DELETE FROM assessment.source_figure f USING removed
            WHERE f.clause_id = removed.clause_id AND f.period_label = removed.period_label;
    END IF;
    RETURN NULL;
END
$$;
COMMENT ON FUNCTION assessment.follow_reference() IS 'Deletes the assessments of deleted clause versions, and what other sources said beside them; forgets the source of those of deleted sources.';
