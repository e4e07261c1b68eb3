CREATE TABLE measurement.ticket (
    id           uuid PRIMARY KEY DEFAULT uuidv7(),
    service_id   uuid NOT NULL REFERENCES contract.service (id) ON DELETE CASCADE,
    source_id    uuid NOT NULL REFERENCES measurement.source (id) ON DELETE CASCADE,
    external_id  text NOT NULL CHECK (length(external_id) BETWEEN 1 AND 200),
    title        text,
    reference_url text CHECK (reference_url ~ '^https?://'),
    priority     smallint NOT NULL CHECK (priority BETWEEN 1 AND 5),
    opened_at    timestamptz NOT NULL,
    notified_at  timestamptz,
    responded_at timestamptz,
    resolved_at  timestamptz,
    recorded_at  timestamptz NOT NULL,
    CONSTRAINT ticket_has_one_name_at_its_source UNIQUE (source_id, external_id),
    CONSTRAINT resolved_after_opened CHECK (resolved_at >= opened_at)
);
CREATE INDEX ticket_of_service ON measurement.ticket (service_id, opened_at);
CREATE INDEX ticket_without_response ON measurement.ticket (service_id) WHERE responded_at IS NULL AND resolved_at IS NULL;
COMMENT ON TABLE measurement.ticket IS 'An incident as it was reported to the vendor, with the instants of its clock. Told again under the same name it is brought up to date.';
COMMENT ON COLUMN measurement.ticket.external_id IS 'The ticket''s name at its source.';
COMMENT ON COLUMN measurement.ticket.priority IS '1 is the highest.';
COMMENT ON COLUMN measurement.ticket.notified_at IS 'When the vendor was told; null if not recorded.';
COMMENT ON COLUMN measurement.ticket.responded_at IS 'When the vendor first responded; null if it has not, or if only the resolution is known.';

CREATE TABLE measurement.ticket_pause (
    ticket_id  uuid NOT NULL REFERENCES measurement.ticket (id) ON DELETE CASCADE,
    position   integer NOT NULL CHECK (position >= 0),
    reason     text NOT NULL CHECK (reason IN ('WAITING_FOR_CUSTOMER', 'WAITING_FOR_THIRD_PARTY', 'MAINTENANCE', 'FORCE_MAJEURE', 'OTHER')),
    started_at timestamptz NOT NULL,
    ended_at   timestamptz CHECK (ended_at > started_at),
    PRIMARY KEY (ticket_id, position)
);
COMMENT ON TABLE measurement.ticket_pause IS 'Time in which a ticket waited, and why; whether that stops the vendor''s clock is for the clause to say.';
COMMENT ON COLUMN measurement.ticket_pause.ended_at IS 'Null while it goes on.';

ALTER TABLE measurement.source
    DROP CONSTRAINT source_kind_check,
    ADD CONSTRAINT source_kind_check CHECK (kind IN ('OUTAGE_LIST', 'STATUS_PAGE', 'POST_MORTEM', 'PROBE', 'TICKETS'));
