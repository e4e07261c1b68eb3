-- What is written and kept about a claim: notes of what was said, files, and the papers that only lawyers may read.
-- A paper never changes and never goes; a mistake is corrected by a following note that names what it replaces.

CREATE FUNCTION claim.reader_is_legal() RETURNS boolean LANGUAGE sql STABLE AS $$
    SELECT EXISTS (
        SELECT
          FROM access.app_user
          JOIN access.user_role ON user_role.user_id = app_user.id
         WHERE app_user.id = nullif(current_setting('recourse.reader', true), '')::uuid
           AND app_user.enabled
           AND user_role.role = 'LEGAL')
$$;
COMMENT ON FUNCTION claim.reader_is_legal() IS 'True if the transaction reads for an enabled user to whom the role LEGAL was assigned (setting recourse.reader); an administrator without it is refused like anybody else.';

CREATE TABLE claim.paper_note (
    id               uuid PRIMARY KEY DEFAULT uuidv7(),
    claim_id         uuid NOT NULL REFERENCES claim.claim (id) ON DELETE CASCADE,
    privileged       boolean NOT NULL,
    kind             text NOT NULL CHECK (kind IN ('INTERNAL_NOTE', 'MESSAGE_SENT', 'MESSAGE_RECEIVED', 'PHONE_CALL')),
    body             text NOT NULL CHECK (length(trim(body)) BETWEEN 1 AND 20000),
    occurred_at      timestamptz NOT NULL,
    contact          text CHECK (length(contact) BETWEEN 1 AND 200),
    vendor_reference text CHECK (length(vendor_reference) BETWEEN 1 AND 200),
    author           text NOT NULL,
    author_id        uuid,
    recorded_at      timestamptz NOT NULL,
    replaces_note    uuid UNIQUE,
    replaces_file    uuid UNIQUE,
    sample           boolean NOT NULL DEFAULT false,
    UNIQUE (id, claim_id, privileged),
    FOREIGN KEY (replaces_note, claim_id, privileged) REFERENCES claim.paper_note (id, claim_id, privileged),
    CONSTRAINT happened_before_it_was_recorded CHECK (occurred_at <= recorded_at),
    CONSTRAINT replaces_one_paper CHECK (num_nonnulls(replaces_note, replaces_file) <= 1),
    CONSTRAINT replaces_another_note CHECK (replaces_note <> id)
);
CREATE INDEX paper_note_of_claim ON claim.paper_note (claim_id);
COMMENT ON TABLE claim.paper_note IS 'What was said about a claim: internal notes, messages and calls. Never changed or removed; privileged ones are seen by LEGAL only.';
COMMENT ON COLUMN claim.paper_note.privileged IS 'Advice of lawyers: hidden by a row policy from everybody but LEGAL, administrators included; each reading is in the audit trail.';
COMMENT ON COLUMN claim.paper_note.occurred_at IS 'When it was said or written; recorded_at is when we wrote it down.';
COMMENT ON COLUMN claim.paper_note.contact IS 'Who spoke for the vendor, as it was given: a name, an address, a telephone number.';
COMMENT ON COLUMN claim.paper_note.vendor_reference IS 'The vendor''s number for this message or ticket.';
COMMENT ON COLUMN claim.paper_note.replaces_note IS 'The note that this one corrects, of the same claim and secrecy; replaced at most once.';
COMMENT ON COLUMN claim.paper_note.replaces_file IS 'The file that should not stand any more; it stays readable.';
COMMENT ON COLUMN claim.paper_note.sample IS 'Copied from the claim by the database: papers of the invented claims go with them.';

CREATE TABLE claim.paper_content (
    claim_id   uuid NOT NULL REFERENCES claim.claim (id) ON DELETE CASCADE,
    privileged boolean NOT NULL,
    sha256     text NOT NULL,
    content    bytea NOT NULL CHECK (octet_length(content) > 0),
    sample     boolean NOT NULL DEFAULT false,
    PRIMARY KEY (claim_id, privileged, sha256),
    CONSTRAINT hash_is_that_of_the_content CHECK (sha256 = encode(sha256(content), 'hex'))
);
ALTER TABLE claim.paper_content ALTER COLUMN content SET STORAGE EXTERNAL;
COMMENT ON TABLE claim.paper_content IS 'Bytes of files, once for each claim and secrecy, in the database so that its backup has all.';
COMMENT ON COLUMN claim.paper_content.privileged IS 'Part of the key, so that nobody learns from an upload that the same content lies among the privileged papers.';
COMMENT ON COLUMN claim.paper_content.sha256 IS 'SHA-256 in lower-case hexadecimal digits, taken at intake and compared at each reading.';
COMMENT ON COLUMN claim.paper_content.content IS 'Kept as it came; most types are compressed already, so PostgreSQL does not try again.';

