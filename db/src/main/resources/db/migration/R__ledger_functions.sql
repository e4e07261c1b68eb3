-- What the ledger does: applied again whenever this file changes, after the tables of V500, V950, V990 and V1015.
--
-- How to read this file: small words, months and rates, the rules that hold at every write, the bytes that are hashed,
-- the three things one can do (post, reverse, seal), reading, and the proof that nobody did anything else.
--
-- An amount is signed: positive is a debit, negative a credit. Money is in whole minor units (cents of HKD and USD), a
-- quantity in millionths of its unit. Nothing here is trusted to the caller: whoever writes rows without these
-- functions is judged by the same triggers. Neither is anything trusted to the settings of a session: bytes are written
-- as E'\\x00', which means the same under every setting, rare functions look up names in the catalog only, and those that
-- every entry passes refuse sessions in which names or snapshots mean something else (ledger.refuse_session).

DROP VIEW IF EXISTS ledger.suspect_day, ledger.claim_balance, ledger.claim_quantity, ledger.account_line,
    ledger.canonical_entry, ledger.conversion;

-- 1. Small words -------------------------------------------------------------------------------------------------------

CREATE OR REPLACE FUNCTION ledger.field(value text) RETURNS bytea LANGUAGE sql STABLE PARALLEL SAFE AS $$
    SELECT CASE
        WHEN value IS NULL THEN E'\\xffffffff'::bytea
        ELSE int4send(octet_length(value)) || convert_to(value, 'UTF8')
    END
$$;

CREATE OR REPLACE FUNCTION ledger.optional(value bytea) RETURNS bytea LANGUAGE sql STABLE PARALLEL SAFE AS $$
    SELECT CASE WHEN value IS NULL THEN E'\\x00'::bytea ELSE E'\\x01'::bytea || value END
$$;

CREATE OR REPLACE FUNCTION ledger.microseconds(moment timestamptz) RETURNS bigint LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT (extract(EPOCH FROM moment) * 1000000)::bigint
$$;

CREATE OR REPLACE FUNCTION ledger.digits(currency text) RETURNS integer LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT CASE
        WHEN currency IN ('BIF', 'CLP', 'DJF', 'GNF', 'ISK', 'JPY', 'KMF', 'KRW', 'PYG', 'RWF', 'UGX', 'UYI', 'VND', 'VUV',
            'XAF', 'XOF', 'XPF') THEN 0
        WHEN currency IN ('BHD', 'IQD', 'JOD', 'KWD', 'LYD', 'OMR', 'TND') THEN 3
        ELSE 2
    END
$$;
COMMENT ON FUNCTION ledger.digits(text) IS 'Decimals of a currency (ISO 4217): whole yen, cents, thousandths of a dinar.';

-- 2. Months and rates --------------------------------------------------------------------------------------------------

CREATE OR REPLACE FUNCTION ledger.period_state(of_month date) RETURNS text LANGUAGE sql STABLE AS $$
    SELECT CASE
        WHEN s.action = 'REOPEN_REQUESTED' THEN 'REOPENING'
        -- The figures of a month contain those of all before it: what closes it closes them.
        WHEN s.action IN ('CLOSED', 'REOPEN_REFUSED') OR EXISTS (SELECT FROM ledger.closed_month AS c WHERE c.month >= of_month)
        THEN 'CLOSED'
        WHEN s.action = 'CLOSE_REQUESTED' THEN 'CLOSING'
        ELSE 'OPEN'
    END
    FROM (VALUES (1)) AS always (n)
    LEFT JOIN LATERAL (
        SELECT s.action FROM ledger.period_step AS s WHERE s.month = of_month ORDER BY s.position DESC LIMIT 1
    ) AS s ON true
$$;
COMMENT ON FUNCTION ledger.period_state(date) IS
    'OPEN, CLOSING (asked for, not agreed), CLOSED or REOPENING; only the last two refuse postings. A month is closed as long '
    'as a later one is.';

CREATE OR REPLACE FUNCTION ledger.moved_to(event_date date) RETURNS date LANGUAGE sql STABLE AS $$
    SELECT (max(c.month) + interval '1 month')::date FROM ledger.closed_month AS c
    HAVING moved_to.event_date < max(c.month) + interval '1 month'
$$;
COMMENT ON FUNCTION ledger.moved_to(date) IS 'Null if the month of the event is open; else the first day after all closed months.';

CREATE OR REPLACE FUNCTION ledger.trial_balance_hash(on_day date) RETURNS bytea LANGUAGE sql STABLE AS $$
    SELECT sha256(convert_to(coalesce(string_agg(
        concat_ws(' ', t.code, t.currency, t.debit_minor, t.credit_minor), E'\n' ORDER BY t.currency, t.code), ''), 'UTF8'))
    FROM ledger.trial_balance(on_day) AS t
$$;
COMMENT ON FUNCTION ledger.trial_balance_hash(date) IS 'Figures of a trial balance as one hash: lines "code currency debits credits", in order.';

CREATE OR REPLACE FUNCTION ledger.judge_step() RETURNS trigger LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp SET TimeZone = 'UTC' AS $$
DECLARE
    last  record;
    state text;
BEGIN
    IF current_setting('transaction_isolation') NOT IN ('read committed', 'read uncommitted') THEN
        PERFORM ledger.refuse_session();
    END IF;
    -- Writers of entries share this lock, whoever closes a month holds it alone: no entry slips in meanwhile.
    PERFORM pg_advisory_xact_lock(120504070519);
    SELECT s.position, s.action, s.actor INTO last
    FROM ledger.period_step AS s WHERE s.month = NEW.month ORDER BY s.position DESC LIMIT 1;
    IF NEW.position <> coalesce(last.position, 0) + 1 THEN
        RAISE EXCEPTION 'step % of % does not follow step %', NEW.position, NEW.month, coalesce(last.position, 0)
            USING ERRCODE = 'check_violation', CONSTRAINT = 'steps_follow_each_other';
    END IF;
    state := ledger.period_state(NEW.month);
    IF (NEW.action, state) NOT IN (
        ('CLOSE_REQUESTED', 'OPEN'), ('CLOSED', 'CLOSING'), ('CLOSE_REFUSED', 'CLOSING'),
        ('REOPEN_REQUESTED', 'CLOSED'), ('REOPENED', 'REOPENING'), ('REOPEN_REFUSED', 'REOPENING')
    ) THEN
        RAISE EXCEPTION '% is not possible while the month is %', NEW.action, state
            USING ERRCODE = 'check_violation', CONSTRAINT = 'period_step_is_possible';
    END IF;
    IF NEW.action IN ('CLOSED', 'REOPENED') AND last.actor = NEW.actor THEN
        RAISE EXCEPTION '% was asked for by % and needs a second person', NEW.action, NEW.actor
            USING ERRCODE = 'check_violation', CONSTRAINT = 'second_person_decides';
    END IF;
    IF NEW.action IN ('REOPEN_REQUESTED', 'REOPENED')
        AND EXISTS (SELECT FROM ledger.closed_month AS c WHERE c.month > NEW.month) THEN
        RAISE EXCEPTION '% is not possible while a later month is closed', NEW.action
            USING ERRCODE = 'check_violation', CONSTRAINT = 'later_month_is_closed';
    END IF;
    NEW.decided_at := clock_timestamp();
    NEW.figures := CASE
        WHEN NEW.action = 'CLOSED'
        THEN ledger.trial_balance_hash((NEW.month + interval '1 month' - interval '1 day')::date)
    END;
    RETURN NEW;
END
$$;
COMMENT ON FUNCTION ledger.judge_step() IS
    'Refuses steps of months that are not possible or need another person, and says when a step was made and by which figures, '
    'whoever writes it.';
CREATE OR REPLACE TRIGGER step_is_possible BEFORE INSERT ON ledger.period_step
    FOR EACH ROW EXECUTE FUNCTION ledger.judge_step();

CREATE OR REPLACE FUNCTION ledger.step_period(of_month date, wanted text, actor text, reason text) RETURNS text LANGUAGE plpgsql AS $$
BEGIN
    -- Of two people at once the second counts what the first wrote.
    PERFORM pg_advisory_xact_lock(120504070519);
    INSERT INTO ledger.period_step (month, position, action, actor, reason)
    SELECT of_month, coalesce(max(s.position), 0) + 1, wanted, step_period.actor, step_period.reason
    FROM ledger.period_step AS s WHERE s.month = of_month;
    RETURN ledger.period_state(of_month);
END
$$;
COMMENT ON FUNCTION ledger.step_period(date, text, text, text) IS
    'Asks for, agrees to or refuses the closing or reopening of a month. Fails with period_step_is_possible, '
    'second_person_decides or later_month_is_closed.';

CREATE OR REPLACE FUNCTION ledger.follow_step() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    IF NEW.action = 'CLOSED' THEN
        INSERT INTO ledger.closed_month VALUES (NEW.month);
    ELSIF NEW.action = 'REOPENED' THEN
        DELETE FROM ledger.closed_month WHERE month = NEW.month;
    END IF;
    RETURN NEW;
END
$$;

CREATE OR REPLACE FUNCTION ledger.converted(amount_minor bigint, currency text, into_currency text, on_day date) RETURNS bigint
LANGUAGE sql STABLE AS $$
    SELECT CASE WHEN currency = into_currency THEN amount_minor ELSE (
        SELECT round(amount_minor * r.rate * 10::numeric ^ (ledger.digits(into_currency) - ledger.digits(r.currency)))::bigint
        FROM ledger.exchange_rate AS r
        -- A rate of another month says nothing about this day.
        WHERE r.currency = converted.currency AND r.functional_currency = into_currency
          AND r.on_day <= converted.on_day AND r.on_day > converted.on_day - 31
        ORDER BY r.on_day DESC, r.revision DESC LIMIT 1)
    END
$$;
COMMENT ON FUNCTION ledger.converted(bigint, text, text, date) IS
    'An amount in the reporting currency at the latest rate of the 31 days up to a day, half up; null if there is none.';

CREATE OR REPLACE FUNCTION ledger.converted_lines(
    into_currency text, on_day date, codes text[], currencies text[], amounts bigint[]
) RETURNS bigint[] LANGUAGE plpgsql STABLE AS $$
DECLARE
    lines bigint[];
    rest  bigint := 0;
BEGIN
    -- Memorandum and quantities begin with 9 (see the chart) and are never converted.
    IF into_currency IS NULL OR '9' = ANY (SELECT left(code, 1) FROM unnest(codes) AS line (code)) THEN
        RETURN NULL;
    END IF;
    IF into_currency = ALL (currencies) THEN
        RETURN amounts;
    END IF;
    FOR n IN 1 .. coalesce(cardinality(amounts), 0) LOOP
        lines[n] := ledger.converted(amounts[n], currencies[n], into_currency, on_day);
        IF lines[n] IS NULL THEN
            RETURN NULL;
        END IF;
        rest := rest + lines[n];
    END LOOP;
    -- Each line is rounded on its own; what that leaves over goes to the last, so that the entry is even.
    lines[cardinality(lines)] := lines[cardinality(lines)] - rest;
    RETURN lines;
END
$$;
COMMENT ON FUNCTION ledger.converted_lines(text, date, text[], text[], bigint[]) IS
    'The lines of an entry in the reporting currency; null for memorandum, quantities and where a rate is missing.';

-- 3. What holds at every write -----------------------------------------------------------------------------------------
-- An entry says all its lines itself. It is judged, its postings are written and the balances moved when its row is
-- written, and never again: at no moment, not even inside a transaction, is an entry half, uneven or open for more.

CREATE OR REPLACE FUNCTION ledger.refuse_session() RETURNS void LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    -- A snapshot of before would show a month open that was closed meanwhile, and close one by the figures of before.
    IF current_setting('transaction_isolation') NOT IN ('read committed', 'read uncommitted') THEN
        RAISE EXCEPTION 'the ledger is written in READ COMMITTED, not in %', upper(current_setting('transaction_isolation'))
            USING ERRCODE = 'check_violation', CONSTRAINT = 'books_are_read_committed',
            HINT = 'Write the entry in a transaction of its own with the usual isolation level.';
    END IF;
END
$$;
COMMENT ON FUNCTION ledger.refuse_session() IS 'Refuses a transaction whose snapshot may be older than what others committed.';

