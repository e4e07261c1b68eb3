-- The ledger: double entry, append-only, balanced and chained by the database itself.
--
-- How to read this file: the chart and its accounts, the journal and its postings, the rules that hold at every
-- commit, the three things one can do (post, reverse, seal), and what proves that nobody did anything else (verify).
--
-- An amount is signed: positive is a debit, negative a credit. Amounts are whole minor units (cents of HKD and USD).
-- Memorandum accounts stand apart: they hold what we expect, not what we own, and no entry mixes the two.
CREATE SCHEMA ledger;
COMMENT ON SCHEMA ledger IS 'Double-entry books of service credits: accounts, journal, postings, reversal, hash chain.';

-- 1. Chart and accounts -----------------------------------------------------------------------------------------------

CREATE TABLE ledger.chart (
    code       text PRIMARY KEY CHECK (code ~ '^[0-9]{4}$'),
    kind       text NOT NULL CHECK (kind IN (
                   'ASSET', 'LIABILITY', 'EXPENSE_CONTRA', 'DIFFERENCE', 'MEMORANDUM', 'MEMORANDUM_CONTRA')),
    name       text NOT NULL UNIQUE CHECK (length(trim(name)) BETWEEN 1 AND 100),
    memorandum boolean NOT NULL GENERATED ALWAYS AS (kind IN ('MEMORANDUM', 'MEMORANDUM_CONTRA')) STORED
);
COMMENT ON TABLE ledger.chart IS 'Chart of accounts: what each code means, whatever the currency.';
COMMENT ON COLUMN ledger.chart.name IS 'English name; readers see the name of their language from the message bundles.';

INSERT INTO ledger.chart (code, kind, name) VALUES
    ('1310', 'ASSET',             'Vendor credits receivable'),
    ('1315', 'ASSET',             'Vendor credits receivable, disputed'),
    ('1320', 'ASSET',             'Vouchers and usage credits held'),
    ('2100', 'LIABILITY',         'Accounts payable'),
    ('5009', 'EXPENSE_CONTRA',    'Service expense: SLA credits'),
    ('5990', 'DIFFERENCE',        'SLA credit write-off and difference'),
    ('9100', 'MEMORANDUM',        'Memorandum: potential claims'),
    ('9199', 'MEMORANDUM_CONTRA', 'Memorandum: contra');

CREATE TABLE ledger.account (
    id        integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    code      text NOT NULL CONSTRAINT account_is_in_chart REFERENCES ledger.chart (code),
    currency  char(3) NOT NULL CHECK (currency ~ '^[A-Z]{3}$'),
    opened_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    UNIQUE (code, currency),
    UNIQUE (id, currency)
);
COMMENT ON TABLE ledger.account IS 'One account per code and currency, opened by its first posting; it never holds two currencies.';

CREATE TABLE ledger.account_balance (
    account_id    integer PRIMARY KEY REFERENCES ledger.account (id),
    balance_minor bigint NOT NULL DEFAULT 0,
    posting_count bigint NOT NULL DEFAULT 0 CHECK (posting_count >= 0)
);
COMMENT ON TABLE ledger.account_balance IS
    'Balance of each account, kept in step by the postings themselves and proved from them by ledger.verify(). '
    'Its row is also the lock of the account.';

-- 2. Journal and postings ---------------------------------------------------------------------------------------------

