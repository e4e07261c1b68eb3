-- Vouchers, days, points and units that a vendor gave for a claim instead of a credit note: what of them was used, what
-- is left, until when. Amounts are in minor units of the currency, or in millionths of the unit, as the ledger has them.

CREATE SEQUENCE claim.voucher_number;

CREATE TABLE claim.voucher (
    id                  uuid PRIMARY KEY DEFAULT uuidv7(),
    number              bigint NOT NULL DEFAULT nextval('claim.voucher_number') UNIQUE,
    claim_id            uuid NOT NULL REFERENCES claim.claim (id),
    vendor_id           uuid NOT NULL REFERENCES vendor.vendor (id),
    claim_position      integer,
    idempotency_key     text NOT NULL UNIQUE CHECK (length(idempotency_key) BETWEEN 1 AND 200),
    code                text NOT NULL CHECK (length(trim(code)) BETWEEN 1 AND 200),
    currency            char(3) CHECK (currency ~ '^[A-Z]{3}$'),
    unit                text CHECK (length(trim(unit)) BETWEEN 1 AND 100),
    granted             bigint NOT NULL CHECK (granted > 0),
    used                bigint NOT NULL DEFAULT 0,
    lost                bigint NOT NULL DEFAULT 0,
    fair_value_minor    bigint CHECK (fair_value_minor > 0),
    fair_value_currency char(3) CHECK (fair_value_currency ~ '^[A-Z]{3}$'),
    issued_on           date NOT NULL,
    received_on         date NOT NULL,
    valid_from          date NOT NULL,
    valid_until         date,
    zone                text NOT NULL,
    expires_at          timestamptz,
    terms               text CHECK (length(terms) BETWEEN 1 AND 2000),
    last                boolean NOT NULL,
    status              text NOT NULL DEFAULT 'HELD' CHECK (status IN (
                            'HELD', 'PARTLY_USED', 'USED_UP', 'EXPIRED', 'TAKEN_BACK')),
    sample              boolean NOT NULL DEFAULT false,
    recorded_by         text NOT NULL,
    recorded_at         timestamptz NOT NULL,
    version             integer NOT NULL DEFAULT 0,
    CONSTRAINT voucher_is_money_or_a_quantity CHECK (num_nonnulls(currency, unit) = 1),
    CONSTRAINT fair_value_is_of_a_quantity CHECK (
        (fair_value_minor IS NULL) = (fair_value_currency IS NULL) AND (fair_value_minor IS NULL OR unit IS NOT NULL)),
    CONSTRAINT voucher_ends_after_it_begins CHECK (valid_until >= valid_from),
    CONSTRAINT voucher_is_received_while_valid CHECK (valid_until >= received_on),
    CONSTRAINT expiry_follows_validity CHECK ((valid_until IS NULL) = (expires_at IS NULL)),
    CONSTRAINT no_more_than_was_granted CHECK (used >= 0 AND lost >= 0 AND used + lost <= granted),
    CONSTRAINT voucher_status_fits_its_amounts CHECK (CASE status
        WHEN 'HELD' THEN used = 0 AND lost = 0
        WHEN 'PARTLY_USED' THEN used > 0 AND used < granted AND lost = 0
        WHEN 'USED_UP' THEN used = granted
        WHEN 'EXPIRED' THEN lost > 0 AND used + lost = granted
        WHEN 'TAKEN_BACK' THEN used = 0 AND lost = 0
    END)
);
CREATE UNIQUE INDEX voucher_is_received_once ON claim.voucher (vendor_id, code) WHERE status <> 'TAKEN_BACK';
CREATE INDEX voucher_of_claim ON claim.voucher (claim_id);
CREATE INDEX voucher_by_expiry ON claim.voucher (expires_at) WHERE status IN ('HELD', 'PARTLY_USED');
COMMENT ON TABLE claim.voucher IS 'What a vendor gave for a claim instead of a credit note: a voucher with a face value, or days, points or units. Changed by its steps only.';
COMMENT ON COLUMN claim.voucher.number IS 'Running number by which people name it (VCH-000123); the vendor''s code is shown to finance only.';
COMMENT ON COLUMN claim.voucher.vendor_id IS 'Copied from the claim by the database.';
COMMENT ON COLUMN claim.voucher.claim_position IS 'Of the claim''s step that received it; null where the claim was credited before vouchers were followed.';
COMMENT ON COLUMN claim.voucher.idempotency_key IS 'Names the receipt: sent twice it is received once.';
COMMENT ON COLUMN claim.voucher.code IS 'The vendor''s code or reference; whoever knows it may redeem it, so it is masked for those who need not.';
COMMENT ON COLUMN claim.voucher.unit IS 'What is counted, such as DAYS; null for a voucher of money.';
COMMENT ON COLUMN claim.voucher.granted IS 'Face value, or days, points, units: minor units or millionths.';
COMMENT ON COLUMN claim.voucher.used IS 'Sum of the uses that stand; kept by the database from the steps.';
COMMENT ON COLUMN claim.voucher.lost IS 'What was left when it expired; kept by the database from the steps.';
COMMENT ON COLUMN claim.voucher.fair_value_minor IS 'What all of the days or units are worth, for management only; never booked.';
COMMENT ON COLUMN claim.voucher.received_on IS 'Day in the books: not before the step of the claim that went before it.';
COMMENT ON COLUMN claim.voucher.valid_until IS 'Last day on which it can be used, in its zone; null if it never ends.';
COMMENT ON COLUMN claim.voucher.expires_at IS 'First moment at which it can not be used any more: the end of the last day in its zone.';
COMMENT ON COLUMN claim.voucher.last IS 'Nothing more is awaited for the claim, as it was said with the receipt.';
COMMENT ON COLUMN claim.voucher.sample IS 'Copied from the claim by the database.';

