CREATE TABLE claim.notice (
    id          uuid PRIMARY KEY DEFAULT uuidv7(),
    claim_id    uuid NOT NULL REFERENCES claim.claim (id) ON DELETE CASCADE,
    told_at     timestamptz NOT NULL,
    means       text NOT NULL CHECK (length(trim(means)) BETWEEN 1 AND 200),
    reference   text CHECK (length(reference) <= 200),
    recorded_by text NOT NULL,
    recorded_at timestamptz NOT NULL,
    voided_by   text,
    voided_at   timestamptz,
    void_reason text CHECK (length(void_reason) <= 2000),
    CONSTRAINT void_names_who_when_why CHECK (
        (voided_at IS NULL) = (voided_by IS NULL) AND (voided_at IS NULL) = (void_reason IS NULL)),
    CONSTRAINT notice_was_given_before_it_was_recorded CHECK (told_at <= recorded_at)
);
CREATE UNIQUE INDEX one_notice_per_claim ON claim.notice (claim_id) WHERE voided_at IS NULL;
COMMENT ON TABLE claim.notice IS 'That the vendor was told of the incident, which some contracts want before a claim. A record made by mistake is voided, not changed.';
COMMENT ON COLUMN claim.notice.told_at IS 'When the vendor was told, not when that was recorded.';
COMMENT ON COLUMN claim.notice.means IS 'How: ticket, mail, telephone, portal.';
COMMENT ON COLUMN claim.notice.reference IS 'The vendor''s number of the ticket, if there is one.';

CREATE TABLE claim.delivery_lead (
    contract_id uuid PRIMARY KEY REFERENCES contract.contract (id) ON DELETE CASCADE,
    days        integer NOT NULL CHECK (days BETWEEN 1 AND 60),
    counted     text NOT NULL CHECK (counted IN ('DAYS', 'WORKING_DAYS')),
    changed_by  text NOT NULL,
    changed_at  timestamptz NOT NULL
);
COMMENT ON TABLE claim.delivery_lead IS 'How long a claim travels by the channel of a contract: it must leave so many days before the last day. Contracts without a row are claimed by channels that deliver at once.';
COMMENT ON COLUMN claim.delivery_lead.counted IS 'WORKING_DAYS by the calendar of the clause.';

CREATE TABLE claim.reminder (
    id              uuid PRIMARY KEY DEFAULT uuidv7(),
    claim_id        uuid NOT NULL REFERENCES claim.claim (id) ON DELETE CASCADE,
    clock           text NOT NULL CHECK (clock IN ('NOTICE', 'CLAIM')),
    ends_at         timestamptz NOT NULL,
    mark            text NOT NULL CHECK (mark IN ('HALF', 'FOUR_FIFTHS', 'NEARLY_OVER', 'LAST_DAY')),
    due_at          timestamptz NOT NULL,
    made_at         timestamptz NOT NULL,
    skipped         boolean NOT NULL,
    roles           text[] NOT NULL,
    except_for      text,
    settled_at      timestamptz,
    settled_because text CHECK (settled_because IN (
                        'SKIPPED', 'FOLLOWED', 'TOLD', 'MOVED', 'SUBMITTED', 'WITHDRAWN', 'EXPIRED')),
    CONSTRAINT one_reminder_per_mark UNIQUE (claim_id, clock, ends_at, mark),
    CONSTRAINT settled_names_why CHECK ((settled_at IS NULL) = (settled_because IS NULL)),
    CONSTRAINT skipped_is_settled CHECK (skipped = (settled_because IS NOT DISTINCT FROM 'SKIPPED'))
);
CREATE INDEX reminder_that_is_open ON claim.reminder (claim_id) WHERE settled_at IS NULL;
CREATE INDEX reminder_by_time ON claim.reminder (made_at);
COMMENT ON TABLE claim.reminder IS 'That a mark of a claim''s clock was passed while the claim had not reached the vendor. One row for each claim, clock and mark, whoever runs the job how often.';
COMMENT ON COLUMN claim.reminder.clock IS 'NOTICE runs to the moment by which the vendor must know of the incident, CLAIM to the moment at which the claim must leave.';
COMMENT ON COLUMN claim.reminder.ends_at IS 'End of the clock; a claim whose days moved has another clock.';
COMMENT ON COLUMN claim.reminder.due_at IS 'When the mark was passed; made_at is later if the job did not run.';
COMMENT ON COLUMN claim.reminder.skipped IS 'A later mark had passed too when the job ran, so nobody was told of this one.';
COMMENT ON COLUMN claim.reminder.roles IS 'Whose turn it is: makers until the claim is signed, releasers from then on.';
COMMENT ON COLUMN claim.reminder.except_for IS 'User who may not act although the role would: whoever signed cannot release.';
COMMENT ON COLUMN claim.reminder.settled_at IS 'Since when nothing is to be done about it any more; null while it is open.';

CREATE TABLE claim.reminder_read (
    reminder_id uuid NOT NULL REFERENCES claim.reminder (id) ON DELETE CASCADE,
    user_id     uuid NOT NULL REFERENCES access.app_user (id) ON DELETE CASCADE,
    read_at     timestamptz NOT NULL,
    PRIMARY KEY (reminder_id, user_id)
);
COMMENT ON TABLE claim.reminder_read IS 'Who has seen which reminder; without a row it is unread.';

CREATE TABLE claim.calendar_feed (
    id           uuid PRIMARY KEY DEFAULT uuidv7(),
    user_id      uuid NOT NULL REFERENCES access.app_user (id) ON DELETE CASCADE,
    name         text NOT NULL CHECK (length(trim(name)) BETWEEN 1 AND 100),
    secret_hash  text NOT NULL UNIQUE,
    own_only     boolean NOT NULL,
    created_at   timestamptz NOT NULL,
    revoked_at   timestamptz,
    last_used_at timestamptz
);
CREATE INDEX calendar_feed_of_user ON claim.calendar_feed (user_id);
COMMENT ON TABLE claim.calendar_feed IS 'Private addresses at which calendar programs read a person''s claim dates. Only the SHA-256 of the secret is kept, the address is shown once.';
COMMENT ON COLUMN claim.calendar_feed.own_only IS 'Only dates on which the person''s roles must act, instead of all that the person may see.';
COMMENT ON COLUMN claim.calendar_feed.last_used_at IS 'To the minute; null if never.';

CREATE TABLE claim.review (
    claim_id      uuid NOT NULL REFERENCES claim.claim (id) ON DELETE CASCADE,
    reviewer      text NOT NULL,
    claim_version integer NOT NULL,
    reviewed_at   timestamptz NOT NULL,
    PRIMARY KEY (claim_id, reviewer)
);
COMMENT ON TABLE claim.review IS 'Who has gone through the checklist of a claim, and on which version: signing or releasing many at once takes only those.';
COMMENT ON COLUMN claim.review.claim_version IS 'A claim that changed since must be gone through again.';

ALTER TABLE claim.claim
    DROP CONSTRAINT claim_lost_cause_check,
    ADD CONSTRAINT claim_lost_cause_check CHECK (lost_cause IN (
        'NOTICE_MISSED', 'NEVER_DRAFTED', 'NEVER_SUBMITTED', 'NOT_RELEASED', 'WITHDRAWN', 'NO_LONGER_BREACHED',
        'REJECTED', 'PARTLY_APPROVED', 'CREDITED_SHORT', 'LAPSED', 'WRITTEN_OFF'));
CREATE INDEX claim_by_notice ON claim.claim (notice_by)
    WHERE notice_by IS NOT NULL AND status IN ('ASSESSED', 'DRAFTED', 'AWAITING_RELEASE');
