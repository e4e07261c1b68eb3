-- Each point of the checklist that a reviewer ticked, on which version of the claim and which revision of the figures.
CREATE TABLE claim.review_tick (
    claim_id      uuid NOT NULL REFERENCES claim.claim (id) ON DELETE CASCADE,
    reviewer      text NOT NULL,
    claim_version integer NOT NULL,
    item          text NOT NULL CHECK (item IN ('FIGURE', 'EXCLUSIONS', 'CLAUSE', 'AMOUNT', 'DAYS')),
    assessment_id uuid NOT NULL REFERENCES assessment.assessment (id),
    ticked_at     timestamptz NOT NULL,
    taken_back_at timestamptz,
    PRIMARY KEY (claim_id, reviewer, claim_version, item)
);
COMMENT ON TABLE claim.review_tick IS 'Who looked at which point of which claim, when, and on what. A claim that changed since has to be ticked anew; earlier ticks stay.';
COMMENT ON COLUMN claim.review_tick.claim_version IS 'The tick counts for this version only.';
COMMENT ON COLUMN claim.review_tick.assessment_id IS 'Revision of the figures that the reviewer saw.';
COMMENT ON COLUMN claim.review_tick.taken_back_at IS 'When the reviewer took it back; null while it counts.';

-- Whoever went through a claim before ticked every point of it.
INSERT INTO claim.review_tick (claim_id, reviewer, claim_version, item, assessment_id, ticked_at)
SELECT r.claim_id, r.reviewer, r.claim_version, item, c.assessment_id, r.reviewed_at
  FROM claim.review r
  JOIN claim.claim c ON c.id = r.claim_id AND c.version = r.claim_version
 CROSS JOIN unnest(ARRAY['FIGURE', 'EXCLUSIONS', 'CLAUSE', 'AMOUNT', 'DAYS']) AS item;