CREATE TABLE ledger.journal_entry (
    id              uuid PRIMARY KEY DEFAULT uuidv7(),
    sequence        bigint GENERATED ALWAYS AS IDENTITY UNIQUE,
    event_date      date NOT NULL,
    booked_at       timestamptz NOT NULL DEFAULT clock_timestamp(),
    booked_by       text NOT NULL CHECK (length(trim(booked_by)) BETWEEN 1 AND 200),
    booked_in       bigint NOT NULL DEFAULT pg_current_xact_id()::text::bigint,
    kind            text NOT NULL CHECK (kind IN (
                        'MEMORANDUM', 'RECOGNITION', 'ADJUSTMENT', 'DISPUTE', 'SETTLEMENT',
                        'DERECOGNITION', 'WRITE_OFF', 'REVERSAL')),
    description     text NOT NULL CHECK (length(trim(description)) BETWEEN 1 AND 500),
    claim_reference uuid,
    claim_number    text,
    vendor_name     text,
    idempotency_key text NOT NULL CHECK (length(idempotency_key) BETWEEN 1 AND 200),
    payload_hash    bytea NOT NULL CHECK (length(payload_hash) = 32),
    reverses_entry  uuid CONSTRAINT reversed_entry_exists REFERENCES ledger.journal_entry (id),
    sample          boolean NOT NULL DEFAULT false,
    CONSTRAINT one_entry_per_key UNIQUE (idempotency_key),
    CONSTRAINT reversed_at_most_once UNIQUE (reverses_entry),
    CONSTRAINT reversal_names_what_it_reverses CHECK ((kind = 'REVERSAL') = (reverses_entry IS NOT NULL)),
    CONSTRAINT claim_is_named CHECK ((claim_reference IS NULL) = (claim_number IS NULL))
);
CREATE INDEX journal_entry_of_claim ON ledger.journal_entry (claim_reference, sequence);
CREATE INDEX journal_entry_by_date ON ledger.journal_entry (event_date, sequence);
COMMENT ON TABLE ledger.journal_entry IS 'What happened, once. Never changed, never deleted; corrected only by a reversal.';
COMMENT ON COLUMN ledger.journal_entry.sequence IS 'Order of booking. A number is skipped when its transaction fails; the gap-free number is seal.position.';
COMMENT ON COLUMN ledger.journal_entry.event_date IS 'Day on which it happened in business terms; trial balances are taken by it.';
COMMENT ON COLUMN ledger.journal_entry.booked_at IS 'Instant at which it was written; set by the database.';
COMMENT ON COLUMN ledger.journal_entry.booked_in IS 'Transaction that wrote the entry; only that transaction may add postings to it.';
COMMENT ON COLUMN ledger.journal_entry.claim_reference IS 'Claim that the entry belongs to. Deliberately no foreign key: the ledger outlives and does not know claims.';
COMMENT ON COLUMN ledger.journal_entry.payload_hash IS 'SHA-256 of what was asked for: the same key with another payload is a conflict.';
COMMENT ON COLUMN ledger.journal_entry.sample IS 'Belongs to the sample workspace: invented money, shown as such, reversed when the sample is removed.';

CREATE TABLE ledger.posting (
    entry_id            uuid NOT NULL REFERENCES ledger.journal_entry (id),
    ordinal             smallint NOT NULL CHECK (ordinal > 0),
    account_id          integer NOT NULL,
    currency            char(3) NOT NULL,
    amount_minor        bigint NOT NULL CONSTRAINT posting_is_not_zero CHECK (amount_minor <> 0),
    balance_after_minor bigint NOT NULL,
    account_position    bigint NOT NULL CHECK (account_position > 0),
    PRIMARY KEY (entry_id, ordinal),
    CONSTRAINT one_posting_per_account_position UNIQUE (account_id, account_position),
    CONSTRAINT currency_is_the_accounts FOREIGN KEY (account_id, currency) REFERENCES ledger.account (id, currency)
);
COMMENT ON TABLE ledger.posting IS 'One line of an entry: an account is debited (positive) or credited (negative).';
COMMENT ON COLUMN ledger.posting.balance_after_minor IS 'Balance of the account right after this posting; the postings of an account chain by it.';
COMMENT ON COLUMN ledger.posting.account_position IS '1, 2, 3 ... within the account, without a gap.';

CREATE TABLE ledger.seal (
    position      bigint PRIMARY KEY CHECK (position > 0),
    entry_id      uuid NOT NULL UNIQUE REFERENCES ledger.journal_entry (id),
    previous_hash bytea NOT NULL CHECK (length(previous_hash) = 32),
    hash          bytea NOT NULL UNIQUE CHECK (length(hash) = 32),
    sealed_at     timestamptz NOT NULL DEFAULT clock_timestamp()
);
COMMENT ON TABLE ledger.seal IS
    'The chain: each committed entry is hashed together with the seal before it, right after its commit. '
    'The head (last hash) is printed in every monthly report, which anchors the chain outside this database.';
