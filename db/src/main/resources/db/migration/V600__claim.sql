CREATE SCHEMA claim;
COMMENT ON SCHEMA claim IS 'What we ask the vendor for, from the breach to the credit note.';

CREATE SEQUENCE claim.claim_number;

CREATE TABLE claim.claim (
    id                    uuid PRIMARY KEY DEFAULT uuidv7(),
    number                bigint NOT NULL DEFAULT nextval('claim.claim_number') UNIQUE,
    assessment_id         uuid NOT NULL REFERENCES assessment.assessment (id),
    clause_id             uuid NOT NULL REFERENCES contract.clause (id),
    service_id            uuid NOT NULL REFERENCES contract.service (id),
    contract_id           uuid NOT NULL REFERENCES contract.contract (id),
    vendor_id             uuid NOT NULL REFERENCES vendor.vendor (id),
    period_label          text NOT NULL,
    period                tstzrange NOT NULL CHECK (NOT isempty(period)),
    zone                  text NOT NULL,
    status                text NOT NULL CHECK (status IN (
                              'ASSESSED', 'DRAFTED', 'AWAITING_RELEASE', 'SUBMITTED', 'ACKNOWLEDGED', 'UNDER_REVIEW',
                              'APPROVED', 'PARTIALLY_APPROVED', 'DISPUTED', 'REJECTED',
                              'CREDITED', 'CLOSED', 'WITHDRAWN', 'EXPIRED', 'LAPSED', 'WRITTEN_OFF')),
    currency              char(3) NOT NULL CHECK (currency ~ '^[A-Z]{3}$'),
    computed_minor        bigint NOT NULL CHECK (computed_minor >= 0),
    claimed_minor         bigint CHECK (claimed_minor >= 0),
    approved_minor        bigint CHECK (approved_minor >= 0),
    credited_minor        bigint CHECK (credited_minor >= 0),
    lost_minor            bigint CHECK (lost_minor >= 0),
    lost_cause            text CHECK (lost_cause IN (
                              'NEVER_DRAFTED', 'NEVER_SUBMITTED', 'NOT_RELEASED', 'WITHDRAWN', 'NO_LONGER_BREACHED',
                              'REJECTED', 'PARTLY_APPROVED', 'CREDITED_SHORT', 'LAPSED', 'WRITTEN_OFF')),
    quantity              numeric(20, 6) CHECK (quantity > 0),
    quantity_unit         text,
    incident_on           date,
    earliest_on           date,
    latest_on             date,
    claim_window          jsonb NOT NULL,
    revised_assessment_id uuid REFERENCES assessment.assessment (id),
    revised_minor         bigint CHECK (revised_minor >= 0),
    vendor_reference      text CHECK (length(vendor_reference) <= 200),
    submitted_by          text,
    released_by           text,
    submitted_on          date,
    approved_on           date,
    credited_on           date,
    sample                boolean NOT NULL DEFAULT false,
    opened_at             timestamptz NOT NULL DEFAULT now(),
    version               integer NOT NULL DEFAULT 0,
    CONSTRAINT maker_is_not_checker CHECK (released_by IS NULL OR released_by <> submitted_by),
    CONSTRAINT submission_was_released CHECK (
        status IN ('ASSESSED', 'DRAFTED', 'AWAITING_RELEASE', 'WITHDRAWN', 'EXPIRED')
        OR (submitted_by IS NOT NULL AND released_by IS NOT NULL AND claimed_minor IS NOT NULL AND submitted_on IS NOT NULL)),
    CONSTRAINT release_waits_for_somebody CHECK (
        status <> 'AWAITING_RELEASE' OR (submitted_by IS NOT NULL AND claimed_minor IS NOT NULL)),
    CONSTRAINT approval_names_an_amount CHECK (
        status NOT IN ('APPROVED', 'PARTIALLY_APPROVED', 'CREDITED', 'LAPSED') OR approved_minor IS NOT NULL),
    CONSTRAINT partial_is_less_than_claimed CHECK (
        status <> 'PARTIALLY_APPROVED' OR (approved_minor > 0 AND approved_minor < claimed_minor)),
    CONSTRAINT credit_names_an_amount CHECK (status <> 'CREDITED' OR credited_minor IS NOT NULL),
    CONSTRAINT loss_names_its_cause CHECK ((lost_minor IS NULL) = (lost_cause IS NULL)),
    CONSTRAINT money_or_quantity CHECK (computed_minor > 0 OR quantity IS NOT NULL),
    CONSTRAINT quantity_has_a_unit CHECK ((quantity IS NULL) = (quantity_unit IS NULL)),
    CONSTRAINT amendment_names_its_assessment CHECK ((revised_assessment_id IS NULL) = (revised_minor IS NULL))
);
CREATE UNIQUE INDEX one_claim_per_clause_and_period ON claim.claim (clause_id, period_label) WHERE status <> 'WITHDRAWN';
CREATE INDEX claim_by_deadline ON claim.claim (latest_on) WHERE status IN ('ASSESSED', 'DRAFTED', 'AWAITING_RELEASE');
CREATE INDEX claim_of_vendor ON claim.claim (vendor_id, status);
COMMENT ON TABLE claim.claim IS 'A claim for a service credit. Computed, claimed, approved and credited amounts are kept apart and never overwrite one another.';
COMMENT ON COLUMN claim.claim.number IS 'Running number by which people name the claim (CLM-000123).';
COMMENT ON COLUMN claim.claim.assessment_id IS 'Revision on which the computed amount rests; once submitted it stays the one that was submitted.';
COMMENT ON COLUMN claim.claim.zone IS 'IANA zone of the clause, in which its days are reckoned.';
COMMENT ON COLUMN claim.claim.currency IS 'The contract''s; never converted here.';
COMMENT ON COLUMN claim.claim.lost_minor IS 'What will not come any more, by cause; set when it is lost.';
COMMENT ON COLUMN claim.claim.quantity IS 'Days, points or units that the clause grants instead of money; such a claim makes no ledger entry.';
COMMENT ON COLUMN claim.claim.incident_on IS 'Day of the first charged downtime, on which some claim windows count.';
COMMENT ON COLUMN claim.claim.earliest_on IS 'First day on which the vendor accepts the claim.';
COMMENT ON COLUMN claim.claim.latest_on IS 'Last day in the clause''s zone on which the claim may arrive; null if the clause sets none.';
COMMENT ON COLUMN claim.claim.claim_window IS 'The rule from which both days were computed, as it stood in the clause version.';
COMMENT ON COLUMN claim.claim.revised_assessment_id IS 'Later revision that says something else than what was submitted: an amendment is due. Null if none.';
COMMENT ON COLUMN claim.claim.released_by IS 'Second person who let the claim go out; never the maker, administrators included.';
COMMENT ON COLUMN claim.claim.submitted_on IS 'Day on which the claim reached the vendor.';

