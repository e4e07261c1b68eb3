ALTER TABLE contract.clause_version
    DROP CONSTRAINT clause_version_metric_check,
    DROP CONSTRAINT availability_is_a_percentage,
    ADD CONSTRAINT clause_version_metric_check
        CHECK (metric IN ('AVAILABILITY', 'SLICE_AVAILABILITY', 'USER_MINUTES', 'LATENCY', 'RESPONSE_TIME', 'FAILURE_COUNT')),
    ADD CONSTRAINT commitment_fits_its_unit CHECK (
        CASE WHEN metric IN ('AVAILABILITY', 'SLICE_AVAILABILITY', 'USER_MINUTES') THEN commitment BETWEEN 0 AND 100
             WHEN metric = 'FAILURE_COUNT' THEN commitment >= 0 AND commitment = trunc(commitment)
             ELSE commitment > 0 END);
COMMENT ON COLUMN contract.clause_version.commitment IS 'Percent for AVAILABILITY, SLICE_AVAILABILITY and USER_MINUTES; minutes for LATENCY and RESPONSE_TIME; how many are allowed for FAILURE_COUNT.';

ALTER TABLE assessment.assessment
    ADD COLUMN metric   text NOT NULL DEFAULT 'AVAILABILITY',
    ADD COLUMN unit     text NOT NULL DEFAULT 'MILLISECOND',
    ADD COLUMN failures integer CHECK (failures >= 0),
    ADD CONSTRAINT each_metric_has_its_unit CHECK (
        CASE metric WHEN 'AVAILABILITY' THEN unit = 'MILLISECOND'
                    WHEN 'SLICE_AVAILABILITY' THEN unit = 'MILLISECOND'
                    WHEN 'USER_MINUTES' THEN unit = 'USER_MILLISECOND'
                    WHEN 'LATENCY' THEN unit = 'SAMPLE'
                    WHEN 'RESPONSE_TIME' THEN unit = 'TICKET'
                    WHEN 'FAILURE_COUNT' THEN unit IN ('MILLISECOND', 'MONTH')
                    ELSE false END),
    ADD CONSTRAINT failures_are_counted_where_they_decide CHECK ((failures IS NOT NULL) = (metric = 'FAILURE_COUNT')),
    ADD CONSTRAINT failures_decide CHECK (failures IS NULL OR met IS NULL OR met = (failures <= commitment)),
    ADD CONSTRAINT missed_months_are_failures CHECK (unit <> 'MONTH' OR failures = down_ms);
COMMENT ON COLUMN assessment.assessment.metric IS 'What was measured; decides the unit of the figures.';
COMMENT ON COLUMN assessment.assessment.unit IS 'In what period, counted, up, down, excluded and removed are given, whatever the names of their columns say: milliseconds, milliseconds of users, samples, tickets or calendar months. Up + down = counted and counted + removed = period in each of them.';
COMMENT ON COLUMN assessment.assessment.failures IS 'Outages or missed months, compared with the commitment; only of FAILURE_COUNT.';
COMMENT ON COLUMN assessment.assessment.commitment IS 'What availability is compared with, percent: the promise itself, or the part of samples or tickets that must keep its limit; of FAILURE_COUNT how many failures are allowed.';
COMMENT ON COLUMN assessment.assessment.availability IS 'Up of counted in percent, cut (not rounded) at 12 decimals, for display; the verdict was taken on the exact fraction, of FAILURE_COUNT on the number of failures.';

CREATE TABLE assessment.assessment_item (
    assessment_id uuid NOT NULL REFERENCES assessment.assessment (id) ON DELETE CASCADE,
    position      integer NOT NULL CHECK (position >= 0),
    kind          text NOT NULL CHECK (kind IN ('TICKET', 'OUTAGE', 'MONTH', 'SLICES', 'DELAYS', 'USERS')),
    label         text NOT NULL,
    title         text,
    reference_url text CHECK (reference_url ~ '^https?://'),
    started_at    timestamptz NOT NULL,
    ended_at      timestamptz CHECK (ended_at >= started_at),
    outcome       text NOT NULL CHECK (outcome IN ('KEPT', 'MISSED', 'RUNNING', 'NOT_COUNTED')),
    measured_ms   bigint CHECK (measured_ms >= 0),
    total         bigint CHECK (total >= 0),
    bad           bigint CHECK (bad >= 0 AND bad <= total),
    because       jsonb,
    PRIMARY KEY (assessment_id, position)
);
COMMENT ON TABLE assessment.assessment_item IS 'What an assessment consists of where it is not time: tickets, failures, disturbed slices, days of delays, incidents with their users; kept with it, so that later data changes no explanation.';
COMMENT ON COLUMN assessment.assessment_item.label IS 'Name of the ticket or incident at its source, or the month or day.';
COMMENT ON COLUMN assessment.assessment_item.measured_ms IS 'The clock of a ticket, the length of an outage, the worst delay of a day.';
COMMENT ON COLUMN assessment.assessment_item.total IS 'Requests, samples or licensed users.';
COMMENT ON COLUMN assessment.assessment_item.bad IS 'Errors, samples beyond the limit, or affected users.';
