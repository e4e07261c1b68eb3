package io.recourse.claim.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.recourse.BackendTest;
import io.recourse.access.ActingAs;
import io.recourse.access.Role;
import io.recourse.claim.Claim;
import io.recourse.claim.ClaimStatus;
import io.recourse.claim.OpenClaims;
import io.recourse.claim.bulk.Downtimes.Incident;
import io.recourse.claim.bulk.Downtimes.Span;
import io.recourse.text.NotFound;
import io.recourse.time.Interval;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Which claims rest on one outage. */
@BackendTest
class DowntimesTest {

    @Autowired
    private OpenClaims claims;

    @Autowired
    private OutageService outages;

    @Autowired
    private DSLContext sql;

    @Test
    void downtime_that_overlaps_is_one_outage_and_downtime_that_only_touches_is_another() {
        Claim one = claims.opened();
        Claim other = claims.openedBeside(one);

        List<Outage> found = Downtimes.outages(
                List.of(
                        new Span(one, hours(1, 3)),
                        new Span(other, hours(2, 5)),
                        new Span(one, hours(4, 6)),
                        new Span(other, hours(6, 7))),
                List.of());

        assertThat(found).extracting(Outage::span).containsExactly(hours(6, 7), hours(1, 6));
        assertThat(found.getLast().claims())
                .extracting(part -> part.claim().id(), Outage.ClaimOfOutage::downtime)
                .containsExactlyInAnyOrder(
                        tuple(one.id(), Duration.ofHours(4)), tuple(other.id(), Duration.ofHours(3)));
    }

    @Test
    void a_long_outage_holds_what_lies_within_it_together() {
        Claim one = claims.opened();

        List<Outage> found = Downtimes.outages(
                List.of(
                        new Span(one, hours(1, 20)),
                        new Span(one, hours(2, 3)),
                        new Span(one, hours(10, 11)),
                        new Span(one, hours(19, 22))),
                List.of());

        assertThat(found).extracting(Outage::span).containsExactly(hours(1, 22));
    }

    @Test
    void what_the_source_reports_as_one_incident_is_one_outage() {
        Claim one = claims.opened();
        Claim other = claims.openedBeside(one);
        Outage.Name name = new Outage.Name("INC-7", "Storage is slow");

        List<Outage> found = Downtimes.outages(
                List.of(new Span(one, hours(1, 2)), new Span(other, hours(4, 5)), new Span(other, hours(8, 9))),
                List.of(
                        new Incident(one.subject().service(), hours(0, 3), "status page", name),
                        new Incident(other.subject().service(), hours(4, 6), "status page", name),
                        new Incident(other.subject().service(), hours(8, 9), "another page", name)));

        assertThat(found).extracting(Outage::span).containsExactly(hours(8, 9), hours(1, 5));
        assertThat(found).allSatisfy(outage -> assertThat(outage.names()).containsExactly(name));
    }

    @Test
    void outages_are_found_by_what_the_assessments_of_claims_charge() {
        Claim one = claims.opened();
        Claim other = claims.openedBeside(one);
        Claim elsewhere = claims.opened();
        charge(one, 1, 3);
        charge(other, 2, 4);
        charge(elsewhere, 2, 4);

        List<Outage> all = ActingAs.role(Role.AUDITOR, () -> outages.list(new OutageFilter(null, true)));
        List<Outage> ofVendor = ActingAs.role(
                Role.AUDITOR, () -> outages.list(new OutageFilter(one.subject().vendor(), false)));

        assertThat(all).hasSize(2);
        assertThat(ofVendor).singleElement().satisfies(outage -> {
            assertThat(outage.span()).isEqualTo(hours(1, 4));
            assertThat(outage.open()).isEqualTo(2);
            assertThat(outage.services()).hasSize(2);
        });
        assertThat(ActingAs.role(
                        Role.IT,
                        () -> outages.get(one.subject().vendor(), hours(3, 4).from())))
                .isEqualTo(ofVendor.getFirst());
        claims.move(elsewhere, ClaimStatus.WITHDRAWN);
        assertThat(ActingAs.role(Role.IT, () -> outages.list(new OutageFilter(null, true))))
                .hasSize(1);
        assertThatThrownBy(() -> ActingAs.role(
                        Role.IT,
                        () -> outages.get(one.subject().vendor(), hours(4, 5).from())))
                .isInstanceOf(NotFound.class);
    }

    private void charge(Claim claim, int from, int to) {
        sql.execute(
                """
                INSERT INTO assessment.assessment_interval
                    (assessment_id, position, started_at, ended_at, charge, state, because)
                VALUES (?, 0, ?::timestamptz, ?::timestamptz, 'DOWN', 'DOWN', 'x')""",
                claim.subject().assessment().value(),
                hours(from, to).from().toString(),
                hours(from, to).to().toString());
    }

    private static Interval hours(int from, int to) {
        Instant midnight = Instant.parse("2026-08-10T00:00:00Z");
        return new Interval(midnight.plus(Duration.ofHours(from)), midnight.plus(Duration.ofHours(to)));
    }
}