COMMENT ON COLUMN ledger.seal.previous_hash IS 'Hash of position - 1; 32 zero bytes at position 1.';

CREATE TABLE ledger.unsealed (
    entry_id uuid PRIMARY KEY REFERENCES ledger.journal_entry (id),
    sequence bigint NOT NULL
);
CREATE INDEX unsealed_in_order ON ledger.unsealed (sequence);
COMMENT ON TABLE ledger.unsealed IS
    'Entries that wait for their seal: filled by the insert itself, emptied by ledger.seal_waiting(). '
    'An entry that is neither here nor sealed was written behind the ledger''s back.';

-- 3. What holds at every commit ---------------------------------------------------------------------------------------

CREATE FUNCTION ledger.open_balance() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO ledger.account_balance (account_id) VALUES (NEW.id);
    RETURN NEW;
END
$$;
CREATE TRIGGER account_has_a_balance AFTER INSERT ON ledger.account
    FOR EACH ROW EXECUTE FUNCTION ledger.open_balance();

CREATE FUNCTION ledger.stamp_entry() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    -- Nobody chooses these: neither when nor in which transaction an entry was written is a matter of opinion.
    NEW.booked_at := clock_timestamp();
    NEW.booked_in := pg_current_xact_id()::text::bigint;
    RETURN NEW;
END
$$;
CREATE TRIGGER entry_is_stamped BEFORE INSERT ON ledger.journal_entry
    FOR EACH ROW EXECUTE FUNCTION ledger.stamp_entry();

CREATE FUNCTION ledger.await_seal() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO ledger.unsealed (entry_id, sequence) VALUES (NEW.id, NEW.sequence);
    RETURN NEW;
END
$$;
CREATE TRIGGER entry_awaits_its_seal AFTER INSERT ON ledger.journal_entry
    FOR EACH ROW EXECUTE FUNCTION ledger.await_seal();

CREATE FUNCTION ledger.apply_posting() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    written_in bigint;
BEGIN
    SELECT booked_in INTO written_in FROM ledger.journal_entry WHERE id = NEW.entry_id;
    IF written_in IS DISTINCT FROM pg_current_xact_id()::text::bigint THEN
        RAISE EXCEPTION 'entry % is closed: a posting can only be written together with its entry', NEW.entry_id
            USING ERRCODE = 'check_violation', CONSTRAINT = 'entry_is_closed';
    END IF;
    UPDATE ledger.account_balance
    SET balance_minor = balance_minor + NEW.amount_minor, posting_count = posting_count + 1
    WHERE account_id = NEW.account_id
    RETURNING balance_minor, posting_count INTO NEW.balance_after_minor, NEW.account_position;
    RETURN NEW;
END
$$;
CREATE TRIGGER posting_moves_the_balance BEFORE INSERT ON ledger.posting
    FOR EACH ROW EXECUTE FUNCTION ledger.apply_posting();

CREATE FUNCTION ledger.check_entry(entry uuid) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    original uuid;
    wrong    record;
BEGIN
    IF (SELECT count(*) FROM ledger.posting WHERE entry_id = check_entry.entry) < 2 THEN
        RAISE EXCEPTION 'entry % has fewer than two postings', entry
            USING ERRCODE = 'check_violation', CONSTRAINT = 'entry_has_two_postings';
    END IF;

    SELECT p.currency, c.memorandum, sum(p.amount_minor) AS total INTO wrong
    FROM ledger.posting AS p
    JOIN ledger.account AS a ON a.id = p.account_id
    JOIN ledger.chart AS c ON c.code = a.code
    WHERE p.entry_id = check_entry.entry
    GROUP BY p.currency, c.memorandum
    HAVING sum(p.amount_minor) <> 0
    LIMIT 1;
    IF FOUND THEN
        RAISE EXCEPTION 'entry % does not balance: % is off by % minor units (memorandum: %)',
            entry, wrong.currency, wrong.total, wrong.memorandum
            USING ERRCODE = 'check_violation', CONSTRAINT = 'entry_is_balanced';
    END IF;

    SELECT reverses_entry INTO original FROM ledger.journal_entry WHERE id = check_entry.entry;
    IF original IS NOT NULL AND EXISTS (
        SELECT account_id, sum(amount_minor) FROM ledger.posting WHERE entry_id IN (entry, original)
        GROUP BY account_id HAVING sum(amount_minor) <> 0
    ) THEN
        RAISE EXCEPTION 'entry % is not the exact opposite of %', entry, original
            USING ERRCODE = 'check_violation', CONSTRAINT = 'reversal_is_exact';
    END IF;
