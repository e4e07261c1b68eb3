-- The same for what is read from rows where nothing is packed, or not that far.

CREATE FUNCTION measurement.records_of(services uuid[], sources uuid[], sinces timestamptz[], untils timestamptz[])
RETURNS TABLE (n bigint, component text, begins timestamptz[], ends timestamptz[], states smallint[],
    watched_from timestamptz[], watched_until timestamptz[])
LANGUAGE plpgsql STABLE ROWS 1000
SET plan_cache_mode = force_generic_plan SET enable_seqscan = off SET work_mem = '64MB' AS $$
BEGIN
    RETURN QUERY
        SELECT wanted.n, NULL::text, i.begins, i.ends, i.states, c.begins, c.ends
        FROM unnest(services, sources, sinces, untils) WITH ORDINALITY AS wanted (service_id, source_id, since, until, n)
        CROSS JOIN LATERAL (
            SELECT array_agg(r.started_at) AS begins, array_agg(r.ends_at) AS ends, array_agg(r.state_code) AS states
            FROM measurement.state_interval r
            WHERE r.service_id = wanted.service_id AND r.source_id = wanted.source_id AND r.superseded_at IS NULL
                AND r.ends_at > wanted.since AND r.started_at < wanted.until) i
        CROSS JOIN LATERAL (
            SELECT array_agg(lower(w.covered)) AS begins, array_agg(upper(w.covered)) AS ends
            FROM measurement.coverage w
            WHERE w.service_id = wanted.service_id AND w.source_id = wanted.source_id) c;
END
$$;
COMMENT ON FUNCTION measurement.records_of(uuid[], uuid[], timestamptz[], timestamptz[]) IS 'Records in force and coverage of services without components, one row with arrays for each question, numbered from 1.';

CREATE FUNCTION exclusion.accepted_of(services uuid[], sinces timestamptz[], untils timestamptz[], known_kinds text[])
RETURNS TABLE (service uuid, begins timestamptz[], ends timestamptz[], kinds smallint[], announced timestamptz[])
LANGUAGE plpgsql STABLE ROWS 1000
SET plan_cache_mode = force_generic_plan SET enable_seqscan = off AS $$
BEGIN
    RETURN QUERY
        SELECT wanted.service_id, e.begins, e.ends, e.kinds, e.announced
        FROM unnest(services, sinces, untils) AS wanted (service_id, since, until)
        CROSS JOIN LATERAL (
            SELECT array_agg(lower(x.period)) AS begins, array_agg(upper(x.period)) AS ends,
                array_agg(array_position(known_kinds, x.kind)::smallint) AS kinds,
                array_agg(coalesce(x.announced_at, 'infinity')) AS announced
            FROM exclusion.exclusion x
            WHERE x.service_id = wanted.service_id AND x.status = 'ACCEPTED'
                AND x.period && tstzrange(wanted.since, wanted.until)) e
        WHERE e.begins IS NOT NULL;
END
$$;
COMMENT ON FUNCTION exclusion.accepted_of(uuid[], timestamptz[], timestamptz[], text[]) IS 'Accepted exclusions that share time with the one named for each service, one row with arrays for each that has any; kinds by their position in a list.';
