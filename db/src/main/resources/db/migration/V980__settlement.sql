-- Settlement: what vendors wrote in credit notes, invoices and statements, and which claims it pays.
CREATE TABLE claim.settlement_import (
    id             uuid PRIMARY KEY DEFAULT uuidv7(),
    format         text NOT NULL CHECK (format IN ('CSV', 'FOCUS', 'UBL')),
    vendor_id      uuid REFERENCES vendor.vendor (id),
    file_name      text NOT NULL CHECK (length(file_name) BETWEEN 1 AND 200),
    file_sha256    char(64) NOT NULL CHECK (file_sha256 ~ '^[0-9a-f]{64}$'),
    file_bytes     bytea NOT NULL CHECK (length(file_bytes) BETWEEN 1 AND 10485760),
    encoding       text NOT NULL,
    mapping        jsonb,
    row_count      integer NOT NULL CHECK (row_count >= 0),
    taken_count    integer NOT NULL CHECK (taken_count > 0),
    known_count    integer NOT NULL CHECK (known_count >= 0),
    other_count    integer NOT NULL CHECK (other_count >= 0),
    rejected_count integer NOT NULL CHECK (rejected_count >= 0),
    rejections     jsonb NOT NULL,
    imported_at    timestamptz NOT NULL,
    imported_by    text NOT NULL,
    undone_at      timestamptz,
    undone_by      text,
    CONSTRAINT each_row_has_one_fate CHECK (row_count = taken_count + known_count + other_count + rejected_count),
    CONSTRAINT undo_names_its_actor CHECK ((undone_at IS NULL) = (undone_by IS NULL))
);
CREATE INDEX settlement_import_by_time ON claim.settlement_import (imported_at DESC);
COMMENT ON TABLE claim.settlement_import IS 'A file of credits that was taken in, kept byte for byte. One that would have no effect is not kept.';
COMMENT ON COLUMN claim.settlement_import.vendor_id IS 'Whose file it is, as chosen; null where the names in the file say so row by row.';
COMMENT ON COLUMN claim.settlement_import.mapping IS 'How columns were read, for CSV; null for formats that name their columns themselves.';
COMMENT ON COLUMN claim.settlement_import.known_count IS 'Rows that an earlier import had brought: they had no effect.';
COMMENT ON COLUMN claim.settlement_import.other_count IS 'Rows that are no credits, such as charges and usage.';
COMMENT ON COLUMN claim.settlement_import.rejections IS 'Rows that were not understood, with line, field and reason; at most the first thousand.';
COMMENT ON COLUMN claim.settlement_import.undone_at IS 'When it was taken back; null while it counts.';

CREATE TABLE claim.settlement_document (
    id        uuid PRIMARY KEY DEFAULT uuidv7(),
    settlement_import_id uuid NOT NULL REFERENCES claim.settlement_import (id),
    vendor_id uuid NOT NULL REFERENCES vendor.vendor (id),
    kind      text NOT NULL CHECK (kind IN ('CREDIT_NOTE', 'INVOICE', 'STATEMENT')),
    number    text NOT NULL CHECK (length(number) BETWEEN 1 AND 200),
    issued_on date NOT NULL,
    text      text CHECK (length(text) <= 2000)
);
CREATE INDEX settlement_document_of_import ON claim.settlement_document (settlement_import_id);
COMMENT ON TABLE claim.settlement_document IS 'A credit note, an invoice or a statement with credits in it, as one import brought it.';
COMMENT ON COLUMN claim.settlement_document.number IS 'The vendor''s number of it.';
COMMENT ON COLUMN claim.settlement_document.text IS 'What the document says as a whole, beside its lines.';

