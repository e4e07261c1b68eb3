-- Where few clauses have many periods that the others do not have, such as windows that end each day, clauses and labels
-- are asked for in pairs: every clause in every period would be searched in vain a thousand times (decision 102).
CREATE FUNCTION assessment.last_revisions(clauses uuid[], labels text[], services uuid[], since timestamptz, until timestamptz)
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
        FROM unnest(clauses, labels) AS wanted (clause_id, period_label)
        CROSS JOIN LATERAL (
            SELECT * FROM assessment.assessment r
            WHERE r.clause_id = wanted.clause_id AND r.period_label = wanted.period_label
            ORDER BY r.revision DESC LIMIT 1) a
        UNION ALL
        SELECT a.clause_id, a.period_label, a.id, a.service_id, lower(a.period), upper(a.period), a.input_hash,
            a.revision, a.final, a.met, a.data_until, coalesce(a.first_computed_at, a.computed_at), a.renewals,
            a.hash_form, a.latest, false
        FROM assessment.assessment a
        WHERE a.latest AND a.service_id = ANY (services) AND a.period && tstzrange(since, until);
END
$$;
COMMENT ON FUNCTION assessment.last_revisions(uuid[], text[], uuid[], timestamptz, timestamptz) IS 'The last revision of each clause in the period beside it, and whether other sources were compared with it; and whatever is the latest of the services within a time.';
