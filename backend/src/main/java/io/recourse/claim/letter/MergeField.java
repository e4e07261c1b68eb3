package io.recourse.claim.letter;

import io.recourse.claim.letter.form.Demand;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The fields that a letter may have, each with where its value comes from. */
public enum MergeField {
    LETTER_DATE("letter.date", LetterValues::date),
    ORGANISATION_NAME("organisation.name", LetterValues::organisation),
    VENDOR_NAME("vendor.name", LetterValues::vendor),
    VENDOR_LEGAL_ENTITY("vendor.legal_entity", LetterValues::legalEntity),
    FORM_RECIPIENT("form.recipient", LetterValues::recipient),
    FORM_SUBJECT_WORDS("form.subject_words", LetterValues::subjectWords),
    CONTACT_NAME("contact.name", LetterValues::contactName),
    CONTACT_EMAIL("contact.email", LetterValues::contactEmail),
    CONTRACT_REFERENCE("contract.reference", LetterValues::contractReference),
    CONTRACT_TITLE("contract.title", LetterValues::contractTitle),
    ACCOUNT_NUMBER("account.number", LetterValues::accountNumber),
    RESOURCES_IDS("resources.ids", LetterValues::resourceIds),
    RESOURCES_REGION("resources.region", LetterValues::region),
    SERVICE_NAME("service.name", LetterValues::service),
    CLAUSE_TITLE("clause.title", LetterValues::clauseTitle),
    CLAUSE_PLACE("clause.place", LetterValues::clausePlace),
    CLAUSE_TEXT("clause.text", LetterValues::clauseText),
    CLAUSE_VERSION("clause.version", LetterValues::clauseVersion),
    CLAUSE_COMMITMENT("clause.commitment", LetterValues::commitment),
    CLAUSE_ZONE("clause.zone", LetterValues::zone),
    CLAIM_NUMBER("claim.number", LetterValues::claimNumber),
    CLAIM_PERIOD("claim.period", LetterValues::period),
    CLAIM_PERIOD_FROM("claim.period_from", LetterValues::periodFrom),
    CLAIM_PERIOD_TO("claim.period_to", LetterValues::periodTo),
    CLAIM_AMOUNT("claim.amount", LetterValues::amount),
    CLAIM_VENDOR_REFERENCE("claim.vendor_reference", LetterValues::vendorReference),
    DEADLINE_LAST_DAY("deadline.last_day", LetterValues::lastDay),
    DEADLINE_RECKONING("deadline.reckoning", LetterValues::deadlineReckoning),
    AVAILABILITY_MEASURED("availability.measured", LetterValues::measured),
    AVAILABILITY_FRACTION("availability.fraction", LetterValues::fraction),
    DOWNTIME_TOTAL("downtime.total", LetterValues::downtime),
    DOWNTIME_ALLOWED("downtime.allowed", LetterValues::allowedDowntime),
    DOWNTIME_INTERVALS("downtime.intervals", LetterValues::intervals),
    PERIOD_COUNTED("period.counted", LetterValues::counted),
    SOURCE_NAME("source.name", LetterValues::source),
    CREDIT_CALCULATION("credit.calculation", LetterValues::calculation),
    CREDIT_PERCENT("credit.percent", LetterValues::creditPercent),
    FEE_AMOUNT("fee.amount", LetterValues::fee),
    FEE_INVOICE("fee.invoice", LetterValues::feeInvoice),
    INCIDENT_DESCRIPTION("incident.description", LetterValues::description),
    INCIDENT_ATTEMPTS("incident.attempts", LetterValues::attempts),
    INCIDENT_USERS("incident.users", LetterValues::users),
    INCIDENT_LOGS("incident.logs", LetterValues::logs),
    INCIDENT_TRACES("incident.traces", LetterValues::traces),
    INCIDENT_TICKET("incident.ticket", LetterValues::ticket),
    EVIDENCE_FILE("evidence.file", LetterValues::evidenceFile),
    AMENDMENT_NOTICE("amendment.notice", LetterValues::amendmentNotice),
    AMENDMENT_SUBJECT("amendment.subject", LetterValues::amendmentSubject),
    AMENDMENT_REASON("amendment.reason", LetterValues::amendmentReason),
    REPLACED_DATE("replaced.date", LetterValues::replacedDate),
    REPLACED_REFERENCE("replaced.reference", LetterValues::replacedReference),
    REPLACED_AMOUNT("replaced.amount", LetterValues::replacedAmount);

    private static final Map<String, MergeField> BY_NAME =
            Arrays.stream(values()).collect(Collectors.toMap(MergeField::fieldName, Function.identity()));

    private final String fieldName;
    private final Function<LetterValues, String> value;

    MergeField(String fieldName, Function<LetterValues, String> value) {
        this.fieldName = fieldName;
        this.value = value;
    }

    static Optional<MergeField> find(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }

    /** The fields by any of which a letter says what the vendor demands. */
    static Set<MergeField> saying(Demand demand) {
        return switch (demand) {
            case SUBJECT_WORDS -> Set.of(FORM_SUBJECT_WORDS);
            case ACCOUNT_ID -> Set.of(ACCOUNT_NUMBER);
            case RESOURCE_IDS -> Set.of(RESOURCES_IDS);
            case REGION -> Set.of(RESOURCES_REGION);
            case INTERVALS -> Set.of(DOWNTIME_INTERVALS);
            case UPTIME_CALCULATION -> Set.of(AVAILABILITY_MEASURED, AVAILABILITY_FRACTION);
            case DESCRIPTION -> Set.of(INCIDENT_DESCRIPTION);
            case OWN_ATTEMPTS -> Set.of(INCIDENT_ATTEMPTS);
            case AFFECTED_USERS -> Set.of(INCIDENT_USERS);
            case REQUEST_LOGS -> Set.of(INCIDENT_LOGS);
            case NETWORK_TRACES -> Set.of(INCIDENT_TRACES);
            case TECHNICAL_TICKET -> Set.of(INCIDENT_TICKET);
            case FEE_INVOICE -> Set.of(FEE_INVOICE);
            case CONTACT -> Set.of(CONTACT_NAME, CONTACT_EMAIL);
        };
    }

    /** True if it is empty in every letter but that of an amendment, so that no hole is seen there. */
    boolean isOfAmendments() {
        return fieldName.startsWith("amendment.") || fieldName.startsWith("replaced.");
    }

    /** Its name between the braces. */
    public String fieldName() {
        return fieldName;
    }

    /** Key of its explanation in the bundles. */
    public String messageKey() {
        return "letter.field." + fieldName;
    }

    String of(LetterValues values) {
        return value.apply(values);
    }
}