CREATE OR REPLACE FUNCTION ledger.refuse_names(looked_up_in name[]) RETURNS void LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    -- Neither functions nor operators are ever looked up among temporary objects.
    IF (array_remove(looked_up_in, pg_my_temp_schema()::regnamespace::name))[1] <> 'pg_catalog' THEN
        RAISE EXCEPTION 'the ledger is not written while names of the catalog are looked up elsewhere first'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'names_mean_what_they_say',
            HINT = 'RESET search_path, or name pg_catalog first in it.';
    END IF;
END
$$;
COMMENT ON FUNCTION ledger.refuse_names(name[]) IS
    'Refuses a session, by the schemas in which it looks names up, if an operator of somebody''s own could judge entries.';

CREATE OR REPLACE FUNCTION ledger.open_balance() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    stands_for ledger.chart;
BEGIN
    SELECT * INTO stands_for FROM ledger.chart AS c WHERE c.code = NEW.code;
    IF stands_for.quantity <> (NEW.unit <> '') THEN
        RAISE EXCEPTION 'account % takes % only', NEW.code, CASE WHEN stands_for.quantity THEN 'quantities' ELSE 'money' END
            USING ERRCODE = 'check_violation', CONSTRAINT = 'quantity_has_a_unit';
    END IF;
    -- An account outside the chart is refused by its foreign key, which is judged after this.
    INSERT INTO ledger.account_balance (account_id, code, currency, unit, memorandum)
    VALUES (NEW.id, NEW.code, NEW.currency, NEW.unit, coalesce(stands_for.memorandum, false));
    RETURN NEW;
END
$$;

CREATE OR REPLACE FUNCTION ledger.is_no_reversal(e ledger.journal_entry) RETURNS boolean LANGUAGE sql STABLE AS $$
    SELECT EXISTS (
        SELECT FROM (
            SELECT l.code, l.currency, l.unit, l.amount, l.functional
            FROM unnest(e.codes, e.currencies, e.units, e.amounts, e.functionals) AS l (code, currency, unit, amount, functional)
            UNION ALL
            SELECT a.code, a.currency::text, a.unit, p.amount_minor, p.functional_minor
            FROM ledger.posting AS p JOIN ledger.account AS a ON a.id = p.account_id
            WHERE p.entry_id = e.reverses_entry
        ) AS both_entries
        GROUP BY code, currency, unit HAVING sum(amount) <> 0 OR sum(coalesce(functional, 0)) <> 0)
$$;
COMMENT ON FUNCTION ledger.is_no_reversal(ledger.journal_entry) IS 'True unless an entry is the exact opposite of the one that it reverses.';

CREATE OR REPLACE FUNCTION ledger.broken_rule(entry ledger.journal_entry) RETURNS text LANGUAGE sql STABLE AS $$
    SELECT CASE
        WHEN bool_or(l.amount = 0 AND coalesce(l.functional, 0) = 0) THEN 'posting_is_not_zero'
        WHEN bool_or(l.total <> 0) THEN 'entry_is_balanced'
        WHEN sum(l.functional) <> 0 THEN 'entry_is_balanced_in_reporting_currency'
        WHEN count(l.functional) <> CASE WHEN entry.functional_currency IS NULL THEN 0
            ELSE count(*) FILTER (WHERE NOT l.apart) END THEN 'entry_is_converted_as_a_whole'
        WHEN entry.reverses_entry IS NOT NULL AND ledger.is_no_reversal(entry) THEN 'reversal_is_exact'
    END
    FROM (
        SELECT l.amount, l.functional, c.memorandum OR c.quantity AS apart,
            sum(l.amount) OVER (PARTITION BY l.currency, l.unit, c.memorandum) AS total
        FROM unnest(entry.codes, entry.currencies, entry.units, entry.amounts, entry.functionals)
            AS l (code, currency, unit, amount, functional)
        LEFT JOIN ledger.chart AS c ON c.code = l.code
    ) AS l
$$;
COMMENT ON FUNCTION ledger.broken_rule(ledger.journal_entry) IS
    'Null if per currency and unit the money of an entry sums to zero and its memorandum sums to zero, so does the reporting '
    'currency, and a reversal undoes exactly; else the name of the rule that is broken.';

CREATE OR REPLACE FUNCTION ledger.stamp_entry() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    broken text;
BEGIN
    -- Nobody chooses these: neither when nor in which transaction an entry was written is a matter of opinion.
    NEW.booked_at := clock_timestamp();
    NEW.booked_in := pg_current_xact_id()::text::bigint;
    NEW.form := 3;
    broken := CASE
        WHEN NEW.kind NOT IN ('MEMORANDUM', 'RECOGNITION', 'ADJUSTMENT', 'DISPUTE', 'SETTLEMENT', 'DERECOGNITION',
            'WRITE_OFF', 'CONVERSION', 'REVALUATION', 'QUANTITY', 'REVERSAL') THEN 'kind_is_known'
        WHEN length(trim(NEW.booked_by)) NOT BETWEEN 1 AND 200 THEN 'entry_names_who_booked_it'
        WHEN length(trim(NEW.description)) NOT BETWEEN 1 AND 500 THEN 'entry_says_why'
        WHEN length(NEW.idempotency_key) NOT BETWEEN 1 AND 200 THEN 'entry_has_a_key'
        WHEN length(NEW.payload_hash) <> 32 THEN 'entry_has_a_payload_hash'
        WHEN (NEW.kind = 'REVERSAL') <> (NEW.reverses_entry IS NOT NULL) THEN 'reversal_names_what_it_reverses'
        WHEN (NEW.claim_reference IS NULL) <> (NEW.claim_number IS NULL) THEN 'claim_is_named'
        WHEN NEW.moved_to <= NEW.event_date THEN 'booking_follows_event'
        WHEN NEW.functional_currency !~ '^[A-Z]{3}$' THEN 'reporting_currency_has_three_letters'
        WHEN coalesce(cardinality(NEW.amounts), 0) < 2 THEN 'entry_has_two_postings'
        WHEN cardinality(NEW.codes) IS DISTINCT FROM cardinality(NEW.amounts)
            OR cardinality(NEW.currencies) IS DISTINCT FROM cardinality(NEW.amounts)
            OR cardinality(NEW.units) IS DISTINCT FROM cardinality(NEW.amounts)
            OR cardinality(NEW.functionals) <> cardinality(NEW.amounts)
            OR array_ndims(NEW.amounts) <> 1 OR array_ndims(NEW.codes) <> 1 OR array_ndims(NEW.currencies) <> 1
            OR array_ndims(NEW.units) <> 1 OR array_ndims(NEW.functionals) <> 1
            THEN 'lines_are_whole'
        WHEN array_position(NEW.amounts, NULL) IS NOT NULL
            OR array_lower(NEW.amounts, 1) <> 1 OR array_lower(NEW.codes, 1) <> 1 OR array_lower(NEW.currencies, 1) <> 1
            OR array_lower(NEW.units, 1) <> 1 OR array_lower(NEW.functionals, 1) <> 1
            THEN 'lines_are_whole'
    END;
    -- What goes from one account to another in one currency is even at a glance; the rest is judged.
    IF broken IS NULL AND (cardinality(NEW.amounts) = 2 AND NEW.amounts[1] <> 0 AND NEW.amounts[1] = -NEW.amounts[2]
        AND NEW.currencies[1] = NEW.currencies[2] AND NEW.units[1] = NEW.units[2]
        AND (NEW.codes[1] < '9') = (NEW.codes[2] < '9') AND NEW.reverses_entry IS NULL
        AND (NEW.functional_currency IS NULL AND NEW.functionals IS NULL OR NEW.functional_currency IS NOT NULL
            AND NEW.functionals[1] = -NEW.functionals[2] AND NEW.units[1] = '' AND NEW.codes[1] < '9')) IS NOT TRUE THEN
        broken := ledger.broken_rule(NEW);
    END IF;
    IF broken IS NOT NULL THEN
        RAISE EXCEPTION 'entry % is refused by the rule %', NEW.id, broken
            USING ERRCODE = 'check_violation', CONSTRAINT = broken;
    END IF;
    RETURN NEW;
END
$$;
COMMENT ON FUNCTION ledger.stamp_entry() IS
    'Says when and by which transaction an entry was written, and refuses what an entry may not be.';

DROP FUNCTION IF EXISTS ledger.open_account(text, bpchar, text);
CREATE FUNCTION ledger.open_account(for_code text, for_currency bpchar, for_unit text) RETURNS integer LANGUAGE plpgsql AS $$
DECLARE
    opened integer;
BEGIN
    LOOP
        SELECT k.account_id INTO opened FROM ledger.account_balance AS k
        WHERE k.code = for_code AND k.currency = for_currency AND k.unit = for_unit FOR UPDATE;
        EXIT WHEN FOUND;
        INSERT INTO ledger.account (code, currency, unit) VALUES (for_code, for_currency, for_unit) ON CONFLICT DO NOTHING;
    END LOOP;
    RETURN opened;
END
$$;
COMMENT ON FUNCTION ledger.open_account(text, bpchar, text) IS
    'Opens an account if there is none, locks its balance and returns its number.';

CREATE OR REPLACE FUNCTION ledger.refuse_closed(in_month date) RETURNS bigint LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'the month of % is closed', date_trunc('month', in_month::timestamp)::date
        USING ERRCODE = 'check_violation', CONSTRAINT = 'period_is_closed';
END
$$;

CREATE OR REPLACE FUNCTION ledger.write_postings() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    -- Asked in names that cannot be taken for others; what stamped and judged the entry before it did so by the same names.
    IF pg_catalog.current_setting('transaction_isolation') OPERATOR(pg_catalog.<>) 'read committed' THEN
        PERFORM ledger.refuse_session();
    END IF;
    IF (pg_catalog.current_schemas(true))[1] OPERATOR(pg_catalog.<>) 'pg_catalog' THEN
        PERFORM ledger.refuse_names(pg_catalog.current_schemas(true));
    END IF;
    -- Writers of entries share this lock, whoever closes a month holds it alone: no entry slips in meanwhile. Asked as a
    -- condition, here and below, it needs no statement of its own.
    IF pg_advisory_xact_lock_shared(120504070519) IS NULL THEN END IF;
    -- Each statement costs more than a few rows of it, so that months are judged with the hand-over to the sealer.
    INSERT INTO ledger.unsealed (entry_id, sequence)
    SELECT w.id, CASE
        WHEN w.booking_date < (SELECT max(c.month) + interval '1 month' FROM ledger.closed_month AS c)
        THEN ledger.refuse_closed(w.booking_date)
        ELSE w.sequence
    END
    FROM written AS w;
    -- Everybody takes accounts in the order of code, currency and unit, those to be opened included, so that entries wait
    -- for each other but never in a circle. Each row moves the balance of its account as it is written, by the trigger
    -- below, before the next is looked at.
    INSERT INTO ledger.posting (entry_id, ordinal, account_id, currency, amount_minor, functional_minor)
    SELECT l.id, l.n, coalesce(l.account, ledger.open_account(l.code, l.currency, l.unit)), l.currency, l.amount, l.functional
    FROM (
        SELECT l.*, a.id AS account
        FROM (
            -- Calls side by side go through their arrays in step; a function in FROM would keep each array once more.
            SELECT w.id, w.sequence, unnest(w.codes) AS code, unnest(w.currencies)::bpchar AS currency,
                unnest(w.units) AS unit, unnest(w.amounts) AS amount, unnest(w.functionals) AS functional,
                generate_subscripts(w.amounts, 1) AS n
            FROM written AS w
        ) AS l
        LEFT JOIN ledger.account AS a ON a.code = l.code AND a.currency = l.currency AND a.unit = l.unit
        ORDER BY l.code, l.currency, l.unit, l.sequence, l.n
    ) AS l;
    RETURN NULL;
END
$$;
COMMENT ON FUNCTION ledger.write_postings() IS
    'Refuses closed months, turns the lines of entries into postings and hands the entries to the sealer; nothing else may.';

CREATE OR REPLACE FUNCTION ledger.move_balance() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    UPDATE ledger.account_balance AS k
    SET balance_minor = k.balance_minor + NEW.amount_minor, posting_count = k.posting_count + 1
    WHERE k.account_id = NEW.account_id
    RETURNING k.balance_minor, k.posting_count INTO STRICT NEW.balance_after_minor, NEW.account_position;
    RETURN NEW;
END
$$;
COMMENT ON FUNCTION ledger.move_balance() IS
    'Moves the balance of the account of a posting and tells the posting what it became and its place among those of the account.';