END
$$;
COMMENT ON FUNCTION ledger.check_entry(uuid) IS
    'At least two postings; per currency, money sums to zero and memorandum sums to zero; a reversal undoes exactly.';

CREATE FUNCTION ledger.check_new_entry() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM ledger.check_entry(NEW.id);
    RETURN NULL;
END
$$;
CREATE FUNCTION ledger.check_new_posting() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM ledger.check_entry(NEW.entry_id);
    RETURN NULL;
END
$$;
CREATE CONSTRAINT TRIGGER entry_is_whole AFTER INSERT ON ledger.journal_entry
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION ledger.check_new_entry();
CREATE CONSTRAINT TRIGGER posting_leaves_entry_whole AFTER INSERT ON ledger.posting
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION ledger.check_new_posting();

CREATE FUNCTION ledger.refuse_direct_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    -- Depth 1 is a statement of somebody's own; the ledger's triggers work one level deeper.
    IF pg_trigger_depth() < 2 OR TG_OP <> 'UPDATE' THEN
        RAISE EXCEPTION '% on ledger.% is refused: balances follow from postings', TG_OP, TG_TABLE_NAME
            USING ERRCODE = 'insufficient_privilege';
    END IF;
    RETURN NULL;
END
$$;

CREATE TRIGGER chart_is_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON ledger.chart
    FOR EACH STATEMENT EXECUTE FUNCTION access.refuse_change();
CREATE TRIGGER account_is_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON ledger.account
    FOR EACH STATEMENT EXECUTE FUNCTION access.refuse_change();
CREATE TRIGGER journal_entry_is_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON ledger.journal_entry
    FOR EACH STATEMENT EXECUTE FUNCTION access.refuse_change();
CREATE TRIGGER posting_is_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON ledger.posting
    FOR EACH STATEMENT EXECUTE FUNCTION access.refuse_change();
CREATE TRIGGER seal_is_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON ledger.seal
    FOR EACH STATEMENT EXECUTE FUNCTION access.refuse_change();
CREATE TRIGGER account_balance_follows_postings BEFORE UPDATE OR DELETE OR TRUNCATE ON ledger.account_balance
    FOR EACH STATEMENT EXECUTE FUNCTION ledger.refuse_direct_change();

-- 4. Canonical bytes and their hash -----------------------------------------------------------------------------------
-- Version 1: one version byte, then fields in a fixed order. A field is a four-byte length and its UTF-8 text;
-- length FFFFFFFF is null. Instants are microseconds since 1970. Never change a version: add the next one.

CREATE FUNCTION ledger.field(value text) RETURNS bytea LANGUAGE sql IMMUTABLE AS $$
    SELECT CASE
        WHEN value IS NULL THEN '\xffffffff'::bytea
        ELSE int4send(length(convert_to(value, 'UTF8'))) || convert_to(value, 'UTF8')
    END
$$;

CREATE FUNCTION ledger.microseconds(moment timestamptz) RETURNS bigint LANGUAGE sql IMMUTABLE AS $$
    SELECT (extract(EPOCH FROM moment) * 1000000)::bigint
$$;

