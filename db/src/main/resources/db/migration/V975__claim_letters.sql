CREATE TABLE claim.claim_form (
    contract_id   uuid PRIMARY KEY REFERENCES contract.contract (id) ON DELETE CASCADE,
    channel       text NOT NULL CHECK (channel IN ('SUPPORT_TICKET', 'WEB_FORM', 'EMAIL', 'POST')),
    recipient     text CHECK (length(recipient) <= 1000),
    subject_words text CHECK (length(subject_words) <= 200),
    demands       text[] NOT NULL DEFAULT '{}',
    language      text NOT NULL CHECK (language IN ('en', 'ar', 'zh-Hans')),
    contact_name  text CHECK (length(contact_name) <= 200),
    contact_email text CHECK (contact_email LIKE '_%@_%'),
    note          text CHECK (length(note) <= 2000),
    version       integer NOT NULL DEFAULT 0,
    changed_at    timestamptz NOT NULL,
    changed_by    text NOT NULL
);
COMMENT ON TABLE claim.claim_form IS 'The form that a vendor requires of a claim under a contract: where it must arrive, what its subject must say, what it must contain.';
COMMENT ON COLUMN claim.claim_form.recipient IS 'Address in the form of the channel: e-mail address, web address, postal address, or the name of a desk.';
COMMENT ON COLUMN claim.claim_form.subject_words IS 'Words that the contract wants in the subject, such as SLA Credit Request.';
COMMENT ON COLUMN claim.claim_form.demands IS 'Names of what a claim must contain, in a fixed order; see Demand in the backend.';
COMMENT ON COLUMN claim.claim_form.language IS 'Language of the letter: that of the contract.';
COMMENT ON COLUMN claim.claim_form.contact_email IS 'Where we want the answer; stands in the letter.';
COMMENT ON COLUMN claim.claim_form.version IS 'Optimistic lock: counts up with each change.';

CREATE TABLE claim.service_resource (
    service_id  uuid PRIMARY KEY REFERENCES contract.service (id) ON DELETE CASCADE,
    identifiers text CHECK (length(identifiers) <= 4000),
    region      text CHECK (length(region) <= 200)
);
COMMENT ON TABLE claim.service_resource IS 'How the vendor names what we bought: ids of resources and their region, which claims must quote.';
COMMENT ON COLUMN claim.service_resource.identifiers IS 'One id or group of ids a line.';

CREATE TABLE claim.claim_particular (
    claim_id   uuid NOT NULL REFERENCES claim.claim (id) ON DELETE CASCADE,
    demand     text NOT NULL,
    words      text NOT NULL CHECK (length(trim(words)) BETWEEN 1 AND 4000),
    entered_at timestamptz NOT NULL,
    entered_by text NOT NULL,
    PRIMARY KEY (claim_id, demand)
);
COMMENT ON TABLE claim.claim_particular IS 'What a vendor wants to know of one claim and no measurement tells: what was tried, who was affected, the number of the ticket or the invoice.';

CREATE TABLE claim.letter_template (
    id         uuid PRIMARY KEY DEFAULT uuidv7(),
    name       text NOT NULL CHECK (length(trim(name)) BETWEEN 1 AND 200),
    language   text NOT NULL CHECK (language IN ('en', 'ar', 'zh-Hans')),
    vendor_id  uuid REFERENCES vendor.vendor (id) ON DELETE CASCADE,
    retired_at timestamptz,
    version    integer NOT NULL DEFAULT 0,
    CONSTRAINT template_name_is_unique UNIQUE (name, language)
);
CREATE UNIQUE INDEX one_template_for_a_vendor_and_language
    ON claim.letter_template (language, vendor_id) NULLS NOT DISTINCT WHERE retired_at IS NULL;
COMMENT ON TABLE claim.letter_template IS 'A letter of our own with fields to fill. Without one, the letter that came with the program is used.';
COMMENT ON COLUMN claim.letter_template.vendor_id IS 'Only for claims against this vendor; null for all that have none of their own.';
COMMENT ON COLUMN claim.letter_template.retired_at IS 'From then on no letter is written with it; what was written stays.';
COMMENT ON COLUMN claim.letter_template.version IS 'Optimistic lock: counts up with each change.';