CREATE OR REPLACE FUNCTION ledger.refuse_own_posting() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF pg_catalog.pg_trigger_depth() OPERATOR(pg_catalog.<) 2 THEN
        RAISE EXCEPTION 'INSERT on ledger.posting is refused: postings follow from the lines of their entry'
            USING ERRCODE = 'insufficient_privilege';
    END IF;
    RETURN NULL;
END
$$;
COMMENT ON FUNCTION ledger.refuse_own_posting() IS 'Nobody adds a posting to an entry, or one that its entry does not say.';

CREATE OR REPLACE TRIGGER entry_becomes_postings AFTER INSERT ON ledger.journal_entry
    REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION ledger.write_postings();
CREATE OR REPLACE TRIGGER posting_follows_its_entry BEFORE INSERT ON ledger.posting
    FOR EACH STATEMENT EXECUTE FUNCTION ledger.refuse_own_posting();
CREATE OR REPLACE TRIGGER posting_moves_its_balance BEFORE INSERT ON ledger.posting
    FOR EACH ROW EXECUTE FUNCTION ledger.move_balance();

-- Balances and days follow from postings and seals: nobody else changes them.

CREATE OR REPLACE FUNCTION ledger.refuse_direct_write() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF pg_catalog.pg_trigger_depth() OPERATOR(pg_catalog.<) 2
        OR TG_OP OPERATOR(pg_catalog.<>) 'INSERT' AND TG_OP OPERATOR(pg_catalog.<>) 'UPDATE' THEN
        RAISE EXCEPTION '% on ledger.% is refused: it follows from postings', TG_OP, TG_TABLE_NAME
            USING ERRCODE = 'insufficient_privilege';
    END IF;
    RETURN NULL;
END
$$;

CREATE OR REPLACE TRIGGER account_balance_follows_postings
    BEFORE INSERT OR UPDATE OR DELETE OR TRUNCATE ON ledger.account_balance
    FOR EACH STATEMENT EXECUTE FUNCTION ledger.refuse_direct_write();
DROP FUNCTION IF EXISTS ledger.refuse_direct_change(), ledger.refuse(uuid, text);

CREATE OR REPLACE FUNCTION ledger.refuse_own_closing() RETURNS trigger LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    IF pg_trigger_depth() < 2 OR TG_OP NOT IN ('INSERT', 'DELETE') THEN
        RAISE EXCEPTION '% on ledger.closed_month is refused: it follows from ledger.period_step', TG_OP
            USING ERRCODE = 'insufficient_privilege';
    END IF;
    RETURN NULL;
END
$$;

-- A trigger of somebody's own works at depth as well: so each month is also asked for the step that says so.
CREATE OR REPLACE FUNCTION ledger.judge_closing() RETURNS trigger LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    of_month date := CASE TG_OP WHEN 'INSERT' THEN NEW.month ELSE OLD.month END;
    decided  text := (
        SELECT s.action FROM ledger.period_step AS s
        WHERE s.month = of_month AND s.action IN ('CLOSED', 'REOPENED') ORDER BY s.position DESC LIMIT 1);
BEGIN
    IF decided IS DISTINCT FROM (CASE TG_OP WHEN 'INSERT' THEN 'CLOSED' ELSE 'REOPENED' END) THEN
        RAISE EXCEPTION '% on ledger.closed_month is refused: no step of % says so', TG_OP, of_month
            USING ERRCODE = 'insufficient_privilege';
    END IF;
    RETURN CASE TG_OP WHEN 'INSERT' THEN NEW ELSE OLD END;
END
$$;
COMMENT ON FUNCTION ledger.judge_closing() IS 'A month is closed or open only as its last step says.';
CREATE OR REPLACE TRIGGER closed_month_has_its_step BEFORE INSERT OR DELETE ON ledger.closed_month
    FOR EACH ROW EXECUTE FUNCTION ledger.judge_closing();

CREATE OR REPLACE FUNCTION ledger.refuse_own_link() RETURNS trigger LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    IF pg_trigger_depth() < 2 OR TG_OP <> 'INSERT' THEN
        RAISE EXCEPTION '% on ledger.register_link is refused: it follows from the rows of the registers', TG_OP
            USING ERRCODE = 'insufficient_privilege';
    END IF;
    RETURN NULL;
END
$$;

-- A row as JSON shows bytes and moments as the session wants them: here always the same way.
CREATE OR REPLACE FUNCTION ledger.link_register() RETURNS trigger LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp SET TimeZone = 'UTC' SET bytea_output = 'hex' AS $$
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

CREATE OR REPLACE FUNCTION ledger.add_to_days() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO ledger.account_day AS kept
    SELECT p.account_id, e.booking_date, coalesce(e.functional_currency, ''),
        sum(greatest(p.amount_minor, 0)), -sum(least(p.amount_minor, 0)), sum(coalesce(p.functional_minor, 0)), count(*)
    FROM sealed AS s JOIN ledger.journal_entry AS e ON e.id = s.entry_id JOIN ledger.posting AS p ON p.entry_id = s.entry_id
    GROUP BY 1, 2, 3
    ON CONFLICT (account_id, day, functional_currency) DO UPDATE SET
        debit_minor = kept.debit_minor + excluded.debit_minor,
        credit_minor = kept.credit_minor + excluded.credit_minor,
        functional_minor = kept.functional_minor + excluded.functional_minor,
        posting_count = kept.posting_count + excluded.posting_count;
    RETURN NULL;
END
$$;

-- 4. Canonical bytes and their hash ------------------------------------------------------------------------------------
-- Every entry says by its form how it is hashed, and keeps that form for ever.
--
-- Form 3 (written today): one byte 3; the entry as PostgreSQL sends a row in binary; four bytes with the number of its
-- postings; each posting and its account the same way, in the order of ordinals. A row in binary is four bytes with the
-- number of columns, and for each column four bytes with the type, four bytes with the length (FFFFFFFF for null) and
-- the value: numbers big-endian, days and microseconds since 2000-01-01 UTC, text in UTF-8.
-- Form 2: one byte 2, then fields in a fixed order. Text: four bytes of length and UTF-8, FFFFFFFF for null. Numbers of
-- 2, 4 or 8 bytes. What may be null and is no text begins with a byte: 0 for null, 1 before a value.
-- Form 1: one byte 1, then all fields as text with length.

CREATE OR REPLACE FUNCTION ledger.row_bytes(e ledger.journal_entry) RETURNS bytea
LANGUAGE sql STABLE PARALLEL SAFE AS $$
    SELECT record_send(ROW(e.id, e.sequence, e.event_date, e.booking_date, e.booked_at, e.booked_by, e.booked_in, e.kind,
        e.description, e.claim_reference, e.claim_number, e.vendor_name, e.idempotency_key, e.payload_hash,
        e.reverses_entry, e.sample, e.functional_currency, e.codes, e.currencies, e.units, e.amounts, e.functionals))
$$;

CREATE OR REPLACE FUNCTION ledger.row_bytes(p ledger.posting, account bytea) RETURNS bytea
LANGUAGE sql STABLE PARALLEL SAFE AS $$
    SELECT record_send(ROW(p.ordinal, p.account_id, p.currency, p.amount_minor, p.balance_after_minor,
        p.account_position, p.functional_minor)) || account
$$;

CREATE OR REPLACE FUNCTION ledger.account_bytes(form smallint) RETURNS bytea[]
LANGUAGE sql STABLE AS $$
    SELECT coalesce(array_agg(coalesce(CASE
            WHEN form = 3 THEN record_send(ROW(a.code, c.kind, a.currency, a.unit))
            ELSE int4send(a.id) || ledger.field(a.code) || ledger.field(c.kind) || ledger.field(a.currency)
        END, ''::bytea) ORDER BY n), '{}')
    FROM generate_series(1, (SELECT max(id) FROM ledger.account)) AS n
    LEFT JOIN (ledger.account AS a JOIN ledger.chart AS c ON c.code = a.code) ON a.id = n
$$;
COMMENT ON FUNCTION ledger.account_bytes(smallint) IS 'What of each account is hashed with every posting on it, at the place of its id.';

CREATE OR REPLACE FUNCTION ledger.account_codes() RETURNS text[] LANGUAGE sql STABLE AS $$
    SELECT array_agg(a.code ORDER BY n)
    FROM generate_series(1, (SELECT max(id) FROM ledger.account)) AS n
    LEFT JOIN ledger.account AS a ON a.id = n
$$;
COMMENT ON FUNCTION ledger.account_codes() IS 'The code of each account, at the place of its id.';

CREATE OR REPLACE FUNCTION ledger.entry_bytes(e ledger.journal_entry, lines bigint) RETURNS bytea
LANGUAGE sql STABLE PARALLEL SAFE AS $$
    SELECT E'\\x02'::bytea
        || uuid_send(e.id)
        || int8send(e.sequence)
        || date_send(e.event_date)
        || date_send(e.booking_date)
        || timestamptz_send(e.booked_at)
        || ledger.field(e.booked_by)
        || int8send(e.booked_in)
        || ledger.field(e.kind)
        || ledger.field(e.description)
        || ledger.optional(uuid_send(e.claim_reference))
        || ledger.field(e.claim_number)
        || ledger.field(e.vendor_name)
        || ledger.field(e.idempotency_key)
        || e.payload_hash
        || ledger.optional(uuid_send(e.reverses_entry))
        || CASE WHEN e.sample THEN E'\\x01'::bytea ELSE E'\\x00'::bytea END
        || ledger.field(e.functional_currency)
        || int4send(lines::integer)
$$;

CREATE OR REPLACE FUNCTION ledger.posting_bytes(p ledger.posting, account bytea) RETURNS bytea
LANGUAGE sql STABLE PARALLEL SAFE AS $$
    SELECT int2send(p.ordinal)
        || account
        || ledger.field(p.currency)
        || int8send(p.amount_minor)
        || int8send(p.balance_after_minor)
        || int8send(p.account_position)
        || ledger.optional(int8send(p.functional_minor))
$$;

CREATE OR REPLACE FUNCTION ledger.canonical_bytes(entry uuid) RETURNS bytea LANGUAGE sql STABLE PARALLEL SAFE AS $$
    SELECT E'\\x01'::bytea
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

CREATE OR REPLACE FUNCTION ledger.link_hash(form smallint, at_position bigint, previous_hash bytea, sealed_at timestamptz, entry bytea)
RETURNS bytea LANGUAGE sql STABLE PARALLEL SAFE AS $$
    -- Each of the large ones is named once, so that the planner puts this in the place of the call.
    SELECT sha256(substring(E'\\x010203'::bytea FROM form FOR 1) || previous_hash || int8send(at_position)
        || CASE WHEN form = 1 THEN int8send(ledger.microseconds(sealed_at)) ELSE timestamptz_send(sealed_at) END
        || entry)
$$;
COMMENT ON FUNCTION ledger.link_hash(smallint, bigint, bytea, timestamptz, bytea) IS
    'Hash of a link: form, hash of the link before, position, instant of sealing, canonical bytes of the entry.';

CREATE VIEW ledger.canonical_entry AS
SELECT e.id AS entry_id, CASE e.form
    WHEN 1 THEN ledger.canonical_bytes(e.id)
    WHEN 2 THEN ledger.entry_bytes(e, line.lines) || line.bytes_2
    ELSE E'\\x03'::bytea || ledger.row_bytes(e) || int4send(line.lines::integer) || line.bytes_3
END AS bytes, e.form, e.sequence
FROM ledger.journal_entry AS e
CROSS JOIN LATERAL (
    SELECT count(*) AS lines,
        coalesce(string_agg(ledger.posting_bytes(p, int4send(a.id) || ledger.field(a.code) || ledger.field(c.kind)
            || ledger.field(a.currency)), ''::bytea ORDER BY p.ordinal) FILTER (WHERE e.form = 2), ''::bytea) AS bytes_2,
        coalesce(string_agg(ledger.row_bytes(p, record_send(ROW(a.code, c.kind, a.currency, a.unit))),
            ''::bytea ORDER BY p.ordinal) FILTER (WHERE e.form = 3), ''::bytea) AS bytes_3
    FROM ledger.posting AS p
    JOIN ledger.account AS a ON a.id = p.account_id
    JOIN ledger.chart AS c ON c.code = a.code
    WHERE p.entry_id = e.id
) AS line;
COMMENT ON VIEW ledger.canonical_entry IS 'The bytes of every entry that are hashed: every column of it, of its postings and of their accounts.';

