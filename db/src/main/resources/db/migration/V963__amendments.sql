-- What was submitted is never edited: it is amended, by a version that a second person releases.
CREATE TABLE claim.amendment (
    claim_id               uuid NOT NULL REFERENCES claim.claim (id),
    number                 integer NOT NULL CHECK (number > 0),
    assessment_id          uuid NOT NULL REFERENCES assessment.assessment (id),
    computed_minor         bigint NOT NULL CHECK (computed_minor >= 0),
    claimed_minor          bigint NOT NULL CHECK (claimed_minor > 0),
    previous_assessment_id uuid NOT NULL REFERENCES assessment.assessment (id),
    previous_computed_minor bigint NOT NULL,
    previous_claimed_minor bigint NOT NULL,
    reason                 text NOT NULL CHECK (length(trim(reason)) BETWEEN 1 AND 2000),
    proposed_by            text NOT NULL,
    proposed_at            timestamptz NOT NULL,
    two_releases           boolean NOT NULL,
    first_released_by      text,
    first_released_as      text CHECK (first_released_as IN ('LEGAL', 'FINANCE', 'EITHER')),
    released_by            text,
    released_as            text CHECK (released_as IN ('LEGAL', 'FINANCE')),
    sent_on                date,
    dropped_by             text,
    dropped_reason         text CHECK (length(trim(dropped_reason)) BETWEEN 1 AND 2000),
    PRIMARY KEY (claim_id, number),
    CONSTRAINT amendment_has_another_amount CHECK (
        claimed_minor <> previous_claimed_minor OR assessment_id <> previous_assessment_id),
    CONSTRAINT amendment_maker_is_not_checker CHECK (released_by <> proposed_by),
    CONSTRAINT amendment_three_people CHECK (
        first_released_by IS NULL OR (first_released_by <> proposed_by
            AND (released_by IS NULL OR first_released_by <> released_by))),
    CONSTRAINT amendment_first_release_is_whole CHECK ((first_released_by IS NULL) = (first_released_as IS NULL)),
    CONSTRAINT amendment_two_releases_by_both_offices CHECK (
        NOT two_releases OR released_by IS NULL
        OR (first_released_by IS NOT NULL AND released_as IS NOT NULL
            AND first_released_as IN ('LEGAL', 'FINANCE') AND first_released_as <> released_as)),
    CONSTRAINT amendment_sent_when_released CHECK ((released_by IS NULL) = (sent_on IS NULL)),
    CONSTRAINT amendment_dropped_with_a_reason CHECK ((dropped_by IS NULL) = (dropped_reason IS NULL)),
    CONSTRAINT amendment_released_or_dropped CHECK (released_by IS NULL OR dropped_by IS NULL)
);
CREATE UNIQUE INDEX one_open_amendment_per_claim ON claim.amendment (claim_id)
    WHERE released_by IS NULL AND dropped_by IS NULL;
COMMENT ON TABLE claim.amendment IS 'Later versions of what a submitted claim asks for; the figures that each replaced stay in it.';
COMMENT ON COLUMN claim.amendment.number IS '1 for the first amendment; what was submitted at first is version 0.';
COMMENT ON COLUMN claim.amendment.previous_claimed_minor IS 'What was claimed before; in the claim''s currency, as all amounts here.';
COMMENT ON COLUMN claim.amendment.two_releases IS 'The new amount is above the limit: legal and finance both release, three people with whoever proposed it.';
COMMENT ON COLUMN claim.amendment.released_by IS 'Who let it go to the vendor, of two the second; null while it waits or after it was dropped.';
COMMENT ON COLUMN claim.amendment.sent_on IS 'Day on which the vendor got it.';

CREATE FUNCTION claim.keep_amendment() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF OLD.released_by IS NOT NULL OR OLD.dropped_by IS NOT NULL THEN
        RAISE EXCEPTION 'amendment % of a claim has been decided and stays as it is', OLD.number
            USING ERRCODE = 'insufficient_privilege', CONSTRAINT = 'decided_amendment_is_kept';
    END IF;
    RETURN NEW;
END
$$;
COMMENT ON FUNCTION claim.keep_amendment() IS 'What the vendor got, or was dropped, never changes afterwards.';
CREATE TRIGGER decided_amendment_is_kept BEFORE UPDATE ON claim.amendment
    FOR EACH ROW EXECUTE FUNCTION claim.keep_amendment();
CREATE TRIGGER amendment_is_kept BEFORE DELETE ON claim.amendment
    FOR EACH ROW EXECUTE FUNCTION claim.keep_real_history();

ALTER TABLE claim.claim_event
    DROP CONSTRAINT claim_event_kind_check,
    ADD CONSTRAINT claim_event_kind_check CHECK (kind IN (
        'OPENED', 'MOVED', 'REASSESSED', 'REDATED', 'AMENDMENT_DUE', 'AMENDMENT_SETTLED', 'CREDIT_BOOKED',
        'RELEASED', 'REOPENING_PROPOSED', 'ACCOUNT_SET', 'SPLIT', 'COVERED', 'UNCOVERED',
        'AMENDMENT_PROPOSED', 'AMENDMENT_RELEASED', 'AMENDMENT_DROPPED', 'AMENDED'));
