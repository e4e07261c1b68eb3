-- A vendor may credit in parts: the claim stays CREDIT_PENDING until the last one.
ALTER TABLE claim.claim
    DROP CONSTRAINT claim_status_check,
    ADD CONSTRAINT claim_status_check CHECK (status IN (
        'ASSESSED', 'DRAFTED', 'AWAITING_RELEASE', 'SUBMITTED', 'ACKNOWLEDGED', 'UNDER_REVIEW',
        'APPROVED', 'PARTIALLY_APPROVED', 'DISPUTED', 'REJECTED',
        'CREDIT_PENDING', 'CREDITED', 'CLOSED', 'WITHDRAWN', 'EXPIRED', 'LAPSED', 'WRITTEN_OFF')),
    DROP CONSTRAINT approval_names_an_amount,
    ADD CONSTRAINT approval_names_an_amount CHECK (
        status NOT IN ('APPROVED', 'PARTIALLY_APPROVED', 'CREDIT_PENDING', 'CREDITED', 'LAPSED')
        OR approved_minor IS NOT NULL);

ALTER TABLE claim.claim_event
    DROP CONSTRAINT claim_event_kind_check,
    ADD CONSTRAINT claim_event_kind_check CHECK (kind IN (
        'OPENED', 'MOVED', 'REASSESSED', 'REDATED', 'AMENDMENT_DUE', 'AMENDMENT_SETTLED', 'CREDIT_BOOKED'));

CREATE TABLE claim.credit (
    claim_id        uuid NOT NULL,
    position        integer NOT NULL,
    idempotency_key text NOT NULL CHECK (length(idempotency_key) BETWEEN 1 AND 200),
    amount_minor    bigint NOT NULL CHECK (amount_minor >= 0),
    document        text CHECK (length(document) <= 200),
    document_on     date NOT NULL,
    last            boolean NOT NULL,
    PRIMARY KEY (claim_id, position),
    CONSTRAINT credit_is_booked_once UNIQUE (idempotency_key),
    CONSTRAINT credit_is_a_step FOREIGN KEY (claim_id, position) REFERENCES claim.claim_event (claim_id, position),
    CONSTRAINT only_the_last_is_zero CHECK (amount_minor > 0 OR last)
);
COMMENT ON TABLE claim.credit IS 'Credit notes and invoice lines booked on a claim, each with the step that booked it; their sum is claim.credited_minor.';
COMMENT ON COLUMN claim.credit.position IS 'Of the step in claim.claim_event.';
COMMENT ON COLUMN claim.credit.idempotency_key IS 'Names the credit: sent twice it is booked once.';
COMMENT ON COLUMN claim.credit.document IS 'Number of the credit note or invoice; null if nobody gave one.';
COMMENT ON COLUMN claim.credit.document_on IS 'Date of the document; it is booked no earlier than the step before it.';
COMMENT ON COLUMN claim.credit.last IS 'No more is awaited: what is missing then is a difference.';

-- Credits of before that were booked as a whole.
INSERT INTO claim.credit (claim_id, position, idempotency_key, amount_minor, document, document_on, last)
SELECT e.claim_id, e.position, 'step:' || e.claim_id || ':' || e.position, c.credited_minor, c.vendor_reference,
       coalesce(c.credited_on, e.occurred_on), true
  FROM claim.claim_event e
  JOIN claim.claim c ON c.id = e.claim_id
 WHERE e.kind = 'MOVED' AND e.to_status = 'CREDITED' AND c.credited_minor IS NOT NULL;

CREATE TRIGGER credit_is_kept BEFORE DELETE ON claim.credit
    FOR EACH ROW EXECUTE FUNCTION claim.keep_real_history();
CREATE TRIGGER credit_never_changes BEFORE UPDATE OR TRUNCATE ON claim.credit
    FOR EACH STATEMENT EXECUTE FUNCTION access.refuse_change();
