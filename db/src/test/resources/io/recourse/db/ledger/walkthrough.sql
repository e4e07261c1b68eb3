-- The ledger, told by example. Read it from the top; each statement is followed by its answer in walkthrough.out,
-- and LedgerWalkthroughTest plays it again and compares. The rules themselves stand in V500, V950 and R__ledger_functions.

-- An outage was measured: we expect a credit of 1,000.00. That is memorandum, apart from money.
SELECT ledger.post('claim-1 expected', '2026-03-31', 'MEMORANDUM', 'Expected credit', NULL, NULL, 'Example Cloud',
    'anna', false, '{9100,9199}', '{USD,USD}', '{100000,-100000}') IS NOT NULL AS written;

-- Sending it again writes nothing: the key is known and says the same.
SELECT ledger.post('claim-1 expected', '2026-03-31', 'MEMORANDUM', 'Expected credit', NULL, NULL, 'Example Cloud',
    'anna', false, '{9100,9199}', '{USD,USD}', '{100000,-100000}') IS NOT NULL AS answered;

SELECT count(*) AS entries FROM ledger.journal_entry;

-- The same key for something else is refused, by name.
SELECT ledger.post('claim-1 expected', '2026-03-31', 'MEMORANDUM', 'Expected credit', NULL, NULL, 'Example Cloud',
    'anna', false, '{9100,9199}', '{USD,USD}', '{200000,-200000}');

-- So is what does not balance, what balances one currency with another, and money against memorandum.
SELECT ledger.post('uneven', '2026-03-31', 'RECOGNITION', 'Uneven', NULL, NULL, NULL, 'anna', false,
    '{1310,5009}', '{USD,USD}', '{100,-99}');

SELECT ledger.post('mixed', '2026-03-31', 'RECOGNITION', 'Mixed', NULL, NULL, NULL, 'anna', false,
    '{1310,5009}', '{USD,HKD}', '{100,-100}');

SELECT ledger.post('both', '2026-03-31', 'RECOGNITION', 'Both', NULL, NULL, NULL, 'anna', false,
    '{1310,9199}', '{USD,USD}', '{100,-100}');

-- The vendor agrees to 900.00: what was expected is reversed, what is agreed becomes receivable. The company reports
-- in Hong Kong dollars, and there is a rate of that day.
INSERT INTO access.organisation (name, zone, country, reporting_currency) VALUES ('Example', 'UTC', 'HK', 'HKD');

INSERT INTO ledger.exchange_rate (currency, functional_currency, on_day, rate, source, entered_by)
VALUES ('USD', 'HKD', '2026-04-14', 7.80, 'Example bank', 'anna'), ('USD', 'HKD', '2026-04-30', 7.85, 'Example bank', 'anna');

SELECT ledger.reverse(id, 'claim-1 expected no more', '2026-04-14', 'The vendor answered', 'bert') IS NOT NULL AS reversed
FROM ledger.journal_entry WHERE idempotency_key = 'claim-1 expected';

SELECT ledger.post('claim-1 agreed', '2026-04-14', 'RECOGNITION', 'Agreed credit', NULL, NULL, 'Example Cloud',
    'bert', false, '{1310,5009}', '{USD,USD}', '{90000,-90000}') IS NOT NULL AS written;

-- A reversal happens once, and is final.
SELECT ledger.reverse(id, 'again', '2026-04-14', 'Again', 'bert')
FROM ledger.journal_entry WHERE idempotency_key = 'claim-1 expected';

SELECT ledger.reverse(id, 'undo the undoing', '2026-04-14', 'Undo', 'bert')
FROM ledger.journal_entry WHERE idempotency_key = 'claim-1 expected no more';

-- Where we stand, and where we stood.
SELECT code, currency, debit_minor, credit_minor, balance_minor FROM ledger.trial_balance();

SELECT code, currency, debit_minor, credit_minor, balance_minor FROM ledger.trial_balance('2026-03-31');

-- At the end of April the dollar is dearer: the receivable is worth more, and the gain stands on 7100.
SELECT ledger.revalue('2026-04-30', 'anna') AS currencies_moved;

SELECT ledger.revalue('2026-04-30', 'anna') AS currencies_moved;

SELECT * FROM ledger.functional_balance();

-- April is closed by two people. What happened in April and is told later counts in May.
SELECT ledger.step_period('2026-04-01', 'CLOSE_REQUESTED', 'anna', 'All statements are in');

SELECT ledger.step_period('2026-04-01', 'CLOSED', 'anna', 'I agree with myself');

SELECT ledger.step_period('2026-04-01', 'CLOSED', 'bert', 'Checked');

SELECT ledger.post('claim-2 agreed', '2026-04-20', 'RECOGNITION', 'Told late', NULL, NULL, 'Example Cloud',
    'bert', false, '{1310,5009}', '{USD,USD}', '{5000,-5000}') IS NOT NULL AS written;

SELECT idempotency_key, event_date, booking_date FROM ledger.journal_entry WHERE booking_date <> event_date;

SELECT ledger.revalue('2026-04-30', 'anna');

-- The credit note is 10.00 short: it lowers what we owe, the rest is a difference.
SELECT ledger.post('claim-1 credited', '2026-05-10', 'SETTLEMENT', 'Credit note CN-7', NULL, NULL, 'Example Cloud',
    'bert', false, '{2100,5990,1310}', '{USD,USD,USD}', '{89000,1000,-90000}') IS NOT NULL AS written;

SELECT account_position, amount_minor, balance_after_minor, booking_date FROM ledger.account_line
WHERE code = '1310' ORDER BY account_position;

-- Nobody changes any of it, the owner included.
UPDATE ledger.posting SET amount_minor = 1;

DELETE FROM ledger.journal_entry;

TRUNCATE ledger.seal;

-- Entries are chained after their commit; then everything is proved. No row: everything holds.
SELECT ledger.seal_waiting();

SELECT position, previous_hash = lag(hash) OVER (ORDER BY position) AS follows FROM ledger.seal ORDER BY position;

SELECT * FROM ledger.verify();
