package io.recourse.claim;

import static io.recourse.claim.ClaimFixture.hkd;
import static org.assertj.core.api.Assertions.assertThat;

import io.recourse.BackendTest;
import io.recourse.access.ActingAs;
import io.recourse.access.Role;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Late data in every state of a claim. Rules: before it reached the vendor a claim follows the latest revision, a signature
 * was given for the old figure, and without a breach it goes and the next breach opens another; from then on, and where
 * people or the clock ended it, nothing is edited and the revision is only pointed out, until it says again what was sought.
 */
@BackendTest
class LateDataTest {

    enum Late {
        RAISED("1500.00"),
        LOWERED("700.00"),
        VANISHED("0"),
        /** The clause no longer covers the period: the same assessment grants nothing any more. */
        UNCOVERED("0"),
        BACK("1000.00"),
        BACK_AFTER_UNCOVERED("1000.00");

        final String credit;

        Late(String credit) {
            this.credit = credit;
        }
    }

    @Autowired
    ClaimFixture fixture;

    @Autowired
    ClaimService service;

    @Autowired
    ClaimLinks links;

    static Stream<Arguments> cells() {
        return Stream.of(ClaimStatus.values())
                .flatMap(status -> Stream.of(Late.values()).map(late -> Arguments.of(status, late)));
    }

    @ParameterizedTest(name = "{0} and {1}")
    @MethodSource("cells")
    void late_data_moves_what_was_not_submitted_and_points_out_the_rest(ClaimStatus status, Late late) {
        Claim before = fixture.at(status);
        String books = fixture.books(before);

        Claim told = arrive(before, late);

        Claim after = fixture.get(before.id());
        if (!status.isUnsubmitted()) {
            assertThat(told.id()).isEqualTo(before.id());
            assertThat(after.state()).as("never edited").isEqualTo(before.state());
            assertThat(fixture.books(after)).isEqualTo(books);
            if (late == Late.BACK || late == Late.BACK_AFTER_UNCOVERED) {
                assertThat(after.amendment()).as("as it was submitted").isNull();
            } else {
                assertThat(after.amendment()).isNotNull();
                assertThat(after.amendment().computed()).isEqualTo(hkd(late.credit));
            }
            return;
        }
        assertThat(after.amendment()).isNull();
        switch (late) {
            case RAISED, LOWERED -> {
                boolean wasSigned = status == ClaimStatus.AWAITING_RELEASE;
                assertThat(after.status()).isEqualTo(wasSigned ? ClaimStatus.DRAFTED : status);
                assertThat(after.amounts()).isEqualTo(ClaimAmounts.of(hkd(late.credit)));
                assertThat(after.state().trail().isSigned()).isFalse();
                assertThat(fixture.books(after)).isEqualTo("9100=%s 9199=-%s".formatted(late.credit, late.credit));
            }
            case VANISHED, UNCOVERED -> gone(after);
            case BACK, BACK_AFTER_UNCOVERED -> {
                gone(after);
                assertThat(told.id()).isNotEqualTo(before.id());
                assertThat(told.status()).isEqualTo(ClaimStatus.ASSESSED);
                assertThat(fixture.books(told)).isEqualTo("9100=1000.00 9199=-1000.00");
            }
        }
    }

    private void gone(Claim claim) {
        assertThat(claim.status()).isEqualTo(ClaimStatus.WITHDRAWN);
        assertThat(claim.amounts().lostCause()).isEqualTo(LossCause.NO_LONGER_BREACHED);
        assertThat(claim.amounts().lost()).isEqualTo(hkd("0"));
        assertThat(fixture.books(claim)).isEmpty();
    }

    /** The first claim that stands afterwards, or what became of the one that was there. */
    private Claim arrive(Claim claim, Late late) {
        return switch (late) {
            case RAISED, LOWERED, VANISHED -> revised(claim, late.credit, 2);
            case UNCOVERED -> uncovered(claim);
            case BACK -> {
                revised(claim, "0", 2);
                yield revised(claim, late.credit, 3);
            }
            case BACK_AFTER_UNCOVERED -> {
                uncovered(claim);
                yield revised(claim, late.credit, 2);
            }
        };
    }

    private Claim revised(Claim claim, String credit, int revision) {
        return fixture.take(fixture.facts(claim.subject().clause(), credit, revision));
    }

    private Claim uncovered(Claim claim) {
        Claim.Amendment same = new Claim.Amendment(claim.subject().assessment(), hkd("0"), null);
        return fixture.take(AssessmentFacts.of(claim, same).grantingNothing());
    }

    @Test
    void a_part_whose_breach_is_back_is_claimed_for_its_own_account_again() {
        Claim whole = fixture.opened();
        Map<String, Claim> parts = divided(whole);
        Claim sent = submitted(parts.get("north"));

        revised(whole, "0", 2);
        gone(fixture.get(parts.get("south").id()));
        assertThat(fixture.get(sent.id()).amendment().computed()).isEqualTo(hkd("0"));

        // The same credit as at first: 600 were sent as the north's, 400 are the south's.
        revised(whole, "1000", 3);
        assertThat(fixture.get(sent.id()).amendment()).as("as it was submitted").isNull();
        Claim south = fixture.get(parts.get("south").id());
        assertThat(south.status()).isEqualTo(ClaimStatus.ASSESSED);
        assertThat(south.amounts()).isEqualTo(ClaimAmounts.of(hkd("400")));
        assertThat(fixture.books(south)).isEqualTo("9100=400.00 9199=-400.00");
        assertThat(ActingAs.role(Role.AUDITOR, () -> service.events(south.id())))
                .extracting(event -> event.from() + " " + event.to())
                .endsWith("ASSESSED WITHDRAWN", "WITHDRAWN ASSESSED");

        // Half of it: 300 and 200, by the proportion of the division.
        revised(whole, "500", 4);
        assertThat(fixture.get(sent.id()).amendment().computed()).isEqualTo(hkd("300"));
        assertThat(fixture.get(south.id()).amounts().computed()).isEqualTo(hkd("200"));
    }

    @Test
    void parts_that_were_all_gone_before_have_no_share_in_the_claim_that_came_after_them() {
        Claim whole = fixture.opened();
        Map<String, Claim> parts = divided(whole);
        revised(whole, "0", 2);
        Claim anew = submitted(revised(whole, "1000", 3));
        assertThat(parts.values()).extracting(Claim::id).doesNotContain(anew.id());

        revised(whole, "800", 4);
        assertThat(fixture.get(anew.id()).amendment().computed()).isEqualTo(hkd("800"));
        parts.values().forEach(part -> gone(fixture.get(part.id())));
    }

    private Map<String, Claim> divided(Claim whole) {
        List<AccountShare> shares =
                List.of(new AccountShare("north", hkd("600")), new AccountShare("south", hkd("400")));
        return ActingAs.user(
                        "maker",
                        Role.VENDOR_MANAGER,
                        () -> links.split(whole.id(), shares, "Two accounts pay", whole.version()))
                .stream()
                .collect(Collectors.toMap(part -> part.subject().account(), part -> part));
    }

    private Claim submitted(Claim claim) {
        Claim signed = fixture.move(fixture.move(claim, ClaimStatus.DRAFTED), ClaimStatus.AWAITING_RELEASE);
        return fixture.move(signed, ClaimStatus.SUBMITTED);
    }
}
