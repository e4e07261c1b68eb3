package io.recourse.contract.calendar;

import static io.recourse.db.jooq.contract.Tables.HOLIDAY;
import static io.recourse.db.jooq.contract.Tables.HOLIDAY_CALENDAR;
import static io.recourse.db.jooq.contract.Tables.HOLIDAY_YEAR;

import io.recourse.db.jooq.contract.tables.records.HolidayCalendarRecord;
import io.recourse.db.jooq.contract.tables.records.HolidayRecord;
import io.recourse.db.jooq.contract.tables.records.HolidayYearRecord;
import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Reads and writes contract.holiday_calendar with its years and days. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class JooqHolidayCalendars {

    private final DSLContext database;

    JooqHolidayCalendars(DSLContext database) {
        this.database = database;
    }

    /** By code. */
    List<HolidayCalendar> all() {
        return calendars(DSL.noCondition());
    }

    Optional<HolidayCalendar> find(String code) {
        return calendars(HOLIDAY_CALENDAR.CODE.eq(code)).stream().findFirst();
    }

    void add(HolidayCalendar calendar) {
        database.insertInto(HOLIDAY_CALENDAR)
                .set(HOLIDAY_CALENDAR.CODE, calendar.code())
                .set(HOLIDAY_CALENDAR.NAME, calendar.name())
                .set(
                        HOLIDAY_CALENDAR.WEEKEND,
                        calendar.weekend().stream()
                                .map(DayOfWeek::getValue)
                                .sorted()
                                .toArray(Integer[]::new))
                .execute();
    }

    /** Puts the year in the place of what was known of it. */
    void replace(String code, HolidayYear year) {
        HolidayYearRecord row = database.newRecord(HOLIDAY_YEAR);
        row.setCalendar(code);
        row.setYear(year.year());
        row.setSource(year.source());
        row.setAsOf(year.asOf());
        row.setRevision(year.revision());
        row.setChangedAt(year.changedAt());
        row.setChangedBy(year.changedBy());
        database.insertInto(HOLIDAY_YEAR)
                .set(row)
                .onConflict(HOLIDAY_YEAR.CALENDAR, HOLIDAY_YEAR.YEAR)
                .doUpdate()
                .set(row)
                .execute();
        database.deleteFrom(HOLIDAY)
                .where(HOLIDAY.CALENDAR.eq(code), HOLIDAY.YEAR.eq(year.year()))
                .execute();
        year.days()
                .forEach(day -> database.insertInto(HOLIDAY)
                        .set(HOLIDAY.CALENDAR, code)
                        .set(HOLIDAY.YEAR, year.year())
                        .set(HOLIDAY.DAY, day.day())
                        .set(HOLIDAY.NAME, day.name())
                        .set(HOLIDAY.WORKING, day.working())
                        .execute());
    }

    private List<HolidayCalendar> calendars(Condition condition) {
        Map<String, List<HolidayYear>> years = years();
        return database.selectFrom(HOLIDAY_CALENDAR)
                .where(condition)
                .orderBy(HOLIDAY_CALENDAR.CODE)
                .fetch(row -> calendar(row, years.getOrDefault(row.getCode(), List.of())));
    }

    private Map<String, List<HolidayYear>> years() {
        Map<String, List<HolidayRecord>> days = database.selectFrom(HOLIDAY).orderBy(HOLIDAY.DAY).fetch().stream()
                .collect(Collectors.groupingBy(day -> day.getCalendar() + day.getYear()));
        return database.selectFrom(HOLIDAY_YEAR).orderBy(HOLIDAY_YEAR.CALENDAR, HOLIDAY_YEAR.YEAR).fetch().stream()
                .collect(Collectors.groupingBy(
                        HolidayYearRecord::getCalendar,
                        Collectors.mapping(
                                row -> year(row, days.getOrDefault(row.getCalendar() + row.getYear(), List.of())),
                                Collectors.toList())));
    }

    private static HolidayYear year(HolidayYearRecord row, List<HolidayRecord> days) {
        return new HolidayYear(
                row.getYear(),
                row.getSource(),
                row.getAsOf(),
                row.getRevision(),
                row.getChangedAt(),
                row.getChangedBy(),
                days.stream()
                        .map(day -> new HolidayYear.Holiday(day.getDay(), day.getName(), day.getWorking()))
                        .toList());
    }

    private static HolidayCalendar calendar(HolidayCalendarRecord row, List<HolidayYear> years) {
        return new HolidayCalendar(
                row.getCode(),
                row.getName(),
                Arrays.stream(row.getWeekend()).map(day -> DayOfWeek.of(day)).collect(Collectors.toSet()),
                years);
    }
}
