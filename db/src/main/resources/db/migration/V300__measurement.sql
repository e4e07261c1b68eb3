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
COMMENT ON TABLE measurement.source IS 'Where measurements come from. Each says UP wherever it has coverage and names no other state.';
COMMENT ON COLUMN measurement.source.zone IS 'IANA zone in which this source writes times that carry no offset; the import proposes it.';
COMMENT ON COLUMN measurement.source.attribution IS 'Whom to name when the data is shown.';

CREATE TABLE measurement.import_batch (
    id           uuid PRIMARY KEY DEFAULT uuidv7(),
    source_id    uuid NOT NULL REFERENCES measurement.source (id) ON DELETE CASCADE,
    file_name    text NOT NULL,
    file_sha256  text NOT NULL CHECK (file_sha256 ~ '^[0-9a-f]{64}$'),
    zone         text NOT NULL,
    covered      tstzrange NOT NULL CHECK (NOT isempty(covered) AND lower(covered) IS NOT NULL AND upper(covered) IS NOT NULL),
    row_count    integer NOT NULL CHECK (row_count >= 0),
    created_count  integer NOT NULL CHECK (created_count >= 0),
    closed_count   integer NOT NULL CHECK (closed_count >= 0),
    unchanged_count integer NOT NULL CHECK (unchanged_count >= 0),
    imported_at  timestamptz NOT NULL DEFAULT now(),
    imported_by  text NOT NULL,
    undone_at    timestamptz,
    undone_by    text,
    CONSTRAINT every_row_is_counted CHECK (created_count + closed_count + unchanged_count = row_count),
    CONSTRAINT undone_by_somebody CHECK ((undone_at IS NULL) = (undone_by IS NULL))
);
CREATE UNIQUE INDEX file_is_imported_once ON measurement.import_batch (source_id, file_sha256, zone, covered) WHERE undone_at IS NULL;
COMMENT ON TABLE measurement.import_batch IS 'One imported file; all of its rows came in, or none. An undone batch stays as a record.';
COMMENT ON COLUMN measurement.import_batch.zone IS 'IANA zone in which times without an offset were read.';
COMMENT ON COLUMN measurement.import_batch.covered IS 'The time for which the file is said to name every outage.';
COMMENT ON COLUMN measurement.import_batch.closed_count IS 'Rows that gave an end to an outage that was still open.';

CREATE TABLE measurement.coverage (
    id         uuid PRIMARY KEY DEFAULT uuidv7(),
    source_id  uuid NOT NULL REFERENCES measurement.source (id) ON DELETE CASCADE,
    service_id uuid NOT NULL REFERENCES contract.service (id) ON DELETE CASCADE,
    import_batch_id uuid REFERENCES measurement.import_batch (id) ON DELETE CASCADE,
    covered    tstzrange NOT NULL CHECK (NOT isempty(covered) AND lower(covered) IS NOT NULL AND upper(covered) IS NOT NULL)
);
CREATE INDEX coverage_of_service ON measurement.coverage (service_id, source_id);
CREATE INDEX coverage_of_batch ON measurement.coverage (import_batch_id);
COMMENT ON TABLE measurement.coverage IS 'When a source was watching a service: the union of its rows. Outside of it the state is UNKNOWN: no data is never up.';
COMMENT ON COLUMN measurement.coverage.import_batch_id IS 'The import that said so; each keeps its own row, so that undoing it takes back exactly its own.';

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
    recorded_at   timestamptz NOT NULL DEFAULT now(),
    superseded_at timestamptz CHECK (superseded_at >= recorded_at),
    superseded_by_batch_id uuid REFERENCES measurement.import_batch (id) ON DELETE SET NULL
);
CREATE INDEX state_interval_of_service ON measurement.state_interval (service_id, source_id, started_at) WHERE superseded_at IS NULL;
CREATE INDEX state_interval_of_batch ON measurement.state_interval (import_batch_id);
CREATE UNIQUE INDEX external_record_is_current_once
    ON measurement.state_interval (source_id, service_id, external_id) WHERE external_id IS NOT NULL AND superseded_at IS NULL;
CREATE UNIQUE INDEX interval_is_current_once
    ON measurement.state_interval (source_id, service_id, started_at, ended_at, state) NULLS NOT DISTINCT
    WHERE external_id IS NULL AND superseded_at IS NULL;
COMMENT ON TABLE measurement.state_interval IS 'A service was in a state from one instant to another (half-open, UTC). Intervals may overlap: the worst state wins.';
COMMENT ON COLUMN measurement.state_interval.external_id IS 'The record''s name at its source; a changed record with the same name supersedes the earlier one.';
COMMENT ON COLUMN measurement.state_interval.ended_at IS 'Null while the state goes on, at most until its source''s coverage ends.';
COMMENT ON COLUMN measurement.state_interval.original_from IS 'The text as the source wrote it, before any zone was applied.';
COMMENT ON COLUMN measurement.state_interval.severity IS 'The source''s own word (none, minor, major, critical).';
COMMENT ON COLUMN measurement.state_interval.superseded_at IS 'When a later record replaced this one or its import was undone; the row stays, so that older assessments can be explained.';

CREATE TABLE measurement.service_source (
    service_id uuid PRIMARY KEY REFERENCES contract.service (id) ON DELETE CASCADE,
    source_id  uuid NOT NULL REFERENCES measurement.source (id) ON DELETE CASCADE
);
COMMENT ON TABLE measurement.service_source IS 'Which source a service is assessed by (the agreed one, if the contract names it).';
