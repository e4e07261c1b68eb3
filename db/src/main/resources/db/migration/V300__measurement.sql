CREATE SCHEMA measurement;
COMMENT ON SCHEMA measurement IS 'What was measured: sources, imports, and the states of services over time.';

CREATE TABLE measurement.source (
    id          uuid PRIMARY KEY DEFAULT uuidv7(),
    code        text NOT NULL UNIQUE CHECK (code ~ '^[a-z0-9][a-z0-9-]{0,99}$'),
    name        text NOT NULL CHECK (length(trim(name)) BETWEEN 1 AND 200),
    kind        text NOT NULL CHECK (kind IN ('OUTAGE_LIST', 'STATUS_PAGE', 'POST_MORTEM', 'PROBE')),
    zone        text NOT NULL DEFAULT 'UTC',
    attribution text,
    licence     text,
    sample      boolean NOT NULL DEFAULT false,
    created_at  timestamptz NOT NULL DEFAULT now()
);
COMMENT ON TABLE measurement.source IS 'Where measurements come from. A list of outages says UP wherever it has coverage and names no outage.';
COMMENT ON COLUMN measurement.source.attribution IS 'Whom to name when the data is shown.';

CREATE TABLE measurement.import_batch (
    id           uuid PRIMARY KEY DEFAULT uuidv7(),
    source_id    uuid NOT NULL REFERENCES measurement.source (id) ON DELETE CASCADE,
    file_name    text NOT NULL,
    file_sha256  text NOT NULL,
    zone         text NOT NULL,
    row_count    integer NOT NULL CHECK (row_count >= 0),
    imported_at  timestamptz NOT NULL DEFAULT now(),
    imported_by  text NOT NULL,
    UNIQUE (source_id, file_sha256, zone)
);
COMMENT ON TABLE measurement.import_batch IS 'One imported file; all of its rows came in, or none.';
COMMENT ON COLUMN measurement.import_batch.zone IS 'Zone in which times without an offset were read.';

CREATE TABLE measurement.coverage (
    source_id  uuid NOT NULL REFERENCES measurement.source (id) ON DELETE CASCADE,
    service_id uuid NOT NULL REFERENCES contract.service (id) ON DELETE CASCADE,
    covered    tstzrange NOT NULL CHECK (NOT isempty(covered) AND lower(covered) IS NOT NULL AND upper(covered) IS NOT NULL),
    CONSTRAINT coverage_never_overlaps PRIMARY KEY (source_id, service_id, covered WITHOUT OVERLAPS)
);
CREATE INDEX coverage_of_service ON measurement.coverage (service_id);
COMMENT ON TABLE measurement.coverage IS 'When a source was watching a service. Outside of it the state is UNKNOWN: no data is never up.';

CREATE TABLE measurement.state_interval (
    id            uuid PRIMARY KEY DEFAULT uuidv7(),
    source_id     uuid NOT NULL REFERENCES measurement.source (id) ON DELETE CASCADE,
    service_id    uuid NOT NULL REFERENCES contract.service (id) ON DELETE CASCADE,
    import_batch_id uuid REFERENCES measurement.import_batch (id) ON DELETE CASCADE,
    external_id   text,
    state         text NOT NULL CHECK (state IN ('UP', 'DEGRADED', 'DOWN', 'MAINTENANCE', 'UNKNOWN')),
    started_at    timestamptz NOT NULL,
    ended_at      timestamptz CHECK (ended_at > started_at),
    original_from text,
    original_to   text,
    title         text,
    severity      text,
    reference_url text CHECK (reference_url ~ '^https?://'),
    recorded_at   timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX state_interval_of_service ON measurement.state_interval (service_id, started_at);
CREATE UNIQUE INDEX state_interval_is_imported_once
    ON measurement.state_interval (source_id, service_id, external_id, started_at) WHERE external_id IS NOT NULL;
COMMENT ON TABLE measurement.state_interval IS 'A service was in a state from one instant to another (half-open, UTC). Intervals may overlap: the worst state wins.';
COMMENT ON COLUMN measurement.state_interval.ended_at IS 'Null while the state goes on.';
COMMENT ON COLUMN measurement.state_interval.original_from IS 'The text as the source wrote it, before any zone was applied.';
COMMENT ON COLUMN measurement.state_interval.severity IS 'The source''s own word (none, minor, major, critical).';

CREATE TABLE measurement.service_source (
    service_id uuid PRIMARY KEY REFERENCES contract.service (id) ON DELETE CASCADE,
    source_id  uuid NOT NULL REFERENCES measurement.source (id)
);
COMMENT ON TABLE measurement.service_source IS 'Which source a service is assessed by (the agreed one, if the contract names it).';
