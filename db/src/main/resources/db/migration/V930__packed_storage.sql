-- Named components of a service: an outage may be of one of them. Without any, a record is about the service as a whole.
CREATE TABLE measurement.service_component (
    service_id uuid NOT NULL REFERENCES contract.service (id) ON DELETE CASCADE,
    name       text NOT NULL CHECK (length(name) BETWEEN 1 AND 100 AND name = trim(name)),
    weight     numeric(12, 6) NOT NULL DEFAULT 1 CHECK (weight > 0),
    position   integer NOT NULL CHECK (position >= 0),
    PRIMARY KEY (service_id, name)
);
COMMENT ON TABLE measurement.service_component IS 'Parts of a service that can fail on their own, such as app, API and messaging in one promise.';
COMMENT ON COLUMN measurement.service_component.weight IS 'Part in the promise where the clause weighs components and names no weight itself.';
COMMENT ON COLUMN measurement.service_component.position IS 'Order in which they are shown and counted.';

ALTER TABLE measurement.state_interval
    ADD COLUMN component text,
    ADD COLUMN state_code smallint NOT NULL GENERATED ALWAYS AS (
        CASE state WHEN 'UP' THEN 0 WHEN 'UNKNOWN' THEN 2 WHEN 'MAINTENANCE' THEN 3 WHEN 'DEGRADED' THEN 4 ELSE 5 END) STORED,
    ADD COLUMN ends_at timestamptz NOT NULL GENERATED ALWAYS AS (coalesce(ended_at, 'infinity')) STORED,
    ADD CONSTRAINT component_is_of_the_service FOREIGN KEY (service_id, component)
        REFERENCES measurement.service_component (service_id, name) ON UPDATE CASCADE;
COMMENT ON COLUMN measurement.state_interval.component IS 'Which part of the service; null means all of it.';
COMMENT ON COLUMN measurement.state_interval.state_code IS 'The state as a number that grows with its severity, for reading many rows at once.';
COMMENT ON COLUMN measurement.state_interval.ends_at IS 'ended_at, or infinity while the state goes on: one range of the index finds all that reach into a time.';

DROP INDEX measurement.external_record_is_current_once;
CREATE UNIQUE INDEX external_record_is_current_once
    ON measurement.state_interval (source_id, service_id, component, external_id) NULLS NOT DISTINCT
    WHERE external_id IS NOT NULL AND superseded_at IS NULL;
DROP INDEX measurement.interval_is_current_once;
CREATE UNIQUE INDEX interval_is_current_once
    ON measurement.state_interval (source_id, service_id, component, started_at, ended_at, state) NULLS NOT DISTINCT
    WHERE external_id IS NULL AND superseded_at IS NULL;

-- By the end, not the beginning: a question about now passes over years of history, and what it needs stands in the index.
DROP INDEX measurement.state_interval_of_service;
CREATE INDEX state_interval_in_force ON measurement.state_interval (service_id, source_id, ends_at)
    INCLUDE (started_at, state_code, component) WHERE superseded_at IS NULL;
CREATE INDEX state_interval_superseded ON measurement.state_interval (service_id, source_id, ends_at)
    WHERE superseded_at IS NOT NULL;

ALTER TABLE assessment.assessment ADD COLUMN attribution bytea;
ALTER TABLE assessment.assessment ALTER COLUMN attribution SET STORAGE EXTERNAL;
COMMENT ON COLUMN assessment.assessment.attribution IS 'Every span of the period with what it was charged as, and why, packed (decision 060); null where assessment_interval has them.';
COMMENT ON TABLE assessment.assessment_interval IS 'The spans of revisions that were computed before they were packed into assessment.attribution.';

CREATE TABLE assessment.sealed_month (
    service_id uuid NOT NULL REFERENCES contract.service (id) ON DELETE CASCADE,
    source_id  uuid NOT NULL REFERENCES measurement.source (id) ON DELETE CASCADE,
    month      date NOT NULL CHECK (extract(day FROM month) = 1),
    packed     bytea NOT NULL,
    sealed_at  timestamptz NOT NULL,
    PRIMARY KEY (service_id, source_id, month)
);
ALTER TABLE assessment.sealed_month ALTER COLUMN packed SET STORAGE EXTERNAL;
COMMENT ON TABLE assessment.sealed_month IS 'States and accepted exclusions of a service in a month that is over, in one row; removed by whatever changes them.';
COMMENT ON COLUMN assessment.sealed_month.month IS 'First day of the month, in UTC.';
COMMENT ON COLUMN assessment.sealed_month.packed IS 'Version, states of each component, exclusions, checksum (decision 060). Always what the rows say.';
