package io.recourse.web;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How much one caller may send.
 *
 * @param request size of an ordinary request
 * @param bulkRequest size of a request to the calculators, the ingest and the imports
 * @param writesPerMinute lasting rate of writes of one user
 * @param writesAtOnce writes that one user may send in a burst after a pause
 * @param calculationsPerMinute the same for the calculators, which store nothing
 */
@ConfigurationProperties("recourse.api")
record ApiLimits(
        @DefaultValue("2MB") DataSize request,
        @DefaultValue("32MB") DataSize bulkRequest,
        @DefaultValue("600") int writesPerMinute,
        @DefaultValue("600") int writesAtOnce,
        @DefaultValue("12000") int calculationsPerMinute) {}
