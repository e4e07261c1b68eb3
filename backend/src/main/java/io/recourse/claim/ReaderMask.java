package io.recourse.claim;

import io.recourse.access.AuditMasks;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Keeps from a reader of a claim what the audit trail keeps from them too: people type into a reason what others may not
 * see, such as the code of a voucher. What is stored stays as it was typed.
 */
@Component
public class ReaderMask {

    private final AuditMasks masks;

    ReaderMask(AuditMasks masks) {
        this.masks = masks;
    }

    /** What the current user gets to see of texts. */
    public UnaryOperator<String> forReader() {
        return masks.forReader();
    }

    List<ClaimEvent> of(List<ClaimEvent> events) {
        UnaryOperator<String> mask = forReader();
        return events.stream()
                .map(event -> new ClaimEvent(
                        event.position(),
                        event.kind(),
                        event.at(),
                        event.occurredOn(),
                        event.actor(),
                        event.from(),
                        event.to(),
                        event.amount(),
                        orNull(mask, event.reason()),
                        orNull(mask, event.vendorReference()),
                        orNull(mask, event.evidence()),
                        event.until()))
                .toList();
    }

    Claim of(Claim claim) {
        return of(claim, forReader());
    }

    List<Claim> ofAll(List<Claim> claims) {
        UnaryOperator<String> mask = forReader();
        return claims.stream().map(claim -> of(claim, mask)).toList();
    }

    private static Claim of(Claim claim, UnaryOperator<String> mask) {
        Reopening reopening = claim.reopening();
        Coverage coverage = claim.coverage();
        return claim.with(
                reopening == null
                        ? null
                        : new Reopening(
                                reopening.by(), reopening.as(), mask.apply(reopening.reason()), reopening.until()),
                coverage == null
                        ? null
                        : new Coverage(coverage.root(), coverage.rootName(), mask.apply(coverage.reason())));
    }

    List<ClaimAmendment> ofAmendments(List<ClaimAmendment> amendments) {
        UnaryOperator<String> mask = forReader();
        return amendments.stream()
                .map(one -> one.saying(mask.apply(one.reason()), orNull(mask, one.droppedReason())))
                .toList();
    }

    private static @Nullable String orNull(UnaryOperator<String> mask, @Nullable String text) {
        return text == null ? null : mask.apply(text);
    }
}
