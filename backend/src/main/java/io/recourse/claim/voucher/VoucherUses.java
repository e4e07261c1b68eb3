package io.recourse.claim.voucher;

import io.recourse.access.AsSystem;
import io.recourse.db.id.VoucherId;
import io.recourse.text.Conflict;
import io.recourse.text.InputCheck;
import io.recourse.text.InvalidInput;
import io.recourse.text.NotFound;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Records uses, and undoes them. Each locks the voucher first, so that of two people who use the last of it one is told
 * that nothing is left.
 */
@Component
class VoucherUses {

    private final JooqVoucherSteps history;
    private final VoucherSteps steps;
    private final Clock clock;

    VoucherUses(JooqVoucherSteps history, VoucherSteps steps, Clock clock) {
        this.history = history;
        this.steps = steps;
        this.clock = clock;
    }

    VoucherStep use(VoucherId id, VoucherUse use) {
        Voucher voucher = steps.locked(id);
        InputCheck check = new InputCheck();
        String note = check.optional("note", use.note(), 2_000);
        check.required("reference", use.reference(), 200);
        check.required("idempotencyKey", use.idempotencyKey(), 200);
        check.that(use.amount().signum() > 0, "amount", "claim.invalid.amountPositive");
        check.finish();
        VoucherAmount amount = voucher.granted().same(use.amount());
        VoucherStep known = known(voucher, use, amount, note);
        if (known != null) {
            return known;
        }
        // A use in time may become known after the voucher has expired: then less was lost.
        boolean late = voucher.state() == VoucherState.EXPIRED;
        if (!late
                && VoucherTransitions.to(voucher.state(), VoucherStep.Kind.USED).isEmpty()) {
            throw new Conflict(
                    "voucher.refused.nothingLeft",
                    voucher.name(),
                    voucher.state().name());
        }
        checkDay(voucher, use.on());
        VoucherAmount left = late ? voucher.lost() : voucher.rest();
        if (left.minus(amount).count() < 0) {
            throw new InvalidInput("amount", "voucher.invalid.moreThanIsLeft", left.toString());
        }
        Voucher open = late ? steps.revive(voucher, null) : voucher;
        VoucherStep step = steps.use(open, amount, use, note);
        Voucher after = expireIfOver(steps.get(id));
        Map<String, @Nullable Object> said = new LinkedHashMap<>();
        said.put("amount", amount.toString());
        said.put("usedOn", use.on().toString());
        said.put("reference", use.reference().strip());
        said.put("note", note);
        steps.record("VOUCHER_USED", after, said);
        return step;
    }

    Voucher undo(VoucherId id, int position, String reason) {
        Voucher voucher = steps.locked(id);
        List<VoucherStep> all = steps.of(voucher);
        VoucherStep use = all.stream()
                .filter(step -> step.position() == position && step.kind() == VoucherStep.Kind.USED)
                .findFirst()
                .orElseThrow(() -> NotFound.of(id + "/" + position));
        all.stream()
                .filter(step -> Objects.equals(step.undoes(), position))
                .findFirst()
                .ifPresent(undone -> {
                    throw new Conflict("voucher.refused.undone", undone.actor());
                });
        Voucher open = voucher.state() == VoucherState.EXPIRED ? steps.revive(voucher, steps.today(voucher)) : voucher;
        Voucher after = expireIfOver(steps.undo(open, use, reason));
        steps.record(
                "VOUCHER_USE_UNDONE",
                after,
                Map.of(
                        "amount",
                        use.amount().toString(),
                        "reference",
                        String.valueOf(use.reference()),
                        "reason",
                        reason));
        return after;
    }

    /** What is left after its last day is lost at once, in the same transaction: computed, not done by whoever acts. */
    private Voucher expireIfOver(Voucher voucher) {
        boolean over = voucher.state().isOpen() && voucher.isOver(clock.instant());
        return over ? AsSystem.call(VoucherExpiry.JOB, () -> steps.expire(voucher)) : voucher;
    }

    /** The use that was recorded by this key before; null if there is none. Throws Conflict if it was another. */
    private @Nullable VoucherStep known(Voucher voucher, VoucherUse use, VoucherAmount amount, @Nullable String note) {
        if (history.keyed(use.idempotencyKey()).isEmpty()) {
            return null;
        }
        return history.keyed(voucher, use.idempotencyKey())
                .filter(step -> step.amount().equals(amount)
                        && step.occurredOn().equals(use.on())
                        && use.reference().strip().equals(step.reference())
                        && Objects.equals(note, step.note()))
                .orElseThrow(() -> new Conflict("voucher.refused.key", use.idempotencyKey()));
    }

    private void checkDay(Voucher voucher, LocalDate day) {
        InvalidInput.Check check = new InvalidInput.Check();
        check.that(!day.isAfter(steps.today(voucher)), "on", "claim.invalid.inFuture");
        check.that(
                !day.isBefore(voucher.firstDay()),
                "on",
                "voucher.invalid.beforeItsFirstDay",
                voucher.firstDay().toString());
        check.that(
                voucher.validUntil() == null || !day.isAfter(voucher.validUntil()),
                "on",
                "voucher.invalid.afterItsLastDay",
                String.valueOf(voucher.validUntil()));
        check.orThrow();
    }
}
