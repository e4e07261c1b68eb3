-- Some contracts count days or hours from the incident: their last day can be over before the period is, and its claim opened.
ALTER TABLE claim.claim
    DROP CONSTRAINT claim_lost_cause_check,
    ADD CONSTRAINT claim_lost_cause_check CHECK (lost_cause IN (
        'NOTICE_MISSED', 'OVER_BEFORE_OPENING', 'NEVER_DRAFTED', 'NEVER_SUBMITTED', 'NOT_RELEASED', 'WITHDRAWN',
        'NO_LONGER_BREACHED', 'REJECTED', 'PARTLY_APPROVED', 'CREDITED_SHORT', 'LAPSED', 'WRITTEN_OFF'));
