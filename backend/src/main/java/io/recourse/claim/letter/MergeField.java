package io.recourse.claim.letter;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
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
    EVIDENCE_FILE("evidence.file", LetterValues::evidenceFile);

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
