package io.recourse.claim.voucher;

import io.recourse.access.AuditTrail;
import io.recourse.access.CurrentUser;
import io.recourse.db.id.EntryId;
import io.recourse.db.id.VoucherId;
import io.recourse.text.NotFound;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Takes a voucher one step further: history, state and postings, all in the caller's transaction or none. */
@Component
class VoucherSteps {

    private final JooqVouchers vouchers;
    private final JooqVoucherSteps steps;
    private final VoucherBooks books;
    private final ApplicationEventPublisher listeners;
    private final AuditTrail audit;
    private final Clock clock;

    VoucherSteps(
            JooqVouchers vouchers,
            JooqVoucherSteps steps,
            VoucherBooks books,
            ApplicationEventPublisher listeners,
            AuditTrail audit,
            Clock clock) {
        this.vouchers = vouchers;
        this.steps = steps;
        this.books = books;
        this.listeners = listeners;
        this.audit = audit;
        this.clock = clock;
    }

    /** The voucher, which nobody else can use until the transaction ends; throws NotFound. */
    Voucher locked(VoucherId id) {
        vouchers.lock(id);
        return get(id);
    }

    Voucher get(VoucherId id) {
        return vouchers.find(id).orElseThrow(() -> NotFound.of(id));
    }

    Voucher received(Voucher voucher) {
        return write(
                voucher,
                new VoucherStep(
                        0,
                        VoucherStep.Kind.RECEIVED,
                        null,
                        VoucherState.HELD,
                        voucher.granted(),
                        voucher.granted(),
                        voucher.receivedOn(),
                        null,
                        null,
                        null,
                        null,
                        CurrentUser.name(),
                        clock.instant()),
                null);
    }

    VoucherStep use(Voucher voucher, VoucherAmount amount, VoucherUse use, @Nullable String note) {
        int position = next(voucher);
        EntryId entry = books.use(voucher, position, amount, use.on());
        VoucherStep step = with(
                step(voucher, position, VoucherStep.Kind.USED, amount, use.on(), null, entry),
                use.reference().strip(),
                note);
        write(voucher, step, use.idempotencyKey());
        return step;
    }

    Voucher undo(Voucher voucher, VoucherStep use, String reason) {
        int position = next(voucher);
        LocalDate day = today(voucher);
        EntryId entry = books.reverse(voucher, position, booked(use), day);
        VoucherStep step =
                step(voucher, position, VoucherStep.Kind.USE_UNDONE, use.amount(), day, use.position(), entry);
        return write(voucher, with(step, null, reason), null);
    }

    /** Writes off what is left: on the day after its last, or on that of a later step that left something over. */
    Voucher expire(Voucher voucher) {
        int position = next(voucher);
        LocalDate over = voucher.validUntil() == null
                ? today(voucher)
                : voucher.validUntil().plusDays(1);
        LocalDate last = steps.of(voucher).getLast().occurredOn();
        LocalDate day = over.isBefore(last) ? last : over;
        VoucherAmount rest = voucher.rest();
        EntryId entry = books.expire(voucher, position, rest, day);
        return write(voucher, step(voucher, position, VoucherStep.Kind.EXPIRED, rest, day, null, entry), null);
    }

    /** Takes the expiry back that stands, on the day on which it was booked or a later one. */
    Voucher revive(Voucher voucher, @Nullable LocalDate on) {
        VoucherStep expiry = steps.of(voucher).reversed().stream()
                .filter(step -> step.kind() == VoucherStep.Kind.EXPIRED)
                .findFirst()
                .orElseThrow();
        int position = next(voucher);
        LocalDate day = on == null ? expiry.occurredOn() : on;
        EntryId entry = books.reverse(voucher, position, booked(expiry), day);
        return write(
                voucher,
                step(voucher, position, VoucherStep.Kind.REVIVED, expiry.amount(), day, expiry.position(), entry),
                null);
    }

    Voucher takenBack(Voucher voucher, String reason) {
        VoucherStep step = step(
                voucher, next(voucher), VoucherStep.Kind.TAKEN_BACK, voucher.granted(), today(voucher), null, null);
        return write(voucher, with(step, null, reason), null);
    }

    /** Today in the voucher's zone. */
    LocalDate today(Voucher voucher) {
        return LocalDate.ofInstant(clock.instant(), voucher.zone());
    }

    /** One entry for the command, with what it came to. */
    void record(String action, Voucher after, Map<String, ? extends @Nullable Object> said) {
        Map<String, @Nullable Object> detail = new LinkedHashMap<>(said);
        detail.put("claim", after.claimName());
        detail.put("state", after.state().name());
        detail.put("rest", after.rest().toString());
        detail.values().removeIf(value -> value == null);
        audit.record(action, "voucher", after.id(), after.name(), detail);
    }

    private int next(Voucher voucher) {
        return steps.of(voucher).size();
    }

    private Voucher write(Voucher before, VoucherStep step, @Nullable String key) {
        steps.append(before, step, key);
        Voucher after = get(before.id());
        listeners.publishEvent(new VoucherMoved(after, step));
        return after;
    }

    private VoucherStep step(
            Voucher before,
            int position,
            VoucherStep.Kind kind,
            VoucherAmount amount,
            LocalDate day,
            @Nullable Integer undoes,
            @Nullable EntryId entry) {
        VoucherAmount used = switch (kind) {
            case USED -> before.used().plus(amount);
            case USE_UNDONE -> before.used().minus(amount);
            default -> before.used();
        };
        VoucherAmount lost = switch (kind) {
            case EXPIRED -> before.lost().plus(amount);
            case REVIVED -> before.lost().minus(amount);
            default -> before.lost();
        };
        VoucherState to = VoucherTransitions.after(before, kind, used, lost);
        VoucherAmount rest = to == VoucherState.TAKEN_BACK
                ? amount.with(0)
                : before.granted().minus(used).minus(lost);
        return new VoucherStep(
                position,
                kind,
                before.state(),
                to,
                amount,
                rest,
                day,
                null,
                null,
                undoes,
                entry,
                CurrentUser.name(),
                clock.instant());
    }

    private static VoucherStep with(VoucherStep step, @Nullable String reference, @Nullable String note) {
        return new VoucherStep(
                step.position(),
                step.kind(),
                step.from(),
                step.to(),
                step.amount(),
                step.rest(),
                step.occurredOn(),
                reference,
                note,
                step.undoes(),
                step.entry(),
                step.actor(),
                step.at());
    }

    private static EntryId booked(VoucherStep step) {
        if (step.entry() == null) {
            throw new IllegalStateException("Step " + step.position() + " booked nothing");
        }
        return step.entry();
    }

    List<VoucherStep> of(Voucher voucher) {
        return steps.of(voucher);
    }
}