CREATE TABLE claim.claim_event (
    claim_id         uuid NOT NULL REFERENCES claim.claim (id),
    position         integer NOT NULL CHECK (position >= 0),
    kind             text NOT NULL CHECK (kind IN ('OPENED', 'MOVED', 'REASSESSED', 'AMENDMENT_DUE', 'AMENDMENT_SETTLED')),
    at               timestamptz NOT NULL,
    occurred_on      date NOT NULL,
    actor            text NOT NULL,
    from_status      text,
    to_status        text NOT NULL,
    amount_minor     bigint,
    reason           text CHECK (length(reason) <= 2000),
    vendor_reference text,
    assessment_id    uuid REFERENCES assessment.assessment (id),
    PRIMARY KEY (claim_id, position)
);
CREATE INDEX claim_event_by_day ON claim.claim_event (occurred_on);
COMMENT ON TABLE claim.claim_event IS 'Each step of a claim, with its actor, time, amount and reason. Its ledger entries carry claim id and position in their key.';
COMMENT ON COLUMN claim.claim_event.at IS 'When it was recorded.';
COMMENT ON COLUMN claim.claim_event.occurred_on IS 'Day on which it happened, for example the date of the vendor''s letter; event date of its ledger entries.';

CREATE FUNCTION claim.keep_real_history() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT FROM claim.claim WHERE id = OLD.claim_id AND sample) THEN
        RETURN OLD;
    END IF;
    RAISE EXCEPTION 'steps of a claim are never deleted'
        USING ERRCODE = 'insufficient_privilege', CONSTRAINT = 'claim_history_is_kept';
END
$$;
COMMENT ON FUNCTION claim.keep_real_history() IS 'Only the sample workspace''s claims, which are invented, can be removed.';
CREATE TRIGGER claim_event_is_kept BEFORE DELETE ON claim.claim_event
    FOR EACH ROW EXECUTE FUNCTION claim.keep_real_history();
CREATE TRIGGER claim_event_never_changes BEFORE UPDATE OR TRUNCATE ON claim.claim_event
    FOR EACH STATEMENT EXECUTE FUNCTION access.refuse_change();
