package io.recourse.exclusion;

import static io.recourse.db.jooq.exclusion.Tables.EXCLUSION_;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.recourse.BackendTest;
import io.recourse.access.ActingAs;
import io.recourse.access.Role;
import io.recourse.contract.RegisterFixture;
import io.recourse.contract.terms.ExclusionKind;
import io.recourse.text.Conflict;
import io.recourse.text.InvalidInput;
import io.recourse.time.Interval;
import java.time.Instant;
import java.util.EnumSet;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;

@BackendTest
class ExclusionServiceTest {

    private static final Instant FROM = Instant.parse("2026-03-10T00:00:00Z");

    @Autowired
    ExclusionService exclusions;

    @Autowired
    RegisterFixture register;

    @Autowired
    DSLContext sql;

    /** The full matrix: from each status to each other. */
    @ParameterizedTest
    @EnumSource(ExclusionStatus.class)
    void only_the_steps_that_make_sense_are_possible(ExclusionStatus next) {
        for (ExclusionStatus status : EnumSet.allOf(ExclusionStatus.class)) {
            Exclusion exclusion = inStatus(status);
            if (status.next().contains(next)) {
                assertThat(step(exclusion, next, "legal").status()).isEqualTo(next);
            } else if (next != ExclusionStatus.PROPOSED) {
                assertThatThrownBy(() -> step(exclusion, next, "legal")).isInstanceOf(Conflict.class);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"LEGAL", "VENDOR_MANAGER", "ADMIN"})
    void whoever_proposed_it_never_decides_it_whatever_their_role(Role role) {
        Exclusion own = ActingAs.user(
                "same", role, () -> exclusions.propose(register.service().id(), draft()));

        assertThatThrownBy(() -> ActingAs.user("same", role, () -> exclusions.accept(own.id(), own.version(), null)))
                .isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> ActingAs.user("same", role, () -> exclusions.refuse(own.id(), own.version(), "no")))
                .isInstanceOf(Conflict.class);
    }

    @Test
    void the_database_refuses_it_too() {
        Exclusion proposed = inStatus(ExclusionStatus.PROPOSED);

        assertThatThrownBy(() -> sql.update(EXCLUSION_)
                        .set(EXCLUSION_.STATUS, "ACCEPTED")
                        .set(EXCLUSION_.ACCEPTED_AT, FROM)
                        .set(EXCLUSION_.ACCEPTED_BY, proposed.proposedBy())
                        .set(EXCLUSION_.DECIDED_BY, proposed.proposedBy())
                        .set(EXCLUSION_.DECIDED_AT, FROM)
                        .where(EXCLUSION_.ID.eq(proposed.id()))
                        .execute())
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("maker_is_not_checker");
    }

    @Test
    void who_accepted_it_and_why_is_kept_when_another_takes_that_back() {
        Exclusion proposed = inStatus(ExclusionStatus.PROPOSED);
        Exclusion accepted = ActingAs.user(
                "accepter",
                Role.LEGAL,
                () -> exclusions.accept(proposed.id(), proposed.version(), "Announced in time"));
        Exclusion back = ActingAs.user(
                "other", Role.VENDOR_MANAGER, () -> exclusions.refuse(accepted.id(), accepted.version(), "Not to us"));

        assertThat(back)
                .returns(ExclusionStatus.REFUSED, Exclusion::status)
                .returns("accepter", Exclusion::acceptedBy)
                .returns("Announced in time", Exclusion::acceptance)
                .returns(accepted.decidedAt(), Exclusion::acceptedAt)
                .returns("other", Exclusion::decidedBy)
                .returns("Not to us", Exclusion::decision)
                .returns(true, Exclusion::isTakenBack);
        assertThat(accepted.isTakenBack()).isFalse();
        assertThat(step(inStatus(ExclusionStatus.PROPOSED), ExclusionStatus.REFUSED, "checker"))
                .returns(null, Exclusion::acceptedBy)
                .returns(false, Exclusion::isTakenBack);
    }

    @Test
    void a_change_based_on_an_old_version_is_refused() {
        Exclusion proposed = inStatus(ExclusionStatus.PROPOSED);
        step(proposed, ExclusionStatus.CONTESTED, "legal");

        assertThatThrownBy(() -> step(proposed, ExclusionStatus.ACCEPTED, "legal"))
                .isInstanceOf(Conflict.class);
    }

