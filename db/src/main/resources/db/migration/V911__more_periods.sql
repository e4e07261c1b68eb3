ALTER TABLE contract.clause_version
    DROP CONSTRAINT clause_version_period_kind_check,
    ADD CONSTRAINT clause_version_period_kind_check CHECK (period_kind IN
        ('MONTH', 'QUARTER', 'YEAR', 'FISCAL_QUARTER', 'FISCAL_YEAR', 'BILLING_CYCLE', 'ROLLING'));

ALTER TABLE assessment.assessment
    DROP CONSTRAINT assessment_period_label_check,
    ADD CONSTRAINT assessment_period_label_check CHECK (period_label ~
        '^[0-9]{4}(-([0-9]{2}|Q[1-4]|[0-9]{2}-(F(Y|Q[1-4])|C[0-9]{2}|[0-9]{2}-P[0-9]{1,4}[DM])))?([.][1-9][0-9]?)?$');
COMMENT ON COLUMN assessment.assessment.period_label IS 'Month 2026-03, quarter 2026-Q1, year 2026, fiscal quarter 2026-04-FQ1 and year 2026-04-FY (by the month the fiscal year begins with), billing cycle 2026-02-C31 (month and day of its begin), rolling window 2026-03-15-P30D; .1, .2 are parts of a period that an amendment split.';
COMMENT ON COLUMN assessment.assessment.clause_version_id IS 'The version in force when the period or part began; where none was, the first that began within it.';
