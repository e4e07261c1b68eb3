package io.recourse.reports.monthly.figures;

import io.recourse.money.Money;
import io.recourse.reports.monthly.figures.MonthlyFigures.AssessmentSheet;
import io.recourse.reports.monthly.figures.MonthlyFigures.DayFacts;
import io.recourse.reports.monthly.figures.MonthlyFigures.DowntimeLine;
import io.recourse.reports.monthly.figures.MonthlyFigures.HistoryPoint;
import io.recourse.reports.monthly.figures.MonthlyFigures.ServiceSheet;
import io.recourse.time.Period;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Services of the sample month with their clauses. */
record SampleServices(YearMonth month) {

    private static final String GITHUB_TEXT =
            "If GitHub does not meet the SLA, Customer will be entitled to service credit to Customer's account: 10% "
                    + "of the fees for the affected service feature for uptime below or equal to 99.9% but above "
                    + "99.0%, 25% for uptime below or equal to 99.0%, calculated for the calendar quarter.";
    private static final String DINGTALK_TEXT =
            "\u670d\u52a1\u53ef\u7528\u7387\u4e0d\u4f4e\u4e8e 99.9%\uff0c\u6309\u81ea\u7136\u5e74\u8ba1\u7b97\uff1b"
                    + "\u6bcf\u4e0d\u53ef\u7528\u4e00\u5206\u949f\uff0c\u7532\u65b9\u6709\u6743\u83b7\u5f97 150 "
                    + "\u6e2f\u5143\u7684\u670d\u52a1\u62b5\u6263\uff0c\u4e0d\u53ef\u6297\u529b\u9664\u5916\u3002";

    ServiceSheet gitOperations() {
        return new ServiceSheet(
                "Git Operations",
                SampleFigures.usd("7000.00"),
                days(Map.of(3, 41L, 4, 200L, 11, 8L, 19, 287L), 0),
                List.of(assessment(
                        "Quarterly uptime",
                        "2",
                        GITHUB_TEXT,
                        "2026-Q1",
                        "99.9",
                        "99.073315972222",
                        false,
                        7_776_000_000L,
                        72_058_800L,
                        "25",
                        SampleFigures.usd("1750.00"),
                        downtime(),
                        history("2026-Q1", 6, "99.94", "99.98", "99.71", "99.96", "99.42", "99.073315972222"))));
    }

    ServiceSheet actions() {
        return new ServiceSheet(
                "Actions",
                SampleFigures.usd("2100.00"),
                days(Map.of(5, 95L), 0),
                List.of(assessment(
                        "Quarterly uptime",
                        "2",
                        GITHUB_TEXT,
                        "2026-Q1",
                        "99.9",
                        "99.926697530864",
                        true,
                        7_776_000_000L,
                        5_700_000L,
                        null,
                        null,
                        downtime().subList(0, 1),
                        List.of())));
    }

    ServiceSheet dingTalk() {
        return new ServiceSheet(
                "DingTalk Enterprise",
                SampleFigures.hkd("61500.00"),
                days(Map.of(9, 123L), 15),
                List.of(
                        assessment(
                                "Yearly availability",
                                "7.1",
                                DINGTALK_TEXT,
                                "2026",
                                "99.9",
                                "99.905092592593",
                                true,
                                7_776_000_000L,
                                7_380_000L,
                                null,
                                null,
                                downtime().subList(1, 2),
                                history("2026", 3, "99.97", "99.931", "99.905092592593")),
                        assessment(
                                "Credit points for each minute",
                                null,
                                DINGTALK_TEXT,
                                "2026-03",
                                "99.95",
                                "99.724462365591",
                                false,
                                2_674_800_000L,
                                7_380_000L,
                                "30",
                                SampleFigures.hkd("18450.00"),
                                downtime().subList(1, 2),
                                history(
                                        "2026-03",
                                        12,
                                        "100",
                                        "100",
                                        "99.96",
                                        "99.99",
                                        "100",
                                        "99.94",
                                        "100",
                                        "99.97",
                                        "100",
                                        "100",
                                        "99.98",
                                        "99.724462365591"))));
    }

    ServiceSheet cloudStorage() {
        return new ServiceSheet("Cloud Storage", null, days(Map.of(22, 82L), 0), List.of());
    }

    private List<DayFacts> days(Map<Integer, Long> downMinutes, int excludedDay) {
        List<DayFacts> days = new ArrayList<>();
        for (int day = 1; day <= month.lengthOfMonth(); day++) {
            long down = downMinutes.getOrDefault(day, 0L) * 60_000;
            days.add(new DayFacts(
                    month.atDay(day), down, day == excludedDay ? 7_200_000 : 0, day == 27 ? 3_600_000 : 0, true));
        }
        return days;
    }

    private static List<DowntimeLine> downtime() {
        return List.of(
                new DowntimeLine(Instant.parse("2026-03-03T18:46:12Z"), Instant.parse("2026-03-03T19:27:12Z"), "DOWN"),
                new DowntimeLine(Instant.parse("2026-03-04T23:12:00Z"), Instant.parse("2026-03-05T02:32:00Z"), "DOWN"),
                new DowntimeLine(
                        Instant.parse("2026-03-11T07:00:00.500Z"), Instant.parse("2026-03-11T07:00:31Z"), "DEGRADED"),
                new DowntimeLine(Instant.parse("2026-03-19T01:02:00Z"), Instant.parse("2026-03-19T05:49:00Z"), "DOWN"));
    }

    private static List<HistoryPoint> history(String last, int count, String... values) {
        List<HistoryPoint> points = new ArrayList<>();
        Period period = Period.parse(last);
        for (int index = count - 1; index >= 0; index--) {
            boolean met = new BigDecimal(values[index]).compareTo(new BigDecimal("99.9")) >= 0;
            points.addFirst(new HistoryPoint(period.label(), values[index], met));
            period = period.previous();
        }
        return points;
    }

    private static AssessmentSheet assessment(
            String clause,
            String section,
            String text,
            String period,
            String commitment,
            String availability,
            boolean met,
            long counted,
            long down,
            String percent,
            Money credit,
            List<DowntimeLine> downtime,
            List<HistoryPoint> history) {
        long allowed = new BigDecimal("100")
                .subtract(new BigDecimal(commitment))
                .multiply(BigDecimal.valueOf(counted))
                .divide(new BigDecimal("100"), 0, RoundingMode.DOWN)
                .longValueExact();
        return new AssessmentSheet(
                clause,
                section,
                section == null ? null : 4,
                text,
                3,
                period,
                period.equals("2026-Q1") ? "UTC" : "Asia/Shanghai",
                !period.equals("2026"),
                !period.equals("2026"),
                commitment,
                availability,
                met,
                counted,
                counted - down,
                down,
                0,
                3_600_000,
                allowed,
                null,
                null,
                percent,
                credit,
                2,
                "1",
                "c0ffee42".repeat(8),
                downtime,
                history);
    }
}
