package io.recourse.claim.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import io.recourse.BackendTest;
import io.recourse.TestClock;
import io.recourse.access.ActingAs;
import io.recourse.access.Role;
import io.recourse.assessment.AssessmentFixture;
import io.recourse.contract.RegisterFixture;
import io.recourse.contract.clause.Clause;
import io.recourse.contract.terms.ClaimRule;
import io.recourse.contract.terms.ClaimWindow;
import io.recourse.contract.terms.Notice;
import io.recourse.measurement.MeasurementSource;
import io.recourse.text.Language;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a calendar program recognises again (RFC 5545: UID, folding at 75 octets, escaping). */
@BackendTest
class FeedOfRunningPeriodsTest {

    private static final String OUTAGE = "2026-08-10T00:00Z,2026-08-10T02:00Z,DOWN";

    @Autowired
    AssessmentFixture assessments;

    @Autowired
    CalendarService calendar;

    @Autowired
    TestClock clock;

    @Test
    void a_day_of_a_running_period_stays_the_same_event_when_its_figure_is_revised() {
        clock.set("2026-08-15T08:00:00Z");
        Clause clause = assessments.clause(RegisterFixture.promise(RegisterFixture.START, null)
                .with(new ClaimWindow(
                        ClaimRule.DAYS_AFTER_PERIOD_END, 30, null, null, new Notice(9, Notice.Unit.DAYS, true))));
        MeasurementSource source = assessments.source();
        assessments.measureUpTo(source, clause, "2026-07-31T00:00:00Z", "2026-08-14T00:00:00Z", OUTAGE);
        assessments.work();
        List<String> before = uids();
        assertThat(before).hasSize(1);
        clock.set("2026-08-15T09:00:00Z");
        assessments.measureUpTo(
                source,
                clause,
                "2026-08-14T00:00:00Z",
                "2026-08-15T00:00:00Z",
                "2026-08-14T05:00Z,2026-08-14T06:00Z,DOWN");
        assessments.work();
        assertThat(uids()).isEqualTo(before);
    }

    @Test
    void lines_of_any_script_are_folded_at_75_octets_and_characters_stay_whole() {
        for (Language language : Language.values()) {
            String about = "مركز البيانات، 香港; \\ \"😀\" ".repeat(12) + "\r\nX-INJECTED:1";
            byte[] file = new FeedWriter("名称", language, "https://recourse.example").write(List.of(date(about)));
            String text = new String(file, StandardCharsets.UTF_8);
            assertThat(text).doesNotContain("\uFFFD").endsWith("END:VCALENDAR\r\n");
            for (String line : text.split("\r\n")) {
                assertThat(line.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(75);
                assertThat(line).doesNotContain("\n", "\r").doesNotStartWith("X-INJECTED");
            }
            String unfolded = text.replace("\r\n ", "");
            assertThat(unfolded).contains("香港\\; \\\\ \"😀\"").doesNotContain("香港;");
        }
    }

    private static CalendarDate date(String about) {
        return new CalendarDate(
                DateKind.LAST_DAY,
                new CalendarDate.Subject("claims/1", "CLM-1", vendor(), "شركة المرفأ", about, null, 1),
                LocalDate.of(2026, 10, 25),
                ZoneId.of("Europe/Berlin"),
                none(),
                Set.of(Role.LEGAL),
                true,
                Instant.parse("2026-09-01T00:00:00Z"));
    }

    private static io.recourse.db.id.VendorId vendor() {
        return new io.recourse.db.id.VendorId(new java.util.UUID(0, 1));
    }

    private static @Nullable Instant none() {
        return null;
    }

    private List<String> uids() {
        byte[] file = ActingAs.role(
                Role.LEGAL,
                () -> new FeedWriter("x", Language.ENGLISH, "https://recourse.example")
                        .write(calendar.ahead(LocalDate.of(2099, 1, 1), CalendarFilter.ALL)));
        return new String(file, StandardCharsets.UTF_8)
                .replace("\r\n ", "")
                .lines()
                .filter(line -> line.startsWith("UID:") && line.contains("NOTICE_BY"))
                .toList();
    }
}
