ALTER TABLE contract.clause_version
    ADD COLUMN metric_rule  jsonb NOT NULL DEFAULT '{}',
    ADD COLUMN period_rule  jsonb NOT NULL DEFAULT '{}',
    ADD COLUMN remedy_terms jsonb NOT NULL DEFAULT '{}';
COMMENT ON COLUMN contract.clause_version.metric_rule IS 'What a metric needs beyond the formula, such as the size of slices; empty for availability by time.';
COMMENT ON COLUMN contract.clause_version.period_rule IS 'Fiscal year, rolling window, billing day, first part of a period, and what a version does that begins within one; empty for calendar periods.';
COMMENT ON COLUMN contract.clause_version.remedy_terms IS 'What surrounds the credit: caps over several assessments, its form, earn-back, right to terminate, weight of evidence; empty if the contract says nothing.';
