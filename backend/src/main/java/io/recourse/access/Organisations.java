package io.recourse.access;

import static io.recourse.db.jooq.access.Tables.ORGANISATION;

import io.recourse.db.jooq.access.tables.records.OrganisationRecord;
import io.recourse.text.Language;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Currency;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Repository
@Transactional(propagation = Propagation.MANDATORY)
class Organisations {

    private final DSLContext sql;
    private final Clock clock;

    Organisations(DSLContext sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    Optional<Organisation> find() {
        return sql.fetchOptional(ORGANISATION).map(Organisations::read);
    }

    void save(Organisation organisation) {
        OrganisationRecord row = new OrganisationRecord();
        row.setName(organisation.name());
        row.setZone(organisation.zone().getId());
        row.setCountry(organisation.country());
        row.setReportingCurrency(organisation.reportingCurrency().getCurrencyCode());
        row.setReportLanguage(organisation.reportLanguage().tag());
        row.setHolidays(organisation.holidays().stream().sorted().toArray(LocalDate[]::new));
        row.setWeekend(organisation.weekend().stream()
                .map(DayOfWeek::getValue)
                .sorted()
                .toArray(Integer[]::new));
        row.setSample(organisation.sample());
        row.setUpdatedAt(clock.instant());
        sql.insertInto(ORGANISATION)
                .set(row)
                .onConflict(ORGANISATION.SINGLETON)
                .doUpdate()
                .set(row)
                .execute();
    }

    private static Organisation read(OrganisationRecord row) {
        return new Organisation(
                row.getName(),
                ZoneId.of(row.getZone()),
                row.getCountry(),
                Currency.getInstance(row.getReportingCurrency()),
                Language.of(row.getReportLanguage()),
                Set.of(row.getHolidays()),
                Arrays.stream(row.getWeekend()).map(DayOfWeek::of).collect(Collectors.toSet()),
                row.getSample());
    }
}