-- 5. Post, reverse, seal -----------------------------------------------------------------------------------------------

CREATE OR REPLACE FUNCTION ledger.payload_hash(
    event_date date, kind text, description text, claim_reference uuid, claim_number text, vendor_name text,
    sample boolean, reverses_entry uuid, codes text[], currencies text[], amounts bigint[]
) RETURNS bytea LANGUAGE sql STABLE AS $$
    SELECT sha256(E'\\x01'::bytea
        || ledger.field(to_char(event_date, 'YYYY-MM-DD')) || ledger.field(kind)
        || ledger.field(description) || ledger.field(claim_reference::text)
        || ledger.field(claim_number) || ledger.field(vendor_name) || ledger.field(sample::text)
        || ledger.field(reverses_entry::text) || ledger.field(codes::text)
        || ledger.field(currencies::text) || ledger.field(amounts::text))
$$;
COMMENT ON FUNCTION ledger.payload_hash(date, text, text, uuid, text, text, boolean, uuid, text[], text[], bigint[]) IS
    'What was asked for, of entries of forms 1 and 2: a key stays the same key across versions of the program.';

CREATE OR REPLACE FUNCTION ledger.asked_for(
    event_date date, kind text, description text, claim_reference uuid, claim_number text, vendor_name text,
    sample boolean, reverses_entry uuid, codes text[], currencies text[], amounts bigint[], units text[]
) RETURNS bytea LANGUAGE sql STABLE PARALLEL SAFE AS $$
    SELECT sha256(record_send(ROW(event_date, kind, description, claim_reference, claim_number, vendor_name, sample,
        reverses_entry, codes, currencies, amounts, units)))
$$;
COMMENT ON FUNCTION ledger.asked_for(date, text, text, uuid, text, text, boolean, uuid, text[], text[], bigint[], text[]) IS
    'What was asked for, as a hash: the same key with another one is a conflict.';

CREATE OR REPLACE FUNCTION ledger.answer_known_key(
    key text, event_date date, kind text, description text, claim_reference uuid, claim_number text, vendor_name text,
    sample boolean, reverses_entry uuid, codes text[], currencies text[], amounts bigint[], units text[]
) RETURNS uuid LANGUAGE plpgsql AS $$
DECLARE
    earlier ledger.journal_entry;
BEGIN
    SELECT * INTO STRICT earlier FROM ledger.journal_entry AS e WHERE e.idempotency_key = key;
    IF earlier.payload_hash <> (CASE
        WHEN earlier.form < 3 THEN ledger.payload_hash(event_date, kind, description, claim_reference, claim_number,
            vendor_name, sample, reverses_entry, codes, currencies, amounts)
        ELSE ledger.asked_for(event_date, kind, description, claim_reference, claim_number, vendor_name, sample,
            reverses_entry, codes, currencies, amounts, units)
    END) THEN
        RAISE EXCEPTION 'key "%" was used for another entry', key
            USING ERRCODE = 'unique_violation', CONSTRAINT = 'key_names_another_entry';
    END IF;
    RETURN earlier.id;
END
$$;
COMMENT ON FUNCTION ledger.answer_known_key(text, date, text, text, uuid, text, text, boolean, uuid, text[], text[],
    bigint[], text[]) IS 'The entry that a key names already, if it is the one that is asked for; else key_names_another_entry.';

CREATE OR REPLACE FUNCTION ledger.units_of(units text[], lines integer) RETURNS text[] LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT CASE WHEN units IS NULL THEN array_fill(''::text, ARRAY[lines]) ELSE array_replace(units, NULL, '') END
$$;
COMMENT ON FUNCTION ledger.units_of(text[], integer) IS 'The unit of each line; empty for money.';

CREATE OR REPLACE FUNCTION ledger.units_said(units text[]) RETURNS text[] LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT CASE WHEN units IS NOT NULL THEN ARRAY(SELECT unit FROM unnest(units) AS unit) END
$$;
COMMENT ON FUNCTION ledger.units_said(text[]) IS
    'The same units as an array of its own: a part of an array remembers whether the whole had nulls, and would hash otherwise.';

CREATE OR REPLACE FUNCTION ledger.post(
    idempotency_key text, event_date date, kind text, description text,
    claim_reference uuid, claim_number text, vendor_name text, booked_by text, sample boolean,
    account_codes text[], currencies text[], amounts bigint[], reverses_entry uuid DEFAULT NULL, units text[] DEFAULT NULL
) RETURNS uuid LANGUAGE plpgsql AS $$
DECLARE
    entry       uuid;
    reporting   text;
    last_closed date;
    converted   bigint[];
BEGIN
    IF pg_advisory_xact_lock_shared(120504070519) IS NULL THEN END IF;
    SELECT (SELECT o.reporting_currency FROM access.organisation AS o), (SELECT max(c.month) FROM ledger.closed_month AS c)
    INTO reporting, last_closed;
    IF reporting IS NOT NULL THEN
        converted := ledger.converted_lines(reporting, post.event_date, account_codes, currencies, amounts);
    END IF;
    INSERT INTO ledger.journal_entry (event_date, moved_to, booked_by, kind, description, claim_reference, claim_number,
        vendor_name, idempotency_key, payload_hash, reverses_entry, sample, functional_currency, codes, currencies, units,
        amounts, functionals)
    VALUES (post.event_date, CASE WHEN post.event_date < last_closed + 31 THEN ledger.moved_to(post.event_date) END,
        post.booked_by, post.kind, post.description,
        post.claim_reference, post.claim_number, post.vendor_name, post.idempotency_key,
        ledger.asked_for(post.event_date, post.kind, post.description, post.claim_reference, post.claim_number,
            post.vendor_name, post.sample, post.reverses_entry, post.account_codes, post.currencies, post.amounts, post.units),
        post.reverses_entry, post.sample, CASE WHEN converted IS NOT NULL THEN reporting END,
        post.account_codes, post.currencies, ledger.units_of(post.units, cardinality(post.amounts)), post.amounts, converted)
    ON CONFLICT ON CONSTRAINT one_entry_per_key DO NOTHING
    RETURNING id INTO entry;
    IF entry IS NULL THEN
        RETURN ledger.answer_known_key(post.idempotency_key, post.event_date, post.kind, post.description,
            post.claim_reference, post.claim_number, post.vendor_name, post.sample, post.reverses_entry,
            post.account_codes, post.currencies, post.amounts, post.units);
    END IF;
    RETURN entry;
END
$$;
COMMENT ON FUNCTION ledger.post(text, date, text, text, uuid, text, text, text, boolean, text[], text[], bigint[], uuid, text[]) IS
    'Writes an entry once: the same key with the same payload returns the entry that is there, with another payload it '
    'fails (key_names_another_entry). A line with a unit has the currency XXX and counts millionths of that unit.';

CREATE OR REPLACE FUNCTION ledger.post_many(
    keys text[], event_dates date[], kinds text[], descriptions text[],
    claim_references uuid[], claim_numbers text[], vendor_names text[], booked_by text[], samples boolean[], reverses uuid[],
    functional_currency text,
    line_entries integer[], line_codes text[], line_currencies text[], line_amounts bigint[], line_functionals bigint[],
    line_units text[] DEFAULT NULL
) RETURNS uuid[] LANGUAGE plpgsql AS $$
DECLARE
    ids         uuid[];
    starts      integer[];
    ends        integer[];
    entry       integer := 0;
    reporting   text;
    written     integer;
BEGIN
    FOR n IN 1 .. coalesce(cardinality(line_entries), 0) LOOP
        IF line_entries[n] > entry THEN
            entry := line_entries[n];
            starts[entry] := n;
        ELSIF line_entries[n] < entry THEN
            RETURN ledger.post_many(keys, event_dates, kinds, descriptions, claim_references, claim_numbers, vendor_names,
                post_many.booked_by, samples, reverses, post_many.functional_currency,
                array_agg(l.entry ORDER BY l.entry, l.n), array_agg(l.code ORDER BY l.entry, l.n),
                array_agg(l.currency ORDER BY l.entry, l.n), array_agg(l.amount ORDER BY l.entry, l.n),
                CASE WHEN line_functionals IS NOT NULL THEN array_agg(l.functional ORDER BY l.entry, l.n) END,
                CASE WHEN line_units IS NOT NULL THEN array_agg(l.unit ORDER BY l.entry, l.n) END)
            FROM unnest(line_entries, line_codes, line_currencies, line_amounts, line_functionals, line_units)
                WITH ORDINALITY AS l (entry, code, currency, amount, functional, unit, n);
        END IF;
        ends[entry] := n;
    END LOOP;
    FOR n IN 1 .. cardinality(keys) LOOP
        ids[n] := uuidv7();
    END LOOP;

    IF pg_advisory_xact_lock_shared(120504070519) IS NULL THEN END IF;
    -- Who says nothing of the reporting currency leaves the conversion to the rate of the day.
    IF line_functionals IS NOT NULL THEN
        reporting := post_many.functional_currency;
    ELSE
        reporting := (SELECT o.reporting_currency FROM access.organisation AS o);
    END IF;
    -- Written in the order of keys, so that two callers with the same keys wait for each other but never in a circle.
    INSERT INTO ledger.journal_entry (id, event_date, moved_to, booked_by, kind, description, claim_reference,
        claim_number, vendor_name, idempotency_key, payload_hash, reverses_entry, sample, functional_currency,
        codes, currencies, units, amounts, functionals)
    SELECT ids[e.n], e.event_date,
        CASE WHEN e.event_date < (SELECT max(c.month) FROM ledger.closed_month AS c) + 31 THEN ledger.moved_to(e.event_date) END,
        e.booked_by, e.kind, e.description, e.claim_reference, e.claim_number, e.vendor_name, e.key,
        ledger.asked_for(e.event_date, e.kind, e.description, e.claim_reference, e.claim_number, e.vendor_name,
            e.sample, e.reverses_entry, e.codes, e.currencies, e.amounts, e.units),
        e.reverses_entry, e.sample, CASE WHEN e.functionals IS NOT NULL THEN reporting END,
        e.codes, e.currencies, ledger.units_of(e.units, coalesce(cardinality(e.amounts), 0)), e.amounts, e.functionals
    FROM (
        SELECT e.*, CASE
            WHEN line_functionals IS NOT NULL THEN nullif(line_functionals[starts[e.n] : ends[e.n]],
                array_fill(NULL::bigint, ARRAY[ends[e.n] - starts[e.n] + 1]))
            WHEN reporting IS NOT NULL THEN
                ledger.converted_lines(reporting, e.event_date, e.codes, e.currencies, e.amounts)
        END AS functionals
        FROM (
            SELECT e.*, line_codes[starts[e.n] : ends[e.n]] AS codes, line_currencies[starts[e.n] : ends[e.n]] AS currencies,
                line_amounts[starts[e.n] : ends[e.n]] AS amounts,
                CASE WHEN line_units IS NOT NULL THEN ledger.units_said(line_units[starts[e.n] : ends[e.n]]) END AS units
            FROM (
                SELECT unnest(keys) AS key, unnest(event_dates) AS event_date, unnest(kinds) AS kind,
                    unnest(descriptions) AS description, unnest(claim_references) AS claim_reference,
                    unnest(claim_numbers) AS claim_number, unnest(vendor_names) AS vendor_name, unnest(samples) AS sample,
                    unnest(reverses) AS reverses_entry, unnest(post_many.booked_by) AS booked_by,
                    generate_subscripts(keys, 1) AS n
            ) AS e
            ORDER BY e.key
        ) AS e
        OFFSET 0
    ) AS e
    ON CONFLICT ON CONSTRAINT one_entry_per_key DO NOTHING;
    GET DIAGNOSTICS written = ROW_COUNT;

    IF written < cardinality(ids) THEN
        FOR n IN 1 .. cardinality(ids) LOOP
            IF NOT EXISTS (SELECT FROM ledger.journal_entry AS e WHERE e.id = ids[n]) THEN
                ids[n] := ledger.answer_known_key(keys[n], event_dates[n], kinds[n], descriptions[n], claim_references[n],
                    claim_numbers[n], vendor_names[n], samples[n], reverses[n], line_codes[starts[n] : ends[n]],
                    line_currencies[starts[n] : ends[n]], line_amounts[starts[n] : ends[n]],
                    ledger.units_said(line_units[starts[n] : ends[n]]));
            END IF;
        END LOOP;
    END IF;
    RETURN ids;
