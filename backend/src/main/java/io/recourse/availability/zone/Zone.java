package io.recourse.availability.zone;

import io.recourse.availability.Charge;
import io.recourse.availability.piece.Cause;
import io.recourse.availability.piece.Charging;
import io.recourse.availability.piece.PieceCode;
import io.recourse.availability.timeline.Symbol;
import io.recourse.contract.terms.ExclusionEffect;
import io.recourse.contract.terms.ExclusionKind;
import io.recourse.contract.terms.Formula;
import io.recourse.contract.terms.State;

/**
 * The third and fourth rules as a table: the code of a piece for each symbol in each kind of zone of the period. The
 * sweep looks up one number where it would otherwise ask a dozen questions.
 */
public final class Zone {

    static final int PLAIN = 0;
    static final int OUT_OF_HOURS = 1;
    static final int BEFORE_FIRST_DATA = 2;
    static final int NOT_YET = 3;
    static final int CAP_USED = 4;
    static final int ALLOWANCE_USED = 5;
    static final int TOO_LATE = 6;
    private static final int FIRST_KIND = 7;

    /** How many kinds of zones there are. */
    static final int KINDS = FIRST_KIND + ExclusionKind.values().length;

    /** Room for each symbol. */
    private static final int ROW = Symbol.MASK + 1;

    private Zone() {}

    /** The zone of time that a kind excludes. */
    static int excludedBy(int kind) {
        return FIRST_KIND + kind;
    }

    /** Where the row of a zone begins in the table; add the symbol. */
    static int rowOf(int zone) {
        return zone * ROW;
    }

    /** The kind of zone whose row a position of the table lies in. */
    public static int kindOf(int position) {
        return position / ROW;
    }

    public static int[] table(Formula formula, Charging charging) {
        int[] codes = new int[KINDS * ROW];
        for (int zone = 0; zone < KINDS; zone++) {
            for (int state = 0; state < State.values().length; state++) {
                int row = rowOf(zone) + state;
                codes[row + Symbol.BY_STATE] = code(formula, zone, charging.of(state), state, Cause.STATE);
                codes[row + Symbol.REDUNDANT] = code(formula, zone, Charge.UP, state, Cause.REDUNDANCY);
                codes[row + Symbol.NOT_YET] = code(formula, zone, charging.notYet(state), state, Cause.NOT_YET);
            }
        }
        return codes;
    }

    private static int code(Formula formula, int zone, Charge charge, int state, Cause cause) {
        boolean downtime = charge.isDown();
        return switch (zone) {
            case PLAIN -> PieceCode.of(charge, state, cause);
            case OUT_OF_HOURS -> PieceCode.of(Charge.OUT_OF_HOURS, state, Cause.OUT_OF_HOURS);
            case BEFORE_FIRST_DATA -> PieceCode.of(Charge.REMOVED, state, Cause.BEFORE_FIRST_DATA);
            case NOT_YET -> PieceCode.of(Charge.REMOVED, state, Cause.NOT_YET);
            case CAP_USED -> PieceCode.of(charge, state, downtime ? Cause.EXCLUSION_CAP_USED : cause);
            case ALLOWANCE_USED -> PieceCode.of(charge, state, downtime ? Cause.ALLOWANCE_USED : cause);
            case TOO_LATE -> PieceCode.of(charge, state, downtime ? Cause.NOTICE_TOO_SHORT : cause);
            default -> {
                boolean removed = formula.exclusionEffect() == ExclusionEffect.REMOVED;
                Cause excluded = Cause.of(ExclusionKind.values()[zone - FIRST_KIND]);
                yield removed && charge.isCounted()
                        ? PieceCode.of(Charge.EXCLUDED, state, excluded)
                        : downtime
                                ? PieceCode.of(Charge.FORGIVEN, state, excluded)
                                : PieceCode.of(charge, state, cause);
            }
        };
    }
}