CREATE FUNCTION ledger.canonical_bytes(entry uuid) RETURNS bytea LANGUAGE sql STABLE AS $$
    SELECT '\x01'::bytea
        || ledger.field(e.id::text)
        || ledger.field(e.sequence::text)
        || ledger.field(to_char(e.event_date, 'YYYY-MM-DD'))
        || ledger.field(ledger.microseconds(e.booked_at)::text)
        || ledger.field(e.booked_by)
        || ledger.field(e.booked_in::text)
        || ledger.field(e.kind)
        || ledger.field(e.description)
        || ledger.field(e.claim_reference::text)
        || ledger.field(e.claim_number)
        || ledger.field(e.vendor_name)
        || ledger.field(e.idempotency_key)
        || ledger.field(encode(e.payload_hash, 'hex'))
        || ledger.field(e.reverses_entry::text)
        || ledger.field(CASE WHEN e.sample THEN 'sample' ELSE 'real' END)
        || ledger.field(count(p.ordinal)::text)
        || coalesce(string_agg(
               ledger.field(p.ordinal::text)
               || ledger.field(a.id::text)
               || ledger.field(a.code)
               || ledger.field(c.kind)
               || ledger.field(a.currency)
               || ledger.field(p.currency)
               || ledger.field(p.amount_minor::text)
               || ledger.field(p.balance_after_minor::text)
               || ledger.field(p.account_position::text),
               ''::bytea ORDER BY p.ordinal), ''::bytea)
    FROM ledger.journal_entry AS e
    LEFT JOIN (
        ledger.posting AS p
        JOIN ledger.account AS a ON a.id = p.account_id
        JOIN ledger.chart AS c ON c.code = a.code
    ) ON p.entry_id = e.id
    WHERE e.id = canonical_bytes.entry
    GROUP BY e.id
$$;
COMMENT ON FUNCTION ledger.canonical_bytes(uuid) IS 'What of an entry is hashed: every column of it, of its postings and of their accounts.';

CREATE FUNCTION ledger.seal_hash(at_position bigint, previous_hash bytea, sealed_at timestamptz, entry uuid)
RETURNS bytea LANGUAGE sql STABLE AS $$
    SELECT sha256('\x01'::bytea || previous_hash || int8send(at_position)
        || int8send(ledger.microseconds(sealed_at)) || ledger.canonical_bytes(entry))
$$;

-- 5. Post, reverse, seal ----------------------------------------------------------------------------------------------

CREATE FUNCTION ledger.post(
    idempotency_key text, event_date date, kind text, description text,
    claim_reference uuid, claim_number text, vendor_name text, booked_by text, sample boolean,
    account_codes text[], currencies text[], amounts bigint[], reverses_entry uuid DEFAULT NULL
) RETURNS uuid LANGUAGE plpgsql AS $$
DECLARE
    entry   uuid;
    earlier record;
    asked   bytea := sha256(
        '\x01'::bytea
        || ledger.field(to_char(post.event_date, 'YYYY-MM-DD')) || ledger.field(post.kind)
        || ledger.field(post.description) || ledger.field(post.claim_reference::text)
        || ledger.field(post.claim_number) || ledger.field(post.vendor_name) || ledger.field(post.sample::text)
        || ledger.field(post.reverses_entry::text) || ledger.field(post.account_codes::text)
        || ledger.field(post.currencies::text) || ledger.field(post.amounts::text));
BEGIN
    INSERT INTO ledger.journal_entry (event_date, booked_by, kind, description, claim_reference, claim_number,
        vendor_name, idempotency_key, payload_hash, reverses_entry, sample)
    VALUES (post.event_date, post.booked_by, post.kind, post.description, post.claim_reference, post.claim_number,
        post.vendor_name, post.idempotency_key, asked, post.reverses_entry, post.sample)
    ON CONFLICT ON CONSTRAINT one_entry_per_key DO NOTHING
    RETURNING id INTO entry;

    IF entry IS NULL THEN
        SELECT e.id, e.payload_hash INTO earlier
        FROM ledger.journal_entry AS e WHERE e.idempotency_key = post.idempotency_key;
        IF earlier.payload_hash <> asked THEN
            RAISE EXCEPTION 'key "%" was used for another entry', post.idempotency_key
                USING ERRCODE = 'unique_violation', CONSTRAINT = 'key_names_another_entry';
        END IF;
        RETURN earlier.id;
    END IF;

    INSERT INTO ledger.account (code, currency)
    SELECT DISTINCT wanted.code, wanted.currency FROM unnest(account_codes, currencies) AS wanted (code, currency)
    WHERE NOT EXISTS (
        SELECT FROM ledger.account AS a WHERE a.code = wanted.code AND a.currency = wanted.currency)
    ORDER BY wanted.code, wanted.currency
    ON CONFLICT DO NOTHING;

    -- Everybody locks in the order of ids, so two entries can wait for each other but never in a circle.
    PERFORM FROM ledger.account_balance AS b
    WHERE b.account_id IN (
        SELECT a.id FROM ledger.account AS a
        JOIN unnest(account_codes, currencies) AS wanted (code, currency)
            ON a.code = wanted.code AND a.currency = wanted.currency)
    ORDER BY b.account_id
    FOR UPDATE;

    INSERT INTO ledger.posting (entry_id, ordinal, account_id, currency, amount_minor, balance_after_minor, account_position)
    SELECT entry, line.ordinal, a.id, line.currency, line.amount, 0, 1
    FROM unnest(account_codes, currencies, amounts) WITH ORDINALITY AS line (code, currency, amount, ordinal)
    LEFT JOIN ledger.account AS a ON a.code = line.code AND a.currency = line.currency
    ORDER BY line.ordinal;
    RETURN entry;
