-- What vendors charged, line by line, beside the credits: the fee of which a credit is a percentage is seen on an invoice.
CREATE TABLE claim.settlement_charge (
    id           uuid PRIMARY KEY DEFAULT uuidv7(),
    settlement_import_id uuid NOT NULL REFERENCES claim.settlement_import (id),
    vendor_id    uuid NOT NULL REFERENCES vendor.vendor (id),
    number       text NOT NULL CHECK (length(number) BETWEEN 1 AND 200),
    line         text NOT NULL CHECK (length(line) BETWEEN 1 AND 100),
    position     integer NOT NULL CHECK (position > 0),
    issued_on    date NOT NULL,
    currency     char(3) NOT NULL CHECK (currency ~ '^[A-Z]{3}$'),
    amount_minor bigint NOT NULL CHECK (amount_minor > 0),
    service_name text CHECK (length(service_name) <= 2000),
    account      text CHECK (length(account) <= 200),
    text         text CHECK (length(text) <= 2000),
    service_from date,
    service_to   date,
    CONSTRAINT charge_is_kept_once_per_file UNIQUE (settlement_import_id, vendor_id, number, line),
    CONSTRAINT charge_ends_after_it_begins CHECK (service_to IS NULL OR service_from IS NULL OR service_to >= service_from)
);
CREATE INDEX settlement_charge_of_vendor ON claim.settlement_charge (vendor_id, issued_on);
COMMENT ON TABLE claim.settlement_charge IS 'Charges that an imported invoice or statement has beside its credits. Rows are never changed; those of an import that was taken back do not count.';
COMMENT ON COLUMN claim.settlement_charge.line IS 'The vendor''s number of the line; where the format has none, its place within the document, or a hash of what it says.';
COMMENT ON COLUMN claim.settlement_charge.amount_minor IS 'What we are charged, without tax, in minor units.';
COMMENT ON COLUMN claim.settlement_charge.service_name IS 'Name of the service as the vendor writes it; which service of ours that is follows when it is read.';
COMMENT ON COLUMN claim.settlement_charge.account IS 'Our account at the vendor as the line names it; null if it names none.';
COMMENT ON COLUMN claim.settlement_charge.service_from IS 'First day that the charge is for; null if the file does not say.';

CREATE FUNCTION claim.keep_charge() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT FROM vendor.vendor WHERE id = OLD.vendor_id AND sample) THEN
        RETURN OLD;
    END IF;
    RAISE EXCEPTION 'lines of an invoice are never deleted'
        USING ERRCODE = 'insufficient_privilege', CONSTRAINT = 'charge_is_kept';
END
$$;
COMMENT ON FUNCTION claim.keep_charge() IS 'Only lines of the sample workspace''s vendors, which are invented, can be removed.';
CREATE TRIGGER charge_is_kept BEFORE DELETE ON claim.settlement_charge
    FOR EACH ROW EXECUTE FUNCTION claim.keep_charge();
CREATE TRIGGER charge_never_changes BEFORE UPDATE OR TRUNCATE ON claim.settlement_charge
    FOR EACH STATEMENT EXECUTE FUNCTION access.refuse_change();

ALTER TABLE claim.settlement_import
    ADD COLUMN charge_count integer NOT NULL DEFAULT 0 CHECK (charge_count >= 0),
    DROP CONSTRAINT settlement_import_taken_count_check,
    ADD CONSTRAINT settlement_import_taken_count_check CHECK (taken_count >= 0),
    ADD CONSTRAINT import_has_an_effect CHECK (taken_count + charge_count > 0);
COMMENT ON COLUMN claim.settlement_import.charge_count IS 'Of the other rows: charges that were new and are kept.';
