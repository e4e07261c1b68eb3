-- What came in is kept as it came: bytes with their hash, each call or file once, and which services and time it told of.

-- Guards of tables that only ever grow; new tables use these instead of functions of their own ---------------------------

CREATE FUNCTION access.tell_sample() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    invented boolean;
BEGIN
    EXECUTE format('SELECT sample FROM %s WHERE id = ($1).%I', TG_ARGV[0], TG_ARGV[1]) INTO invented USING NEW;
    NEW.sample := coalesce(invented, false);
    RETURN NEW;
END
$$;
COMMENT ON FUNCTION access.tell_sample() IS 'Trigger body: a row is of the sample exactly if the row that owns it is, whatever the writer says. Arguments: table of the owner, column with its id.';

CREATE FUNCTION access.keep_unless_sample() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF OLD.sample THEN
        RETURN OLD;
    END IF;
    RAISE EXCEPTION 'DELETE on %.% is refused: its rows are kept', TG_TABLE_SCHEMA, TG_TABLE_NAME
        USING ERRCODE = 'insufficient_privilege', CONSTRAINT = 'row_is_kept';
END
$$;
COMMENT ON FUNCTION access.keep_unless_sample() IS 'Trigger body of tables that only grow: what belongs to the sample workspace, which is invented, can go; nothing else can.';

CREATE FUNCTION access.keep_with_owner() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    is_there boolean;
BEGIN
    FOR argument IN 0 .. TG_NARGS - 1 BY 2 LOOP
        EXECUTE format('SELECT EXISTS (SELECT FROM %s WHERE id = ($1).%I)', TG_ARGV[argument], TG_ARGV[argument + 1])
            INTO is_there USING OLD;
        IF NOT is_there THEN
            RETURN OLD;
        END IF;
    END LOOP;
    RAISE EXCEPTION 'DELETE on %.% is refused: its rows are kept', TG_TABLE_SCHEMA, TG_TABLE_NAME
        USING ERRCODE = 'insufficient_privilege', CONSTRAINT = 'row_is_kept';
END
$$;
COMMENT ON FUNCTION access.keep_with_owner() IS 'Trigger body of tables that only grow: a row goes with a row that owns it, never alone. Arguments: pairs of the table of an owner and the column with its id.';

-- Payloads ---------------------------------------------------------------------------------------------------------------

CREATE TABLE measurement.raw_payload (
    id            uuid PRIMARY KEY DEFAULT uuidv7(),
    source_id     uuid NOT NULL REFERENCES measurement.source (id) ON DELETE CASCADE,
    kind          text NOT NULL CHECK (kind IN ('IMPORT_FILE', 'API_BODY', 'STATUS_PAGE', 'MANUAL')),
    intake        text NOT NULL CHECK (intake ~ '^[a-z][a-z-]{0,39}$'),
    name          text CHECK (length(name) BETWEEN 1 AND 200),
    media_type    text NOT NULL CHECK (length(media_type) BETWEEN 1 AND 200),
    size_bytes    integer NOT NULL CHECK (size_bytes BETWEEN 1 AND 33554432),
    sha256        text NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
    packed        bytea NOT NULL,
    packed_sha256 text NOT NULL CHECK (packed_sha256 = encode(sha256(packed), 'hex')),
    received_at   timestamptz NOT NULL,
    received_by   text NOT NULL,
    sample        boolean NOT NULL DEFAULT false,
    CONSTRAINT same_bytes_are_kept_once UNIQUE (source_id, sha256)
);
ALTER TABLE measurement.raw_payload ALTER COLUMN packed SET STORAGE EXTERNAL;
CREATE INDEX raw_payload_of_source ON measurement.raw_payload (source_id, received_at);
COMMENT ON TABLE measurement.raw_payload IS 'Files and bodies of calls as they came in, written with the rows they brought. Never changed or removed.';
COMMENT ON COLUMN measurement.raw_payload.intake IS 'The door it came in by: outages, changes, samples, licensed-users, affected-users, tickets, by-hand.';
COMMENT ON COLUMN measurement.raw_payload.name IS 'Name of the file; null for the body of a call.';
COMMENT ON COLUMN measurement.raw_payload.sha256 IS 'SHA-256 of the bytes as they came, compared at each reading.';
COMMENT ON COLUMN measurement.raw_payload.packed IS 'The bytes in gzip form (RFC 1952); its own hash is checked by the database.';
COMMENT ON COLUMN measurement.raw_payload.received_at IS 'When these bytes came first; payload_receipt has each time.';
COMMENT ON COLUMN measurement.raw_payload.sample IS 'Copied from the source by the database: payloads of the sample workspace go with it.';

CREATE TRIGGER raw_payload_tells_sample BEFORE INSERT ON measurement.raw_payload
    FOR EACH ROW EXECUTE FUNCTION access.tell_sample('measurement.source', 'source_id');
CREATE TRIGGER raw_payload_is_kept BEFORE DELETE ON measurement.raw_payload
    FOR EACH ROW EXECUTE FUNCTION access.keep_unless_sample();