END
$$;
COMMENT ON FUNCTION ledger.post_many(text[], date[], text[], text[], uuid[], text[], text[], text[], boolean[], uuid[], text,
    integer[], text[], text[], bigint[], bigint[], text[]) IS
    'Writes many entries in one go, all or none; entry n is the nth of each of the first arrays, and its lines are those '
    'with n in line_entries, converted by the caller or, without line_functionals, at the rate of the day. Returns their ids. A key that is there already is answered with its entry, as by ledger.post.';
ALTER FUNCTION ledger.post_many(text[], date[], text[], text[], uuid[], text[], text[], text[], boolean[], uuid[], text,
    integer[], text[], text[], bigint[], bigint[], text[]) SET plan_cache_mode = force_generic_plan;

CREATE OR REPLACE FUNCTION ledger.reverse(
    entry uuid, idempotency_key text, event_date date, description text, booked_by text
) RETURNS uuid LANGUAGE plpgsql AS $$
DECLARE
    original    ledger.journal_entry;
    codes       text[];
    moneys      text[];
    amounts     bigint[];
    functionals bigint[];
    units       text[];
    undone      uuid;
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
        array_agg(-p.amount_minor ORDER BY p.ordinal), array_agg(-p.functional_minor ORDER BY p.ordinal),
        nullif(array_agg(nullif(a.unit, '') ORDER BY p.ordinal), array_fill(NULL::text, ARRAY[count(*)::integer]))
    INTO codes, moneys, amounts, functionals, units
    FROM ledger.posting AS p JOIN ledger.account AS a ON a.id = p.account_id
    WHERE p.entry_id = reverse.entry;
    undone := (ledger.post_many(ARRAY[reverse.idempotency_key], ARRAY[reverse.event_date], ARRAY['REVERSAL'],
        ARRAY[reverse.description], ARRAY[original.claim_reference], ARRAY[original.claim_number],
        ARRAY[original.vendor_name], ARRAY[reverse.booked_by], ARRAY[original.sample], ARRAY[reverse.entry],
        original.functional_currency, array_fill(1, ARRAY[cardinality(amounts)]), codes, moneys, amounts, functionals,
        units))[1];
    -- What was converted by an entry of its own is worth nothing any more, either.
    PERFORM ledger.undo_conversion(reverse.entry, reverse.event_date, reverse.booked_by)
    WHERE original.functional_currency IS NULL OR ledger.corrections_of(reverse.entry) > 0;
    RETURN undone;
END
$$;

CREATE OR REPLACE FUNCTION ledger.undo_conversion(of_entry uuid, event_date date, booked_by text) RETURNS integer
LANGUAGE plpgsql AS $$
DECLARE
    undone integer;
BEGIN
    -- The rate of the day of the reversal does not matter: what an entry was worth goes with it.
    SELECT count(ledger.reverse(c.id, 'conversion undone:' || c.id, undo_conversion.event_date,
        'No longer worth anything: entry ' || of_entry, undo_conversion.booked_by)) INTO undone
    FROM ledger.journal_entry AS c
    WHERE c.idempotency_key = ANY (ARRAY(
            SELECT 'conversion:' || of_entry
            UNION ALL
            SELECT 'rate correction:' || of_entry || ':' || n FROM generate_series(1, ledger.corrections_of(of_entry)) AS n))
      AND NOT EXISTS (SELECT FROM ledger.journal_entry AS r WHERE r.reverses_entry = c.id);
    RETURN undone;
END
$$;
COMMENT ON FUNCTION ledger.undo_conversion(uuid, date, text) IS
    'Reverses the entries by which another one was converted later than it was written, and by which its rate was corrected. '
    'Returns how many.';

CREATE OR REPLACE FUNCTION ledger.lock_all_accounts() RETURNS void LANGUAGE sql AS $$
    -- First what entries take first: whoever closes a month meanwhile waits for both or for none.
    SELECT pg_advisory_xact_lock_shared(120504070519);
    SELECT FROM ledger.account_balance ORDER BY code, currency, unit FOR UPDATE
$$;
COMMENT ON FUNCTION ledger.lock_all_accounts() IS 'For a transaction that posts many entries: taken first, it can wait but never deadlock.';

CREATE OR REPLACE FUNCTION ledger.lock_accounts(of_currencies text[]) RETURNS void LANGUAGE sql AS $$
    SELECT pg_advisory_xact_lock_shared(120504070519);
    SELECT FROM ledger.account_balance WHERE currency = ANY (of_currencies) ORDER BY code, currency, unit FOR UPDATE
$$;
COMMENT ON FUNCTION ledger.lock_accounts(text[]) IS
    'For a transaction that posts several entries in these currencies: taken first, it waits for others in them, but never in a circle.';

CREATE OR REPLACE FUNCTION ledger.seal_waiting(at_most integer DEFAULT 500) RETURNS integer LANGUAGE plpgsql
-- Between two vacuums the table of what waits looks as if a minute's entries were waiting. Planned for so many, each batch
-- would walk through the whole journal to find its own.
SET plan_cache_mode = force_generic_plan SET enable_hashjoin = off SET enable_mergejoin = off AS $$
DECLARE
    moment     timestamptz;
    at_last    bigint := 0;
    link       bytea := decode(repeat('00', 32), 'hex');
    sequences  bigint[];
    entries    uuid[];
    forms      smallint[];
    bytes      bytea[];
    links      bytea[];
    seen       bigint := -1;
BEGIN
    -- One sealer at a time; the lock goes with the transaction. The number is "ledger" in letters of the alphabet.
    PERFORM pg_advisory_xact_lock(120504070518);
    LOOP
        SELECT max(w.sequence), array_agg(w.sequence) FILTER (WHERE w.whole), array_agg(w.entry_id) FILTER (WHERE w.whole),
            array_agg(w.form) FILTER (WHERE w.whole), array_agg(w.bytes) FILTER (WHERE w.whole)
        INTO seen, sequences, entries, forms, bytes
        FROM (
            -- An entry, its postings and its place here are written by one transaction. What was touched since shows by
            -- another one and is never sealed: it stays here, and the proof names it. So does an entry whose lines and
            -- postings say different things. Accounts are read by the same statement as entries: one that was opened
            -- meanwhile belongs to no entry in sight.
            SELECT u.sequence, u.entry_id, e.form, CASE e.form
                WHEN 3 THEN E'\\x03'::bytea || ledger.row_bytes(e) || int4send(line.lines) || line.bytes
                WHEN 2 THEN ledger.entry_bytes(e, line.lines) || line.bytes
                ELSE ledger.canonical_bytes(e.id)
            END AS bytes,
            e.xmin = u.written_in AND line.unchanged AND (e.form < 3 OR line.lines = cardinality(e.amounts) AND line.same) AS whole
            FROM (
                SELECT u.sequence, u.entry_id, u.xmin AS written_in FROM ledger.unsealed AS u
                WHERE u.sequence > seen ORDER BY u.sequence LIMIT at_most
            ) AS u
            LEFT JOIN ledger.journal_entry AS e ON e.id = u.entry_id
            CROSS JOIN LATERAL (
                SELECT count(*)::integer AS lines, bool_and(p.xmin = u.written_in) AS unchanged,
                    -- What is not there equals nothing, and is not passed over.
                    bool_and((p.amount_minor = e.amounts[p.ordinal]
                        AND (SELECT ledger.account_codes())[p.account_id] = e.codes[p.ordinal]) IS TRUE) AS same,
                    string_agg(CASE e.form
                        WHEN 3 THEN ledger.row_bytes(p, (SELECT ledger.account_bytes(3::smallint))[p.account_id])
                        WHEN 2 THEN ledger.posting_bytes(p, (SELECT ledger.account_bytes(2::smallint))[p.account_id])
                    END, ''::bytea ORDER BY p.ordinal) AS bytes
                FROM ledger.posting AS p WHERE p.entry_id = u.entry_id
            ) AS line
            ORDER BY u.sequence
        ) AS w;
        IF seen IS NULL THEN
            RETURN 0;
        END IF;
        EXIT WHEN entries IS NOT NULL;
    END LOOP;
    SELECT s.position, s.hash INTO at_last, link FROM ledger.seal AS s ORDER BY s.position DESC LIMIT 1;
    IF NOT FOUND THEN
        at_last := 0;
        link := decode(repeat('00', 32), 'hex');
    END IF;
    moment := clock_timestamp();
    links[0] := link;
    FOR i IN 1 .. cardinality(entries) LOOP
        links[i] := ledger.link_hash(forms[i], at_last + i, links[i - 1], moment, bytes[i]);
    END LOOP;
    INSERT INTO ledger.seal (position, entry_id, previous_hash, hash, sealed_at)
    SELECT at_last + n, entries[n], links[n - 1], links[n], moment FROM generate_subscripts(entries, 1) AS n;
    DELETE FROM ledger.unsealed AS u WHERE u.sequence = ANY (sequences);
    RETURN cardinality(entries);
END
$$;
COMMENT ON FUNCTION ledger.seal_waiting(integer) IS
    'Chains committed entries; call it in a transaction of its own right after a commit. Returns how many it sealed.';

-- 6. Reading -----------------------------------------------------------------------------------------------------------

CREATE VIEW ledger.account_line AS
SELECT
    a.id AS account_id, a.code, a.currency, c.kind AS account_kind, c.memorandum, p.entry_id, p.ordinal,
    p.amount_minor, p.balance_after_minor, p.account_position, e.sequence, e.event_date, e.booked_at,
    e.kind AS entry_kind, e.claim_reference, e.sample,
    e.booking_date, p.functional_minor, e.functional_currency, e.vendor_name, a.unit
FROM ledger.posting AS p
JOIN ledger.journal_entry AS e ON e.id = p.entry_id
JOIN ledger.account AS a ON a.id = p.account_id
JOIN ledger.chart AS c ON c.code = a.code;
COMMENT ON VIEW ledger.account_line IS 'Each posting with its account and entry: statements, movements and trial balances read this.';

CREATE VIEW ledger.claim_balance AS
SELECT claim_reference, code, currency, sum(amount_minor)::bigint AS balance_minor
FROM ledger.account_line WHERE claim_reference IS NOT NULL AND unit = ''
GROUP BY claim_reference, code, currency;
COMMENT ON VIEW ledger.claim_balance IS 'What each claim has on each account in money; 1310 by claim is what the vendor still owes for it.';

CREATE VIEW ledger.claim_quantity AS
SELECT claim_reference, code, unit, sum(amount_minor)::bigint AS balance_millionths
FROM ledger.account_line WHERE claim_reference IS NOT NULL AND unit <> ''
GROUP BY claim_reference, code, unit;
COMMENT ON VIEW ledger.claim_quantity IS 'What each claim has on each account in days, points and units.';

CREATE OR REPLACE FUNCTION ledger.balances_on(on_day date DEFAULT NULL)
RETURNS TABLE (account_id integer, functional_currency text, debit_minor bigint, credit_minor bigint,
    functional_minor bigint, posting_count bigint)
LANGUAGE sql STABLE AS $$
    SELECT part.account_id, part.functional_currency, sum(part.debit_minor)::bigint, sum(part.credit_minor)::bigint,
        sum(part.functional_minor)::bigint, sum(part.posting_count)::bigint
    FROM (
        SELECT m.account_id, m.functional_currency, m.debit_minor, m.credit_minor, m.functional_minor, m.posting_count
        FROM ledger.account_day AS m
        WHERE on_day IS NULL OR m.day <= on_day
        UNION ALL
        -- Not sealed yet, so in no day yet. Looked up entry by entry (OFFSET 0): what was sealed since the last vacuum still
        -- counts in the statistics of what waits, and planned for so many the whole journal would be read.
        SELECT p.account_id, coalesce(e.functional_currency, ''), greatest(p.amount_minor, 0),
            -least(p.amount_minor, 0), coalesce(p.functional_minor, 0), 1
        FROM ledger.unsealed AS u
        CROSS JOIN LATERAL (
            SELECT e.functional_currency, e.booking_date FROM ledger.journal_entry AS e WHERE e.id = u.entry_id OFFSET 0
        ) AS e
        CROSS JOIN LATERAL (
            SELECT p.account_id, p.amount_minor, p.functional_minor FROM ledger.posting AS p WHERE p.entry_id = u.entry_id OFFSET 0
        ) AS p
        WHERE on_day IS NULL OR e.booking_date <= on_day
    ) AS part
    GROUP BY part.account_id, part.functional_currency
