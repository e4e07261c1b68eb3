-- A vendor's offer may stand until a day only, and a last credit that is taken back contests again what it gave up.
ALTER TABLE claim.claim
    ADD COLUMN offer_until date,
    ADD CONSTRAINT last_day_is_of_an_offer CHECK (offer_until IS NULL OR offered_minor IS NOT NULL);
COMMENT ON COLUMN claim.claim.offer_until IS 'Last day in the clause''s zone on which the vendor''s last offer can be accepted; null if it named none. That it lapsed is computed.';

ALTER TABLE claim.claim_event ADD COLUMN until_on date;
COMMENT ON COLUMN claim.claim_event.until_on IS 'Last day that the step set: of the vendor''s offer, or of its prolongation. Null if it set none.';

ALTER TABLE claim.credit ADD COLUMN contested_minor bigint CHECK (contested_minor > 0);
COMMENT ON COLUMN claim.credit.contested_minor IS 'Rest that was still contested when it arrived; the last credit gives it up, taking it back contests it again. Null if nothing was, and for credits of before this was kept.';

DO $$
DECLARE
    rule text := (SELECT pg_get_constraintdef(oid) FROM pg_constraint
                   WHERE conname = 'claim_event_kind_check' AND conrelid = 'claim.claim_event'::regclass);
BEGIN
    -- Other migrations add kinds too, in whatever order they are applied: keep what stands, and add one.
    ALTER TABLE claim.claim_event DROP CONSTRAINT claim_event_kind_check;
    EXECUTE 'ALTER TABLE claim.claim_event ADD CONSTRAINT claim_event_kind_check '
        || replace(rule, '''CREDIT_BOOKED''::text', '''CREDIT_BOOKED''::text, ''OFFER_PROLONGED''::text');
END
$$;

ALTER TABLE claim.reminder
    DROP CONSTRAINT reminder_clock_check,
    ADD CONSTRAINT reminder_clock_check CHECK (clock IN ('NOTICE', 'CLAIM', 'OFFER')),
    DROP CONSTRAINT reminder_settled_because_check,
    ADD CONSTRAINT reminder_settled_because_check CHECK (settled_because IN (
        'SKIPPED', 'FOLLOWED', 'TOLD', 'MOVED', 'SUBMITTED', 'WITHDRAWN', 'EXPIRED', 'ANSWERED', 'LAPSED'));
COMMENT ON COLUMN claim.reminder.clock IS 'NOTICE runs to the moment by which the vendor must know of the incident, CLAIM to the moment at which the claim must leave, OFFER to the end of the vendor''s offer.';
