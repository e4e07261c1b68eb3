CREATE SCHEMA assessment;
COMMENT ON SCHEMA assessment IS 'Clause x period, computed: numbered by revision, never overwritten.';

CREATE TABLE assessment.assessment (
    id                uuid PRIMARY KEY DEFAULT uuidv7(),
    clause_id         uuid NOT NULL REFERENCES contract.clause (id) ON DELETE CASCADE,
    clause_version_id uuid NOT NULL REFERENCES contract.clause_version (id) ON DELETE CASCADE,
    service_id        uuid NOT NULL REFERENCES contract.service (id) ON DELETE CASCADE,
    source_id         uuid REFERENCES measurement.source (id) ON DELETE SET NULL,
    period_label      text NOT NULL CHECK (period_label ~ '^[0-9]{4}(-([0-9]{2}|Q[1-4]))?$'),
    period            tstzrange NOT NULL CHECK (NOT isempty(period) AND lower(period) IS NOT NULL AND upper(period) IS NOT NULL),
    zone              text NOT NULL,
    revision          integer NOT NULL CHECK (revision > 0),
    latest            boolean NOT NULL,
    final             boolean NOT NULL,
    computed_at       timestamptz NOT NULL,
    data_until        timestamptz NOT NULL,
    engine_version    text NOT NULL,
    clause_hash       text NOT NULL,
    timeline_hash     text NOT NULL,
    exclusion_hash    text NOT NULL,
    input_hash        text NOT NULL CHECK (input_hash ~ '^[0-9a-f]{64}$'),
    period_ms         bigint NOT NULL CHECK (period_ms >= 0),
    counted_ms        bigint NOT NULL CHECK (counted_ms >= 0),
    up_ms             bigint NOT NULL CHECK (up_ms >= 0),
    down_ms           bigint NOT NULL CHECK (down_ms >= 0),
    excluded_ms       bigint NOT NULL CHECK (excluded_ms >= 0),
    removed_ms        bigint NOT NULL CHECK (removed_ms >= 0),
    commitment        numeric(12, 8) NOT NULL,
    availability      numeric(16, 12) CHECK (availability BETWEEN 0 AND 100),
    exact             text,
    met               boolean,
    reason            jsonb,
    fee_minor         bigint CHECK (fee_minor >= 0),
    credit_minor      bigint NOT NULL DEFAULT 0 CHECK (credit_minor >= 0),
    credit_percent    numeric(18, 12),
    credit_tier       integer CHECK (credit_tier >= 0),
    credit_quantity   numeric(18, 6) CHECK (credit_quantity >= 0),
    fair_value_minor  bigint CHECK (fair_value_minor >= 0),
    currency          char(3) NOT NULL CHECK (currency ~ '^[A-Z]{3}$'),
    credit_steps      jsonb NOT NULL DEFAULT '[]',
    UNIQUE (clause_id, period_label, revision),
    CONSTRAINT every_millisecond_is_accounted_for CHECK (up_ms + down_ms = counted_ms AND counted_ms + removed_ms = period_ms),
    CONSTRAINT nothing_counted_is_no_verdict CHECK (
        (availability IS NULL) = (counted_ms = 0) AND (met IS NULL) = (availability IS NULL)
        AND (exact IS NULL) = (availability IS NULL) AND (availability IS NOT NULL OR reason IS NOT NULL)),
    CONSTRAINT credit_needs_a_breach CHECK (credit_minor = 0 AND coalesce(credit_quantity, 0) = 0 OR met IS FALSE AND final)
);
CREATE UNIQUE INDEX one_latest_assessment ON assessment.assessment (clause_id, period_label) WHERE latest;
CREATE INDEX assessment_of_service ON assessment.assessment (service_id, period_label) WHERE latest;
CREATE INDEX assessment_of_period ON assessment.assessment (period_label) WHERE latest;
COMMENT ON TABLE assessment.assessment IS 'One clause in one period. Recomputing with other inputs adds a revision, it never changes a row (only "latest" moves).';
COMMENT ON COLUMN assessment.assessment.clause_version_id IS 'The version in force when the period began; where none was, the first that began within it.';
COMMENT ON COLUMN assessment.assessment.period IS 'What was assessed: the calendar period in the clause''s zone, cut to the days on which the clause holds.';
COMMENT ON COLUMN assessment.assessment.latest IS 'False for earlier revisions, and for one whose period the clause no longer covers.';
COMMENT ON COLUMN assessment.assessment.final IS 'The period was over when this revision was computed; before that no credit is granted.';
COMMENT ON COLUMN assessment.assessment.data_until IS 'End of the time that was used: the period''s end, or while it runs the end of the coverage so far.';
COMMENT ON COLUMN assessment.assessment.input_hash IS 'SHA-256 over clause, timeline, exclusion set, fee, period and engine version: same hash, same result.';
COMMENT ON COLUMN assessment.assessment.period_ms IS 'Milliseconds of the period within service hours.';
COMMENT ON COLUMN assessment.assessment.excluded_ms IS 'Milliseconds on which accepted exclusions took effect; part of up or of removed, as the clause says.';
COMMENT ON COLUMN assessment.assessment.availability IS 'Percent, cut (not rounded) at 12 decimals, for display; the verdict was taken on the exact fraction.';
COMMENT ON COLUMN assessment.assessment.exact IS 'Availability as a fraction in lowest terms, such as 12959/12960.';
COMMENT ON COLUMN assessment.assessment.credit_quantity IS 'Days or units, where the credit is not money.';
COMMENT ON COLUMN assessment.assessment.fair_value_minor IS 'What the quantity is worth, for management only.';

