-- What is at stake after each step of a claim, from which the movement of claims by month follows.
CREATE TABLE claim.open_amount (
    claim_id   uuid NOT NULL,
    position   integer NOT NULL,
    open_minor bigint NOT NULL CHECK (open_minor >= 0),
    PRIMARY KEY (claim_id, position),
    CONSTRAINT open_amount_is_of_a_step FOREIGN KEY (claim_id, position) REFERENCES claim.claim_event (claim_id, position)
);
COMMENT ON TABLE claim.open_amount IS 'What was at stake of a claim after each of its steps and had neither arrived nor been lost; in the claim''s currency.';
COMMENT ON COLUMN claim.open_amount.position IS 'Of the step in claim.claim_event.';
COMMENT ON COLUMN claim.open_amount.open_minor IS 'Zero while another claim covers it, and once it is over.';

-- Steps of before: the last one is known exactly, those before it as far as their own amounts say.
INSERT INTO claim.open_amount (claim_id, position, open_minor)
SELECT e.claim_id, e.position,
       CASE WHEN e.to_status IN ('CREDITED', 'CLOSED', 'REJECTED', 'WITHDRAWN', 'EXPIRED', 'LAPSED', 'WRITTEN_OFF') THEN 0
            WHEN e.position = (SELECT max(position) FROM claim.claim_event last WHERE last.claim_id = e.claim_id)
                THEN CASE WHEN c.covered_by IS NOT NULL THEN 0
                          ELSE greatest(0, greatest(coalesce(c.claimed_minor, c.computed_minor), coalesce(c.approved_minor, 0))
                                        - coalesce(c.credited_minor, 0) - coalesce(c.lost_minor, 0)) END
            ELSE greatest(0,
                coalesce((SELECT s.amount_minor FROM claim.claim_event s
                           WHERE s.claim_id = e.claim_id AND s.position <= e.position AND s.amount_minor IS NOT NULL
                             AND (s.kind IN ('OPENED', 'REASSESSED', 'AMENDED')
                                  OR s.kind = 'MOVED' AND s.to_status IN ('DRAFTED', 'AWAITING_RELEASE', 'SUBMITTED'))
                           ORDER BY s.position DESC LIMIT 1), c.computed_minor)
                - coalesce((SELECT sum(s.amount_minor) FROM claim.claim_event s
                             WHERE s.claim_id = e.claim_id AND s.position <= e.position
                               AND s.kind IN ('CREDIT_BOOKED', 'CREDIT_TAKEN_BACK')), 0)) END
  FROM claim.claim_event e
  JOIN claim.claim c ON c.id = e.claim_id;

CREATE TRIGGER open_amount_is_kept BEFORE DELETE ON claim.open_amount
    FOR EACH ROW EXECUTE FUNCTION claim.keep_real_history();
CREATE TRIGGER open_amount_never_changes BEFORE UPDATE OR TRUNCATE ON claim.open_amount
    FOR EACH STATEMENT EXECUTE FUNCTION access.refuse_change();

CREATE VIEW claim.step_movement AS
WITH step AS (
    SELECT e.claim_id, e.position, e.occurred_on, e.kind, e.from_status, e.to_status,
           o.open_minor - coalesce(lag(o.open_minor) OVER (PARTITION BY e.claim_id ORDER BY e.position), 0) AS change,
           CASE WHEN e.kind IN ('CREDIT_BOOKED', 'CREDIT_TAKEN_BACK') OR e.kind = 'MOVED' AND e.to_status = 'CREDITED'
                THEN coalesce(e.amount_minor, 0) ELSE 0 END AS credited,
           CASE WHEN e.kind = 'OPENED' THEN 'OPENED'
                WHEN e.kind = 'AMENDED' THEN 'AMENDED'
                WHEN e.kind = 'MOVED' AND e.from_status = 'EXPIRED' THEN 'OTHER'
                WHEN e.kind IN ('REASSESSED', 'ACCOUNT_SET', 'SPLIT', 'COVERED', 'UNCOVERED') THEN 'RESTATED'
                WHEN e.kind = 'MOVED'
                     AND e.to_status IN ('ASSESSED', 'DRAFTED', 'NOTIFIED', 'AWAITING_RELEASE', 'SUBMITTED') THEN 'RESTATED'
                WHEN e.kind = 'CREDIT_TAKEN_BACK' THEN 'TAKEN_BACK'
                ELSE 'OTHER' END AS sort
      FROM claim.claim_event e
      JOIN claim.open_amount o ON o.claim_id = e.claim_id AND o.position = e.position)
SELECT step.claim_id, step.position, claim.vendor_id, claim.currency, step.occurred_on, step.change,
       CASE sort WHEN 'OPENED' THEN change ELSE 0 END AS opened,
       CASE sort WHEN 'RESTATED' THEN change ELSE 0 END AS restated,
       CASE sort WHEN 'AMENDED' THEN greatest(change, 0) ELSE 0 END AS raised,
       CASE sort WHEN 'AMENDED' THEN greatest(-change, 0) ELSE 0 END AS lowered,
       credited,
       CASE WHEN sort = 'OTHER' THEN greatest(-(change + credited), 0) ELSE 0 END AS lost,
       CASE sort WHEN 'TAKEN_BACK' THEN change + credited
                 WHEN 'OTHER' THEN greatest(change + credited, 0) ELSE 0 END AS regained
  FROM step
  JOIN claim.claim claim ON claim.id = step.claim_id;
COMMENT ON VIEW claim.step_movement IS 'What each step of a claim moved. change = opened + restated + raised - lowered - credited - lost + regained, always.';
COMMENT ON COLUMN claim.step_movement.restated IS 'Another figure before the claim reached the vendor: a revision, a signature for another amount, a division, a root cause.';
COMMENT ON COLUMN claim.step_movement.raised IS 'By an amendment of what was submitted, in the month in which the vendor got it.';
COMMENT ON COLUMN claim.step_movement.regained IS 'What was lost and is at stake again, and what was agreed or arrived beyond what was at stake.';
