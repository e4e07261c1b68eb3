-- What assessments read of many services at once, as functions: their plans are made once for each session. A list of a
-- thousand names written into a statement was weighed name by name each time, which took longer than reading the rows,
-- and where one service is assessed, planning took a third of the server's time (decision 097). Plans are generic and go
-- by indexes: a session that made its plan when a table was empty must not read all of it later.

CREATE FUNCTION measurement.watching(services uuid[])
RETURNS TABLE (service uuid, agreed uuid, source uuid, since timestamptz, until timestamptz)
LANGUAGE plpgsql STABLE ROWS 1000 SET plan_cache_mode = force_generic_plan SET enable_seqscan = off AS $$
BEGIN
    RETURN QUERY
        SELECT coalesce(a.service_id, c.service_id), a.source_id, c.source_id, c.since, c.until
        FROM (SELECT t.service_id, t.source_id FROM measurement.service_source t WHERE t.service_id = ANY (services)) a
        FULL JOIN (
            SELECT w.service_id, w.source_id, min(lower(w.covered)) AS since, max(upper(w.covered)) AS until
            FROM measurement.coverage w WHERE w.service_id = ANY (services) GROUP BY w.service_id, w.source_id) c
            ON c.service_id = a.service_id;
END
$$;
COMMENT ON FUNCTION measurement.watching(uuid[]) IS 'By whom services are watched, and since when until when: a row for each source; none where nobody watches.';

CREATE FUNCTION contract.agreements_of(services uuid[])
RETURNS TABLE (contract uuid, reference text, title text, vendor uuid, vendor_name text)
LANGUAGE plpgsql STABLE ROWS 10 SET plan_cache_mode = force_generic_plan SET enable_seqscan = off AS $$
BEGIN
    RETURN QUERY
        SELECT k.id, k.reference, k.title, n.id, n.name
        FROM contract.contract k JOIN vendor.vendor n ON n.id = k.vendor_id
        WHERE k.id IN (SELECT s.contract_id FROM contract.service s WHERE s.id = ANY (services));
END
$$;
COMMENT ON FUNCTION contract.agreements_of(uuid[]) IS 'Contracts under which services are bought, with their vendors.';

CREATE FUNCTION contract.clauses_in_force(services uuid[], first_day date, until_day date)
RETURNS TABLE (clause uuid, title text, service uuid, service_name text, service_code text, contract uuid,
    version integer, created_at timestamptz, updated_at timestamptz, clause_version uuid, writer xid, place tid)
LANGUAGE plpgsql STABLE ROWS 1000 SET plan_cache_mode = force_generic_plan SET enable_seqscan = off AS $$
BEGIN
    RETURN QUERY
        SELECT c.id, c.title, c.service_id, s.name, s.code, c.contract_id,
            c.version, c.created_at, c.updated_at, v.id, v.xmin, v.ctid
        FROM contract.clause c
        JOIN contract.service s ON s.id = c.service_id
        JOIN contract.clause_version v ON v.clause_id = c.id
        WHERE c.service_id = ANY (services) AND lower(v.validity) < coalesce(until_day, 'infinity')
            AND coalesce(upper(v.validity), 'infinity') > first_day;
END
$$;
COMMENT ON FUNCTION contract.clauses_in_force(uuid[], date, date) IS 'Clauses of services with the versions that hold on any of the days, each by its name and the row in which it stands.';

CREATE INDEX service_fee_of_service ON contract.service_fee (service_id);
CREATE FUNCTION contract.fees_of(services uuid[])
RETURNS TABLE (service uuid, first_day date, until_day date, amount bigint, currency text)
LANGUAGE plpgsql STABLE ROWS 1000 SET plan_cache_mode = force_generic_plan SET enable_seqscan = off AS $$
BEGIN
    RETURN QUERY
        SELECT f.service_id, lower(f.validity), upper(f.validity), f.amount_minor, f.currency::text
        FROM contract.service_fee f WHERE f.service_id = ANY (services);
END
$$;
COMMENT ON FUNCTION contract.fees_of(uuid[]) IS 'Fees of services, in no order.';

CREATE FUNCTION assessment.packs_of(services uuid[], sources uuid[], first_month date, last_month date)
RETURNS TABLE (service uuid, source uuid, of_month date, right_until timestamptz, bytes bytea)
LANGUAGE plpgsql STABLE ROWS 1000 SET plan_cache_mode = force_generic_plan SET enable_seqscan = off AS $$
BEGIN
    RETURN QUERY
        SELECT p.service_id, p.source_id, p.month, p.packed_until, p.packed FROM assessment.sealed_month p
        WHERE p.service_id = ANY (services) AND p.source_id = ANY (sources) AND p.month BETWEEN first_month AND last_month
        ORDER BY p.service_id, p.source_id, p.month;
END
$$;
COMMENT ON FUNCTION assessment.packs_of(uuid[], uuid[], date, date) IS 'Packed months of any of the services by any of the sources, in order.';

CREATE FUNCTION assessment.last_revisions(clauses uuid[], labels text[], services uuid[], since timestamptz, until timestamptz)
RETURNS TABLE (clause uuid, label text, id uuid, service uuid, period_from timestamptz, period_to timestamptz, input_hash text,
    revision integer, final boolean, met boolean, data_until timestamptz, first_computed_at timestamptz, renewals integer,
    hash_form smallint, latest boolean)
LANGUAGE plpgsql STABLE ROWS 1000 SET plan_cache_mode = force_generic_plan SET enable_seqscan = off AS $$
BEGIN
    RETURN QUERY
        SELECT a.clause_id, a.period_label, a.id, a.service_id, lower(a.period), upper(a.period), a.input_hash,
            a.revision, a.final, a.met, a.data_until, coalesce(a.first_computed_at, a.computed_at), a.renewals,
            a.hash_form, a.latest
        FROM unnest(clauses, labels) AS wanted (clause_id, period_label)
        CROSS JOIN LATERAL (
            SELECT * FROM assessment.assessment r
            WHERE r.clause_id = wanted.clause_id AND r.period_label = wanted.period_label
            ORDER BY r.revision DESC LIMIT 1) a
        UNION ALL
        SELECT a.clause_id, a.period_label, a.id, a.service_id, lower(a.period), upper(a.period), a.input_hash,
            a.revision, a.final, a.met, a.data_until, coalesce(a.first_computed_at, a.computed_at), a.renewals,
            a.hash_form, a.latest
        FROM assessment.assessment a
        WHERE a.latest AND a.service_id = ANY (services) AND a.period && tstzrange(since, until);
END
$$;
COMMENT ON FUNCTION assessment.last_revisions(uuid[], text[], uuid[], timestamptz, timestamptz) IS 'The last revision of each clause in the period beside it, and whatever else is the latest of the services within a time.';