CREATE FUNCTION assessment.keep_revision() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF (to_jsonb(NEW) - 'latest' - 'source_id') <> (to_jsonb(OLD) - 'latest' - 'source_id') THEN
        RAISE EXCEPTION 'revision % of an assessment is never changed: compute another one', OLD.revision
            USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'revision_is_kept';
    END IF;
    RETURN NEW;
END
$$;
CREATE TRIGGER revision_is_kept BEFORE UPDATE ON assessment.assessment
    FOR EACH ROW EXECUTE FUNCTION assessment.keep_revision();

CREATE TABLE assessment.assessment_interval (
    assessment_id uuid NOT NULL REFERENCES assessment.assessment (id) ON DELETE CASCADE,
    position      integer NOT NULL CHECK (position >= 0),
    started_at    timestamptz NOT NULL,
    ended_at      timestamptz NOT NULL CHECK (ended_at > started_at),
    charge        text NOT NULL CHECK (charge IN ('UP', 'DOWN', 'WEIGHTED', 'FORGIVEN', 'EXCLUDED', 'REMOVED', 'OUT_OF_HOURS')),
    state         text NOT NULL CHECK (state IN ('UP', 'PENDING', 'UNKNOWN', 'MAINTENANCE', 'DEGRADED', 'DOWN')),
    component     text,
    because       text NOT NULL,
    PRIMARY KEY (assessment_id, position)
);
COMMENT ON TABLE assessment.assessment_interval IS 'Every span of the period with what it was charged as, and why; stored with the assessment so that all readers show the same.';
COMMENT ON COLUMN assessment.assessment_interval.because IS 'Key of the reason; texts stand in the message bundles.';

CREATE TABLE assessment.source_figure (
    clause_id    uuid NOT NULL REFERENCES contract.clause (id) ON DELETE CASCADE,
    period_label text NOT NULL,
    source_id    uuid NOT NULL REFERENCES measurement.source (id) ON DELETE CASCADE,
    counted_ms   bigint NOT NULL CHECK (counted_ms >= 0),
    down_ms      bigint NOT NULL CHECK (down_ms >= 0 AND down_ms <= counted_ms),
    availability numeric(16, 12) CHECK (availability BETWEEN 0 AND 100),
    met          boolean,
    computed_at  timestamptz NOT NULL,
    PRIMARY KEY (clause_id, period_label, source_id),
    CONSTRAINT nothing_counted_is_no_verdict CHECK ((availability IS NULL) = (counted_ms = 0) AND (met IS NULL) = (availability IS NULL))
);
COMMENT ON TABLE assessment.source_figure IS 'What the clause would give by each other source of the service: shown beside the assessment, never claimed.';

CREATE TABLE assessment.stale_service (
    id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    service_id uuid NOT NULL REFERENCES contract.service (id) ON DELETE CASCADE,
    since      timestamptz NOT NULL,
    until      timestamptz NOT NULL CHECK (until > since),
    marked_at  timestamptz NOT NULL DEFAULT clock_timestamp(),
    attempts   integer NOT NULL DEFAULT 0 CHECK (attempts >= 0),
    not_before timestamptz,
    failure    text
);
CREATE INDEX stale_service_marked ON assessment.stale_service (service_id);
COMMENT ON TABLE assessment.stale_service IS 'Inputs of a service changed within [since, until): its clauses are to be assessed again by the background job.';
COMMENT ON COLUMN assessment.stale_service.not_before IS 'After a failure: when to try again.';
COMMENT ON COLUMN assessment.stale_service.failure IS 'Why the last attempt failed; null if there was none.';
