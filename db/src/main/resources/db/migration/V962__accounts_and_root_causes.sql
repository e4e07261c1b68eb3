-- Several accounts under one clause, and claims that hang on the claim of the service that caused the outage.
ALTER TABLE claim.claim
    ADD COLUMN account        text NOT NULL DEFAULT '' CHECK (account = trim(account) AND length(account) <= 200),
    ADD COLUMN covered_by     uuid REFERENCES claim.claim (id),
    ADD COLUMN covered_reason text CHECK (length(trim(covered_reason)) BETWEEN 1 AND 2000),
    ADD CONSTRAINT coverage_has_a_reason CHECK ((covered_by IS NULL) = (covered_reason IS NULL)),
    ADD CONSTRAINT covered_by_another CHECK (covered_by <> id),
    ADD CONSTRAINT covered_is_not_submitted CHECK (
        covered_by IS NULL OR status IN ('ASSESSED', 'DRAFTED', 'NOTIFIED', 'WITHDRAWN', 'EXPIRED'));
COMMENT ON COLUMN claim.claim.account IS 'Our account, tenant or project id at the vendor for which it is claimed; empty if there is only one and nobody named it.';
COMMENT ON COLUMN claim.claim.covered_by IS 'Claim of the service that caused the outage: this one is held back, so that nothing is claimed twice. Null if it stands on its own.';
COMMENT ON COLUMN claim.claim.covered_reason IS 'Why that claim covers this one.';

UPDATE claim.claim AS c
   SET account = left(trim(k.account_number), 200)
  FROM contract.contract AS k
 WHERE k.id = c.contract_id AND k.account_number IS NOT NULL;

DROP INDEX claim.one_claim_per_clause_and_period;
CREATE UNIQUE INDEX one_claim_per_clause_service_period_and_account
    ON claim.claim (clause_id, service_id, period_label, account) WHERE status <> 'WITHDRAWN';
CREATE INDEX claim_covered_by ON claim.claim (covered_by) WHERE covered_by IS NOT NULL;

CREATE FUNCTION claim.check_root() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.covered_by IS NULL THEN
        RETURN NEW;
    END IF;
    IF EXISTS (SELECT FROM claim.claim
                WHERE id = NEW.covered_by AND (covered_by IS NOT NULL OR vendor_id <> NEW.vendor_id)) THEN
        RAISE EXCEPTION 'the claim of the root cause is against the same vendor and stands on its own'
            USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'root_stands_on_its_own';
    END IF;
    IF EXISTS (SELECT FROM claim.claim WHERE covered_by = NEW.id) THEN
        RAISE EXCEPTION 'a claim that covers others cannot be covered itself'
            USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'root_stands_on_its_own';
    END IF;
    RETURN NEW;
END
$$;
COMMENT ON FUNCTION claim.check_root() IS 'Coverage is one step deep and within one vendor.';
CREATE TRIGGER root_stands_on_its_own BEFORE INSERT OR UPDATE OF covered_by ON claim.claim
    FOR EACH ROW EXECUTE FUNCTION claim.check_root();

ALTER TABLE claim.claim_event
    DROP CONSTRAINT claim_event_kind_check,
    ADD CONSTRAINT claim_event_kind_check CHECK (kind IN (
        'OPENED', 'MOVED', 'REASSESSED', 'REDATED', 'AMENDMENT_DUE', 'AMENDMENT_SETTLED', 'CREDIT_BOOKED',
        'RELEASED', 'REOPENING_PROPOSED', 'ACCOUNT_SET', 'SPLIT', 'COVERED', 'UNCOVERED'));