$$;
COMMENT ON FUNCTION ledger.balances_on(date) IS
    'Debits and credits of each account up to and including a booking date: the days as kept, and what waits for its seal.';

CREATE OR REPLACE FUNCTION ledger.trial_balance(on_day date DEFAULT NULL)
RETURNS TABLE (code text, kind text, memorandum boolean, currency text, debit_minor bigint, credit_minor bigint, balance_minor bigint)
LANGUAGE sql STABLE AS $$
    SELECT c.code, c.kind, c.memorandum, a.currency::text,
        sum(b.debit_minor)::bigint, sum(b.credit_minor)::bigint, sum(b.debit_minor - b.credit_minor)::bigint
    FROM ledger.balances_on(on_day) AS b
    JOIN ledger.account AS a ON a.id = b.account_id
    JOIN ledger.chart AS c ON c.code = a.code
    WHERE a.unit = ''
    GROUP BY c.code, a.currency
    ORDER BY a.currency, c.memorandum, c.code
$$;
COMMENT ON FUNCTION ledger.trial_balance(date) IS
    'Debits, credits and balance in money of each account up to and including a booking date; without one, of everything.';

CREATE OR REPLACE FUNCTION ledger.quantity_balance(on_day date DEFAULT NULL)
RETURNS TABLE (code text, kind text, unit text, debit_millionths bigint, credit_millionths bigint, balance_millionths bigint)
LANGUAGE sql STABLE AS $$
    SELECT c.code, c.kind, a.unit,
        sum(b.debit_minor)::bigint, sum(b.credit_minor)::bigint, sum(b.debit_minor - b.credit_minor)::bigint
    FROM ledger.balances_on(on_day) AS b
    JOIN ledger.account AS a ON a.id = b.account_id
    JOIN ledger.chart AS c ON c.code = a.code
    WHERE a.unit <> ''
    GROUP BY c.code, a.unit
    ORDER BY a.unit, c.code
$$;
COMMENT ON FUNCTION ledger.quantity_balance(date) IS 'As ledger.trial_balance, for days, points and units, in millionths.';

CREATE VIEW ledger.conversion AS
SELECT e.id AS entry_id, substring(coalesce(c.idempotency_key, e.idempotency_key) FROM '^conversion:([0-9a-f-]{36})$')::uuid AS converts,
    CASE WHEN c.id IS NULL THEN 1 ELSE -1 END AS direction, e.booking_date, e.functional_currency
FROM ledger.journal_entry AS e
LEFT JOIN ledger.journal_entry AS c ON c.id = e.reverses_entry AND c.kind = 'CONVERSION'
WHERE e.kind = 'CONVERSION' OR c.id IS NOT NULL;
COMMENT ON VIEW ledger.conversion IS
    'Entries by which others (converts) got their amounts in the reporting currency later than they were written: 1 gives them, -1 takes them back.';

CREATE OR REPLACE FUNCTION ledger.convert_waiting(booked_by text) RETURNS integer LANGUAGE plpgsql SET DateStyle = 'ISO' AS $$
DECLARE
    reporting text := (SELECT o.reporting_currency FROM access.organisation AS o);
    waiting   record;
    lines     bigint[];
    done      integer := 0;
BEGIN
    FOR waiting IN
        SELECT e.id, e.event_date, e.sample, e.claim_reference, e.claim_number, e.vendor_name,
            array_agg(a.code ORDER BY p.ordinal) AS codes, array_agg(a.currency::text ORDER BY p.ordinal) AS currencies,
            array_agg(p.amount_minor ORDER BY p.ordinal) AS amounts
        FROM ledger.journal_entry AS e
        JOIN ledger.posting AS p ON p.entry_id = e.id
        JOIN ledger.account AS a ON a.id = p.account_id
        JOIN ledger.chart AS c ON c.code = a.code
        WHERE e.functional_currency IS NULL AND e.reverses_entry IS NULL AND NOT c.memorandum AND NOT c.quantity
          AND NOT EXISTS (SELECT FROM ledger.journal_entry AS k WHERE k.idempotency_key = 'conversion:' || e.id)
        GROUP BY e.id ORDER BY e.sequence
    LOOP
        lines := ledger.converted_lines(reporting, waiting.event_date, waiting.codes, waiting.currencies, waiting.amounts);
        CONTINUE WHEN lines IS NULL OR 0 = ALL (lines);
        -- A line that is worth less than the smallest coin is no line.
        PERFORM ledger.post_many(ARRAY['conversion:' || waiting.id], ARRAY[waiting.event_date], ARRAY['CONVERSION'],
            ARRAY['Converted at the rate of ' || waiting.event_date || ': entry ' || waiting.id],
            ARRAY[waiting.claim_reference], ARRAY[waiting.claim_number], ARRAY[waiting.vendor_name],
            ARRAY[convert_waiting.booked_by], ARRAY[waiting.sample], ARRAY[NULL::uuid], reporting,
            array_agg(1), array_agg(l.code ORDER BY l.n), array_agg(l.currency ORDER BY l.n),
            array_agg(0::bigint), array_agg(l.worth ORDER BY l.n))
        FROM unnest(waiting.codes, waiting.currencies, lines) WITH ORDINALITY AS l (code, currency, worth, n)
        WHERE l.worth <> 0;
        done := done + 1;
    END LOOP;
    FOR waiting IN
        SELECT r.reverses_entry AS id, r.event_date
        FROM ledger.journal_entry AS r JOIN ledger.journal_entry AS k ON k.idempotency_key = 'conversion:' || r.reverses_entry
        WHERE r.functional_currency IS NULL
          AND NOT EXISTS (SELECT FROM ledger.journal_entry AS u WHERE u.reverses_entry = k.id)
        ORDER BY r.sequence
    LOOP
        done := done + ledger.undo_conversion(waiting.id, waiting.event_date, convert_waiting.booked_by);
    END LOOP;
    RETURN done;
END
$$;
COMMENT ON FUNCTION ledger.convert_waiting(text) IS
    'Converts entries that were written while there was no rate: by an entry of their own, at the rate of their day; what was '
    'reversed meanwhile gives its conversion back. Returns how many entries that took.';

CREATE OR REPLACE FUNCTION ledger.revaluation(month_end date)
RETURNS TABLE (code text, currency text, carried bigint, target bigint) LANGUAGE sql STABLE AS $$
    WITH reporting AS (SELECT o.reporting_currency::text AS currency FROM access.organisation AS o)
    SELECT account.code, account.currency::text,
        coalesce(sum(b.functional_minor) FILTER (WHERE b.functional_currency = r.currency), 0)::bigint,
        -- What still waits for the rate of its day is worth nothing yet, and no gain of exchange.
        ledger.converted((coalesce(sum(b.debit_minor - b.credit_minor) FILTER (WHERE b.functional_currency = r.currency), 0)
            + coalesce(late.amount, 0))::bigint, account.currency, r.currency, month_end)
    FROM reporting AS r
    CROSS JOIN ledger.balances_on(month_end) AS b
    JOIN ledger.account AS account ON account.id = b.account_id
    LEFT JOIN (
        SELECT p.account_id, sum(v.direction * p.amount_minor) AS amount
        FROM ledger.conversion AS v
        JOIN reporting AS r ON r.currency = v.functional_currency
        JOIN ledger.posting AS p ON p.entry_id = v.converts
        WHERE v.booking_date <= month_end
        GROUP BY p.account_id
    ) AS late ON late.account_id = account.id
    WHERE account.code IN ('1310', '1315', '1320', '2100') AND account.currency <> r.currency
    GROUP BY account.code, account.currency, late.amount, r.currency
$$;
COMMENT ON FUNCTION ledger.revaluation(date) IS
    'Receivables, vouchers and payables in foreign currency: what they are carried at in the reporting currency, and what '
    'they are worth at the rate of a month''s end; null without a rate.';

CREATE OR REPLACE FUNCTION ledger.revalue(month_end date, booked_by text) RETURNS integer LANGUAGE plpgsql SET DateStyle = 'ISO' AS $$
DECLARE
    reporting text := (SELECT o.reporting_currency FROM access.organisation AS o);
    moved     record;
    done      integer := 0;
BEGIN
    IF ledger.moved_to(month_end) IS NOT NULL THEN
        RAISE EXCEPTION 'the month of % is closed', month_end
            USING ERRCODE = 'check_violation', CONSTRAINT = 'period_is_closed';
    END IF;
    PERFORM ledger.lock_all_accounts();
    PERFORM ledger.convert_waiting(booked_by);
    FOR moved IN
        SELECT a.currency, array_agg(a.code ORDER BY a.code) AS codes,
            array_agg(a.target - a.carried ORDER BY a.code) AS differences, sum(a.target - a.carried)::bigint AS total
        FROM ledger.revaluation(month_end) AS a
        WHERE a.target <> a.carried
        GROUP BY a.currency ORDER BY a.currency
    LOOP
        PERFORM ledger.post_many(
            ARRAY['revaluation:' || month_end || ':' || moved.currency || ':' || (
                SELECT count(*) FROM ledger.journal_entry AS e
                WHERE e.kind = 'REVALUATION' AND e.idempotency_key LIKE 'revaluation:' || month_end || ':' || moved.currency || ':%')],
            ARRAY[month_end], ARRAY['REVALUATION'], ARRAY['Revaluation of ' || moved.currency || ' at the rate of ' || month_end],
            ARRAY[NULL::uuid], ARRAY[NULL::text], ARRAY[NULL::text], ARRAY[revalue.booked_by], ARRAY[false], ARRAY[NULL::uuid],
            reporting, array_fill(1, ARRAY[cardinality(moved.codes) + CASE WHEN moved.total = 0 THEN 0 ELSE 1 END]),
            moved.codes || CASE WHEN moved.total <> 0 THEN ARRAY['7100'] END,
            array_fill(moved.currency, ARRAY[cardinality(moved.codes) + CASE WHEN moved.total = 0 THEN 0 ELSE 1 END]),
            array_fill(0::bigint, ARRAY[cardinality(moved.codes) + CASE WHEN moved.total = 0 THEN 0 ELSE 1 END]),
            moved.differences || CASE WHEN moved.total <> 0 THEN ARRAY[-moved.total] END);
        done := done + 1;
    END LOOP;
    RETURN done;
END
$$;
COMMENT ON FUNCTION ledger.revalue(date, text) IS
    'Brings receivables, vouchers and payables in foreign currency to the rate of a month''s end, the difference to 7100. '
    'Only what changed since the last time is posted, so nothing has to be reversed next month. Returns how many currencies moved.';

CREATE OR REPLACE FUNCTION ledger.corrections_of(entry uuid) RETURNS integer LANGUAGE plpgsql STABLE AS $$
DECLARE
    found_so_far integer := 0;
BEGIN
    WHILE EXISTS (SELECT FROM ledger.journal_entry AS k
        WHERE k.idempotency_key = 'rate correction:' || entry || ':' || found_so_far + 1) LOOP
        found_so_far := found_so_far + 1;
    END LOOP;
    RETURN found_so_far;
END
$$;
COMMENT ON FUNCTION ledger.corrections_of(uuid) IS 'How often the rate by which an entry was converted was corrected, reversed corrections included.';

