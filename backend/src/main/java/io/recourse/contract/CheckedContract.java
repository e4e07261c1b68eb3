package io.recourse.contract;

import io.recourse.db.id.VendorId;
import io.recourse.text.InputCheck;
import java.time.ZoneId;
import java.util.Currency;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A draft that has been trimmed and found complete. */
record CheckedContract(
        VendorId vendorId,
        String reference,
        String title,
        Currency currency,
        ZoneId zone,
        @Nullable String governingLaw,
        Term term,
        @Nullable String claimChannel,
        @Nullable String accountNumber,
        @Nullable String notes) {

    /** Stands in for a vendor that is missing; the check throws before anybody sees it. */
    private static final VendorId NO_VENDOR = new VendorId(new UUID(0, 0));

    /** Throws InvalidInput that names every faulty field. */
    static CheckedContract of(ContractDraft draft, InputCheck check) {
        VendorId vendor = check.required("vendorId", draft.vendorId(), NO_VENDOR);
        String reference = check.required("reference", draft.reference(), 100);
        String title = check.required("title", draft.title(), 200);
        Currency currency = check.currency("currency", draft.currency());
        ZoneId zone = check.zone("zone", draft.zone());
        String law = check.optional("governingLaw", draft.governingLaw(), 200);
        Term term = TermCheck.of("firstDay", draft.firstDay(), "lastDay", draft.lastDay(), check);
        String channel = check.optional("claimChannel", draft.claimChannel(), 2000);
        String account = check.optional("accountNumber", draft.accountNumber(), 200);
        String notes = check.optional("notes", draft.notes(), 5000);
        check.finish();
        return new CheckedContract(vendor, reference, title, currency, zone, law, term, channel, account, notes);
    }
}
