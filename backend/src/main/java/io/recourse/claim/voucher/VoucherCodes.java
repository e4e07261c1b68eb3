package io.recourse.claim.voucher;

import io.recourse.access.CurrentUser;
import io.recourse.access.Role;
import jakarta.annotation.security.PermitAll;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps codes of known vouchers from whoever does not have to redeem them, wherever else they were written: a vendor
 * repeats them on its invoices. It gives out masks, never a code.
 */
@Service
@Transactional(readOnly = true)
@PermitAll
public class VoucherCodes {

    private final JooqVouchers vouchers;

    VoucherCodes(JooqVouchers vouchers) {
        this.vouchers = vouchers;
    }

    /** Masks what the current user may not see, which is nothing for those who redeem vouchers. */
    public CodeMask forReader() {
        return mayBeSeen() ? CodeMask.nothing() : forEverybody();
    }

    /** Masks the codes of all vouchers that were ever received, whoever asks. */
    public CodeMask forEverybody() {
        return new CodeMask(vouchers.codes());
    }

    /** Whoever has the code may redeem it: only those who do get to see it. */
    static boolean mayBeSeen() {
        return CurrentUser.has(Role.FINANCE);
    }
}