CREATE TABLE claim.voucher_step (
    voucher_id      uuid NOT NULL REFERENCES claim.voucher (id),
    position        integer NOT NULL CHECK (position >= 0),
    kind            text NOT NULL CHECK (kind IN ('RECEIVED', 'USED', 'USE_UNDONE', 'EXPIRED', 'REVIVED', 'TAKEN_BACK')),
    from_status     text,
    to_status       text NOT NULL,
    amount          bigint NOT NULL CHECK (amount > 0),
    rest            bigint NOT NULL CHECK (rest >= 0),
    occurred_on     date NOT NULL,
    reference       text CHECK (length(reference) BETWEEN 1 AND 200),
    note            text CHECK (length(note) BETWEEN 1 AND 2000),
    undoes          integer,
    entry_id        uuid REFERENCES ledger.journal_entry (id),
    idempotency_key text UNIQUE CHECK (length(idempotency_key) BETWEEN 1 AND 200),
    actor           text NOT NULL,
    at              timestamptz NOT NULL,
    PRIMARY KEY (voucher_id, position),
    CONSTRAINT step_is_undone_once UNIQUE (voucher_id, undoes),
    CONSTRAINT undone_step_exists FOREIGN KEY (voucher_id, undoes) REFERENCES claim.voucher_step (voucher_id, position),
    CONSTRAINT undoing_names_what_it_undoes CHECK ((kind IN ('USE_UNDONE', 'REVIVED')) = (undoes IS NOT NULL)),
    CONSTRAINT undoing_follows CHECK (undoes < position),
    CONSTRAINT first_step_receives CHECK ((position = 0) = (kind = 'RECEIVED') AND (position = 0) = (from_status IS NULL)),
    CONSTRAINT use_has_a_reference CHECK (kind <> 'USED' OR (reference IS NOT NULL AND idempotency_key IS NOT NULL)),
    CONSTRAINT undoing_says_why CHECK (kind NOT IN ('USE_UNDONE', 'TAKEN_BACK') OR note IS NOT NULL),
    CONSTRAINT step_is_booked CHECK ((kind IN ('RECEIVED', 'TAKEN_BACK')) = (entry_id IS NULL))
);
COMMENT ON TABLE claim.voucher_step IS 'What happened to a voucher, with actor, day and reason. Never changed; a use that was wrong is undone by a following step.';
COMMENT ON COLUMN claim.voucher_step.kind IS 'REVIVED takes an expiry back, because a use in time became known later or a use was undone; what is left expires again at once.';
COMMENT ON COLUMN claim.voucher_step.amount IS 'In minor units or millionths, like the voucher.';
COMMENT ON COLUMN claim.voucher_step.rest IS 'What was left after the step.';
COMMENT ON COLUMN claim.voucher_step.occurred_on IS 'Day on which it happened, in the voucher''s zone; event date of its ledger entry.';
COMMENT ON COLUMN claim.voucher_step.reference IS 'Of a use: the invoice, or whatever it was used for.';
COMMENT ON COLUMN claim.voucher_step.undoes IS 'Position of the step that this one takes back.';
COMMENT ON COLUMN claim.voucher_step.entry_id IS 'Its ledger entry; receiving and taking back are booked with the step of the claim.';
COMMENT ON COLUMN claim.voucher_step.idempotency_key IS 'Names a use: sent twice it is recorded once.';

