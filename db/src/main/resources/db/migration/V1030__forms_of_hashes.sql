-- Inputs are hashed as packed bytes instead of lines of text (decision 097). What is stored keeps its form, and so does
-- every later revision of the same clause and period: hashes of two forms cannot be compared.
ALTER TABLE assessment.assessment
    ADD COLUMN hash_form smallint NOT NULL DEFAULT 1 CHECK (hash_form BETWEEN 1 AND 2);
COMMENT ON COLUMN assessment.assessment.hash_form IS 'How the inputs were written out before they were hashed: 1 lines of text, 2 packed bytes. The same for all revisions of a clause and period.';
