-- A letter with a hole in it does not go out, unless legal says why; and a letter that replaces another names it.
ALTER TABLE claim.letter
    ADD COLUMN open_fields text[] NOT NULL DEFAULT '{}',
    ADD COLUMN replaces    integer,
    ADD CONSTRAINT replaced_letter_is_of_the_claim FOREIGN KEY (claim_id, replaces) REFERENCES claim.letter (claim_id, number),
    ADD CONSTRAINT replaces_an_earlier_letter CHECK (replaces < number);
COMMENT ON COLUMN claim.letter.open_fields IS 'Fields that had no value in a line that had others: holes in a sentence.';
COMMENT ON COLUMN claim.letter.replaces IS 'Number of the letter that this one, of an amendment, replaces; null for the first.';

CREATE TABLE claim.letter_gap (
    id        uuid PRIMARY KEY DEFAULT uuidv7(),
    claim_id  uuid NOT NULL REFERENCES claim.claim (id) ON DELETE CASCADE,
    gap       text NOT NULL CHECK (gap ~ '^(DEMAND:[A-Z_]+|FIELD:[a-z_.]+)$'),
    reason    text NOT NULL CHECK (length(trim(reason)) BETWEEN 1 AND 2000),
    stated_at timestamptz NOT NULL,
    stated_by text NOT NULL
);
CREATE INDEX letter_gap_of_claim ON claim.letter_gap (claim_id);
COMMENT ON TABLE claim.letter_gap IS 'Why a letter goes out without something that the vendor demands or the letter leaves open, as legal states it. Never changed; the latest statement about a gap counts.';
COMMENT ON COLUMN claim.letter_gap.gap IS 'DEMAND: with the name of what the vendor demands, or FIELD: with the name of the open field.';
CREATE TRIGGER letter_gap_is_kept BEFORE DELETE ON claim.letter_gap
    FOR EACH ROW EXECUTE FUNCTION access.keep_with_owner('claim.claim', 'claim_id');
CREATE TRIGGER letter_gap_never_changes BEFORE UPDATE OR TRUNCATE ON claim.letter_gap
    FOR EACH STATEMENT EXECUTE FUNCTION access.refuse_change();
