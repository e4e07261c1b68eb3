package io.recourse.claim.voucher;

import io.recourse.access.CurrentUser;
import io.recourse.claim.BookedCredit;
import io.recourse.claim.Claim;
import io.recourse.claim.ClaimCredit;
import io.recourse.claim.ClaimService;
import io.recourse.db.id.ClaimId;
import io.recourse.db.id.VoucherId;
import io.recourse.money.Money;
import io.recourse.text.Conflict;
import io.recourse.text.InvalidInput;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes vouchers in and, where that was a mistake, back: the claim goes on and returns with them. */
@Component
class VoucherReceipt {

    private final JooqVouchers vouchers;
    private final VoucherSteps steps;
    private final ClaimService claims;
    private final Clock clock;

    VoucherReceipt(JooqVouchers vouchers, VoucherSteps steps, ClaimService claims, Clock clock) {
        this.vouchers = vouchers;
        this.steps = steps;
        this.claims = claims;
        this.clock = clock;
    }

    Voucher receive(ClaimId id, VoucherDraft asked) {
        Claim before = claims.get(id);
        VoucherDraft draft = asked.checked(LocalDate.ofInstant(clock.instant(), asked.zone()));
        Voucher known = vouchers.keyed(draft.idempotencyKey()).orElse(null);
        if (known != null) {
            return same(known, id, draft);
        }
        checkKind(before, draft);
        // The claim first, which this locks: whoever sends the same key at the same time waits here, and finds it then.
        claims.receive(id, credit(before, draft), quantity(draft));
        known = vouchers.keyed(draft.idempotencyKey()).orElse(null);
        if (known != null) {
            return same(known, id, draft);
        }
        if (vouchers.isKnown(before, draft.code())) {
            throw new Conflict("voucher.refused.codeIsKnown");
        }
        BookedCredit booked = claims.credits(id).stream()
                .filter(credit -> credit.idempotencyKey().equals(creditKey(draft.idempotencyKey())))
                .findFirst()
                .orElseThrow();
        LocalDate receivedOn = claims.events(id).stream()
                .filter(event -> event.position() == booked.position())
                .findFirst()
                .orElseThrow()
                .occurredOn();
        if (draft.validUntil() != null && draft.validUntil().isBefore(receivedOn)) {
            throw new InvalidInput("validUntil", "voucher.invalid.overWhenReceived");
        }
        VoucherId voucher = vouchers.add(id, draft, receivedOn, booked.position(), CurrentUser.name(), clock.instant());
        Voucher received = steps.received(steps.get(voucher));
        steps.record("VOUCHER_RECEIVED", received, said(draft));
        return received;
    }

    Voucher takeBack(VoucherId id, String reason) {
        Voucher voucher = steps.locked(id);
        if (VoucherTransitions.to(voucher.state(), VoucherStep.Kind.TAKEN_BACK).isEmpty()) {
            throw new Conflict("voucher.refused.notUntouched", voucher.name());
        }
        Integer position = voucher.claimPosition();
        if (position == null) {
            throw new Conflict("voucher.refused.receivedBefore", voucher.name());
        }
        String key = claims.credits(voucher.claim()).stream()
                .filter(credit -> credit.position() == position)
                .map(BookedCredit::idempotencyKey)
                .findFirst()
                .orElseThrow(() -> new Conflict("voucher.refused.receivedBefore", voucher.name()));
        claims.takeCreditBack(voucher.claim(), key, reason);
        Voucher after = steps.takenBack(voucher, reason);
        steps.record("VOUCHER_TAKEN_BACK", after, Map.of("reason", reason));
        return after;
    }

    private static Voucher same(Voucher known, ClaimId claim, VoucherDraft draft) {
        if (!known.claim().equals(claim) || !draft.isOf(known)) {
            throw new Conflict("voucher.refused.key", draft.idempotencyKey());
        }
        return known;
    }

    private static void checkKind(Claim claim, VoucherDraft draft) {
        if (draft.amount().money() != claim.isMonetary()) {
            throw new InvalidInput(
                    "amount", claim.isMonetary() ? "voucher.invalid.moneyWanted" : "voucher.invalid.quantityWanted");
        }
    }

    private static ClaimCredit credit(Claim claim, VoucherDraft draft) {
        Money amount = draft.amount().money()
                ? draft.amount().toMoney()
                : Money.zero(claim.amounts().computed().currencyCode());
        boolean last = draft.last() || !draft.amount().money();
        // No number of a document: the code is not for everybody who may read the claim.
        return new ClaimCredit(amount, "", draft.receivedOn(), last, creditKey(draft.idempotencyKey()));
    }

    private static Claim.@Nullable Quantity quantity(VoucherDraft draft) {
        return draft.amount().money()
                ? null
                : new Claim.Quantity(draft.amount().toDecimal(), draft.amount().unit());
    }

    private static String creditKey(String key) {
        return "voucher:" + key;
    }

    private static Map<String, @Nullable Object> said(VoucherDraft draft) {
        Map<String, @Nullable Object> said = new LinkedHashMap<>();
        said.put("amount", draft.amount().toString());
        said.put("issuedOn", draft.issuedOn().toString());
        said.put(
                "validUntil",
                draft.validUntil() == null ? null : draft.validUntil().toString());
        said.put("zone", draft.zone().getId());
        return said;
    }
}
