package io.recourse.claim.settlement.charge;

import io.recourse.access.Roles;
import io.recourse.claim.voucher.CodeMask;
import io.recourse.claim.voucher.VoucherCodes;
import io.recourse.contract.service.BoughtService;
import io.recourse.contract.service.ServiceRegister;
import io.recourse.db.id.ServiceId;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lines of vendors' invoices, by what they are for. They stand beside the fee of the contract and never replace it: a
 * credit is a percentage of what the contract says, and the invoice shows that it was charged. See decision 089.
 */
@Service
@Transactional(readOnly = true)
@RolesAllowed({Roles.FINANCE, Roles.LEGAL, Roles.VENDOR_MANAGER, Roles.AUDITOR, Roles.EXECUTIVE, Roles.IT})
public class ChargeLines {

    private final JooqCharges charges;
    private final ServiceRegister services;
    private final VoucherCodes codes;

    ChargeLines(JooqCharges charges, ServiceRegister services, VoucherCodes codes) {
        this.charges = charges;
        this.services = services;
        this.codes = codes;
    }

    /**
     * What the vendor charged for a service, by invoice and line; throws NotFound for an unknown service.
     *
     * @param account ours at the vendor; lines of another account are left out, lines that name none are not. Null or
     *     empty for every account
     * @param first day that the lines are for, included
     * @param last day that the lines are for, included; a line counts if it is for any of these days
     */
    public List<ChargeLine> chargeLinesOf(
            ServiceId service, @Nullable String account, LocalDate first, LocalDate last) {
        BoughtService bought = services.get(service);
        ServiceMatch match = new ServiceMatch(bought.name(), bought.code());
        CodeMask mask = codes.forReader();
        return charges.of(bought.vendorId(), first, last).stream()
                .filter(line -> line.isFor(first, last) && match.names(line))
                .filter(line -> ServiceMatch.sameAccount(account, line.account()))
                .map(line -> line.masked(mask))
                .toList();
    }
}
