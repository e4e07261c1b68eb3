-- A window of months that is counted from the 29th, 30th or 31st begins on the last day of a shorter month. Its label then
-- tells the day it is counted from, because its end depends on it: 2026-02-28-P1M-C31 ends on 30 March, not on the 27th.
ALTER TABLE assessment.assessment
    DROP CONSTRAINT assessment_period_label_check,
    ADD CONSTRAINT assessment_period_label_check CHECK (period_label ~
        '^[0-9]{4}(-([0-9]{2}|Q[1-4]|[0-9]{2}-(F(Y|Q[1-4])|C[0-9]{2}|[0-9]{2}-P[0-9]{1,4}[DM](-C[0-9]{2})?)))?([.][1-9][0-9]?)?$');
COMMENT ON COLUMN assessment.assessment.period_label IS 'Month 2026-03, quarter 2026-Q1, year 2026, fiscal quarter 2026-04-FQ1 and year 2026-04-FY (by the month the fiscal year begins with), billing cycle 2026-02-C31 (month and day of its begin), rolling window 2026-03-15-P30D (2026-02-28-P1M-C31 if it is counted from a day that its month does not have); .1, .2 are parts of a period that an amendment split.';

-- Such windows left days out so far: what was assessed of them is assessed again.
INSERT INTO assessment.stale_service (service_id, since, until)
SELECT a.service_id, min(lower(a.period)), max(upper(a.period))
FROM assessment.assessment a
JOIN contract.clause_version v ON v.id = a.clause_version_id
WHERE a.latest AND v.period_kind = 'ROLLING'
    AND v.period_rule ->> 'rollingLength' LIKE 'P%M' AND v.period_rule ->> 'rollingFrom' ~ '-(29|30|31)$'
GROUP BY a.service_id;
