package io.recourse.exclusion;

import static org.assertj.core.api.Assertions.assertThat;

import io.recourse.contract.terms.ExclusionKind;
import io.recourse.db.id.ExclusionId;
import io.recourse.db.id.ServiceId;
import io.recourse.time.Interval;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExclusionAsOfTest {

    /** Proposed on the 1st, contested on the 2nd, accepted on the 3rd and taken back on the 4th. */
    private static final Exclusion TAKEN_BACK = new Exclusion(
            new ExclusionId(new UUID(0, 1)),
            new ServiceId(new UUID(0, 2)),
            Interval.parse("2026-08-25T10:30:00Z", "2026-08-25T11:00:00Z"),
            ExclusionKind.PLANNED_MAINTENANCE,
            null,
            ExclusionStatus.REFUSED,
            "Maintenance",
            "maker",
            day(1),
            "objector",
            day(2),
            "Not announced",
            day(3),
            "checker",
            "Announced in time",
            "second checker",
            day(4),
            "Announced too late",
            3);

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "1, PROPOSED, -, -, -, -",
                "2, CONTESTED, Not announced, -, -, -",
                "3, ACCEPTED, Not announced, 3, checker, Announced in time",
                "4, REFUSED, Not announced, 4, second checker, Announced too late"
            })
    void it_stands_as_it_stood_on_each_day(
            int day, ExclusionStatus status, String objection, Integer decided, String by, String decision) {
        Exclusion then = TAKEN_BACK.asOf(day(day)).orElseThrow();
        assertThat(then.status()).isEqualTo(status);
        assertThat(then.objection()).isEqualTo(objection);
        assertThat(then.decidedAt()).isEqualTo(decided == null ? null : day(decided));
        assertThat(then.decidedBy()).isEqualTo(by);
        assertThat(then.decision()).isEqualTo(decision);
        assertThat(TAKEN_BACK.asOf(day(day).minusSeconds(1)).map(Exclusion::status))
                .as("a second before")
                .isNotEqualTo(java.util.Optional.of(status));
    }

    private static Instant day(int day) {
        return Instant.parse("2026-09-0" + day + "T00:00:00Z");
    }
}