CREATE TABLE claim.settlement_line (
    id               uuid PRIMARY KEY DEFAULT uuidv7(),
    document_id      uuid NOT NULL REFERENCES claim.settlement_document (id),
    settlement_import_id        uuid NOT NULL REFERENCES claim.settlement_import (id),
    vendor_id        uuid NOT NULL REFERENCES vendor.vendor (id),
    number           text NOT NULL CHECK (length(number) BETWEEN 1 AND 200),
    line             text NOT NULL CHECK (length(line) BETWEEN 1 AND 100),
    position         integer NOT NULL CHECK (position > 0),
    currency         char(3) NOT NULL CHECK (currency ~ '^[A-Z]{3}$'),
    amount_minor     bigint NOT NULL CHECK (amount_minor > 0),
    tax_minor        bigint,
    taxed            boolean NOT NULL,
    text             text CHECK (length(text) <= 2000),
    vendor_reference text CHECK (length(vendor_reference) <= 200),
    service_from     date,
    service_to       date,
    withdrawn        boolean NOT NULL DEFAULT false,
    CONSTRAINT service_ends_after_it_begins CHECK (service_to IS NULL OR service_from IS NULL OR service_to >= service_from)
);
CREATE UNIQUE INDEX settlement_line_is_known_once ON claim.settlement_line (vendor_id, number, line) WHERE NOT withdrawn;
CREATE INDEX settlement_line_of_document ON claim.settlement_line (document_id);
CREATE INDEX settlement_line_of_import ON claim.settlement_line (settlement_import_id);
COMMENT ON TABLE claim.settlement_line IS 'One credit of a vendor. Vendor, number and line are its business key: the same file twice has one effect.';
COMMENT ON COLUMN claim.settlement_line.line IS 'The vendor''s number of the line; where the format has none, its place within the document, or a hash of what it says.';
COMMENT ON COLUMN claim.settlement_line.position IS 'Line of the file on which it begins, from 1; in XML its place among the lines of the document.';
COMMENT ON COLUMN claim.settlement_line.amount_minor IS 'In our favour and without tax, in minor units; charges are not kept.';
COMMENT ON COLUMN claim.settlement_line.tax_minor IS 'Tax credited with it; null if the file names none.';
COMMENT ON COLUMN claim.settlement_line.taxed IS 'Whether it changes the input tax.';
COMMENT ON COLUMN claim.settlement_line.service_from IS 'First day of the period that the vendor names. Never used for matching: a credit is posted in a later month than its cause.';
COMMENT ON COLUMN claim.settlement_line.withdrawn IS 'Its import was taken back; the key is free again.';

CREATE TABLE claim.settlement_match (
    id             uuid PRIMARY KEY DEFAULT uuidv7(),
    settlement_line_id uuid NOT NULL REFERENCES claim.settlement_line (id),
    claim_id       uuid NOT NULL REFERENCES claim.claim (id),
    amount_minor   bigint NOT NULL CHECK (amount_minor > 0),
    booked_minor   bigint NOT NULL CHECK (booked_minor > 0),
    booked_currency char(3) NOT NULL CHECK (booked_currency ~ '^[A-Z]{3}$'),
    last           boolean NOT NULL,
    confidence     text CHECK (confidence IN ('CERTAIN', 'LIKELY', 'POSSIBLE')),
    reasons        jsonb NOT NULL,
    matched_at     timestamptz NOT NULL,
    matched_by     text NOT NULL,
    undone_at      timestamptz,
    undone_by      text,
    undo_reason    text CHECK (length(undo_reason) BETWEEN 1 AND 2000),
    CONSTRAINT undo_names_actor_and_reason CHECK (
        (undone_at IS NULL) = (undone_by IS NULL) AND (undone_at IS NULL) = (undo_reason IS NULL))
);
CREATE UNIQUE INDEX settlement_pair_is_matched_once ON claim.settlement_match (settlement_line_id, claim_id) WHERE undone_at IS NULL;
CREATE INDEX settlement_match_of_claim ON claim.settlement_match (claim_id);
COMMENT ON TABLE claim.settlement_match IS 'A line, or a part of it, that a person took for a claim. Its id is part of the key of what it booked; an undone match stays.';
COMMENT ON COLUMN claim.settlement_match.amount_minor IS 'Part of the line, in the line''s currency.';
COMMENT ON COLUMN claim.settlement_match.booked_minor IS 'What was booked on the claim, in the claim''s currency; differs only where the two currencies do.';
COMMENT ON COLUMN claim.settlement_match.last IS 'Nothing more is awaited for the claim: what is missing or too much went to the account of differences.';
COMMENT ON COLUMN claim.settlement_match.confidence IS 'Of the proposal that was confirmed; null where a person chose the claim by hand.';
COMMENT ON COLUMN claim.settlement_match.reasons IS 'Why it was proposed, as sentences by key and arguments.';

