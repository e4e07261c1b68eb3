-- The same rules as before, for less: a thousand results at a time are checked by them (decision 097).

-- Nearly all periods are months, and a month needs no regular expression: its digits made zeros, it is this text.
ALTER TABLE assessment.assessment
    DROP CONSTRAINT assessment_period_label_check,
    ADD CONSTRAINT assessment_period_label_check CHECK (
        translate(period_label, '123456789', '000000000') = '0000-00' OR period_label ~
        '^[0-9]{4}(-([0-9]{2}|Q[1-4]|[0-9]{2}-(F(Y|Q[1-4])|C[0-9]{2}|[0-9]{2}-P[0-9]{1,4}[DM])))?([.][1-9][0-9]?)?$'),
    DROP CONSTRAINT assessment_currency_check,
    ADD CONSTRAINT assessment_currency_check CHECK (
        octet_length(currency::text) = 3 AND ltrim(currency::text, 'ABCDEFGHIJKLMNOPQRSTUVWXYZ') = '');

-- One index finds the latest results of a period and keeps them unique, where two did; those of a clause are found by the
-- key of its revisions.
DROP INDEX assessment.one_latest_assessment;
DROP INDEX assessment.assessment_of_period;
CREATE UNIQUE INDEX one_latest_assessment ON assessment.assessment (period_label, clause_id) WHERE latest;