CREATE FUNCTION claim.mark_voucher() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    SELECT c.sample, c.vendor_id INTO NEW.sample, NEW.vendor_id FROM claim.claim AS c WHERE c.id = NEW.claim_id;
    RETURN NEW;
END
$$;
COMMENT ON FUNCTION claim.mark_voucher() IS 'A voucher is of the sample, and of the vendor, exactly as its claim is, whatever the writer says.';
CREATE TRIGGER voucher_is_marked BEFORE INSERT ON claim.voucher FOR EACH ROW EXECUTE FUNCTION claim.mark_voucher();

CREATE FUNCTION claim.follow_voucher_step() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    voucher claim.voucher;
    undone  claim.voucher_step;
BEGIN
    IF NEW.kind = 'RECEIVED' THEN
        RETURN NULL;
    END IF;
    UPDATE claim.voucher AS v SET
        status = NEW.to_status,
        used = v.used + CASE NEW.kind WHEN 'USED' THEN NEW.amount WHEN 'USE_UNDONE' THEN -NEW.amount ELSE 0 END,
        lost = v.lost + CASE NEW.kind WHEN 'EXPIRED' THEN NEW.amount WHEN 'REVIVED' THEN -NEW.amount ELSE 0 END,
        version = v.version + 1
    WHERE v.id = NEW.voucher_id AND v.status = NEW.from_status
    RETURNING v.* INTO voucher;
    IF NOT FOUND THEN
        RAISE EXCEPTION 'the voucher is not %', NEW.from_status
            USING ERRCODE = 'check_violation', CONSTRAINT = 'voucher_step_follows_its_status';
    END IF;
    IF NEW.rest <> voucher.granted - voucher.used - voucher.lost AND NEW.kind <> 'TAKEN_BACK' THEN
        RAISE EXCEPTION 'the rest is not what was granted without what was used and lost'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'rest_follows_from_the_steps';
    END IF;
    IF NEW.kind = 'USED' AND (NEW.occurred_on < voucher.valid_from OR NEW.occurred_on > voucher.valid_until) THEN
        RAISE EXCEPTION 'the voucher was not valid on %', NEW.occurred_on
            USING ERRCODE = 'check_violation', CONSTRAINT = 'voucher_is_used_while_valid';
    END IF;
    IF NEW.undoes IS NOT NULL THEN
        SELECT * INTO STRICT undone FROM claim.voucher_step AS s
        WHERE s.voucher_id = NEW.voucher_id AND s.position = NEW.undoes;
        IF undone.amount <> NEW.amount
            OR undone.kind <> (CASE NEW.kind WHEN 'USE_UNDONE' THEN 'USED' ELSE 'EXPIRED' END) THEN
            RAISE EXCEPTION 'step % does not undo step %', NEW.position, NEW.undoes
                USING ERRCODE = 'check_violation', CONSTRAINT = 'step_undoes_exactly';
        END IF;
    END IF;
    RETURN NULL;