CREATE TABLE claim.paper_file (
    id            uuid PRIMARY KEY DEFAULT uuidv7(),
    claim_id      uuid NOT NULL REFERENCES claim.claim (id) ON DELETE CASCADE,
    privileged    boolean NOT NULL,
    paper_note_id uuid,
    name          text NOT NULL CHECK (length(name) BETWEEN 1 AND 200 AND name !~ '[[:cntrl:]/\\]'),
    file_type     text NOT NULL,
    size_bytes    bigint NOT NULL CHECK (size_bytes > 0),
    sha256        text NOT NULL,
    author        text NOT NULL,
    author_id     uuid,
    recorded_at   timestamptz NOT NULL,
    sample        boolean NOT NULL DEFAULT false,
    UNIQUE (id, claim_id, privileged),
    FOREIGN KEY (paper_note_id, claim_id, privileged) REFERENCES claim.paper_note (id, claim_id, privileged),
    FOREIGN KEY (claim_id, privileged, sha256) REFERENCES claim.paper_content (claim_id, privileged, sha256)
);
CREATE INDEX paper_file_of_claim ON claim.paper_file (claim_id);
COMMENT ON TABLE claim.paper_file IS 'Files of a claim, each with the hash of its content. Never changed or removed; privileged ones are seen by LEGAL only.';
COMMENT ON COLUMN claim.paper_file.paper_note_id IS 'The note that it belongs to, of the same claim and secrecy; null if it stands alone.';
COMMENT ON COLUMN claim.paper_file.name IS 'Name given by whoever sent it, without path, control characters or marks that turn the direction of writing.';
COMMENT ON COLUMN claim.paper_file.file_type IS 'Type as the content shows it, not as the name claims.';

ALTER TABLE claim.paper_note ADD FOREIGN KEY (replaces_file, claim_id, privileged)
    REFERENCES claim.paper_file (id, claim_id, privileged);

-- Who may see what is privileged: the owner of the tables is bound as well -----------------------------------------------

ALTER TABLE claim.paper_note ENABLE ROW LEVEL SECURITY;
ALTER TABLE claim.paper_note FORCE ROW LEVEL SECURITY;
CREATE POLICY privileged_is_for_legal ON claim.paper_note USING (NOT privileged OR claim.reader_is_legal());
ALTER TABLE claim.paper_content ENABLE ROW LEVEL SECURITY;
ALTER TABLE claim.paper_content FORCE ROW LEVEL SECURITY;
CREATE POLICY privileged_is_for_legal ON claim.paper_content USING (NOT privileged OR claim.reader_is_legal());
ALTER TABLE claim.paper_file ENABLE ROW LEVEL SECURITY;
ALTER TABLE claim.paper_file FORCE ROW LEVEL SECURITY;
CREATE POLICY privileged_is_for_legal ON claim.paper_file USING (NOT privileged OR claim.reader_is_legal());

-- Nothing changes, nothing goes ------------------------------------------------------------------------------------------

CREATE FUNCTION claim.mark_sample_paper() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    NEW.sample := (SELECT sample FROM claim.claim WHERE id = NEW.claim_id);
    RETURN NEW;
END
$$;
COMMENT ON FUNCTION claim.mark_sample_paper() IS 'A paper is of the sample exactly if its claim is, whatever the writer says.';
CREATE FUNCTION claim.keep_real_paper() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF OLD.sample THEN
        RETURN OLD;
    END IF;
    RAISE EXCEPTION 'papers of a claim are never deleted'
        USING ERRCODE = 'insufficient_privilege', CONSTRAINT = 'claim_paper_is_kept';
END
$$;
COMMENT ON FUNCTION claim.keep_real_paper() IS 'Only papers of the sample workspace''s claims, which are invented, can be removed.';

CREATE TRIGGER paper_note_tells_sample BEFORE INSERT ON claim.paper_note
    FOR EACH ROW EXECUTE FUNCTION claim.mark_sample_paper();
CREATE TRIGGER paper_content_tells_sample BEFORE INSERT ON claim.paper_content
    FOR EACH ROW EXECUTE FUNCTION claim.mark_sample_paper();
CREATE TRIGGER paper_file_tells_sample BEFORE INSERT ON claim.paper_file
    FOR EACH ROW EXECUTE FUNCTION claim.mark_sample_paper();
CREATE TRIGGER paper_note_is_kept BEFORE DELETE ON claim.paper_note
    FOR EACH ROW EXECUTE FUNCTION claim.keep_real_paper();
CREATE TRIGGER paper_content_is_kept BEFORE DELETE ON claim.paper_content
    FOR EACH ROW EXECUTE FUNCTION claim.keep_real_paper();
CREATE TRIGGER paper_file_is_kept BEFORE DELETE ON claim.paper_file
    FOR EACH ROW EXECUTE FUNCTION claim.keep_real_paper();
CREATE TRIGGER paper_note_never_changes BEFORE UPDATE OR TRUNCATE ON claim.paper_note
    FOR EACH STATEMENT EXECUTE FUNCTION access.refuse_change();
CREATE TRIGGER paper_content_never_changes BEFORE UPDATE OR TRUNCATE ON claim.paper_content
    FOR EACH STATEMENT EXECUTE FUNCTION access.refuse_change();
CREATE TRIGGER paper_file_never_changes BEFORE UPDATE OR TRUNCATE ON claim.paper_file
    FOR EACH STATEMENT EXECUTE FUNCTION access.refuse_change();
