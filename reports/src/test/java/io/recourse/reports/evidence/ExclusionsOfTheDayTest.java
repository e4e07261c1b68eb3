package io.recourse.reports.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import io.recourse.BackendTest;
import io.recourse.TestClock;
import io.recourse.access.ActingAs;
import io.recourse.access.Role;
import io.recourse.access.WithUser;
import io.recourse.claim.Claim;
import io.recourse.contract.terms.ExclusionKind;
import io.recourse.exclusion.Exclusion;
import io.recourse.exclusion.ExclusionDraft;
import io.recourse.exclusion.ExclusionService;
import io.recourse.exclusion.ExclusionStatus;
import io.recourse.reports.evidence.facts.EvidenceReader;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The evidence proves a revision of an assessment: it shows exclusions as they stood when that was computed. */
@BackendTest
@WithUser(value = Role.LEGAL, username = "counsel")
class ExclusionsOfTheDayTest {

    @Autowired
    EvidenceFixture fixture;

    @Autowired
    EvidenceReader reader;

    @Autowired
    ExclusionService exclusions;

    @Autowired
    TestClock clock;

    @Test
    void what_is_proposed_or_taken_back_later_does_not_change_what_a_revision_is_proved_by() {
        Claim claim = fixture.submitted();
        List<String> before = List.of(
                "2026-08-20T12:00:00Z REFUSED by objector-of-claims",
                "2026-08-25T10:30:00Z ACCEPTED by objector-of-claims");
        assertThat(stand(claim)).isEqualTo(before);

        clock.advance(Duration.ofHours(1));
        Exclusion accepted = exclusions
                .touching(claim.subject().service(), claim.deadline().period())
                .stream()
                .filter(one -> one.status() == ExclusionStatus.ACCEPTED)
                .findFirst()
                .orElseThrow();
        ActingAs.user(
                "checker-of-claims",
                Role.LEGAL,
                () -> exclusions.refuse(accepted.id(), accepted.version(), "Announced too late after all"));
        ActingAs.user(
                "maker-of-claims",
                Role.VENDOR_MANAGER,
                () -> exclusions.propose(
                        claim.subject().service(),
                        new ExclusionDraft(
                                Instant.parse("2026-08-10T00:00:00Z"),
                                Instant.parse("2026-08-10T01:00:00Z"),
                                ExclusionKind.PLANNED_MAINTENANCE,
                                "Said afterwards",
                                Instant.parse("2026-08-01T00:00:00Z"))));

        assertThat(stand(claim)).as("who accepted it, too").isEqualTo(before);
    }

    private List<String> stand(Claim claim) {
        return reader.read(claim.id()).exclusions().stream()
                .map(one -> one.interval().from() + " " + one.status() + " by "
                        + one.decidedBy().name())
                .toList();
    }
}
