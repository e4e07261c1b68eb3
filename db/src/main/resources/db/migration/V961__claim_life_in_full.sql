-- Notice before the claim, counter-offer, a disputed rest, appeal, supervised reopening, two releases above a limit.
ALTER TABLE claim.claim
    DROP CONSTRAINT claim_status_check,
    ADD CONSTRAINT claim_status_check CHECK (status IN (
        'ASSESSED', 'DRAFTED', 'NOTIFIED', 'AWAITING_RELEASE', 'SUBMITTED', 'ACKNOWLEDGED', 'UNDER_REVIEW',
        'COUNTER_OFFERED', 'APPROVED', 'PARTIALLY_APPROVED', 'DISPUTED', 'REJECTED',
        'CREDIT_PENDING', 'CREDITED', 'CLOSED', 'WITHDRAWN', 'EXPIRED', 'LAPSED', 'WRITTEN_OFF')),
    DROP CONSTRAINT submission_was_released,
    ADD CONSTRAINT submission_was_released CHECK (
        status IN ('ASSESSED', 'DRAFTED', 'NOTIFIED', 'AWAITING_RELEASE', 'WITHDRAWN', 'EXPIRED')
        OR (submitted_by IS NOT NULL AND released_by IS NOT NULL AND claimed_minor IS NOT NULL AND submitted_on IS NOT NULL)),
    ADD COLUMN notified_on       date,
    ADD COLUMN offered_minor     bigint CHECK (offered_minor > 0),
    ADD COLUMN contested_minor   bigint CHECK (contested_minor > 0),
    ADD COLUMN appeal_until      date,
    ADD COLUMN extended_to       date,
    ADD COLUMN reopening_by      text,
    ADD COLUMN reopening_as      text CHECK (reopening_as IN ('LEGAL', 'FINANCE', 'EITHER')),
    ADD COLUMN reopening_reason  text CHECK (length(reopening_reason) <= 2000),
    ADD COLUMN reopening_until   date,
    ADD COLUMN two_releases      boolean NOT NULL DEFAULT false,
    ADD COLUMN first_released_by text,
    ADD COLUMN first_released_as text CHECK (first_released_as IN ('LEGAL', 'FINANCE', 'EITHER')),
    ADD COLUMN released_as       text CHECK (released_as IN ('LEGAL', 'FINANCE')),
    ADD CONSTRAINT offer_names_an_amount CHECK (status <> 'COUNTER_OFFERED' OR offered_minor IS NOT NULL),
    ADD CONSTRAINT contested_beside_approved CHECK (
        contested_minor IS NULL OR (status IN ('PARTIALLY_APPROVED', 'CREDIT_PENDING') AND approved_minor IS NOT NULL)),
    ADD CONSTRAINT reopening_is_whole CHECK (
        num_nulls(reopening_by, reopening_as, reopening_reason, reopening_until) IN (0, 4)),
    ADD CONSTRAINT only_expired_is_reopened CHECK (reopening_by IS NULL OR status = 'EXPIRED'),
    ADD CONSTRAINT first_release_is_whole CHECK ((first_released_by IS NULL) = (first_released_as IS NULL)),
    ADD CONSTRAINT three_people CHECK (
        first_released_by IS NULL
        OR (submitted_by IS NOT NULL AND first_released_by <> submitted_by
            AND (released_by IS NULL OR first_released_by <> released_by))),
    ADD CONSTRAINT two_releases_by_both_offices CHECK (
        NOT two_releases OR released_by IS NULL
        OR (first_released_by IS NOT NULL AND released_as IS NOT NULL
            AND first_released_as IN ('LEGAL', 'FINANCE') AND first_released_as <> released_as));
