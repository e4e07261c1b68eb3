package io.recourse.claim.letter.form;

/** How a claim must reach the vendor. */
public enum Channel {
    /** A ticket or case of our account at the vendor's support. */
    SUPPORT_TICKET,
    /** A form on a page of the vendor. */
    WEB_FORM,
    EMAIL,
    POST;

    /** Key of the channel's name in the bundles. */
    public String messageKey() {
        return "letter.channel." + name();
    }
}
