-- Billing exports spread one credit over resources and days. Its rows are kept to the last decimal; only their sum is money.
CREATE TABLE claim.settlement_part (
    settlement_line_id uuid NOT NULL REFERENCES claim.settlement_line (id) ON DELETE CASCADE,
    position integer NOT NULL CHECK (position > 0),
    number   text NOT NULL CHECK (length(number) BETWEEN 1 AND 200),
    content  text NOT NULL CHECK (length(content) BETWEEN 1 AND 100),
    exact    numeric NOT NULL,
    PRIMARY KEY (settlement_line_id, position)
);
CREATE INDEX settlement_part_by_content ON claim.settlement_part (content);
COMMENT ON TABLE claim.settlement_part IS 'A row of a billing export that a credit was summed of. Parts of a credit that was withdrawn do not count.';
COMMENT ON COLUMN claim.settlement_part.position IS 'Line of the file on which the row begins, from 1.';
COMMENT ON COLUMN claim.settlement_part.number IS 'Of the invoice, or the billing period where the row names none.';
COMMENT ON COLUMN claim.settlement_part.content IS 'A hash of what the row says beside the number of its invoice, which a month in progress lacks; twins are counted.';
COMMENT ON COLUMN claim.settlement_part.exact IS 'In our favour and without tax, in whole units of the credit''s currency, unrounded; below zero where the row takes back.';
CREATE TRIGGER part_never_changes BEFORE UPDATE OR TRUNCATE ON claim.settlement_part
    FOR EACH STATEMENT EXECUTE FUNCTION access.refuse_change();

ALTER TABLE claim.settlement_charge
    ADD COLUMN exact numeric,
    DROP CONSTRAINT settlement_charge_amount_minor_check,
    ADD CONSTRAINT settlement_charge_amount_minor_check CHECK (amount_minor >= 0),
    ADD CONSTRAINT charge_is_more_than_nothing CHECK (amount_minor > 0 OR coalesce(exact, 0) > 0);
COMMENT ON COLUMN claim.settlement_charge.exact IS 'The charge in whole units of its currency, unrounded, where the file has finer amounts than the currency; null where amount_minor says it all.';