CREATE TRIGGER raw_payload_never_changes BEFORE UPDATE OR TRUNCATE ON measurement.raw_payload
    FOR EACH STATEMENT EXECUTE FUNCTION access.refuse_change();

CREATE TABLE measurement.payload_receipt (
    id          uuid PRIMARY KEY DEFAULT uuidv7(),
    payload_id  uuid NOT NULL REFERENCES measurement.raw_payload (id) ON DELETE CASCADE,
    received_at timestamptz NOT NULL,
    received_by text NOT NULL
);
CREATE INDEX payload_receipt_of_payload ON measurement.payload_receipt (payload_id, received_at);
COMMENT ON TABLE measurement.payload_receipt IS 'Each time that a payload came in: a feed without news sends the same bytes again and again, and each is a sign of life.';
CREATE TRIGGER payload_receipt_is_kept BEFORE DELETE ON measurement.payload_receipt
    FOR EACH ROW EXECUTE FUNCTION access.keep_with_owner('measurement.raw_payload', 'payload_id');
CREATE TRIGGER payload_receipt_never_changes BEFORE UPDATE OR TRUNCATE ON measurement.payload_receipt
    FOR EACH STATEMENT EXECUTE FUNCTION access.refuse_change();

CREATE TABLE measurement.payload_scope (
    payload_id uuid NOT NULL REFERENCES measurement.raw_payload (id) ON DELETE CASCADE,
    service_id uuid NOT NULL REFERENCES contract.service (id) ON DELETE CASCADE,
    begins_at  timestamptz NOT NULL,
    ends_at    timestamptz NOT NULL,
    row_count  integer NOT NULL CHECK (row_count >= 0),
    PRIMARY KEY (payload_id, service_id),
    CONSTRAINT scope_begins_before_it_ends CHECK (begins_at <= ends_at)
);
CREATE INDEX payload_scope_of_service ON measurement.payload_scope (service_id, ends_at);
COMMENT ON TABLE measurement.payload_scope IS 'Of which services, and of which time, a payload tells: what lies behind a service and a period is found by it.';
COMMENT ON COLUMN measurement.payload_scope.ends_at IS 'The last instant told of, or infinity where something goes on.';
COMMENT ON COLUMN measurement.payload_scope.row_count IS 'Rows of the payload about the service; none where it only says that all is as before.';
CREATE TRIGGER payload_scope_is_kept BEFORE DELETE ON measurement.payload_scope
    FOR EACH ROW EXECUTE FUNCTION access.keep_with_owner('measurement.raw_payload', 'payload_id', 'contract.service', 'service_id');
CREATE TRIGGER payload_scope_never_shrinks BEFORE TRUNCATE ON measurement.payload_scope
    FOR EACH STATEMENT EXECUTE FUNCTION access.refuse_change();

-- From what was measured to what it came in ------------------------------------------------------------------------------

ALTER TABLE measurement.import_batch ADD COLUMN payload_id uuid REFERENCES measurement.raw_payload (id) ON DELETE SET NULL;
COMMENT ON COLUMN measurement.import_batch.payload_id IS 'The file itself; null for imports from before files were kept.';
ALTER TABLE measurement.state_interval ADD COLUMN payload_line integer CHECK (payload_line > 0);
COMMENT ON COLUMN measurement.state_interval.payload_line IS 'Line of the import''s file in which the record begins; null for what did not come in a file, or came before files were kept.';
ALTER TABLE measurement.state_change
    ADD COLUMN payload_id uuid,
    ADD COLUMN payload_position integer CHECK (payload_position >= 0);
COMMENT ON COLUMN measurement.state_change.payload_id IS 'The call that told it. Payloads never go, so no foreign key is asked for each of millions of rows.';
COMMENT ON COLUMN measurement.state_change.payload_position IS 'Place in the list of the call, from 0.';
ALTER TABLE measurement.licensed_users
    ADD COLUMN payload_id uuid REFERENCES measurement.raw_payload (id) ON DELETE SET NULL,
    ADD COLUMN payload_position integer CHECK (payload_position >= 0);
ALTER TABLE measurement.affected_users
    ADD COLUMN payload_id uuid REFERENCES measurement.raw_payload (id) ON DELETE SET NULL,
    ADD COLUMN payload_position integer CHECK (payload_position >= 0);
ALTER TABLE measurement.ticket
    ADD COLUMN payload_id uuid REFERENCES measurement.raw_payload (id) ON DELETE SET NULL,
    ADD COLUMN payload_position integer CHECK (payload_position >= 0);
COMMENT ON COLUMN measurement.licensed_users.payload_id IS 'The call that told it last.';
COMMENT ON COLUMN measurement.affected_users.payload_id IS 'The call that told it last.';
COMMENT ON COLUMN measurement.ticket.payload_id IS 'The call or file that told it last.';
COMMENT ON COLUMN measurement.licensed_users.payload_position IS 'Place in the list of the call, from 0.';
COMMENT ON COLUMN measurement.affected_users.payload_position IS 'Place in the list of the call, from 0.';
COMMENT ON COLUMN measurement.ticket.payload_position IS 'Place in the list of the call, or of the rows of the file, from 0.';