END
$$;
COMMENT ON FUNCTION ledger.post(text, date, text, text, uuid, text, text, text, boolean, text[], text[], bigint[], uuid) IS
    'Writes an entry once: the same key with the same payload returns the entry that is there, with another payload it fails (key_names_another_entry).';

CREATE FUNCTION ledger.reverse(
    entry uuid, idempotency_key text, event_date date, description text, booked_by text
) RETURNS uuid LANGUAGE plpgsql AS $$
DECLARE
    original ledger.journal_entry;
    codes    text[];
    moneys   text[];
    amounts  bigint[];
BEGIN
    SELECT * INTO original FROM ledger.journal_entry WHERE id = reverse.entry;
    IF NOT FOUND THEN
        RAISE EXCEPTION 'there is no entry %', entry
            USING ERRCODE = 'foreign_key_violation', CONSTRAINT = 'reversed_entry_exists';
    END IF;
    IF original.reverses_entry IS NOT NULL THEN
        RAISE EXCEPTION 'entry % is a reversal, and a reversal is final: post what is right instead', entry
            USING ERRCODE = 'check_violation', CONSTRAINT = 'reversal_is_final';
    END IF;
    SELECT array_agg(a.code ORDER BY p.ordinal), array_agg(p.currency::text ORDER BY p.ordinal),
        array_agg(-p.amount_minor ORDER BY p.ordinal)
    INTO codes, moneys, amounts
    FROM ledger.posting AS p JOIN ledger.account AS a ON a.id = p.account_id
    WHERE p.entry_id = reverse.entry;
    RETURN ledger.post(reverse.idempotency_key, reverse.event_date, 'REVERSAL', reverse.description,
        original.claim_reference, original.claim_number, original.vendor_name, reverse.booked_by, original.sample,
        codes, moneys, amounts, reverse.entry);
END
$$;
COMMENT ON FUNCTION ledger.reverse(uuid, text, date, text, text) IS
    'Undoes an entry by its exact opposite; a second reversal fails (reversed_at_most_once), so does one of a reversal (reversal_is_final).';

CREATE FUNCTION ledger.lock_all_accounts() RETURNS void LANGUAGE sql AS $$
    SELECT FROM ledger.account_balance ORDER BY account_id FOR UPDATE
$$;
COMMENT ON FUNCTION ledger.lock_all_accounts() IS 'For a transaction that posts many entries: taken first, it can wait but never deadlock.';

CREATE FUNCTION ledger.seal_waiting(at_most integer DEFAULT 500) RETURNS integer LANGUAGE plpgsql AS $$
DECLARE
    waiting  record;
    last     record;
    moment   timestamptz;
    sealed   integer := 0;
BEGIN
    -- One sealer at a time; the lock goes with the transaction. The number is "ledger" in letters of the alphabet.
    PERFORM pg_advisory_xact_lock(120504070518);
    SELECT position, hash INTO last FROM ledger.seal ORDER BY position DESC LIMIT 1;
    IF NOT FOUND THEN
        SELECT 0::bigint AS position, decode(repeat('00', 32), 'hex') AS hash INTO last;
    END IF;
    FOR waiting IN SELECT entry_id FROM ledger.unsealed ORDER BY sequence LIMIT at_most LOOP
        moment := clock_timestamp();
        INSERT INTO ledger.seal (position, entry_id, previous_hash, hash, sealed_at)
        VALUES (last.position + 1, waiting.entry_id, last.hash,
            ledger.seal_hash(last.position + 1, last.hash, moment, waiting.entry_id), moment)
        RETURNING position, hash INTO last;
        DELETE FROM ledger.unsealed WHERE entry_id = waiting.entry_id;
        sealed := sealed + 1;
    END LOOP;
    RETURN sealed;
