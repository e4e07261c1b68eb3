-- Some contracts want the vendor told within hours or days of the incident, long before a claim can be opened.
CREATE TABLE claim.early_notice (
    id           uuid PRIMARY KEY DEFAULT uuidv7(),
    clause_id    uuid NOT NULL REFERENCES contract.clause (id) ON DELETE CASCADE,
    period_label text NOT NULL,
    told_at      timestamptz NOT NULL,
    means        text NOT NULL CHECK (length(trim(means)) BETWEEN 1 AND 200),
    reference    text CHECK (length(reference) <= 200),
    recorded_by  text NOT NULL,
    recorded_at  timestamptz NOT NULL,
    voided_by    text,
    voided_at    timestamptz,
    void_reason  text CHECK (length(void_reason) <= 2000),
    CONSTRAINT early_void_names_who_when_why CHECK (
        (voided_at IS NULL) = (voided_by IS NULL) AND (voided_at IS NULL) = (void_reason IS NULL)),
    CONSTRAINT early_notice_was_given_before_it_was_recorded CHECK (told_at <= recorded_at)
);
CREATE UNIQUE INDEX one_early_notice_per_period ON claim.early_notice (clause_id, period_label) WHERE voided_at IS NULL;
COMMENT ON TABLE claim.early_notice IS 'That the vendor was told of the incident of a period of which there was no claim yet; the claim gets a copy when it is opened. A record made by mistake is voided, not changed.';
COMMENT ON COLUMN claim.early_notice.clause_id IS 'Clause whose contract wants the notice; it names the service.';
COMMENT ON COLUMN claim.early_notice.period_label IS 'Period of the incident, such as 2026-08.';
COMMENT ON COLUMN claim.early_notice.told_at IS 'When the vendor was told, not when that was recorded.';
COMMENT ON COLUMN claim.early_notice.means IS 'How: ticket, mail, telephone, portal.';
COMMENT ON COLUMN claim.early_notice.reference IS 'The vendor''s number of the ticket, if there is one.';

-- A record may only be voided, once. It goes with its clause, and not otherwise.
CREATE FUNCTION claim.early_notice_is_only_voided() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'UPDATE' AND OLD.voided_at IS NULL AND NEW.voided_at IS NOT NULL
        AND (OLD.id, OLD.clause_id, OLD.period_label, OLD.told_at, OLD.means, OLD.reference, OLD.recorded_by, OLD.recorded_at)
            IS NOT DISTINCT FROM
            (NEW.id, NEW.clause_id, NEW.period_label, NEW.told_at, NEW.means, NEW.reference, NEW.recorded_by, NEW.recorded_at)
    THEN
        RETURN NEW;
    END IF;
    IF TG_OP = 'DELETE' AND pg_trigger_depth() > 1 THEN
        RETURN OLD;
    END IF;
    RAISE EXCEPTION 'claim.early_notice: a notice that was recorded is voided with a reason, never changed or removed'
        USING ERRCODE = 'restrict_violation';
END
$$;
CREATE TRIGGER early_notice_is_only_voided BEFORE UPDATE OR DELETE ON claim.early_notice
    FOR EACH ROW EXECUTE FUNCTION claim.early_notice_is_only_voided();

DO $$
DECLARE
    rule text := (SELECT pg_get_constraintdef(oid) FROM pg_constraint
                   WHERE conname = 'claim_event_kind_check' AND conrelid = 'claim.claim_event'::regclass);
BEGIN
    ALTER TABLE claim.claim_event DROP CONSTRAINT claim_event_kind_check;
    EXECUTE 'ALTER TABLE claim.claim_event ADD CONSTRAINT claim_event_kind_check '
        || replace(rule, '''NOTICE_VOIDED''::text', '''NOTICE_VOIDED''::text, ''NOTICE_CARRIED''::text');
END
$$;
