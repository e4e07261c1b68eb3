CREATE SCHEMA exclusion;
COMMENT ON SCHEMA exclusion IS 'Time that a contract does not count: claimed, contested, accepted or refused.';

CREATE TABLE exclusion.exclusion (
    id          uuid PRIMARY KEY DEFAULT uuidv7(),
    service_id  uuid NOT NULL REFERENCES contract.service (id) ON DELETE CASCADE,
    period      tstzrange NOT NULL CHECK (NOT isempty(period) AND lower(period) IS NOT NULL AND upper(period) IS NOT NULL),
    kind        text NOT NULL CHECK (kind IN ('PLANNED_MAINTENANCE', 'FORCE_MAJEURE', 'CUSTOMER_FAULT', 'THIRD_PARTY', 'OTHER')),
    status      text NOT NULL DEFAULT 'PROPOSED' CHECK (status IN ('PROPOSED', 'CONTESTED', 'ACCEPTED', 'REFUSED')),
    reason      text NOT NULL CHECK (length(trim(reason)) BETWEEN 1 AND 2000),
    proposed_by text NOT NULL,
    proposed_at timestamptz NOT NULL DEFAULT now(),
    contested_by text,
    contested_at timestamptz,
    objection   text CHECK (length(trim(objection)) BETWEEN 1 AND 2000),
    decided_by  text,
    decided_at  timestamptz,
    decision    text CHECK (length(trim(decision)) BETWEEN 1 AND 2000),
    version     integer NOT NULL DEFAULT 0,
    CONSTRAINT maker_is_not_checker CHECK (decided_by IS NULL OR decided_by <> proposed_by),
    CONSTRAINT decided_by_somebody CHECK ((status IN ('ACCEPTED', 'REFUSED')) = (decided_by IS NOT NULL)
        AND (decided_by IS NULL) = (decided_at IS NULL)),
    CONSTRAINT contested_by_somebody CHECK ((contested_by IS NULL) = (contested_at IS NULL)
        AND (contested_by IS NULL) = (objection IS NULL) AND (status <> 'CONTESTED' OR contested_by IS NOT NULL)),
    CONSTRAINT refusal_has_a_reason CHECK (status <> 'REFUSED' OR decision IS NOT NULL)
);
CREATE INDEX exclusion_of_service ON exclusion.exclusion USING gist (service_id extension.gist_uuid_ops, period);
COMMENT ON TABLE exclusion.exclusion IS 'A span that somebody says the contract does not count. Only ACCEPTED ones change an assessment.';
COMMENT ON COLUMN exclusion.exclusion.objection IS 'Why the exclusion is contested; kept after the decision.';
COMMENT ON COLUMN exclusion.exclusion.decided_by IS 'Never the one who proposed it, administrators included (design, settled question 7).';
COMMENT ON COLUMN exclusion.exclusion.version IS 'Optimistic lock: counts up with each change.';
