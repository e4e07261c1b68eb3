-- The ledger, third part: tables only. What the ledger does with them stands in R__ledger_functions.sql, which is
-- applied again whenever it changes; the functions and views of V500 and V950 are replaced by it.
--
-- How to read this file: what an account learns (units), what writers no longer wait for, what is dropped because it
-- is written anew in R__ledger_functions.sql.

-- 1. Units ------------------------------------------------------------------------------------------------------------
-- Days, points and usage units are booked beside money, never in it: an account has a currency, or a unit and the
-- currency XXX, which is "no currency" in ISO 4217. Entries are even per currency and unit.

ALTER TABLE ledger.chart DROP CONSTRAINT chart_kind_check, ADD CONSTRAINT chart_kind_check CHECK (kind IN (
    'ASSET', 'LIABILITY', 'EXPENSE_CONTRA', 'DIFFERENCE', 'EXCHANGE', 'MEMORANDUM', 'MEMORANDUM_CONTRA', 'QUANTITY',
    'QUANTITY_CONTRA'));
ALTER TABLE ledger.chart ADD COLUMN quantity boolean NOT NULL GENERATED ALWAYS AS (
    kind IN ('QUANTITY', 'QUANTITY_CONTRA')) STORED;
COMMENT ON COLUMN ledger.chart.quantity IS 'Holds days, points or units, never money; its accounts have a unit.';
INSERT INTO ledger.chart (code, kind, name) VALUES
    ('9200', 'QUANTITY',        'Quantities expected'),
    ('9210', 'QUANTITY',        'Quantities agreed'),
    ('9220', 'QUANTITY',        'Quantities held'),
    ('9299', 'QUANTITY_CONTRA', 'Quantities: contra');

ALTER TABLE ledger.account
    ADD COLUMN unit text NOT NULL DEFAULT '' CHECK (length(unit) <= 100 AND unit = trim(unit)),
    DROP CONSTRAINT account_code_currency_key,
    ADD CONSTRAINT one_account_per_code_and_unit UNIQUE (code, currency, unit),
    ADD CONSTRAINT unit_instead_of_currency CHECK ((unit <> '') = (currency = 'XXX'));
COMMENT ON COLUMN ledger.account.unit IS
    'What is counted, such as DAYS, in millionths; empty for money. With a unit the currency is XXX.';

-- What each posting must know of its account stands in the row that it locks anyway.
ALTER TABLE ledger.account_balance
    ADD COLUMN code       text,
    ADD COLUMN currency   char(3),
    ADD COLUMN unit       text,
    ADD COLUMN memorandum boolean;
ALTER TABLE ledger.account_balance DISABLE TRIGGER account_balance_follows_postings;
UPDATE ledger.account_balance AS b
SET code = a.code, currency = a.currency, unit = a.unit, memorandum = c.memorandum
FROM ledger.account AS a JOIN ledger.chart AS c ON c.code = a.code WHERE a.id = b.account_id;
ALTER TABLE ledger.account_balance ENABLE TRIGGER account_balance_follows_postings;
ALTER TABLE ledger.account_balance
    ALTER COLUMN code SET NOT NULL, ALTER COLUMN currency SET NOT NULL, ALTER COLUMN unit SET NOT NULL,
    ALTER COLUMN memorandum SET NOT NULL,
    ADD CONSTRAINT one_balance_per_code_and_unit UNIQUE (code, currency, unit),
    DROP CONSTRAINT account_balance_posting_count_check;
COMMENT ON COLUMN ledger.account_balance.code IS 'Of the account, like currency and unit: found and locked by them in one step.';
COMMENT ON COLUMN ledger.account_balance.memorandum IS 'Of the chart: money and memorandum are even each on its own.';
-- Few rows, each changed by every posting: room on the page, so that a change needs no new index entry.
ALTER TABLE ledger.account_balance SET (fillfactor = 10, autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 1000);

