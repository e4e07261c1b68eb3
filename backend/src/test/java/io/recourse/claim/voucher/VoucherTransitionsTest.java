package io.recourse.claim.voucher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.recourse.claim.Claim;
import io.recourse.claim.voucher.VoucherStep.Kind;
import io.recourse.db.id.ClaimId;
import io.recourse.db.id.VendorId;
import io.recourse.db.id.VoucherId;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The full matrix: each state against each kind of step, written down a second time as a picture. */
class VoucherTransitionsTest {

    /** Where each step leads, by first letters of the states: H, P, U, E, T; a point is no step. */
    private static final List<String> PICTURE = List.of(
            //          RECEIVED USED USE_UNDONE EXPIRED REVIVED TAKEN_BACK
            "HELD        .        PU   .          E       .       T",
            "PARTLY_USED .        PU   HP         E       .       .",
            "USED_UP     .        .    HP         .       .       .",
            "EXPIRED     .        .    .          .       HP      .",
            "TAKEN_BACK  .        .    .          .       .       .");

    private static final VoucherAmount TEN = VoucherAmount.of(new Claim.Quantity(BigDecimal.TEN, "DAYS"));

    static Stream<VoucherState> states() {
        return Arrays.stream(VoucherState.values());
    }

    @ParameterizedTest
    @MethodSource("states")
    void a_state_leads_where_the_picture_says_and_nowhere_else(VoucherState from) {
        String[] row = PICTURE.get(from.ordinal()).split(" +");
        assertThat(row[0]).isEqualTo(from.name());
        for (Kind kind : Kind.values()) {
            String to = VoucherTransitions.to(from, kind).stream()
                    .map(state -> state.name().substring(0, 1))
                    .collect(Collectors.joining());
            assertThat(to.isEmpty() ? "." : to).as(from + " by " + kind).isEqualTo(row[1 + kind.ordinal()]);
        }
    }

    @Test
    void the_state_follows_from_what_is_used_and_lost() {
        Voucher held = voucher(VoucherState.HELD);
        assertThat(VoucherTransitions.after(held, Kind.USED, TEN.with(3), TEN.with(0)))
                .isEqualTo(VoucherState.PARTLY_USED);
        assertThat(VoucherTransitions.after(held, Kind.USED, TEN, TEN.with(0))).isEqualTo(VoucherState.USED_UP);
        assertThat(VoucherTransitions.after(held, Kind.EXPIRED, TEN.with(0), TEN))
                .isEqualTo(VoucherState.EXPIRED);
        assertThat(VoucherTransitions.after(voucher(VoucherState.USED_UP), Kind.USE_UNDONE, TEN.with(0), TEN.with(0)))
                .isEqualTo(VoucherState.HELD);
        assertThat(VoucherTransitions.after(voucher(VoucherState.EXPIRED), Kind.REVIVED, TEN.with(3), TEN.with(0)))
                .isEqualTo(VoucherState.PARTLY_USED);
    }

    @ParameterizedTest
    @MethodSource("states")
    void a_step_that_is_not_in_the_table_cannot_be_taken(VoucherState from) {
        for (Kind kind : Kind.values()) {
            if (VoucherTransitions.to(from, kind).isEmpty()) {
                assertThatIllegalStateException()
                        .as(from + " by " + kind)
                        .isThrownBy(() -> VoucherTransitions.after(voucher(from), kind, TEN.with(3), TEN.with(0)));
            }
        }
    }

    @Test
    void every_state_but_the_first_is_reached_by_some_step() {
        assertThat(states().flatMap(from -> Arrays.stream(Kind.values())
                                .flatMap(kind -> VoucherTransitions.to(from, kind).stream()))
                        .distinct())
                .containsExactlyInAnyOrder(VoucherState.values());
    }

    private static Voucher voucher(VoucherState state) {
        LocalDate day = LocalDate.of(2026, 9, 15);
        return new Voucher(
                new VoucherId(UUID.randomUUID()),
                1,
                new ClaimId(UUID.randomUUID()),
                "CLM-000001",
                new VendorId(UUID.randomUUID()),
                "Vendor",
                "Service",
                "code",
                TEN,
                TEN.with(0),
                TEN.with(0),
                null,
                day,
                day,
                day,
                null,
                ZoneId.of("UTC"),
                null,
                null,
                state,
                true,
                1,
                false,
                "finance",
                Instant.EPOCH,
                0);
    }
}
