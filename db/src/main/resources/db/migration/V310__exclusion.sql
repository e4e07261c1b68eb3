CREATE SCHEMA exclusion;
COMMENT ON SCHEMA exclusion IS 'Time that a contract does not count: claimed, contested, accepted or refused.';

CREATE TABLE exclusion.exclusion (
    id          uuid PRIMARY KEY DEFAULT uuidv7(),
    service_id  uuid NOT NULL REFERENCES contract.service (id) ON DELETE CASCADE,
    period      tstzrange NOT NULL CHECK (NOT isempty(period) AND lower(period) IS NOT NULL AND upper(period) IS NOT NULL),
    kind        text NOT NULL CHECK (kind IN ('PLANNED_MAINTENANCE', 'FORCE_MAJEURE', 'CUSTOMER_FAULT', 'THIRD_PARTY')),
    status      text NOT NULL DEFAULT 'PROPOSED' CHECK (status IN ('PROPOSED', 'CONTESTED', 'ACCEPTED', 'REFUSED')),
    reason      text NOT NULL CHECK (length(trim(reason)) > 0),
    proposed_by text NOT NULL,
    proposed_at timestamptz NOT NULL DEFAULT now(),
    decided_by  text,
    decided_at  timestamptz,
    decision    text,
    version     integer NOT NULL DEFAULT 0,
    CONSTRAINT maker_is_not_checker CHECK (decided_by IS NULL OR decided_by <> proposed_by),
    CONSTRAINT decided_by_somebody CHECK (status IN ('PROPOSED', 'CONTESTED') OR (decided_by IS NOT NULL AND decided_at IS NOT NULL))
);
CREATE INDEX exclusion_of_service ON exclusion.exclusion (service_id);
COMMENT ON TABLE exclusion.exclusion IS 'A span that somebody says the contract does not count. Only ACCEPTED ones change an assessment.';
COMMENT ON COLUMN exclusion.exclusion.decided_by IS 'Never the one who proposed it, administrators included (design, settled question 7).';