-- 2. What writers no longer wait for -----------------------------------------------------------------------------------
-- The rules of a row are judged by the triggers, which keep their plans; a CHECK is read anew by every statement, and
-- a dozen of them took longer than writing the row. What each rule says has not changed.

DROP TRIGGER entries_await_their_seal ON ledger.journal_entry;
DROP FUNCTION ledger.await_seal();
ALTER TABLE ledger.journal_entry
    DROP CONSTRAINT journal_entry_booked_by_check, DROP CONSTRAINT journal_entry_kind_check,
    DROP CONSTRAINT journal_entry_description_check, DROP CONSTRAINT journal_entry_idempotency_key_check,
    DROP CONSTRAINT journal_entry_payload_hash_check, DROP CONSTRAINT reversal_names_what_it_reverses,
    DROP CONSTRAINT claim_is_named, DROP CONSTRAINT booking_follows_event,
    DROP CONSTRAINT journal_entry_functional_currency_check, DROP CONSTRAINT journal_entry_form_check;
ALTER TABLE ledger.journal_entry ALTER COLUMN form SET DEFAULT 3;
-- An entry says its lines itself; the postings follow from them by a trigger and cannot be written by anybody else. So
-- an entry is whole by construction: there is no moment at which it has some of its postings, or could get another one.
ALTER TABLE ledger.journal_entry
    ADD COLUMN codes       text[],
    ADD COLUMN currencies  text[],
    ADD COLUMN units       text[],
    ADD COLUMN amounts     bigint[],
    ADD COLUMN functionals bigint[];
COMMENT ON COLUMN ledger.journal_entry.codes IS
    'Account of each line, by its code in the chart; the nth of codes, currencies, units, amounts and functionals are one line. '
    'Null in entries of forms 1 and 2.';
COMMENT ON COLUMN ledger.journal_entry.currencies IS 'Of each line; XXX where it has a unit.';
COMMENT ON COLUMN ledger.journal_entry.units IS 'Of each line; empty for money.';
COMMENT ON COLUMN ledger.journal_entry.amounts IS 'Of each line: minor units, or millionths of the unit; positive is a debit.';
COMMENT ON COLUMN ledger.journal_entry.functionals IS 'Of each line in the reporting currency; null if the entry is not converted.';
DROP TRIGGER entry_has_postings ON ledger.journal_entry;
DROP TRIGGER postings_leave_entries_whole ON ledger.posting;
DROP FUNCTION ledger.check_entry_has_postings(), ledger.check_postings();
ALTER TABLE ledger.posting
    DROP CONSTRAINT posting_ordinal_check, DROP CONSTRAINT posting_is_not_zero,
    DROP CONSTRAINT posting_account_position_check;

-- Entries are written in the order of their dates, more or less: a summary of each block finds a month as fast.
DROP INDEX ledger.journal_entry_by_date;
CREATE INDEX journal_entry_by_date ON ledger.journal_entry USING brin (booking_date) WITH (pages_per_range = 32);

ALTER TABLE ledger.unsealed SET (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 2000);
COMMENT ON TABLE ledger.unsealed IS
    'Entries that wait for their seal: filled by the postings, emptied by ledger.seal_waiting(). An entry that is neither '
    'here nor sealed was written behind the ledger''s back; one whose rows are not all of one transaction was changed.';

-- 3. Written anew in R__ledger_functions.sql ----------------------------------------------------------------------------

DROP FUNCTION ledger.post(text, date, text, text, uuid, text, text, text, boolean, text[], text[], bigint[], uuid);
DROP FUNCTION ledger.post_many(text[], date[], text[], text[], uuid[], text[], text[], text, boolean[], uuid[], text,
    integer[], text[], text[], bigint[], bigint[]);
DROP FUNCTION ledger.verify(bigint, bytea);
DROP VIEW ledger.suspect_account, ledger.suspect_day, ledger.suspect_entry, ledger.broken_link, ledger.canonical_entry,
    ledger.claim_balance, ledger.account_line, ledger.account_bytes;
DROP FUNCTION ledger.seal_hash(bigint, bytea, timestamptz, uuid);