END
$$;
COMMENT ON FUNCTION ledger.seal_waiting(integer) IS
    'Chains committed entries; call it in a transaction of its own right after a commit. Returns how many it sealed.';

-- 6. Reading ----------------------------------------------------------------------------------------------------------

CREATE VIEW ledger.account_line AS
SELECT
    a.id AS account_id, a.code, a.currency, c.kind AS account_kind, c.memorandum, p.entry_id, p.ordinal,
    p.amount_minor, p.balance_after_minor, p.account_position, e.sequence, e.event_date, e.booked_at,
    e.kind AS entry_kind, e.claim_reference, e.sample
FROM ledger.posting AS p
JOIN ledger.journal_entry AS e ON e.id = p.entry_id
JOIN ledger.account AS a ON a.id = p.account_id
JOIN ledger.chart AS c ON c.code = a.code;
COMMENT ON VIEW ledger.account_line IS 'Each posting with its account and entry: statements, movements and trial balances read this.';

CREATE VIEW ledger.claim_balance AS
SELECT claim_reference, code, currency, sum(amount_minor)::bigint AS balance_minor
FROM ledger.account_line WHERE claim_reference IS NOT NULL
GROUP BY claim_reference, code, currency;
COMMENT ON VIEW ledger.claim_balance IS 'What each claim has on each account; 1310 by claim is what the vendor still owes for it.';

CREATE FUNCTION ledger.trial_balance(on_day date DEFAULT NULL)
RETURNS TABLE (code text, kind text, memorandum boolean, currency text, debit_minor bigint, credit_minor bigint, balance_minor bigint)
LANGUAGE sql STABLE AS $$
    SELECT l.code, l.account_kind, l.memorandum, l.currency::text,
        coalesce(sum(l.amount_minor) FILTER (WHERE l.amount_minor > 0), 0)::bigint,
        coalesce(-sum(l.amount_minor) FILTER (WHERE l.amount_minor < 0), 0)::bigint,
        sum(l.amount_minor)::bigint
    FROM ledger.account_line AS l
    WHERE on_day IS NULL OR l.event_date <= on_day
    GROUP BY l.code, l.account_kind, l.memorandum, l.currency
    ORDER BY l.currency, l.memorandum, l.code
$$;
COMMENT ON FUNCTION ledger.trial_balance(date) IS 'Debits, credits and balance of each account up to and including a day; without a day, of everything.';

-- 7. Proof ------------------------------------------------------------------------------------------------------------

CREATE VIEW ledger.broken_link AS
WITH link AS (
    SELECT s.*, row_number() OVER (ORDER BY s.position) AS expected_position,
        coalesce(lag(s.hash) OVER (ORDER BY s.position), decode(repeat('00', 32), 'hex')) AS expected_previous
    FROM ledger.seal AS s
), judged AS (
    SELECT link.position, link.entry_id, CASE
        WHEN link.position <> link.expected_position THEN 'SEAL_MISSING'
        WHEN link.previous_hash <> link.expected_previous THEN 'LINK_BROKEN'
        WHEN e.id IS NULL THEN 'ENTRY_MISSING'
        WHEN link.hash <> ledger.seal_hash(link.position, link.previous_hash, link.sealed_at, link.entry_id)
            THEN 'ENTRY_CHANGED'
    END AS problem
    FROM link LEFT JOIN ledger.journal_entry AS e ON e.id = link.entry_id
)
SELECT position, entry_id, problem FROM judged WHERE problem IS NOT NULL;
COMMENT ON VIEW ledger.broken_link IS 'Links of the chain that do not hold, each judged on its own: gap, wrong predecessor, entry gone, entry or seal altered.';

