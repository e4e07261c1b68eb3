package io.recourse.claim.settlement.intake;

import io.recourse.db.id.VendorId;
import io.recourse.money.Money;

/** A stored credit by its business key. */
record KnownCredit(Key key, Money amount) {

    /** Vendor, number of the document, number of the line. */
    record Key(VendorId vendor, String number, String line) {}
}