CREATE TABLE claim.settlement_refusal (
    settlement_line_id uuid NOT NULL REFERENCES claim.settlement_line (id),
    claim_id   uuid NOT NULL REFERENCES claim.claim (id),
    reason     text NOT NULL CHECK (length(reason) BETWEEN 1 AND 2000),
    refused_at timestamptz NOT NULL,
    refused_by text NOT NULL,
    PRIMARY KEY (settlement_line_id, claim_id)
);
COMMENT ON TABLE claim.settlement_refusal IS 'Pairs that a person refused: they are not proposed again.';

CREATE TABLE claim.settlement_aside (
    id         uuid PRIMARY KEY DEFAULT uuidv7(),
    settlement_line_id uuid NOT NULL REFERENCES claim.settlement_line (id),
    kind       text NOT NULL CHECK (kind IN ('GOODWILL', 'NOT_OURS')),
    amount_minor bigint NOT NULL CHECK (amount_minor > 0),
    reason     text NOT NULL CHECK (length(reason) BETWEEN 1 AND 2000),
    entry_id   uuid REFERENCES ledger.journal_entry (id),
    set_at     timestamptz NOT NULL,
    set_by     text NOT NULL,
    ended_at   timestamptz,
    ended_by   text,
    end_reason text CHECK (length(end_reason) BETWEEN 1 AND 2000),
    CONSTRAINT goodwill_is_booked CHECK ((kind = 'GOODWILL') = (entry_id IS NOT NULL)),
    CONSTRAINT end_names_actor_and_reason CHECK (
        (ended_at IS NULL) = (ended_by IS NULL) AND (ended_at IS NULL) = (end_reason IS NULL))
);
CREATE UNIQUE INDEX settlement_line_is_aside_once ON claim.settlement_aside (settlement_line_id) WHERE ended_at IS NULL;
COMMENT ON TABLE claim.settlement_aside IS 'Lines that pay no claim: goodwill of the vendor, or credits that are not ours. Taking one back ends the row, never deletes it.';
COMMENT ON COLUMN claim.settlement_aside.entry_id IS 'Goodwill lowers what we owe: its ledger entry, reversed when it is taken back.';

CREATE TABLE claim.settlement_mapping (
    vendor_id  uuid PRIMARY KEY REFERENCES vendor.vendor (id) ON DELETE CASCADE,
    mapping    jsonb NOT NULL,
    changed_at timestamptz NOT NULL,
    changed_by text NOT NULL
);
COMMENT ON TABLE claim.settlement_mapping IS 'How the columns of a vendor''s CSV files are read, as the last import had it.';

