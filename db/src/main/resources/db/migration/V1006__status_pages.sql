-- What vendors published of their own state, as it was seen at an instant: they edit it afterwards.
CREATE TABLE measurement.status_page (
    id         uuid PRIMARY KEY DEFAULT uuidv7(),
    vendor_id  uuid NOT NULL REFERENCES vendor.vendor (id) ON DELETE CASCADE,
    service_id uuid REFERENCES contract.service (id) ON DELETE SET NULL,
    name       text NOT NULL CHECK (length(trim(name)) BETWEEN 1 AND 200),
    url        text NOT NULL CHECK (url ~ '^https?://[^\s]+$' AND length(url) <= 500),
    created_at timestamptz NOT NULL,
    created_by text NOT NULL,
    sample     boolean NOT NULL DEFAULT false,
    CONSTRAINT page_of_a_vendor_is_named_once UNIQUE NULLS NOT DISTINCT (vendor_id, service_id, url)
);
CREATE INDEX status_page_of_service ON measurement.status_page (service_id);
COMMENT ON TABLE measurement.status_page IS 'A page or feed in which a vendor tells of its own state. It is seen and kept, never fetched by the address.';
COMMENT ON COLUMN measurement.status_page.service_id IS 'The service that it is about; null for all services of the vendor.';
COMMENT ON COLUMN measurement.status_page.sample IS 'Copied from the vendor by the database: pages of the sample workspace go with it.';
CREATE TRIGGER status_page_tells_sample BEFORE INSERT ON measurement.status_page
    FOR EACH ROW EXECUTE FUNCTION access.tell_sample('vendor.vendor', 'vendor_id');

ALTER TABLE measurement.raw_payload
    ALTER COLUMN source_id DROP NOT NULL,
    ADD COLUMN status_page_id uuid REFERENCES measurement.status_page (id) ON DELETE CASCADE,
    ADD CONSTRAINT payload_has_one_origin CHECK (num_nonnulls(source_id, status_page_id) = 1),
    ADD CONSTRAINT same_page_is_kept_once UNIQUE (status_page_id, sha256);
COMMENT ON COLUMN measurement.raw_payload.source_id IS 'The source that sent it; null for what was seen on a status page.';
COMMENT ON COLUMN measurement.raw_payload.status_page_id IS 'The status page on which it was seen; null for what a source sent.';
DROP TRIGGER raw_payload_tells_sample ON measurement.raw_payload;
CREATE TRIGGER raw_payload_tells_sample BEFORE INSERT ON measurement.raw_payload
    FOR EACH ROW WHEN (NEW.source_id IS NOT NULL) EXECUTE FUNCTION access.tell_sample('measurement.source', 'source_id');
CREATE TRIGGER seen_page_tells_sample BEFORE INSERT ON measurement.raw_payload
    FOR EACH ROW WHEN (NEW.status_page_id IS NOT NULL) EXECUTE FUNCTION access.tell_sample('measurement.status_page', 'status_page_id');

CREATE TABLE measurement.status_page_sighting (
    id             uuid PRIMARY KEY DEFAULT uuidv7(),
    status_page_id uuid NOT NULL REFERENCES measurement.status_page (id) ON DELETE CASCADE,
    payload_id     uuid NOT NULL REFERENCES measurement.raw_payload (id) ON DELETE CASCADE,
    text_sha256    text NOT NULL CHECK (text_sha256 ~ '^[0-9a-f]{64}$'),
    seen_at        timestamptz NOT NULL,
    recorded_at    timestamptz NOT NULL,
    recorded_by    text NOT NULL,
    CONSTRAINT page_is_seen_once_at_an_instant UNIQUE (status_page_id, seen_at),
    CONSTRAINT seen_before_it_was_recorded CHECK (seen_at <= recorded_at + interval '1 minute')
);
COMMENT ON TABLE measurement.status_page_sighting IS 'What a status page said at an instant. Equal content in a row is one version, first seen and last seen. Never changed or removed.';
COMMENT ON COLUMN measurement.status_page_sighting.text_sha256 IS 'SHA-256 of what a reader sees: tells a changed sentence from a changed script.';
COMMENT ON COLUMN measurement.status_page_sighting.seen_at IS 'When the page said so; a page that was saved earlier can be entered later.';
CREATE INDEX status_page_sighting_of_payload ON measurement.status_page_sighting (payload_id);
CREATE TRIGGER sighting_is_kept BEFORE DELETE ON measurement.status_page_sighting
    FOR EACH ROW EXECUTE FUNCTION access.keep_with_owner('measurement.status_page', 'status_page_id');
CREATE TRIGGER sighting_never_changes BEFORE UPDATE OR TRUNCATE ON measurement.status_page_sighting
    FOR EACH STATEMENT EXECUTE FUNCTION access.refuse_change();

CREATE FUNCTION measurement.keep_seen_page() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF OLD.sample OR NOT EXISTS (SELECT FROM measurement.status_page_sighting WHERE status_page_id = OLD.id) THEN
        RETURN OLD;
    END IF;
    RAISE EXCEPTION 'the status page has been seen and its versions are kept: DELETE is refused'
        USING ERRCODE = 'insufficient_privilege', CONSTRAINT = 'row_is_kept';
END
$$;
COMMENT ON FUNCTION measurement.keep_seen_page() IS 'A page that was entered by mistake can go until something was seen on it.';
CREATE TRIGGER seen_page_is_kept BEFORE DELETE ON measurement.status_page
    FOR EACH ROW EXECUTE FUNCTION measurement.keep_seen_page();
CREATE TRIGGER status_pages_are_kept BEFORE TRUNCATE ON measurement.status_page
    FOR EACH STATEMENT EXECUTE FUNCTION access.refuse_change();
