package io.recourse.db;

import org.springframework.core.env.Environment;
import org.springframework.util.StringUtils;

/** Which database the application talks to; decided by settings alone, so that nobody has to name a profile. */
public enum DatabaseChoice {

    /** PostgreSQL 18 elsewhere, named by {@code RECOURSE_DATABASE_URL}, {@code _USER} and {@code _PASSWORD}. */
    EXTERNAL,

    /** The one in the data folder: the default, made on first use. */
    EMBEDDED,

    /** Spring's own {@code spring.datasource.url}; tests name their database so. */
    GIVEN;

    /** Also the name of the Spring profile that holds while the database is this one. */
    public String profile() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    public static DatabaseChoice of(Environment environment) {
        if (StringUtils.hasText(environment.getProperty("recourse.database.url"))) {
            return EXTERNAL;
        }
        return StringUtils.hasText(environment.getProperty("spring.datasource.url")) ? GIVEN : EMBEDDED;
    }
}
