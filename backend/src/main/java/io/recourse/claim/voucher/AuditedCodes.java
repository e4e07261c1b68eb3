package io.recourse.claim.voucher;

import io.recourse.access.AuditMask;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;

/** Keeps codes of vouchers that people typed into a reason from readers of the audit trail and the books who may not redeem them. */
@Component
class AuditedCodes implements AuditMask {

    private final VoucherCodes codes;

    AuditedCodes(VoucherCodes codes) {
        this.codes = codes;
    }

    @Override
    public UnaryOperator<String> forReader() {
        return codes.forReader()::of;
    }

    @Override
    public UnaryOperator<String> forFiles() {
        return codes.forEverybody()::of;
    }
}
