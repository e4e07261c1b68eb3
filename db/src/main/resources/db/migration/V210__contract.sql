CREATE SCHEMA contract;
COMMENT ON SCHEMA contract IS 'Contracts, the services bought under them, their fees, and the KPI clauses with their versions.';

CREATE TABLE contract.contract (
    id             uuid PRIMARY KEY DEFAULT uuidv7(),
    vendor_id      uuid NOT NULL REFERENCES vendor.vendor (id),
    reference      text NOT NULL CHECK (length(trim(reference)) BETWEEN 1 AND 100),
    title          text NOT NULL CHECK (length(trim(title)) BETWEEN 1 AND 200),
    currency       char(3) NOT NULL CHECK (currency ~ '^[A-Z]{3}$'),
    zone           text NOT NULL,
    governing_law  text,
    term           daterange NOT NULL CHECK (NOT isempty(term) AND lower(term) IS NOT NULL),
    claim_channel  text,
    account_number text,
    notes          text,
    version        integer NOT NULL DEFAULT 0,
    created_at     timestamptz NOT NULL DEFAULT now(),
    updated_at     timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT contract_reference_is_unique UNIQUE (vendor_id, reference)
);
COMMENT ON TABLE contract.contract IS 'An agreement with a vendor.';
COMMENT ON COLUMN contract.contract.term IS 'Half-open: first day, day after the last day (infinite if none is agreed).';
COMMENT ON COLUMN contract.contract.zone IS 'IANA zone of the contract; a clause may name another.';
COMMENT ON COLUMN contract.contract.claim_channel IS 'Where a claim must arrive, as the contract says: address, portal, subject words.';

CREATE TABLE contract.service (
    id          uuid PRIMARY KEY DEFAULT uuidv7(),
    contract_id uuid NOT NULL REFERENCES contract.contract (id) ON DELETE CASCADE,
    name        text NOT NULL CHECK (length(trim(name)) BETWEEN 1 AND 200),
    code        text NOT NULL CHECK (code ~ '^[a-z0-9][a-z0-9-]{0,99}$'),
    description text,
    version     integer NOT NULL DEFAULT 0,
    created_at  timestamptz NOT NULL DEFAULT now(),
    updated_at  timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT service_name_is_unique UNIQUE (contract_id, name),
    CONSTRAINT service_with_its_contract UNIQUE (id, contract_id)
);
CREATE UNIQUE INDEX service_code_is_unique ON contract.service (code);
COMMENT ON TABLE contract.service IS 'What is bought under a contract.';
COMMENT ON COLUMN contract.service.code IS 'Short name by which feeds and imports refer to the service; unique in the installation.';

CREATE TABLE contract.service_fee (
    service_id   uuid NOT NULL REFERENCES contract.service (id) ON DELETE CASCADE,
    validity     daterange NOT NULL CHECK (NOT isempty(validity) AND lower(validity) IS NOT NULL),
    amount_minor bigint NOT NULL CHECK (amount_minor >= 0),
    currency     char(3) NOT NULL CHECK (currency ~ '^[A-Z]{3}$'),
    CONSTRAINT service_fee_never_overlaps PRIMARY KEY (service_id, validity WITHOUT OVERLAPS)
);
COMMENT ON TABLE contract.service_fee IS 'Monthly fee of a service over time; the base of percentage credits (design, settled question 5).';
COMMENT ON COLUMN contract.service_fee.amount_minor IS 'Fee of one calendar month in minor units (cents for HKD and USD, whole yen for JPY).';

CREATE TABLE contract.clause (
    id          uuid PRIMARY KEY DEFAULT uuidv7(),
    contract_id uuid NOT NULL REFERENCES contract.contract (id) ON DELETE CASCADE,
    service_id  uuid NOT NULL,
    title       text NOT NULL CHECK (length(trim(title)) BETWEEN 1 AND 200),
    version     integer NOT NULL DEFAULT 0,
    created_at  timestamptz NOT NULL DEFAULT now(),
    updated_at  timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT clause_title_is_unique UNIQUE (service_id, title),
    CONSTRAINT clause_and_service_share_a_contract
        FOREIGN KEY (service_id, contract_id) REFERENCES contract.service (id, contract_id) ON DELETE CASCADE
);
CREATE INDEX clause_of_contract ON contract.clause (contract_id);
COMMENT ON TABLE contract.clause IS 'KPI clause: one measurable promise about one service. What it says stands in its versions.';
COMMENT ON COLUMN contract.clause.version IS 'Optimistic lock of the clause and of its list of versions.';

