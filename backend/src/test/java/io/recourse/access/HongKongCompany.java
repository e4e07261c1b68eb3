package io.recourse.access;

import org.jooq.DSLContext;

/** A company in Hong Kong that reports in Hong Kong dollars, for tests. */
public final class HongKongCompany {

    private HongKongCompany() {}

    public static void enter(DSLContext sql) {
        sql.execute("""
                INSERT INTO access.organisation (name, zone, country, reporting_currency)
                VALUES ('Example', 'Asia/Hong_Kong', 'HK', 'HKD')
                ON CONFLICT (singleton) DO UPDATE SET reporting_currency = 'HKD'""");
    }
}
