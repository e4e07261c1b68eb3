CREATE SCHEMA access;
COMMENT ON SCHEMA access IS 'Who may do what, and who did what: organisation, users, roles, API tokens, audit trail.';

CREATE TABLE access.organisation (
    singleton          boolean PRIMARY KEY DEFAULT true CHECK (singleton),
    name               text NOT NULL CHECK (length(trim(name)) BETWEEN 1 AND 200),
    zone               text NOT NULL,
    country            char(2) NOT NULL,
    reporting_currency char(3) NOT NULL CHECK (reporting_currency ~ '^[A-Z]{3}$'),
    report_language    text NOT NULL DEFAULT 'en' CHECK (report_language IN ('en', 'ar', 'zh-Hans')),
    holidays           date[] NOT NULL DEFAULT '{}',
    weekend            integer[] NOT NULL DEFAULT '{6,7}' CHECK (weekend <@ '{1,2,3,4,5,6,7}' AND cardinality(weekend) < 7),
    sample             boolean NOT NULL DEFAULT false,
    updated_at         timestamptz NOT NULL DEFAULT now()
);
COMMENT ON TABLE access.organisation IS 'The one company of this installation (design, settled question 9).';
COMMENT ON COLUMN access.organisation.zone IS 'IANA zone in which working days and report dates are reckoned, for example Asia/Hong_Kong.';
COMMENT ON COLUMN access.organisation.holidays IS 'Days on which the company does not work, beside its weekend.';
COMMENT ON COLUMN access.organisation.weekend IS 'ISO weekdays (1 = Monday) on which the company does not work, for example {5,6} in the Gulf.';
COMMENT ON COLUMN access.organisation.sample IS 'True while the installation still carries the sample workspace''s fictitious company.';

CREATE TABLE access.app_user (
    id               uuid PRIMARY KEY DEFAULT uuidv7(),
    username         text NOT NULL CHECK (username = lower(username) AND length(username) BETWEEN 1 AND 100),
    display_name     text NOT NULL CHECK (length(trim(display_name)) BETWEEN 1 AND 200),
    email            text,
    password_hash    text NOT NULL,
    language         text NOT NULL DEFAULT 'en' CHECK (language IN ('en', 'ar', 'zh-Hans')),
    theme            text NOT NULL DEFAULT 'system' CHECK (theme IN ('system', 'light', 'dark')),
    enabled          boolean NOT NULL DEFAULT true,
    session_epoch    integer NOT NULL DEFAULT 0 CHECK (session_epoch >= 0),
    last_sign_in_at  timestamptz,
    sample           boolean NOT NULL DEFAULT false,
    version          integer NOT NULL DEFAULT 0,
    created_at       timestamptz NOT NULL DEFAULT now(),
    UNIQUE (username)
);
COMMENT ON TABLE access.app_user IS 'People who sign in. A user is disabled, never deleted, because audit entries name them.';
COMMENT ON COLUMN access.app_user.password_hash IS 'Encoded with its algorithm prefix, so that the encoder can be changed without a reset.';
COMMENT ON COLUMN access.app_user.session_epoch IS 'Raised to end every session of the user: a session begun under a lower number is over.';
COMMENT ON COLUMN access.app_user.sample IS 'True for the users of the sample workspace, who all share a published password.';

CREATE TABLE access.user_role (
    user_id uuid NOT NULL REFERENCES access.app_user (id) ON DELETE CASCADE,
    role    text NOT NULL CHECK (role IN ('LEGAL', 'FINANCE', 'EXECUTIVE', 'IT', 'VENDOR_MANAGER', 'AUDITOR', 'ADMIN')),
    PRIMARY KEY (user_id, role)
);
COMMENT ON TABLE access.user_role IS 'Roles of each user.';

