-- A row that its own transaction wrote a moment ago is checked against its foreign keys again each time it changes, so
-- that a batch paid for every second line on an account. Balances are opened by the trigger of ledger.account, which
-- nobody can delete from, and from now on nobody else inserts one either (R__ledger_functions.sql).
ALTER TABLE ledger.account_balance DROP CONSTRAINT account_balance_account_id_fkey;
