CREATE FUNCTION claim.offer_has_lapsed(status text, offer_until date, zone text, moment timestamptz)
RETURNS boolean LANGUAGE sql IMMUTABLE AS $$
    SELECT coalesce(status = 'COUNTER_OFFERED' AND (moment AT TIME ZONE zone)::date > offer_until, false)
$$;
COMMENT ON FUNCTION claim.offer_has_lapsed(text, date, text, timestamptz) IS 'Whether nobody answered an offer by the end of its last day, in the zone of the clause. Computed where it is asked, never stored.';
