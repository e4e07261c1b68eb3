CREATE SCHEMA assessment;
COMMENT ON SCHEMA assessment IS 'Clause x period, computed: numbered by revision, never overwritten.';

CREATE TABLE assessment.assessment (
    id                uuid PRIMARY KEY DEFAULT uuidv7(),
    clause_id         uuid NOT NULL REFERENCES contract.clause (id) ON DELETE CASCADE,
    clause_version_id uuid NOT NULL REFERENCES contract.clause_version (id) ON DELETE CASCADE,
    service_id        uuid NOT NULL REFERENCES contract.service (id) ON DELETE CASCADE,
    source_id         uuid REFERENCES measurement.source (id),
    period_label      text NOT NULL CHECK (period_label ~ '^[0-9]{4}(-([0-9]{2}|Q[1-4]))?$'),
    period            tstzrange NOT NULL CHECK (NOT isempty(period)),
    revision          integer NOT NULL CHECK (revision > 0),
    latest            boolean NOT NULL,
    final             boolean NOT NULL,
    computed_at       timestamptz NOT NULL DEFAULT now(),
    data_until        timestamptz NOT NULL,
    engine_version    text NOT NULL,
    clause_hash       text NOT NULL,
    timeline_hash     text NOT NULL,
    exclusion_hash    text NOT NULL,
    input_hash        text NOT NULL,
    period_ms         bigint NOT NULL CHECK (period_ms > 0),
    counted_ms        bigint NOT NULL CHECK (counted_ms >= 0),
    up_ms             bigint NOT NULL CHECK (up_ms >= 0),
    down_ms           bigint NOT NULL CHECK (down_ms >= 0),
    excluded_ms       bigint NOT NULL CHECK (excluded_ms >= 0),
    removed_ms        bigint NOT NULL CHECK (removed_ms >= 0),
    commitment        numeric(12, 8) NOT NULL,
    availability      numeric(16, 12) CHECK (availability BETWEEN 0 AND 100),
    met               boolean,
    reason            text,
    fee_minor         bigint,
    credit_minor      bigint NOT NULL DEFAULT 0 CHECK (credit_minor >= 0),
    credit_percent    numeric(12, 6),
    currency          char(3) NOT NULL,
    credit_steps      jsonb NOT NULL DEFAULT '[]',
    UNIQUE (clause_id, period_label, revision),
    CONSTRAINT every_millisecond_is_accounted_for CHECK (up_ms + down_ms = counted_ms AND counted_ms + removed_ms = period_ms),
    CONSTRAINT nothing_counted_is_no_verdict CHECK ((availability IS NULL) = (counted_ms = 0) AND (met IS NULL) = (availability IS NULL))
);
CREATE UNIQUE INDEX one_latest_assessment ON assessment.assessment (clause_id, period_label) WHERE latest;
CREATE INDEX assessment_of_service ON assessment.assessment (service_id);
COMMENT ON TABLE assessment.assessment IS 'One clause in one period. Recomputing with other inputs adds a revision, it never changes a row (only "latest" moves).';
COMMENT ON COLUMN assessment.assessment.final IS 'The period was over when this revision was computed.';
COMMENT ON COLUMN assessment.assessment.data_until IS 'Measurements after this instant were not used.';
COMMENT ON COLUMN assessment.assessment.input_hash IS 'SHA-256 over clause, timeline, exclusion set, fee and engine version: same hash, same result.';
COMMENT ON COLUMN assessment.assessment.period_ms IS 'Milliseconds of the period within service hours.';
COMMENT ON COLUMN assessment.assessment.availability IS 'Percent, cut (not rounded) at 12 decimals, for display; the verdict was taken on the exact fraction.';

CREATE TABLE assessment.assessment_interval (
    assessment_id uuid NOT NULL REFERENCES assessment.assessment (id) ON DELETE CASCADE,
    position      integer NOT NULL CHECK (position >= 0),
    started_at    timestamptz NOT NULL,
    ended_at      timestamptz NOT NULL CHECK (ended_at > started_at),
    charge        text NOT NULL CHECK (charge IN ('UP', 'DOWN', 'WEIGHTED', 'FORGIVEN', 'EXCLUDED', 'REMOVED', 'OUT_OF_HOURS')),
    state         text NOT NULL,
    component     text,
    because       text NOT NULL,
    PRIMARY KEY (assessment_id, position)
);
COMMENT ON TABLE assessment.assessment_interval IS 'Every span of the period with what it was charged as, and why; stored with the assessment so that all readers show the same.';
COMMENT ON COLUMN assessment.assessment_interval.because IS 'Key of the reason; texts stand in the message bundles.';

CREATE TABLE assessment.stale_service (
    service_id uuid NOT NULL REFERENCES contract.service (id) ON DELETE CASCADE,
    since      timestamptz NOT NULL,
    until      timestamptz NOT NULL CHECK (until > since),
    marked_at  timestamptz NOT NULL DEFAULT clock_timestamp(),
    id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY
);
CREATE INDEX stale_service_marked ON assessment.stale_service (service_id);
COMMENT ON TABLE assessment.stale_service IS 'Inputs of a service changed within [since, until): its clauses are to be assessed again by the background job.';