CREATE TABLE claim.letter_template_version (
    template_id  uuid NOT NULL REFERENCES claim.letter_template (id) ON DELETE CASCADE,
    number       integer NOT NULL CHECK (number > 0),
    subject      text NOT NULL CHECK (length(trim(subject)) BETWEEN 1 AND 300),
    body         text NOT NULL CHECK (length(trim(body)) BETWEEN 1 AND 20000),
    content_hash text NOT NULL,
    created_at   timestamptz NOT NULL,
    created_by   text NOT NULL,
    used_at      timestamptz,
    PRIMARY KEY (template_id, number),
    CONSTRAINT hash_is_of_the_template CHECK (content_hash = encode(sha256(convert_to(subject || E'\n\n' || body, 'UTF8')), 'hex'))
);
COMMENT ON TABLE claim.letter_template_version IS 'What a template says. The latest is used; one that was used never changes.';
COMMENT ON COLUMN claim.letter_template_version.used_at IS 'When the first letter was sent with it; from then on a change makes the next version.';

CREATE FUNCTION claim.keep_used_template() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF OLD.used_at IS NOT NULL AND to_jsonb(NEW) <> to_jsonb(OLD) THEN
        RAISE EXCEPTION 'version % of the template has been used by a letter: add a new version instead', OLD.number
            USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'used_template_is_kept';
    END IF;
    RETURN NEW;
END
$$;
COMMENT ON FUNCTION claim.keep_used_template() IS 'A letter names the version it was written with, so that version stays as it was.';
CREATE TRIGGER used_template_is_kept BEFORE UPDATE ON claim.letter_template_version
    FOR EACH ROW EXECUTE FUNCTION claim.keep_used_template();

CREATE TABLE claim.letter (
    claim_id         uuid NOT NULL REFERENCES claim.claim (id) ON DELETE CASCADE,
    number           integer NOT NULL CHECK (number > 0),
    event_position   integer NOT NULL CHECK (event_position >= 0),
    claim_version    integer NOT NULL,
    dated            date NOT NULL,
    language         text NOT NULL CHECK (language IN ('en', 'ar', 'zh-Hans')),
    channel          text NOT NULL CHECK (channel IN ('SUPPORT_TICKET', 'WEB_FORM', 'EMAIL', 'POST')),
    recipient        text,
    subject          text NOT NULL,
    body             text NOT NULL,
    text_sha256      text NOT NULL,
    template_id      uuid,
    template_name    text NOT NULL,
    template_version integer NOT NULL,
    template_hash    text NOT NULL,
    missing          text[] NOT NULL DEFAULT '{}',
    frozen_at        timestamptz NOT NULL,
    frozen_by        text NOT NULL,
    PRIMARY KEY (claim_id, number),
    CONSTRAINT one_letter_per_step UNIQUE (claim_id, event_position),
    CONSTRAINT hash_is_of_the_letter CHECK (text_sha256 = encode(sha256(convert_to(subject || E'\n\n' || body, 'UTF8')), 'hex'))
);
COMMENT ON TABLE claim.letter IS 'The letter that went out with a submission, word for word, with the template it was written with. Never changed.';
COMMENT ON COLUMN claim.letter.event_position IS 'The step of the claim with which it went out.';
COMMENT ON COLUMN claim.letter.text_sha256 IS 'SHA-256 over subject, empty line and body in UTF-8; the database itself checks it.';
COMMENT ON COLUMN claim.letter.template_id IS 'Null for a letter that came with the program, which has a name and a version too.';
COMMENT ON COLUMN claim.letter.missing IS 'What the vendor demands and the letter did not have when it went out.';

CREATE FUNCTION claim.keep_what_was_sent() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'DELETE' THEN
        -- With its claim, which only the sample workspace's claims ever are, it goes; alone it stays.
        IF NOT EXISTS (SELECT FROM claim.claim WHERE id = OLD.claim_id) THEN
            RETURN OLD;
        END IF;
    END IF;
    RAISE EXCEPTION 'what went out for a claim is kept as it was: % is refused', TG_OP
        USING ERRCODE = 'insufficient_privilege', CONSTRAINT = 'what_was_sent_is_kept';
END
$$;
COMMENT ON FUNCTION claim.keep_what_was_sent() IS 'Letters are evidence of what the vendor was told, and when.';
CREATE TRIGGER letter_is_kept BEFORE UPDATE OR DELETE ON claim.letter
    FOR EACH ROW EXECUTE FUNCTION claim.keep_what_was_sent();
CREATE TRIGGER letters_are_kept BEFORE TRUNCATE ON claim.letter
    FOR EACH STATEMENT EXECUTE FUNCTION claim.keep_what_was_sent();
