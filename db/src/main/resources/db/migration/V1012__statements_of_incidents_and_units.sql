-- What vendors state may be a number of outages, or days and units, as well as an availability.
ALTER TABLE claim.vendor_statement
    ADD COLUMN incidents integer CHECK (incidents >= 0),
    ADD COLUMN quantity  numeric CHECK (quantity >= 0),
    DROP CONSTRAINT statement_says_something,
    ADD CONSTRAINT statement_says_something CHECK (
        num_nonnulls(down_minutes, total_minutes, availability, downtime_share, incidents, quantity) > 0);
COMMENT ON COLUMN claim.vendor_statement.incidents IS 'Number of outages that the vendor counts, where the clause pays for each.';
COMMENT ON COLUMN claim.vendor_statement.quantity IS 'Days, points or units that the vendor says follow, where the clause grants those instead of money.';
