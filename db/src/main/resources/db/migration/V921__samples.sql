ALTER TABLE measurement.source ADD COLUMN sample_gap_s integer NOT NULL DEFAULT 300 CHECK (sample_gap_s BETWEEN 1 AND 86400);
COMMENT ON COLUMN measurement.source.sample_gap_s IS 'A sample speaks for the time until the next one, but not if that comes more than so many seconds later: then the time between is unknown.';

CREATE TABLE measurement.sample_hour (
    service_id  uuid NOT NULL REFERENCES contract.service (id) ON DELETE CASCADE,
    source_id   uuid NOT NULL REFERENCES measurement.source (id) ON DELETE CASCADE,
    hour_at     timestamptz NOT NULL CHECK (extract(epoch FROM hour_at)::bigint % 3600 = 0 AND date_trunc('second', hour_at) = hour_at),
    offset_ms   integer[] NOT NULL,
    up          smallint[] NOT NULL,
    latency_ms  integer[] NOT NULL,
    requests    bigint[] NOT NULL,
    errors      bigint[] NOT NULL,
    PRIMARY KEY (service_id, source_id, hour_at),
    CONSTRAINT every_sample_has_every_value CHECK (
        cardinality(offset_ms) > 0 AND cardinality(up) = cardinality(offset_ms) AND cardinality(latency_ms) = cardinality(offset_ms)
        AND cardinality(requests) = cardinality(offset_ms) AND cardinality(errors) = cardinality(offset_ms)),
    CONSTRAINT offsets_lie_in_the_hour CHECK (0 <= ALL (offset_ms) AND 3600000 > ALL (offset_ms))
);
COMMENT ON TABLE measurement.sample_hour IS 'Samples of one source about one service, packed: one row for each hour, one array element for each sample. Slices of any length are cut from it, and a sample that comes twice or late is known as such. Runs of states are kept apart, in state_interval.';
COMMENT ON COLUMN measurement.sample_hour.offset_ms IS 'Milliseconds from the begin of the hour, ascending, each once.';
COMMENT ON COLUMN measurement.sample_hour.up IS '1 up, 0 down, -1 not said.';
COMMENT ON COLUMN measurement.sample_hour.latency_ms IS 'Rounded up to whole milliseconds, so that no limit is kept by rounding; -1 not said.';
COMMENT ON COLUMN measurement.sample_hour.requests IS 'Requests that the sample stands for; -1 not said.';
COMMENT ON COLUMN measurement.sample_hour.errors IS 'How many of them failed.';

CREATE TABLE measurement.latency_histogram (
    service_id uuid NOT NULL REFERENCES contract.service (id) ON DELETE CASCADE,
    source_id  uuid NOT NULL REFERENCES measurement.source (id) ON DELETE CASCADE,
    slice_at   timestamptz NOT NULL,
    up_to_ms   bigint[] NOT NULL,
    samples    bigint[] NOT NULL,
    PRIMARY KEY (service_id, source_id, slice_at),
    CONSTRAINT each_bucket_has_its_samples CHECK (cardinality(up_to_ms) > 0 AND cardinality(up_to_ms) = cardinality(samples)),
    CONSTRAINT samples_are_counted CHECK (0 <= ALL (samples))
);
COMMENT ON TABLE measurement.latency_histogram IS 'How many samples of a slice of time took how long, where a source tells buckets instead of samples.';
COMMENT ON COLUMN measurement.latency_histogram.up_to_ms IS 'Upper edges, included, ascending; the first bucket begins at zero; 9223372036854775807 for a bucket without upper edge.';
COMMENT ON COLUMN measurement.latency_histogram.samples IS 'Samples in each bucket, not added up.';

CREATE TABLE measurement.state_change (
    service_id  uuid NOT NULL REFERENCES contract.service (id) ON DELETE CASCADE,
    source_id   uuid NOT NULL REFERENCES measurement.source (id) ON DELETE CASCADE,
    at          timestamptz NOT NULL,
    state       text NOT NULL CHECK (state IN ('UP', 'DEGRADED', 'DOWN', 'MAINTENANCE', 'UNKNOWN')),
    external_id text,
    received_at timestamptz NOT NULL,
    PRIMARY KEY (service_id, source_id, at)
);
CREATE UNIQUE INDEX change_comes_once ON measurement.state_change (source_id, external_id) WHERE external_id IS NOT NULL;
COMMENT ON TABLE measurement.state_change IS 'A service entered a state, as a feed told it; holds until the next change. Runs are derived from it into state_interval.';

CREATE TABLE measurement.licensed_users (
    service_id uuid NOT NULL REFERENCES contract.service (id) ON DELETE CASCADE,
    source_id  uuid NOT NULL REFERENCES measurement.source (id) ON DELETE CASCADE,
    at         timestamptz NOT NULL,
    users      bigint NOT NULL CHECK (users BETWEEN 0 AND 1000000000),
    PRIMARY KEY (service_id, source_id, at)
);
COMMENT ON TABLE measurement.licensed_users IS 'How many users a service is bought for, from an instant on until the next one.';

CREATE TABLE measurement.affected_users (
    service_id  uuid NOT NULL REFERENCES contract.service (id) ON DELETE CASCADE,
    source_id   uuid NOT NULL REFERENCES measurement.source (id) ON DELETE CASCADE,
    external_id text NOT NULL CHECK (length(external_id) BETWEEN 1 AND 200),
    started_at  timestamptz NOT NULL,
    ended_at    timestamptz CHECK (ended_at > started_at),
    users       bigint NOT NULL CHECK (users BETWEEN 0 AND 1000000000),
    title       text,
    PRIMARY KEY (service_id, source_id, external_id)
);
COMMENT ON TABLE measurement.affected_users IS 'How many users could not work during an incident. Told again under the same name it is corrected.';
COMMENT ON COLUMN measurement.affected_users.ended_at IS 'Null while it goes on, at most until its source''s coverage ends.';