COMMENT ON COLUMN claim.claim.notified_on IS 'Day on which the vendor was told of the incident, where the clause asks for that first.';
COMMENT ON COLUMN claim.claim.offered_minor IS 'What the vendor offered last instead of what was claimed; kept whatever became of the offer.';
COMMENT ON COLUMN claim.claim.contested_minor IS 'Rest of a partial approval that we still dispute; null if it was dropped. Stays in the memorandum.';
COMMENT ON COLUMN claim.claim.appeal_until IS 'Last day to dispute a refusal, by the clause or the policy in force when it came; null if it was not refused.';
COMMENT ON COLUMN claim.claim.extended_to IS 'Last day that a supervised reopening gave the claim; overrides the reckoned one. Null if it was never reopened.';
COMMENT ON COLUMN claim.claim.reopening_by IS 'Who proposed to reopen the expired claim; another person of the other office must agree.';
COMMENT ON COLUMN claim.claim.reopening_as IS 'Office in which that was done; EITHER for somebody who holds both.';
COMMENT ON COLUMN claim.claim.two_releases IS 'The signed amount is above the limit: legal and finance both release, three people with the maker.';
COMMENT ON COLUMN claim.claim.first_released_by IS 'First of two releases; null where one is enough or none was given yet.';
COMMENT ON COLUMN claim.claim.first_released_as IS 'Office of the first release; EITHER until the second one decides.';
COMMENT ON COLUMN claim.claim.released_as IS 'Office of the release that let the claim go; null for claims of before this was kept.';

UPDATE claim.claim SET appeal_until = approved_on + 30 WHERE status = 'REJECTED' AND approved_on IS NOT NULL;

DROP INDEX claim.claim_by_deadline;
CREATE INDEX claim_by_deadline ON claim.claim (latest_on)
    WHERE status IN ('ASSESSED', 'DRAFTED', 'NOTIFIED', 'AWAITING_RELEASE');

ALTER TABLE claim.claim_event
    DROP CONSTRAINT claim_event_kind_check,
    ADD CONSTRAINT claim_event_kind_check CHECK (kind IN (
        'OPENED', 'MOVED', 'REASSESSED', 'REDATED', 'AMENDMENT_DUE', 'AMENDMENT_SETTLED', 'CREDIT_BOOKED',
        'RELEASED', 'REOPENING_PROPOSED')),
    ADD COLUMN evidence text CHECK (length(evidence) <= 2000);
COMMENT ON COLUMN claim.claim_event.evidence IS 'What proves the step: words, an address, the name of a paper. Shown as text only, never opened.';

CREATE TABLE claim.release_limit (
    position    integer PRIMARY KEY CHECK (position > 0),
    currency    char(3) NOT NULL CHECK (currency ~ '^[A-Z]{3}$'),
    limit_minor bigint CHECK (limit_minor >= 0),
    decided_by  text NOT NULL,
    decided_at  timestamptz NOT NULL DEFAULT clock_timestamp(),
    reason      text NOT NULL CHECK (length(trim(reason)) BETWEEN 1 AND 500)
);
COMMENT ON TABLE claim.release_limit IS 'Up to which amount one release is enough; each decision is a row, the last one of a currency is in force.';
COMMENT ON COLUMN claim.release_limit.limit_minor IS 'Largest amount that one person may release; null takes the currency''s limit away.';
CREATE TRIGGER release_limit_is_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON claim.release_limit
    FOR EACH STATEMENT EXECUTE FUNCTION access.refuse_change();

CREATE TABLE claim.appeal_policy (
    position   integer PRIMARY KEY CHECK (position > 0),
    days       integer NOT NULL CHECK (days BETWEEN 0 AND 1000),
    decided_by text NOT NULL,
    decided_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    reason     text NOT NULL CHECK (length(trim(reason)) BETWEEN 1 AND 500)
);
COMMENT ON TABLE claim.appeal_policy IS 'Days after a refusal within which we dispute it, where the clause says nothing; the last decision is in force.';
CREATE TRIGGER appeal_policy_is_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON claim.appeal_policy
    FOR EACH STATEMENT EXECUTE FUNCTION access.refuse_change();
