package io.recourse.claim.letter.form;

/** What vendors demand of a claim. The order is that in which it is shown and kept. */
public enum Demand {
    /** Words in the subject, such as SLA Credit Request. */
    SUBJECT_WORDS(Origin.FORM),
    /** Account, project, subscription, workspace or team id. */
    ACCOUNT_ID(Origin.CONTRACT),
    RESOURCE_IDS(Origin.SERVICE),
    REGION(Origin.SERVICE),
    /** Date, time and length of each outage, with the zone. */
    INTERVALS(Origin.COMPUTED),
    UPTIME_CALCULATION(Origin.COMPUTED),
    /** What happened, and the errors that were seen. */
    DESCRIPTION(Origin.CLAIM),
    /** What we tried ourselves. */
    OWN_ATTEMPTS(Origin.CLAIM),
    /** How many users were affected, and where. */
    AFFECTED_USERS(Origin.CLAIM),
    /** Request or server logs that show the errors, secrets masked. */
    REQUEST_LOGS(Origin.CLAIM),
    /** Traceroutes and addresses. */
    NETWORK_TRACES(Origin.CLAIM),
    /** Number of the technical ticket that was opened before. */
    TECHNICAL_TICKET(Origin.CLAIM),
    /** Number of the invoice with the fee of the period. */
    FEE_INVOICE(Origin.CLAIM),
    /** Whom the vendor may ask. */
    CONTACT(Origin.FORM);

    private final Origin origin;

    Demand(Origin origin) {
        this.origin = origin;
    }

    public Origin origin() {
        return origin;
    }

    /** Key of the demand's name in the bundles. */
    public String messageKey() {
        return "letter.demand." + name();
    }

    /** Where the answer to a demand is found. */
    public enum Origin {
        /** In the form itself. */
        FORM,
        CONTRACT,
        /** In how the vendor names the service's resources. */
        SERVICE,
        /** In the assessment. */
        COMPUTED,
        /** Entered by a person for the single claim. */
        CLAIM
    }
}
