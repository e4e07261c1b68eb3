-- The sealer reads the entry that it seals, entries are never deleted, and the proof names a seal without an entry.
ALTER TABLE ledger.seal DROP CONSTRAINT seal_entry_id_fkey;

-- Claims that are paid in days, points or units reach the books since quantities are kept there.
COMMENT ON COLUMN claim.claim.quantity IS
    'Days, points or units that the clause grants instead of money; booked as a quantity (9200 to 9299), never as money.';