    @Test
    void it_is_kept_when_it_was_announced() {
        ExclusionDraft announced = new ExclusionDraft(
                FROM,
                FROM.plusSeconds(3_600),
                ExclusionKind.PLANNED_MAINTENANCE,
                "mail of the vendor",
                FROM.minusSeconds(7_200));
        Exclusion kept = ActingAs.user(
                "maker", Role.IT, () -> exclusions.propose(register.service().id(), announced));

        assertThat(ActingAs.role(Role.AUDITOR, () -> exclusions.get(kept.id())).announcedAt())
                .isEqualTo(FROM.minusSeconds(7_200));
        assertThat(kept.notice()).hasHours(2);
        assertThat(inStatus(ExclusionStatus.PROPOSED).notice()).isNull();
    }

    @Test
    void every_faulty_field_is_named_at_once() {
        ExclusionDraft backwards = new ExclusionDraft(FROM, FROM, null, " ");

        assertThatThrownBy(() -> ActingAs.role(
                        Role.LEGAL, () -> exclusions.propose(register.service().id(), backwards)))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refused -> assertThat(refused.errors())
                                .extracting(error -> error.field())
                                .containsExactly("to", "kind", "reason"));
    }

    @ParameterizedTest
    @CsvSource({
        "0000-01-01T00:00:00Z, 0000-01-02T00:00:00Z",
        "-4999-01-01T00:00:00Z, -4999-01-02T00:00:00Z",
        "9999-12-30T00:00:00Z, 9999-12-31T00:00:00Z",
        "+294300-01-01T00:00:00Z, +294300-01-02T00:00:00Z",
        "-1000000000-01-01T00:00:00Z, +1000000000-12-31T23:59:59Z"
    })
    void a_time_that_no_contract_means_is_refused_at_its_field(Instant from, Instant to) {
        ExclusionDraft wild = new ExclusionDraft(from, to, ExclusionKind.FORCE_MAJEURE, "Typhoon", to);

        assertThatThrownBy(() -> ActingAs.role(
                        Role.LEGAL, () -> exclusions.propose(register.service().id(), wild)))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refused -> assertThat(refused.errors())
                                .extracting(error -> error.field())
                                .contains("from", "to", "announcedAt"));
    }

    @Test
    void what_is_finer_than_a_millisecond_is_cut_and_may_leave_nothing() {
        assertThat(ActingAs.role(
                                Role.LEGAL,
                                () -> exclusions.propose(register.service().id(), fine(1_900_000)))
                        .period())
                .isEqualTo(new Interval(FROM, FROM.plusMillis(1)));
        assertThatThrownBy(() -> ActingAs.role(
                        Role.LEGAL, () -> exclusions.propose(register.service().id(), fine(900_000))))
                .isInstanceOf(InvalidInput.class);
    }

    private static ExclusionDraft fine(long nanos) {
        return new ExclusionDraft(
                FROM.plusNanos(100_000), FROM.plusNanos(nanos), ExclusionKind.FORCE_MAJEURE, "Typhoon");
    }

    private Exclusion inStatus(ExclusionStatus status) {
        Exclusion proposed = ActingAs.user(
                "maker", Role.IT, () -> exclusions.propose(register.service().id(), draft()));
        return status == ExclusionStatus.PROPOSED ? proposed : step(proposed, status, "checker");
    }

    private Exclusion step(Exclusion exclusion, ExclusionStatus next, String actor) {
        return ActingAs.user(actor, Role.LEGAL, () -> switch (next) {
            case CONTESTED -> exclusions.contest(exclusion.id(), exclusion.version(), "we were down");
            case ACCEPTED -> exclusions.accept(exclusion.id(), exclusion.version(), null);
            case REFUSED -> exclusions.refuse(exclusion.id(), exclusion.version(), "no notice was given");
            case PROPOSED -> throw new IllegalArgumentException("nothing becomes proposed");
        });
    }

    private static ExclusionDraft draft() {
        return new ExclusionDraft(
                FROM, FROM.plusSeconds(3_600), ExclusionKind.PLANNED_MAINTENANCE, "announced on 2026-03-01");
    }
}
