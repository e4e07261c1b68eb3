package io.recourse.reports.evidence;

import java.util.Locale;

/** Which copy of a bundle. */
public enum EvidenceCopy {
    /** Masked, without what is only ours: may leave the house. */
    VENDOR,
    /** Everything as it is: for legal and auditors, and each reading is in the audit trail. */
    ORIGINAL;

    /** Its name in addresses and file names. */
    public String tag() {
        return name().toLowerCase(Locale.ROOT);
    }
}
