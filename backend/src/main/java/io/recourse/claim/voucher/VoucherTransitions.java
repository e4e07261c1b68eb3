package io.recourse.claim.voucher;

import static io.recourse.claim.voucher.VoucherState.EXPIRED;
import static io.recourse.claim.voucher.VoucherState.HELD;
import static io.recourse.claim.voucher.VoucherState.PARTLY_USED;
import static io.recourse.claim.voucher.VoucherState.TAKEN_BACK;
import static io.recourse.claim.voucher.VoucherState.USED_UP;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The life of a voucher as one table. A step that does not stand here does not exist. */
final class VoucherTransitions {

    /** Where a kind of step leads from a state; which of several follows from what is left. */
    record Transition(VoucherState from, VoucherStep.Kind kind, Set<VoucherState> to) {}

    private static final List<Transition> TABLE = List.of(
            new Transition(HELD, VoucherStep.Kind.USED, EnumSet.of(PARTLY_USED, USED_UP)),
            new Transition(HELD, VoucherStep.Kind.EXPIRED, EnumSet.of(EXPIRED)),
            new Transition(HELD, VoucherStep.Kind.TAKEN_BACK, EnumSet.of(TAKEN_BACK)),
            new Transition(PARTLY_USED, VoucherStep.Kind.USED, EnumSet.of(PARTLY_USED, USED_UP)),
            new Transition(PARTLY_USED, VoucherStep.Kind.USE_UNDONE, EnumSet.of(HELD, PARTLY_USED)),
            new Transition(PARTLY_USED, VoucherStep.Kind.EXPIRED, EnumSet.of(EXPIRED)),
            new Transition(USED_UP, VoucherStep.Kind.USE_UNDONE, EnumSet.of(HELD, PARTLY_USED)),
            new Transition(EXPIRED, VoucherStep.Kind.REVIVED, EnumSet.of(HELD, PARTLY_USED)));

    private VoucherTransitions() {}

    /** The states to which a step may lead; empty if there is no such step. */
    static Set<VoucherState> to(VoucherState from, VoucherStep.Kind kind) {
        return TABLE.stream()
                .filter(transition -> transition.from() == from && transition.kind() == kind)
                .findFirst()
                .map(Transition::to)
                .orElse(Set.of());
    }

    /** The state after a step; throws IllegalStateException if the table has no such step. */
    static VoucherState after(Voucher before, VoucherStep.Kind kind, VoucherAmount used, VoucherAmount lost) {
        VoucherState next;
        if (kind == VoucherStep.Kind.TAKEN_BACK) {
            next = TAKEN_BACK;
        } else if (lost.isPositive()) {
            next = EXPIRED;
        } else if (used.equals(before.granted())) {
            next = USED_UP;
        } else {
            next = used.isPositive() ? PARTLY_USED : HELD;
        }
        if (!to(before.state(), kind).contains(next)) {
            throw new IllegalStateException(
                    "No step " + kind + " leads from " + before.state() + " to " + next + " of " + before.name());
        }
        return next;
    }
}
