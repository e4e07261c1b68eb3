CREATE SCHEMA claim;
COMMENT ON SCHEMA claim IS 'What we ask the vendor for, from the breach to the credit note.';

CREATE SEQUENCE claim.claim_number;

CREATE TABLE claim.claim (
    id                uuid PRIMARY KEY DEFAULT uuidv7(),
    number            bigint NOT NULL DEFAULT nextval('claim.claim_number') UNIQUE,
    assessment_id     uuid NOT NULL REFERENCES assessment.assessment (id),
    clause_id         uuid NOT NULL REFERENCES contract.clause (id),
    service_id        uuid NOT NULL REFERENCES contract.service (id),
    contract_id       uuid NOT NULL REFERENCES contract.contract (id),
    vendor_id         uuid NOT NULL REFERENCES vendor.vendor (id),
    period_label      text NOT NULL,
    status            text NOT NULL CHECK (status IN (
                          'ASSESSED', 'DRAFTED', 'AWAITING_RELEASE', 'SUBMITTED', 'ACKNOWLEDGED', 'UNDER_REVIEW',
                          'APPROVED', 'PARTIALLY_APPROVED', 'DISPUTED', 'REJECTED',
                          'CREDITED', 'CLOSED', 'WITHDRAWN', 'EXPIRED', 'LAPSED', 'WRITTEN_OFF')),
    currency          char(3) NOT NULL CHECK (currency ~ '^[A-Z]{3}$'),
    computed_minor    bigint NOT NULL CHECK (computed_minor >= 0),
    claimed_minor     bigint CHECK (claimed_minor > 0),
    approved_minor    bigint CHECK (approved_minor >= 0),
    credited_minor    bigint CHECK (credited_minor >= 0),
    earliest_on       date,
    latest_on         date,
    deadline_rule     text NOT NULL,
    vendor_reference  text,
    submitted_by      text,
    released_by       text,
    opened_at         timestamptz NOT NULL DEFAULT now(),
    version           integer NOT NULL DEFAULT 0,
    CONSTRAINT maker_is_not_checker CHECK (released_by IS NULL OR released_by <> submitted_by),
    CONSTRAINT submission_was_released CHECK (
        status IN ('ASSESSED', 'DRAFTED', 'AWAITING_RELEASE', 'WITHDRAWN', 'EXPIRED')
        OR (submitted_by IS NOT NULL AND released_by IS NOT NULL AND claimed_minor IS NOT NULL))
);
CREATE UNIQUE INDEX one_open_claim ON claim.claim (clause_id, period_label)
    WHERE status NOT IN ('WITHDRAWN', 'EXPIRED', 'LAPSED', 'WRITTEN_OFF', 'CLOSED', 'REJECTED');
CREATE INDEX claim_by_deadline ON claim.claim (latest_on) WHERE status IN ('ASSESSED', 'DRAFTED', 'AWAITING_RELEASE');
COMMENT ON TABLE claim.claim IS 'A claim for a service credit. Claimed, approved and credited amounts are kept apart.';
COMMENT ON COLUMN claim.claim.number IS 'Running number by which people name the claim (CLM-000123).';
COMMENT ON COLUMN claim.claim.latest_on IS 'Last day in the clause''s zone on which the claim may arrive; null if the clause sets none.';
COMMENT ON COLUMN claim.claim.released_by IS 'Second person who let the claim go out; never the maker, administrators included.';

CREATE TABLE claim.claim_event (
    claim_id    uuid NOT NULL REFERENCES claim.claim (id) ON DELETE CASCADE,
    position    integer NOT NULL CHECK (position >= 0),
    at          timestamptz NOT NULL DEFAULT clock_timestamp(),
    actor       text NOT NULL,
    from_status text,
    to_status   text NOT NULL,
    amount_minor bigint,
    reason      text,
    PRIMARY KEY (claim_id, position)
);
COMMENT ON TABLE claim.claim_event IS 'Each step of a claim, with its actor, time, amount and reason.';