CREATE TABLE access.sign_in_failure (
    kind          text NOT NULL CHECK (kind IN ('USER', 'ADDRESS')),
    subject_hash  text NOT NULL,
    failures      integer NOT NULL CHECK (failures >= 0),
    last_at       timestamptz NOT NULL,
    blocked_until timestamptz,
    PRIMARY KEY (kind, subject_hash)
);
CREATE INDEX sign_in_failure_last_at ON access.sign_in_failure (last_at);
COMMENT ON TABLE access.sign_in_failure IS 'Failed sign-ins by user name and by address, for a growing delay (OWASP ASVS 6.3.1).';
COMMENT ON COLUMN access.sign_in_failure.subject_hash IS 'SHA-256 of the name or address: names are counted whether they exist or not, and people type passwords into the name field.';
COMMENT ON COLUMN access.sign_in_failure.blocked_until IS 'Before this instant no attempt is tried; null = not blocked.';

CREATE TABLE access.api_token (
    id           uuid PRIMARY KEY DEFAULT uuidv7(),
    user_id      uuid NOT NULL REFERENCES access.app_user (id) ON DELETE CASCADE,
    name         text NOT NULL CHECK (length(trim(name)) BETWEEN 1 AND 100),
    token_hash   text NOT NULL UNIQUE,
    scope        text NOT NULL DEFAULT 'WRITE' CHECK (scope IN ('READ', 'WRITE')),
    created_at   timestamptz NOT NULL DEFAULT now(),
    expires_at   timestamptz,
    revoked_at   timestamptz,
    last_used_at timestamptz
);
CREATE INDEX api_token_of_user ON access.api_token (user_id);
COMMENT ON TABLE access.api_token IS 'API tokens; only their SHA-256 is kept, the token itself is shown once.';
COMMENT ON COLUMN access.api_token.scope IS 'READ: GET only. WRITE: whatever the roles of its user allow.';

CREATE TABLE access.audit_entry (
    id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    at           timestamptz NOT NULL DEFAULT clock_timestamp(),
    actor        text NOT NULL,
    actor_id     uuid,
    action       text NOT NULL,
    subject_kind text NOT NULL,
    subject_id   text,
    subject_name text,
    detail       jsonb NOT NULL DEFAULT '{}'
);
CREATE INDEX audit_entry_of_subject ON access.audit_entry (subject_kind, subject_id, id);
CREATE INDEX audit_entry_at ON access.audit_entry (at);
COMMENT ON TABLE access.audit_entry IS 'One row per command, written in the command''s own transaction; append-only.';
COMMENT ON COLUMN access.audit_entry.actor IS 'User name at the time, or "system:" and the job''s name.';
COMMENT ON COLUMN access.audit_entry.action IS 'Past-tense verb with its subject, for example CLAIM_SUBMITTED.';
COMMENT ON COLUMN access.audit_entry.detail IS 'What changed: before and after, reason, amounts.';

CREATE FUNCTION access.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION '% on %.% is refused: its rows are never changed', TG_OP, TG_TABLE_SCHEMA, TG_TABLE_NAME
        USING ERRCODE = 'insufficient_privilege';
END
$$;
COMMENT ON FUNCTION access.refuse_change() IS 'Trigger body of append-only tables; refuses for every role, the owner included.';

CREATE TRIGGER audit_entry_is_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON access.audit_entry
    FOR EACH STATEMENT EXECUTE FUNCTION access.refuse_change();

CREATE TABLE access.idempotency_key (
    actor         text NOT NULL,
    key           text NOT NULL CHECK (length(key) BETWEEN 1 AND 200),
    endpoint      text NOT NULL,
    payload_hash  text NOT NULL,
    status        integer,
    content_type  text,
    location      text,
    answer        bytea,
    created_at    timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (actor, key)
);
CREATE INDEX idempotency_key_created_at ON access.idempotency_key (created_at);
COMMENT ON TABLE access.idempotency_key IS 'First answer to each POST that carried an Idempotency-Key; the same key with another payload is a conflict.';
COMMENT ON COLUMN access.idempotency_key.status IS 'HTTP status of the first answer; null while the first request is still being worked on.';