END
$$;
COMMENT ON FUNCTION claim.follow_voucher_step() IS 'Status, used and lost of a voucher follow from its steps; more than is left, or outside its days, is refused here too.';
CREATE TRIGGER voucher_follows_its_steps AFTER INSERT ON claim.voucher_step
    FOR EACH ROW EXECUTE FUNCTION claim.follow_voucher_step();

CREATE FUNCTION claim.refuse_direct_voucher_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    -- Depth 1 is a statement of somebody's own; the trigger above works one level deeper.
    IF pg_trigger_depth() < 2 THEN
        RAISE EXCEPTION 'a voucher changes by its steps only' USING ERRCODE = 'insufficient_privilege';
    END IF;
    RETURN NULL;
END
$$;
CREATE TRIGGER voucher_changes_by_steps BEFORE UPDATE ON claim.voucher
    FOR EACH STATEMENT EXECUTE FUNCTION claim.refuse_direct_voucher_change();

CREATE FUNCTION claim.keep_real_voucher() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT FROM claim.voucher AS v
               WHERE v.sample AND v.id = CASE TG_TABLE_NAME
                   WHEN 'voucher' THEN (to_jsonb(OLD) ->> 'id')::uuid
                   ELSE (to_jsonb(OLD) ->> 'voucher_id')::uuid
               END) THEN
        RETURN OLD;
    END IF;
    RAISE EXCEPTION 'what happened to a voucher is never deleted'
        USING ERRCODE = 'insufficient_privilege', CONSTRAINT = 'voucher_history_is_kept';
END
$$;
COMMENT ON FUNCTION claim.keep_real_voucher() IS 'Only the sample workspace''s vouchers, which are invented, can be removed.';
CREATE TRIGGER voucher_is_kept BEFORE DELETE ON claim.voucher FOR EACH ROW EXECUTE FUNCTION claim.keep_real_voucher();
CREATE TRIGGER voucher_step_is_kept BEFORE DELETE ON claim.voucher_step
    FOR EACH ROW EXECUTE FUNCTION claim.keep_real_voucher();
CREATE TRIGGER voucher_is_not_truncated BEFORE TRUNCATE ON claim.voucher
    FOR EACH STATEMENT EXECUTE FUNCTION access.refuse_change();
CREATE TRIGGER voucher_step_never_changes BEFORE UPDATE OR TRUNCATE ON claim.voucher_step
    FOR EACH STATEMENT EXECUTE FUNCTION access.refuse_change();

-- Days and units that arrived before vouchers were followed are held since then: they can be used from now on.
INSERT INTO claim.voucher (claim_id, vendor_id, idempotency_key, code, unit, granted, issued_on, received_on, valid_from,
    zone, last, recorded_by, recorded_at)
SELECT c.id, c.vendor_id, 'claim:' || c.id, 'CLM-' || lpad(c.number::text, 6, '0'), c.quantity_unit,
    (c.quantity * 1000000)::bigint, c.credited_on, c.credited_on, c.credited_on, c.zone, true, 'system:migration', now()
FROM claim.claim AS c
WHERE c.quantity IS NOT NULL AND c.status IN ('CREDITED', 'CLOSED') AND c.credited_on IS NOT NULL;
INSERT INTO claim.voucher_step (voucher_id, position, kind, to_status, amount, rest, occurred_on, actor, at)
SELECT v.id, 0, 'RECEIVED', 'HELD', v.granted, v.granted, v.received_on, v.recorded_by, v.recorded_at FROM claim.voucher AS v;
