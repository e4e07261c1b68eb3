CREATE TABLE claim.vendor_statement (
    claim_id       uuid NOT NULL,
    position       integer NOT NULL,
    down_minutes   numeric CHECK (down_minutes >= 0),
    total_minutes  numeric CHECK (total_minutes > 0),
    availability   numeric CHECK (availability BETWEEN 0 AND 100),
    downtime_share numeric CHECK (downtime_share BETWEEN 0 AND 100),
    amount_minor   bigint,
    plausible      boolean NOT NULL,
    PRIMARY KEY (claim_id, position),
    CONSTRAINT statement_is_of_a_step FOREIGN KEY (claim_id, position) REFERENCES claim.claim_event (claim_id, position),
    CONSTRAINT statement_says_something CHECK (
        num_nonnulls(down_minutes, total_minutes, availability, downtime_share) > 0)
);
COMMENT ON TABLE claim.vendor_statement IS 'Figures that the vendor gave with an answer, as they were typed, beside our own measurement and never instead of it.';
COMMENT ON COLUMN claim.vendor_statement.position IS 'Of the step in claim.claim_event.';
COMMENT ON COLUMN claim.vendor_statement.availability IS 'Percent, with as many decimals as were given: they say how far it was rounded.';
COMMENT ON COLUMN claim.vendor_statement.plausible IS 'False if the figures do not follow from one another; the step then says why they were recorded all the same.';
CREATE TRIGGER statement_is_kept BEFORE DELETE ON claim.vendor_statement
    FOR EACH ROW EXECUTE FUNCTION claim.keep_real_history();
CREATE TRIGGER statement_never_changes BEFORE UPDATE OR TRUNCATE ON claim.vendor_statement
    FOR EACH STATEMENT EXECUTE FUNCTION access.refuse_change();