CREATE TABLE claim.settlement_terms (
    id           uuid PRIMARY KEY DEFAULT uuidv7(),
    vendor_id    uuid REFERENCES vendor.vendor (id) ON DELETE CASCADE,
    contract_id  uuid REFERENCES contract.contract (id) ON DELETE CASCADE,
    due_rule     text CHECK (due_rule IN ('DAYS', 'MONTH_ENDS')),
    due_count    integer CHECK (due_count BETWEEN 0 AND 1000),
    tolerance_minor bigint CHECK (tolerance_minor BETWEEN 0 AND 1000000),
    exchange_tolerance_percent numeric(5, 2) CHECK (exchange_tolerance_percent BETWEEN 0 AND 20),
    changed_at   timestamptz NOT NULL,
    changed_by   text NOT NULL,
    CONSTRAINT scope_is_one UNIQUE NULLS NOT DISTINCT (vendor_id, contract_id),
    CONSTRAINT scope_is_vendor_or_contract CHECK (vendor_id IS NULL OR contract_id IS NULL),
    CONSTRAINT due_rule_has_a_count CHECK ((due_rule IS NULL) = (due_count IS NULL))
);
COMMENT ON TABLE claim.settlement_terms IS 'When credits are due and how closely they must fit: of the company (neither vendor nor contract), a vendor or a contract. Null inherits from the wider one.';
COMMENT ON COLUMN claim.settlement_terms.due_rule IS 'DAYS after approval, or MONTH_ENDS: the end of the nth calendar month after that of the approval (AWS: 1).';
COMMENT ON COLUMN claim.settlement_terms.tolerance_minor IS 'Largest difference in minor units that still counts as the same amount.';
COMMENT ON COLUMN claim.settlement_terms.exchange_tolerance_percent IS 'Largest deviation from our rate of exchange where a credit comes in another currency than the claim''s.';

CREATE TABLE claim.settlement_reminder (
    id          uuid PRIMARY KEY DEFAULT uuidv7(),
    contract_id uuid NOT NULL REFERENCES contract.contract (id),
    level       integer NOT NULL CHECK (level BETWEEN 1 AND 3),
    language    text NOT NULL,
    text        text NOT NULL CHECK (length(text) BETWEEN 1 AND 20000),
    sent_on     date NOT NULL,
    recorded_at timestamptz NOT NULL,
    recorded_by text NOT NULL
);
COMMENT ON TABLE claim.settlement_reminder IS 'A letter that reminded a vendor of credits it had agreed to, as it was sent.';
COMMENT ON COLUMN claim.settlement_reminder.level IS '1 friendly, 2 firm, 3 last before it is escalated.';

CREATE TABLE claim.settlement_reminded_claim (
    reminder_id       uuid NOT NULL REFERENCES claim.settlement_reminder (id),
    claim_id          uuid NOT NULL REFERENCES claim.claim (id),
    level             integer NOT NULL,
    sent_on           date NOT NULL,
    outstanding_minor bigint NOT NULL CHECK (outstanding_minor > 0),
    PRIMARY KEY (reminder_id, claim_id),
    CONSTRAINT claim_is_reminded_once_a_day UNIQUE (claim_id, sent_on)
);
COMMENT ON TABLE claim.settlement_reminded_claim IS 'Which claims a reminder named, and what was open on each at that time, in the claim''s currency.';

CREATE FUNCTION claim.keep_settlement() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT FROM claim.settlement_line line JOIN vendor.vendor vendor ON vendor.id = line.vendor_id
               WHERE line.id = OLD.settlement_line_id AND vendor.sample) THEN
        RETURN OLD;
    END IF;
    RAISE EXCEPTION 'what was decided about a credit is never deleted'
        USING ERRCODE = 'insufficient_privilege', CONSTRAINT = 'settlement_history_is_kept';
END
$$;
COMMENT ON FUNCTION claim.keep_settlement() IS 'Only decisions about the sample workspace''s credits, which are invented, can be removed.';
CREATE TRIGGER settlement_match_is_kept BEFORE DELETE ON claim.settlement_match
    FOR EACH ROW EXECUTE FUNCTION claim.keep_settlement();
CREATE TRIGGER settlement_aside_is_kept BEFORE DELETE ON claim.settlement_aside
    FOR EACH ROW EXECUTE FUNCTION claim.keep_settlement();
CREATE TRIGGER settlement_match_is_not_truncated BEFORE TRUNCATE ON claim.settlement_match
    FOR EACH STATEMENT EXECUTE FUNCTION access.refuse_change();
CREATE TRIGGER settlement_aside_is_not_truncated BEFORE TRUNCATE ON claim.settlement_aside
    FOR EACH STATEMENT EXECUTE FUNCTION access.refuse_change();
