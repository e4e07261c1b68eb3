-- Steps of a credit are read as a whole and never asked about: json is proven to be valid and kept as it came, where jsonb
-- is taken apart into a tree and put together again for each of thousands of rows (decision 105).
ALTER TABLE assessment.assessment
    ALTER COLUMN credit_steps DROP DEFAULT,
    ALTER COLUMN credit_steps TYPE json USING credit_steps::text::json,
    ALTER COLUMN credit_steps SET DEFAULT '[]';
COMMENT ON COLUMN assessment.assessment.credit_steps IS 'How the credit was computed, step by step: keys of texts with their arguments.';

-- As before; a column of json can only be compared byte by byte, and a revision that is kept has the same bytes.
CREATE OR REPLACE FUNCTION assessment.keep_revision() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.source_id IS NULL THEN
        OLD.source_id := NULL;
    END IF;
    OLD.latest := NEW.latest;
    IF NEW *<> OLD THEN
        RAISE EXCEPTION 'revision % of an assessment is never changed: compute another one', OLD.revision
            USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'revision_is_kept';
    END IF;
    RETURN NEW;
END
$$;
