-- A month is packed while it still runs, up to an instant; what comes later is read from its rows (decision 092).
ALTER TABLE assessment.sealed_month ADD COLUMN packed_until timestamptz;
UPDATE assessment.sealed_month SET packed_until = (month + interval '1 month') AT TIME ZONE 'UTC';
ALTER TABLE assessment.sealed_month
    ALTER COLUMN packed_until SET NOT NULL,
    ADD CONSTRAINT packed_until_lies_in_the_month CHECK (
        packed_until > month::timestamp AT TIME ZONE 'UTC' AND packed_until <= (month + interval '1 month') AT TIME ZONE 'UTC');
COMMENT ON TABLE assessment.sealed_month IS 'States and accepted exclusions of a service in a month, in one row: all of it when it is over, the days that have passed while it runs.';
COMMENT ON COLUMN assessment.sealed_month.packed IS 'Version, states of each component, exclusions, checksum (decision 060). Up to packed_until always what the rows say.';
COMMENT ON COLUMN assessment.sealed_month.packed_until IS 'How far the pack is right, to the millisecond. Whatever changes an input sets it back to the beginning of the change, in its own transaction.';

CREATE FUNCTION assessment.inputs_changed(service uuid, first_changed timestamptz, last_changed timestamptz) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
    -- Packs know milliseconds; a record that begins between two of them is seen from the first one on.
    begin_utc timestamp := date_trunc('milliseconds', first_changed) AT TIME ZONE 'UTC';
BEGIN
    PERFORM pg_advisory_xact_lock_shared(hashtextextended('sealed:' || service, 4712));
    DELETE FROM assessment.sealed_month m
        WHERE m.service_id = service AND m.month >= begin_utc AND m.month < last_changed AT TIME ZONE 'UTC';
    UPDATE assessment.sealed_month m SET packed_until = begin_utc AT TIME ZONE 'UTC'
        WHERE m.service_id = service AND m.month = date_trunc('month', begin_utc)::date AND m.month < begin_utc
            AND m.packed_until > begin_utc AT TIME ZONE 'UTC';
    INSERT INTO assessment.stale_service (service_id, since, until) VALUES (service, first_changed, last_changed);
END
$$;
COMMENT ON FUNCTION assessment.inputs_changed(uuid, timestamptz, timestamptz) IS 'What was measured of a service, or excluded, has changed in a time: packs are right no further than its beginning, and the service is to be assessed again. Waits while its months are being packed.';
