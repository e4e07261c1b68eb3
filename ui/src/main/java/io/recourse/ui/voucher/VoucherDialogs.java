package io.recourse.ui.voucher;

import com.vaadin.flow.spring.annotation.SpringComponent;
import io.recourse.assessment.AssessmentService;
import io.recourse.claim.Claim;
import io.recourse.claim.ClaimFilter;
import io.recourse.claim.ClaimService;
import io.recourse.claim.ClaimStatus;
import io.recourse.claim.voucher.Voucher;
import io.recourse.claim.voucher.VoucherDetails;
import io.recourse.claim.voucher.VoucherService;
import io.recourse.claim.voucher.VoucherStep;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Opens the dialogs of vouchers, from whichever page. */
@SpringComponent
class VoucherDialogs {

    private static final Set<ClaimStatus> AGREED =
            Set.of(ClaimStatus.APPROVED, ClaimStatus.PARTIALLY_APPROVED, ClaimStatus.CREDIT_PENDING);

    private final VoucherService vouchers;
    private final ClaimService claims;
    private final AssessmentService assessments;

    VoucherDialogs(VoucherService vouchers, ClaimService claims, AssessmentService assessments) {
        this.vouchers = vouchers;
        this.claims = claims;
        this.assessments = assessments;
    }

    /** Whether something can be received for the claim, by the reader. */
    static boolean mayReceive(Claim claim) {
        return VoucherTexts.mayAct() && AGREED.contains(claim.status());
    }

    /**
     * Receives something for a claim.
     *
     * @param claim null to let the reader choose one
     */
    void receive(@Nullable Claim claim, Consumer<Voucher> done) {
        List<Claim> choice = claim == null ? claims.list(new ClaimFilter(AGREED, null, null, null)) : List.of(claim);
        new ReceiveDialog(vouchers, assessments, choice, done).open();
    }

    void use(VoucherDetails details, Consumer<VoucherStep> done) {
        new UseDialog(vouchers, details, done).open();
    }
}