CREATE TABLE contract.clause_version (
    id              uuid NOT NULL DEFAULT uuidv7() UNIQUE,
    clause_id       uuid NOT NULL REFERENCES contract.clause (id) ON DELETE CASCADE,
    number          integer NOT NULL CHECK (number > 0),
    validity        daterange NOT NULL CHECK (NOT isempty(validity) AND lower(validity) IS NOT NULL),
    amendment       text,
    section         text,
    page            integer CHECK (page > 0),
    quoted_text     text NOT NULL CHECK (length(trim(quoted_text)) > 0),
    source_url      text CHECK (source_url ~ '^https?://'),
    metric          text NOT NULL CHECK (metric IN ('AVAILABILITY', 'RESPONSE_TIME', 'LATENCY')),
    commitment      numeric(12, 8) NOT NULL CHECK (commitment >= 0),
    period_kind     text NOT NULL CHECK (period_kind IN ('MONTH', 'QUARTER', 'YEAR')),
    zone            text NOT NULL,
    formula         jsonb NOT NULL,
    credit_schedule jsonb NOT NULL,
    claim_window    jsonb NOT NULL,
    remedy          text NOT NULL CHECK (remedy IN ('REMEDY', 'TARGET_ONLY')),
    sole_remedy     boolean NOT NULL DEFAULT false,
    content_hash    text NOT NULL,
    used_at         timestamptz,
    created_at      timestamptz NOT NULL DEFAULT now(),
    created_by      text NOT NULL,
    CONSTRAINT clause_version_number_is_unique UNIQUE (clause_id, number),
    CONSTRAINT clause_version_never_overlaps PRIMARY KEY (clause_id, validity WITHOUT OVERLAPS),
    CONSTRAINT availability_is_a_percentage CHECK (metric <> 'AVAILABILITY' OR commitment <= 100)
);
COMMENT ON TABLE contract.clause_version IS 'What a clause says from one day to another. The database refuses two versions on one day.';
COMMENT ON COLUMN contract.clause_version.validity IS 'Half-open days in the clause''s zone.';
COMMENT ON COLUMN contract.clause_version.amendment IS 'What brought this version about, for example "Amendment 2 of 15 January 2026".';
COMMENT ON COLUMN contract.clause_version.commitment IS 'Percent for AVAILABILITY; minutes for RESPONSE_TIME and LATENCY.';
COMMENT ON COLUMN contract.clause_version.formula IS 'How availability is counted; the formula object of POST /api/v1/availability/calculate.';
COMMENT ON COLUMN contract.clause_version.credit_schedule IS 'What a breach pays; the schedule object of POST /api/v1/credits/calculate.';
COMMENT ON COLUMN contract.clause_version.claim_window IS 'Rule from which earliest and latest day of a claim are computed.';
COMMENT ON COLUMN contract.clause_version.remedy IS 'TARGET_ONLY: missing it pays nothing, it is only watched.';
COMMENT ON COLUMN contract.clause_version.content_hash IS 'SHA-256 over text and every rule, but not over the days of validity; assessments name it.';
COMMENT ON COLUMN contract.clause_version.used_at IS 'When the first assessment used this version; from then on only its last day may change.';

CREATE FUNCTION contract.keep_used_version() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF OLD.used_at IS NOT NULL
       AND (to_jsonb(NEW) - 'validity' - 'used_at') <> (to_jsonb(OLD) - 'validity' - 'used_at') THEN
        RAISE EXCEPTION 'clause version % has been used by an assessment: add a new version instead', OLD.number
            USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'used_version_is_kept';
    END IF;
    IF OLD.used_at IS NOT NULL AND lower(NEW.validity) <> lower(OLD.validity) THEN
        RAISE EXCEPTION 'clause version % has been used by an assessment: its first day stays', OLD.number
            USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'used_version_is_kept';
    END IF;
    RETURN NEW;
END
$$;
CREATE TRIGGER used_version_is_kept BEFORE UPDATE ON contract.clause_version
    FOR EACH ROW EXECUTE FUNCTION contract.keep_used_version();