CREATE VIEW ledger.suspect_entry AS
SELECT e.id AS entry_id, e.sequence, 'NEVER_SEALED' AS problem
FROM ledger.journal_entry AS e
WHERE NOT EXISTS (SELECT FROM ledger.seal AS s WHERE s.entry_id = e.id)
  AND NOT EXISTS (SELECT FROM ledger.unsealed AS u WHERE u.entry_id = e.id)
UNION ALL
SELECT e.id, e.sequence, 'NOT_BALANCED'
FROM ledger.journal_entry AS e
LEFT JOIN (
    SELECT entry_id, max(abs(total)) AS worst, sum(postings) AS postings
    FROM (
        SELECT l.entry_id, sum(l.amount_minor) AS total, count(*) AS postings
        FROM ledger.account_line AS l GROUP BY l.entry_id, l.currency, l.memorandum
    ) AS part GROUP BY entry_id
) AS whole ON whole.entry_id = e.id
WHERE coalesce(whole.postings, 0) < 2 OR whole.worst <> 0
UNION ALL
SELECT p.entry_id, NULL, 'ENTRY_MISSING'
FROM ledger.posting AS p
WHERE NOT EXISTS (SELECT FROM ledger.journal_entry AS e WHERE e.id = p.entry_id);
COMMENT ON VIEW ledger.suspect_entry IS 'Entries written behind the ledger''s back, entries that do not balance, postings without an entry.';

CREATE VIEW ledger.suspect_account AS
WITH line AS (
    SELECT p.account_id, p.account_position, p.balance_after_minor,
        row_number() OVER w AS expected_position, sum(p.amount_minor) OVER w AS expected_balance
    FROM ledger.posting AS p
    WINDOW w AS (PARTITION BY p.account_id ORDER BY p.account_position ROWS UNBOUNDED PRECEDING)
)
SELECT a.id AS account_id, a.code, a.currency::text AS currency, 'BALANCE_DIFFERS' AS problem
FROM ledger.account AS a
LEFT JOIN ledger.account_balance AS b ON b.account_id = a.id
LEFT JOIN (
    SELECT account_id, sum(amount_minor) AS balance, count(*) AS postings FROM ledger.posting GROUP BY account_id
) AS proof ON proof.account_id = a.id
WHERE b.balance_minor IS DISTINCT FROM coalesce(proof.balance, 0)::bigint
   OR b.posting_count IS DISTINCT FROM coalesce(proof.postings, 0)
UNION
SELECT a.id, a.code, a.currency::text, 'BALANCE_CHAIN_BROKEN'
FROM line JOIN ledger.account AS a ON a.id = line.account_id
WHERE line.account_position <> line.expected_position OR line.balance_after_minor <> line.expected_balance;
COMMENT ON VIEW ledger.suspect_account IS 'Accounts whose kept balance is not the sum of their postings, or whose postings do not chain (something was cut).';

CREATE FUNCTION ledger.verify(anchor_position bigint DEFAULT NULL, anchor_hash bytea DEFAULT NULL)
RETURNS TABLE (problem text, at_position bigint, entry_id uuid, account_code text, currency text)
LANGUAGE sql STABLE AS $$
    (SELECT b.problem, b.position, b.entry_id, NULL::text, NULL::text
        FROM ledger.broken_link AS b ORDER BY b.position LIMIT 1)
    UNION ALL
    (SELECT s.problem, NULL, s.entry_id, NULL, NULL FROM ledger.suspect_entry AS s ORDER BY s.sequence, s.problem LIMIT 1)
    UNION ALL
    (SELECT a.problem, NULL, NULL, a.code, a.currency FROM ledger.suspect_account AS a ORDER BY a.account_id, a.problem LIMIT 1)
    UNION ALL
    (SELECT 'ANCHOR_NOT_FOUND', anchor_position, NULL, NULL, NULL
        WHERE anchor_position IS NOT NULL AND NOT EXISTS (
            SELECT FROM ledger.seal AS s WHERE s.position = anchor_position AND s.hash = anchor_hash))
$$;
COMMENT ON FUNCTION ledger.verify(bigint, bytea) IS
    'Recomputes every link and every balance. No row: all holds. Otherwise the first broken link, the first suspect entry, '
    'the first suspect account, and whether a head that was printed elsewhere (an anchor) is no longer part of the chain.';