CREATE OR REPLACE FUNCTION ledger.rate_differences()
RETURNS TABLE (entry_id uuid, sequence bigint, event_date date, claim_number text, code text, currency text,
    functional_currency text, booked bigint, due bigint) LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp AS $$
    WITH reporting AS (SELECT o.reporting_currency::text AS currency FROM access.organisation AS o), touched AS (
        -- Written before a rate of the days by which it is converted: whatever else was entered leaves it as it is.
        SELECT e.id, e.sequence, e.event_date, e.claim_number, r.currency AS reporting
        FROM reporting AS r
        JOIN ledger.journal_entry AS e ON e.reverses_entry IS NULL AND e.kind NOT IN ('REVALUATION', 'CONVERSION')
        WHERE (e.functional_currency = r.currency
                OR e.functional_currency IS NULL AND EXISTS (
                    SELECT FROM ledger.journal_entry AS k WHERE k.idempotency_key = 'conversion:' || e.id
                      AND k.functional_currency = r.currency))
          AND EXISTS (
            SELECT FROM ledger.exchange_rate AS x
            WHERE x.currency = ANY (e.currencies) AND x.functional_currency = r.currency
              AND x.on_day <= e.event_date AND x.on_day > e.event_date - 31 AND x.entered_at > e.booked_at)
          -- What was reversed leaves nothing, at whatever rate.
          AND NOT EXISTS (SELECT FROM ledger.journal_entry AS v WHERE v.reverses_entry = e.id)
    ), line AS (
        SELECT t.id, a.code, a.currency::text AS currency, p.ordinal, p.amount_minor AS amount, coalesce(p.functional_minor, 0) AS booked
        FROM touched AS t
        JOIN ledger.posting AS p ON p.entry_id = t.id
        JOIN ledger.account AS a ON a.id = p.account_id
    ), later AS (
        -- Conversions that came later, and corrections of before, as far as they stand.
        SELECT t.id, a.code, a.currency::text AS currency, p.functional_minor AS booked
        FROM touched AS t
        CROSS JOIN LATERAL (
            SELECT 'conversion:' || t.id AS key
            UNION ALL
            SELECT 'rate correction:' || t.id || ':' || n FROM generate_series(1, ledger.corrections_of(t.id)) AS n
        ) AS named
        JOIN ledger.journal_entry AS k ON k.idempotency_key = named.key
        JOIN ledger.posting AS p ON p.entry_id = k.id
        JOIN ledger.account AS a ON a.id = p.account_id
        WHERE NOT EXISTS (SELECT FROM ledger.journal_entry AS v WHERE v.reverses_entry = k.id)
    ), due AS (
        SELECT d.id, l.code, l.currency, l.worth
        FROM (
            SELECT t.id, array_agg(l.code ORDER BY l.ordinal) AS codes, array_agg(l.currency ORDER BY l.ordinal) AS currencies,
                ledger.converted_lines(t.reporting, t.event_date, array_agg(l.code ORDER BY l.ordinal),
                    array_agg(l.currency ORDER BY l.ordinal), array_agg(l.amount ORDER BY l.ordinal)) AS worth
            FROM touched AS t JOIN line AS l ON l.id = t.id
            GROUP BY t.id, t.reporting, t.event_date
        ) AS d
        CROSS JOIN LATERAL unnest(d.codes, d.currencies, d.worth) AS l (code, currency, worth)
        WHERE d.worth IS NOT NULL
    )
    SELECT t.id, t.sequence, t.event_date, t.claim_number, m.code, m.currency, t.reporting, sum(m.booked)::bigint, sum(m.due)::bigint
    FROM (
        SELECT l.id, l.code, l.currency, l.booked, 0::bigint AS due FROM line AS l
        UNION ALL
        SELECT l.id, l.code, l.currency, l.booked, 0 FROM later AS l
        UNION ALL
        SELECT d.id, d.code, d.currency, 0, d.worth FROM due AS d
    ) AS m
    JOIN touched AS t ON t.id = m.id
    WHERE EXISTS (SELECT FROM due AS d WHERE d.id = m.id)
    GROUP BY t.id, t.sequence, t.event_date, t.claim_number, t.reporting, m.code, m.currency
    HAVING sum(m.booked) <> sum(m.due)
    ORDER BY t.sequence, m.currency, m.code
$$;
COMMENT ON FUNCTION ledger.rate_differences() IS
    'Entries that were converted at a rate that was corrected, or entered, after they were written: what each account was given '
    'for them in the reporting currency, corrections included, and what is due at the rate of their day as it is known now.';

CREATE OR REPLACE FUNCTION ledger.correct_rates(booked_by text, reason text) RETURNS integer LANGUAGE plpgsql AS $$
DECLARE
    wrong record;
    done  integer := 0;
BEGIN
    -- Nobody enters a rate meanwhile, and nobody reverses what is being corrected.
    PERFORM pg_advisory_xact_lock(hashtextextended('ledger.exchange_rate', 0));
    PERFORM ledger.lock_all_accounts();
    FOR wrong IN
        SELECT d.entry_id, d.event_date, d.functional_currency, e.claim_reference, e.claim_number, e.vendor_name, e.sample,
            array_agg(d.code ORDER BY d.currency, d.code) AS codes, array_agg(d.currency ORDER BY d.currency, d.code) AS currencies,
            array_agg(d.due - d.booked ORDER BY d.currency, d.code) AS differences
        FROM ledger.rate_differences() AS d JOIN ledger.journal_entry AS e ON e.id = d.entry_id
        GROUP BY d.entry_id, d.event_date, d.functional_currency, e.id ORDER BY e.sequence
    LOOP
        PERFORM ledger.post_many(
            ARRAY['rate correction:' || wrong.entry_id || ':' || ledger.corrections_of(wrong.entry_id) + 1],
            ARRAY[wrong.event_date], ARRAY['CONVERSION'], ARRAY[left('Rate corrected: ' || reason, 500)],
            ARRAY[wrong.claim_reference], ARRAY[wrong.claim_number], ARRAY[wrong.vendor_name],
            ARRAY[correct_rates.booked_by], ARRAY[wrong.sample], ARRAY[NULL::uuid], wrong.functional_currency,
            array_fill(1, ARRAY[cardinality(wrong.codes)]), wrong.codes, wrong.currencies,
            array_fill(0::bigint, ARRAY[cardinality(wrong.codes)]), wrong.differences);
        done := done + 1;
    END LOOP;
    RETURN done;
END
$$;
COMMENT ON FUNCTION ledger.correct_rates(text, text) IS
    'Brings entries that were converted at a wrong rate to the rate of their day, each by an entry in the reporting currency '
    'alone: what a reversal and a new entry would leave, without touching what was booked in its own currency. It counts in the '
    'month of the entry or, if that is closed, in the first open one. Returns how many entries were corrected.';

CREATE OR REPLACE FUNCTION ledger.functional_balance(on_day date DEFAULT NULL)
RETURNS TABLE (code text, functional_currency text, balance_minor bigint) LANGUAGE sql STABLE AS $$
    SELECT a.code, b.functional_currency, sum(b.functional_minor)::bigint
    FROM ledger.balances_on(on_day) AS b JOIN ledger.account AS a ON a.id = b.account_id
    WHERE b.functional_currency <> ''
    GROUP BY a.code, b.functional_currency
    ORDER BY b.functional_currency, a.code
$$;
COMMENT ON FUNCTION ledger.functional_balance(date) IS 'Balance of each account in the reporting currency, over all currencies.';

-- 7. Proof -------------------------------------------------------------------------------------------------------------
-- Every row is read once, by as many processors as the server gives: each link holds on its own, given the hash that
-- the link before it shows. Whatever is found is then named, the first of each sort.

CREATE OR REPLACE FUNCTION ledger.link_problem(at_position bigint) RETURNS text LANGUAGE sql STABLE AS $$
    SELECT CASE
        WHEN s.position <> 1 AND before.position IS NULL THEN 'SEAL_MISSING'
        WHEN s.previous_hash <> coalesce(before.hash, decode(repeat('00', 32), 'hex')) THEN 'LINK_BROKEN'
        WHEN c.entry_id IS NULL THEN 'ENTRY_MISSING'
        ELSE 'ENTRY_CHANGED'
    END
    FROM ledger.seal AS s
    LEFT JOIN ledger.seal AS before ON before.position = s.position - 1
    LEFT JOIN ledger.canonical_entry AS c ON c.entry_id = s.entry_id
    WHERE s.position = at_position
      AND (s.position <> 1 AND before.position IS NULL
        OR s.previous_hash <> coalesce(before.hash, decode(repeat('00', 32), 'hex'))
        OR c.entry_id IS NULL
        OR s.hash <> ledger.link_hash(c.form, s.position, s.previous_hash, s.sealed_at, c.bytes))
$$;
COMMENT ON FUNCTION ledger.link_problem(bigint) IS
    'What is wrong with a link, judged on its own: gap, wrong predecessor, entry gone, entry or seal altered. Null if nothing is.';

DROP FUNCTION IF EXISTS ledger.first_broken_link();
CREATE OR REPLACE FUNCTION ledger.first_broken_link(from_position bigint DEFAULT 1, to_position bigint DEFAULT NULL)
RETURNS TABLE (problem text, at_position bigint, entry_id uuid) LANGUAGE plpgsql STABLE
SET work_mem = '256MB' SET max_parallel_workers_per_gather = 4 SET enable_bitmapscan = off AS $$
#variable_conflict use_column
DECLARE
    accounts_2 bytea[] := ledger.account_bytes(2::smallint);
    accounts_3 bytea[] := ledger.account_bytes(3::smallint);
    broken     bigint;
BEGIN
    SELECT min(s.position) INTO broken
    FROM ledger.seal AS s
    LEFT JOIN ledger.seal AS before ON before.position = s.position - 1
    LEFT JOIN ledger.journal_entry AS e ON e.id = s.entry_id
    CROSS JOIN LATERAL (
        SELECT count(*)::integer AS lines, coalesce(string_agg(CASE e.form
                WHEN 3 THEN ledger.row_bytes(p, coalesce(accounts_3[p.account_id], ''::bytea))
                WHEN 2 THEN ledger.posting_bytes(p, coalesce(accounts_2[p.account_id], ''::bytea))
            END, ''::bytea ORDER BY p.ordinal), ''::bytea) AS bytes
        FROM ledger.posting AS p WHERE p.entry_id = s.entry_id
    ) AS line
    WHERE s.position >= from_position AND (to_position IS NULL OR s.position <= to_position) AND (
       s.previous_hash <> coalesce(before.hash, decode(repeat('00', 32), 'hex'))
       OR before.position IS NULL AND s.position <> 1
       OR e.id IS NULL
       OR s.hash <> ledger.link_hash(e.form, s.position, s.previous_hash, s.sealed_at, CASE e.form
            WHEN 3 THEN E'\\x03'::bytea || ledger.row_bytes(e) || int4send(line.lines) || line.bytes
            WHEN 2 THEN ledger.entry_bytes(e, line.lines) || line.bytes
            ELSE ledger.canonical_bytes(e.id)
        END));
    RETURN QUERY SELECT ledger.link_problem(s.position), s.position, s.entry_id FROM ledger.seal AS s WHERE s.position = broken;
END
$$;
COMMENT ON FUNCTION ledger.first_broken_link(bigint, bigint) IS
    'The first link between two positions that does not hold, after recomputing all of them; no row if all hold. Parts can be '
    'asked side by side: each begins with the hash that the link before it shows.';

CREATE OR REPLACE FUNCTION ledger.first_suspect_entry()
RETURNS TABLE (problem text, entry_id uuid) LANGUAGE plpgsql STABLE
SET work_mem = '256MB' SET max_parallel_workers_per_gather = 4 AS $$
#variable_conflict use_column
DECLARE
    suspect record;
    odd     uuid[];
