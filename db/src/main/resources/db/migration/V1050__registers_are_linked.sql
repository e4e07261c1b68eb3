-- What is decided beside the journal (chart, rates, policy, steps of months) decides figures as well. Each row of such a
-- register is hashed with the row before it, so that ledger.verify() names what was changed, deleted or slipped in.

CREATE TABLE ledger.register_link (
    register      text NOT NULL CHECK (register IN ('chart', 'exchange_rate', 'period_step', 'recognition_policy')),
    position      bigint NOT NULL CHECK (position > 0),
    row_key       text NOT NULL,
    previous_hash bytea NOT NULL CHECK (length(previous_hash) = 32),
    hash          bytea NOT NULL CHECK (length(hash) = 32),
    PRIMARY KEY (register, position),
    CONSTRAINT one_link_per_row UNIQUE (register, row_key)
);
COMMENT ON TABLE ledger.register_link IS
    'A chain for each table of the ledger that people write to beside the journal: written by a trigger with the row itself.';
COMMENT ON COLUMN ledger.register_link.register IS 'Name of the table in this schema.';
COMMENT ON COLUMN ledger.register_link.position IS '1, 2, 3 ... within the register, in the order of writing, without a gap.';
COMMENT ON COLUMN ledger.register_link.row_key IS 'Primary key of the row, its columns parted by blanks.';
COMMENT ON COLUMN ledger.register_link.previous_hash IS 'Hash of position - 1; 32 zero bytes at position 1.';
COMMENT ON COLUMN ledger.register_link.hash IS
    'SHA-256 of the hash before, the position in 8 bytes, and the row as JSON with all columns that are not null, in UTF-8.';

CREATE FUNCTION ledger.register_key(register text, content jsonb) RETURNS text LANGUAGE sql IMMUTABLE AS $$
    SELECT CASE register
        WHEN 'chart' THEN content ->> 'code'
        WHEN 'exchange_rate' THEN concat_ws(' ', content ->> 'currency', content ->> 'functional_currency',
            content ->> 'on_day', content ->> 'revision')
        WHEN 'period_step' THEN concat_ws(' ', content ->> 'month', content ->> 'position')
        WHEN 'recognition_policy' THEN content ->> 'position'
    END
$$;
COMMENT ON FUNCTION ledger.register_key(text, jsonb) IS 'How a row of a register is named.';

CREATE FUNCTION ledger.register_hash(previous_hash bytea, at_position bigint, content jsonb) RETURNS bytea
LANGUAGE sql IMMUTABLE AS $$
    SELECT sha256(previous_hash || int8send(at_position) || convert_to(jsonb_strip_nulls(content)::text, 'UTF8'))
$$;
COMMENT ON FUNCTION ledger.register_hash(bytea, bigint, jsonb) IS
    'Hash of a link: a column that is added later and is null in a row does not change the hash of that row.';

CREATE FUNCTION ledger.link_register() RETURNS trigger LANGUAGE plpgsql SET TimeZone = 'UTC' AS $$
DECLARE
    last ledger.register_link;
BEGIN
    -- One writer of a register at a time; registers do not wait for each other.
    PERFORM pg_advisory_xact_lock(hashtextextended('ledger.register.' || TG_TABLE_NAME, 0));
    SELECT * INTO last FROM ledger.register_link AS k WHERE k.register = TG_TABLE_NAME ORDER BY k.position DESC LIMIT 1;
    INSERT INTO ledger.register_link (register, position, row_key, previous_hash, hash)
    SELECT TG_TABLE_NAME, next.position, ledger.register_key(TG_TABLE_NAME, to_jsonb(NEW)), next.previous_hash,
        ledger.register_hash(next.previous_hash, next.position, to_jsonb(NEW))
    FROM (SELECT coalesce(last.position, 0) + 1 AS position,
        coalesce(last.hash, decode(repeat('00', 32), 'hex')) AS previous_hash) AS next;
    RETURN NEW;
END
$$;

CREATE FUNCTION ledger.refuse_own_link() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF pg_trigger_depth() < 2 OR TG_OP <> 'INSERT' THEN
        RAISE EXCEPTION '% on ledger.register_link is refused: it follows from the rows of the registers', TG_OP
            USING ERRCODE = 'insufficient_privilege';
    END IF;
    RETURN NULL;
END
$$;

-- What stands already is linked in the order in which it was written.
DO $$
DECLARE
    found         record;
    position      bigint := 0;
    previous_hash bytea;
    register      text := '';
BEGIN
    SET LOCAL TimeZone = 'UTC';
    FOR found IN
        SELECT rows.register, rows.content FROM (
            SELECT 'chart' AS register, to_jsonb(r) AS content, NULL::timestamptz AS at, r.code AS name FROM ledger.chart AS r
            UNION ALL
            SELECT 'exchange_rate', to_jsonb(r), r.entered_at, r.currency || r.functional_currency || r.on_day || r.revision
            FROM ledger.exchange_rate AS r
            UNION ALL
            SELECT 'period_step', to_jsonb(r), r.decided_at, r.month || ' ' || r.position FROM ledger.period_step AS r
            UNION ALL
            SELECT 'recognition_policy', to_jsonb(r), r.decided_at, r.position::text FROM ledger.recognition_policy AS r
        ) AS rows
        ORDER BY rows.register, rows.at, rows.name
    LOOP
        IF found.register <> register THEN
            register := found.register;
            position := 0;
            previous_hash := decode(repeat('00', 32), 'hex');
        END IF;
        position := position + 1;
        INSERT INTO ledger.register_link VALUES (register, position, ledger.register_key(register, found.content),
            previous_hash, ledger.register_hash(previous_hash, position, found.content))
        RETURNING hash INTO previous_hash;
    END LOOP;
END
$$;

CREATE TRIGGER chart_is_linked AFTER INSERT ON ledger.chart FOR EACH ROW EXECUTE FUNCTION ledger.link_register();
CREATE TRIGGER exchange_rate_is_linked AFTER INSERT ON ledger.exchange_rate
    FOR EACH ROW EXECUTE FUNCTION ledger.link_register();
CREATE TRIGGER period_step_is_linked AFTER INSERT ON ledger.period_step
    FOR EACH ROW EXECUTE FUNCTION ledger.link_register();
CREATE TRIGGER recognition_policy_is_linked AFTER INSERT ON ledger.recognition_policy
    FOR EACH ROW EXECUTE FUNCTION ledger.link_register();
CREATE TRIGGER register_link_follows_rows BEFORE INSERT OR UPDATE OR DELETE OR TRUNCATE ON ledger.register_link
    FOR EACH STATEMENT EXECUTE FUNCTION ledger.refuse_own_link();
