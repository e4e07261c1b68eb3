-- A year that people have entered meanwhile stays as they entered it.
WITH entered AS (
    INSERT INTO contract.holiday_year (calendar, year, source, as_of) VALUES
        ('HK', 2027, 'Derived from the General Holidays Ordinance (Cap. 149), https://www.elegislation.gov.hk/hk/cap149; '
            || 'agrees with news of the gazetted list. Compare with https://www.gov.hk/en/about/abouthk/holiday/2027.htm',
            '2026-11-22')
    ON CONFLICT DO NOTHING
    RETURNING calendar, year
)
INSERT INTO contract.holiday (calendar, year, day, name)
SELECT entered.calendar, entered.year, given.day, given.name
FROM entered
CROSS JOIN (VALUES
    (date '2027-01-01', 'The first day of January'),
    (date '2027-02-06', 'Lunar New Year''s Day'),
    (date '2027-02-08', 'The third day of Lunar New Year'),
    (date '2027-02-09', 'The fourth day of Lunar New Year'),
    (date '2027-03-26', 'Good Friday'),
    (date '2027-03-27', 'The day following Good Friday'),
    (date '2027-03-29', 'Easter Monday'),
    (date '2027-04-05', 'Ching Ming Festival'),
    (date '2027-05-01', 'Labour Day'),
    (date '2027-05-13', 'The Birthday of the Buddha'),
    (date '2027-06-09', 'Tuen Ng Festival'),
    (date '2027-07-01', 'HKSAR Establishment Day'),
    (date '2027-09-16', 'The day following the Chinese Mid-Autumn Festival'),
    (date '2027-10-01', 'National Day'),
    (date '2027-10-08', 'Chung Yeung Festival'),
    (date '2027-12-25', 'Christmas Day'),
    (date '2027-12-27', 'The first weekday after Christmas Day')
) AS given (day, name);