BEGIN
    SELECT e.sequence, e.id, 'NEVER_SEALED' AS problem INTO suspect
    FROM ledger.journal_entry AS e
    WHERE NOT EXISTS (SELECT FROM ledger.seal AS s WHERE s.entry_id = e.id)
      AND NOT EXISTS (SELECT FROM ledger.unsealed AS u WHERE u.entry_id = e.id)
    ORDER BY e.sequence LIMIT 1;
    IF NOT FOUND THEN
        SELECT e.sequence, e.id, 'CHANGED_BEFORE_SEAL' AS problem INTO suspect
        FROM ledger.unsealed AS u LEFT JOIN ledger.journal_entry AS e ON e.id = u.entry_id
        WHERE e.xmin IS DISTINCT FROM u.xmin
           OR EXISTS (SELECT FROM ledger.posting AS p WHERE p.entry_id = u.entry_id AND p.xmin <> u.xmin)
        ORDER BY u.sequence LIMIT 1;
    END IF;
    IF NOT FOUND THEN
        SELECT e.sequence, e.id, 'LINES_DIFFER' AS problem INTO suspect
        FROM ledger.unsealed AS u JOIN ledger.journal_entry AS e ON e.id = u.entry_id
        WHERE e.form = 3 AND ((e.codes, e.currencies, e.units, e.amounts) = (
            SELECT array_agg(a.code ORDER BY p.ordinal), array_agg(a.currency::text ORDER BY p.ordinal),
                array_agg(a.unit ORDER BY p.ordinal), array_agg(p.amount_minor ORDER BY p.ordinal)
            FROM ledger.posting AS p JOIN ledger.account AS a ON a.id = p.account_id WHERE p.entry_id = e.id)) IS NOT TRUE
        ORDER BY u.sequence LIMIT 1;
    END IF;
    IF NOT FOUND THEN
        SELECT NULL::bigint AS sequence, p.entry_id AS id, 'ENTRY_MISSING' AS problem INTO suspect
        FROM ledger.posting AS p
        WHERE NOT EXISTS (SELECT FROM ledger.journal_entry AS e WHERE e.id = p.entry_id) LIMIT 1;
    END IF;
    IF NOT FOUND THEN
        SELECT e.sequence, e.id, 'NOT_BALANCED' AS problem INTO suspect
        FROM ledger.journal_entry AS e
        WHERE NOT EXISTS (SELECT FROM ledger.posting AS p WHERE p.entry_id = e.id)
        ORDER BY e.sequence LIMIT 1;
    END IF;
    IF NOT FOUND THEN
        -- Most entries have one currency on one side of the books and are even at a glance; the rest is judged by side.
        SELECT array_agg(seen.entry_id) INTO odd
        FROM (
            SELECT p.entry_id FROM ledger.posting AS p
            LEFT JOIN (
                SELECT a.id, dense_rank() OVER (ORDER BY a.currency, a.unit, c.memorandum) AS number
                FROM ledger.account AS a JOIN ledger.chart AS c ON c.code = a.code
            ) AS side ON side.id = p.account_id
            GROUP BY p.entry_id
            HAVING count(side.number) < 2 OR sum(p.amount_minor) <> 0 OR sum(p.functional_minor) <> 0
                OR min(side.number) <> max(side.number)
        ) AS seen;
        SELECT e.sequence, e.id, 'NOT_BALANCED' AS problem INTO suspect
        FROM ledger.journal_entry AS e
        WHERE e.id = ANY (odd) AND (
            (SELECT count(*) < 2 OR sum(p.functional_minor) <> 0 FROM ledger.posting AS p WHERE p.entry_id = e.id)
            OR EXISTS (
                SELECT FROM ledger.posting AS p
                JOIN ledger.account AS a ON a.id = p.account_id
                JOIN ledger.chart AS c ON c.code = a.code
                WHERE p.entry_id = e.id
                GROUP BY p.currency, a.unit, c.memorandum HAVING sum(p.amount_minor) <> 0))
        ORDER BY e.sequence LIMIT 1;
    END IF;
    IF suspect.id IS NOT NULL THEN
        RETURN QUERY SELECT suspect.problem, suspect.id;
    END IF;
END
$$;
COMMENT ON FUNCTION ledger.first_suspect_entry() IS
    'An entry written behind the ledger''s back, changed before it was sealed, uneven, without postings; or postings without an entry.';

CREATE VIEW ledger.suspect_day AS
SELECT coalesce(kept.account_id, proof.account_id) AS account_id, coalesce(kept.day, proof.day) AS day
FROM (
    SELECT account_id, day, functional_currency, debit_minor AS debit, credit_minor AS credit,
        functional_minor AS functional, posting_count AS postings
    FROM ledger.account_day
) AS kept
FULL JOIN (
    SELECT p.account_id, e.booking_date AS day, coalesce(e.functional_currency, '') AS functional_currency,
        sum(greatest(p.amount_minor, 0)) AS debit, -sum(least(p.amount_minor, 0)) AS credit,
        sum(coalesce(p.functional_minor, 0)) AS functional, count(*) AS postings
    FROM ledger.seal AS s
    JOIN ledger.journal_entry AS e ON e.id = s.entry_id
    JOIN ledger.posting AS p ON p.entry_id = s.entry_id
    GROUP BY 1, 2, 3
) AS proof ON proof.account_id = kept.account_id AND proof.day = kept.day AND proof.functional_currency = kept.functional_currency
WHERE (kept.debit, kept.credit, kept.functional, kept.postings)
    IS DISTINCT FROM (proof.debit, proof.credit, proof.functional, proof.postings);
COMMENT ON VIEW ledger.suspect_day IS 'Days of accounts whose kept totals are not those of their postings.';

CREATE OR REPLACE FUNCTION ledger.first_suspect_account()
RETURNS TABLE (problem text, account_code text, currency text) LANGUAGE plpgsql STABLE
SET work_mem = '256MB' SET max_parallel_workers_per_gather = 4 AS $$
#variable_conflict use_column
BEGIN
    RETURN QUERY
    SELECT found.problem, a.code, CASE a.unit WHEN '' THEN a.currency::text ELSE a.unit END
    FROM (
        SELECT a.id AS account_id, 'BALANCE_DIFFERS' AS problem
        FROM ledger.account AS a
        LEFT JOIN ledger.account_balance AS b ON b.account_id = a.id
        LEFT JOIN (
            SELECT p.account_id, sum(p.amount_minor) AS balance, count(*) AS postings FROM ledger.posting AS p GROUP BY 1
        ) AS proof ON proof.account_id = a.id
        WHERE b.balance_minor IS DISTINCT FROM coalesce(proof.balance, 0)::bigint
           OR b.posting_count IS DISTINCT FROM coalesce(proof.postings, 0)
           OR (b.code, b.currency, b.unit, b.memorandum) IS DISTINCT FROM (a.code, a.currency, a.unit,
               (SELECT c.memorandum FROM ledger.chart AS c WHERE c.code = a.code))
        UNION ALL
        -- Positions are unique, so that a chain without a gap is one in which each line but the first has one before it.
        SELECT p.account_id, 'BALANCE_CHAIN_BROKEN'
        FROM ledger.posting AS p
        LEFT JOIN ledger.posting AS before
            ON before.account_id = p.account_id AND before.account_position = p.account_position - 1
        WHERE p.balance_after_minor <> p.amount_minor + coalesce(before.balance_after_minor, 0)
           OR before.account_id IS NULL AND p.account_position <> 1
        UNION ALL
        SELECT m.account_id, 'DAY_DIFFERS' FROM ledger.suspect_day AS m
    ) AS found
    JOIN ledger.account AS a ON a.id = found.account_id
    ORDER BY a.id, found.problem LIMIT 1;
END
$$;
COMMENT ON FUNCTION ledger.first_suspect_account() IS
    'An account whose kept balance or kept day is not the sum of its postings, or whose postings do not chain (something was cut).';

CREATE OR REPLACE FUNCTION ledger.first_suspect_register()
RETURNS TABLE (problem text, register text, row_key text) LANGUAGE sql STABLE
SET TimeZone = 'UTC' SET bytea_output = 'hex' AS $$
    WITH content AS (
        SELECT 'chart' AS register, to_jsonb(r) AS content FROM ledger.chart AS r
        UNION ALL
        SELECT 'exchange_rate', to_jsonb(r) FROM ledger.exchange_rate AS r
        UNION ALL
        SELECT 'period_step', to_jsonb(r) FROM ledger.period_step AS r
        UNION ALL
        SELECT 'recognition_policy', to_jsonb(r) FROM ledger.recognition_policy AS r
    ), decided AS (
        SELECT DISTINCT ON (s.month) s.month, s.action, s.figures FROM ledger.period_step AS s
        WHERE s.action IN ('CLOSED', 'REOPENED') ORDER BY s.month, s.position DESC
    )
    SELECT found.* FROM (
        SELECT CASE
            WHEN k.hash IS NULL THEN 'REGISTER_ROW_FORGED'
            WHEN r.content IS NULL THEN 'REGISTER_ROW_MISSING'
            ELSE 'REGISTER_CHANGED'
        END AS problem, coalesce(k.register, r.register) AS register, coalesce(k.row_key, r.row_key) AS row_key
        FROM ledger.register_link AS k
        FULL JOIN (SELECT c.register, ledger.register_key(c.register, c.content) AS row_key, c.content FROM content AS c) AS r
            ON r.register = k.register AND r.row_key = k.row_key
        LEFT JOIN ledger.register_link AS before ON before.register = k.register AND before.position = k.position - 1
        WHERE k.hash IS NULL OR r.content IS NULL
            OR k.hash <> ledger.register_hash(k.previous_hash, k.position, r.content)
            OR k.previous_hash <> coalesce(before.hash, decode(repeat('00', 32), 'hex'))
            OR before.hash IS NULL AND k.position <> 1
        UNION ALL
        SELECT 'CLOSED_MONTHS_DIFFER', 'closed_month', coalesce(c.month, d.month)::text
        FROM ledger.closed_month AS c
        FULL JOIN (SELECT d.month FROM decided AS d WHERE d.action = 'CLOSED') AS d ON d.month = c.month
        WHERE c.month IS NULL OR d.month IS NULL
        UNION ALL
        SELECT 'CLOSED_FIGURES_DIFFER', 'period_step', d.month::text
        FROM decided AS d
        WHERE d.action = 'CLOSED'
            AND d.figures <> ledger.trial_balance_hash((d.month + interval '1 month' - interval '1 day')::date)
        UNION ALL
        SELECT 'TRIGGER_DISABLED', c.relname::text, t.tgname::text
        FROM pg_trigger AS t JOIN pg_class AS c ON c.oid = t.tgrelid
        WHERE c.relnamespace = 'ledger'::regnamespace AND t.tgenabled <> 'O'
    ) AS found
    ORDER BY found.register, found.row_key LIMIT 1
$$;
COMMENT ON FUNCTION ledger.first_suspect_register() IS
    'The first row of chart, rates, policy and steps of months that was changed, deleted or slipped in; a month that is closed '
    'without a step, or whose figures moved since; a trigger of the ledger that is switched off.';

CREATE OR REPLACE FUNCTION ledger.register_heads(up_to timestamptz)
RETURNS TABLE (register text, "position" bigint, hash bytea) LANGUAGE sql STABLE SET bytea_output = 'hex' AS $$
    SELECT DISTINCT ON (k.register) k.register, k.position, k.hash
    FROM (
        SELECT 'exchange_rate' AS register, ledger.register_key('exchange_rate', to_jsonb(r)) AS row_key, r.entered_at AS written_at
        FROM ledger.exchange_rate AS r
        UNION ALL
        SELECT 'period_step', ledger.register_key('period_step', to_jsonb(r)), r.decided_at FROM ledger.period_step AS r
        UNION ALL
        SELECT 'recognition_policy', ledger.register_key('recognition_policy', to_jsonb(r)), r.decided_at
        FROM ledger.recognition_policy AS r
    ) AS r
    JOIN ledger.register_link AS k ON k.register = r.register AND k.row_key = r.row_key
    WHERE r.written_at < up_to
    ORDER BY k.register, k.position DESC
$$;
COMMENT ON FUNCTION ledger.register_heads(timestamptz) IS
    'The last link of each register that people write to, among rows written before an instant: later rows do not change it, so '
    'that it can be printed. The chart is part of the program and compared with it.';

CREATE OR REPLACE FUNCTION ledger.verify(anchor_position bigint DEFAULT NULL, anchor_hash bytea DEFAULT NULL)
RETURNS TABLE (problem text, at_position bigint, entry_id uuid, account_code text, currency text)
LANGUAGE plpgsql STABLE AS $$
#variable_conflict use_column
BEGIN
    RETURN QUERY SELECT b.problem, b.at_position, b.entry_id, NULL::text, NULL::text FROM ledger.first_broken_link() AS b;
    RETURN QUERY SELECT e.problem, NULL::bigint, e.entry_id, NULL::text, NULL::text FROM ledger.first_suspect_entry() AS e;
    RETURN QUERY SELECT a.problem, NULL::bigint, NULL::uuid, a.account_code, a.currency FROM ledger.first_suspect_account() AS a;
    RETURN QUERY SELECT r.problem, NULL::bigint, NULL::uuid, r.register, r.row_key FROM ledger.first_suspect_register() AS r;
    RETURN QUERY SELECT 'ANCHOR_NOT_FOUND', anchor_position, NULL::uuid, NULL::text, NULL::text
        WHERE anchor_position IS NOT NULL AND NOT EXISTS (
            SELECT FROM ledger.seal AS s WHERE s.position = anchor_position AND s.hash = anchor_hash);
END
$$;
COMMENT ON FUNCTION ledger.verify(bigint, bytea) IS
    'Recomputes every link and every balance. No row: all holds. Otherwise the first broken link, the first suspect entry, '
    'the first suspect account, the first suspect row beside the journal (its table in the place of the account, its key in '
    'that of the currency), and whether a head that was printed elsewhere (an anchor) is no longer part of the chain.';
