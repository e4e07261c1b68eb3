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
    LETTER_DATE("letter.date", LetterValues::form, FormValues::date),
    ORGANISATION_NAME("organisation.name", LetterValues::form, FormValues::organisation),
    VENDOR_NAME("vendor.name", LetterValues::form, FormValues::vendor),
    VENDOR_LEGAL_ENTITY("vendor.legal_entity", LetterValues::form, FormValues::legalEntity),
    FORM_RECIPIENT("form.recipient", LetterValues::form, FormValues::recipient),
    FORM_SUBJECT_WORDS("form.subject_words", LetterValues::form, FormValues::subjectWords),
    CONTACT_NAME("contact.name", LetterValues::form, FormValues::contactName),
    CONTACT_EMAIL("contact.email", LetterValues::form, FormValues::contactEmail),
    CONTRACT_REFERENCE("contract.reference", LetterValues::contract, ContractValues::reference),
    CONTRACT_TITLE("contract.title", LetterValues::contract, ContractValues::title),
    ACCOUNT_NUMBER("account.number", LetterValues::contract, ContractValues::accountNumber),
    RESOURCES_IDS("resources.ids", LetterValues::contract, ContractValues::resourceIds),
    RESOURCES_REGION("resources.region", LetterValues::contract, ContractValues::region),
    SERVICE_NAME("service.name", LetterValues::contract, ContractValues::service),
    CLAUSE_TITLE("clause.title", LetterValues::contract, ContractValues::clauseTitle),
    CLAUSE_PLACE("clause.place", LetterValues::contract, ContractValues::clausePlace),
    CLAUSE_TEXT("clause.text", LetterValues::contract, ContractValues::clauseText),
    CLAUSE_VERSION("clause.version", LetterValues::contract, ContractValues::clauseVersion),
    CLAUSE_COMMITMENT("clause.commitment", LetterValues::contract, ContractValues::commitment),
    CLAUSE_ZONE("clause.zone", LetterValues::contract, ContractValues::zone),
    CLAIM_NUMBER("claim.number", LetterValues::claim, ClaimValues::number),
    CLAIM_PERIOD("claim.period", LetterValues::claim, ClaimValues::period),
    CLAIM_PERIOD_FROM("claim.period_from", LetterValues::claim, ClaimValues::periodFrom),
    CLAIM_PERIOD_TO("claim.period_to", LetterValues::claim, ClaimValues::periodTo),
    CLAIM_AMOUNT("claim.amount", LetterValues::claim, ClaimValues::amount),
    CLAIM_VENDOR_REFERENCE("claim.vendor_reference", LetterValues::claim, ClaimValues::vendorReference),
    DEADLINE_LAST_DAY("deadline.last_day", LetterValues::claim, ClaimValues::lastDay),
    DEADLINE_RECKONING("deadline.reckoning", LetterValues::claim, ClaimValues::deadlineReckoning),
    AVAILABILITY_MEASURED("availability.measured", LetterValues::figures, FigureValues::measured),
    AVAILABILITY_FRACTION("availability.fraction", LetterValues::figures, FigureValues::fraction),
    DOWNTIME_TOTAL("downtime.total", LetterValues::figures, FigureValues::downtime),
    DOWNTIME_ALLOWED("downtime.allowed", LetterValues::figures, FigureValues::allowedDowntime),
    DOWNTIME_INTERVALS("downtime.intervals", LetterValues::figures, FigureValues::intervals),
    PERIOD_COUNTED("period.counted", LetterValues::figures, FigureValues::counted),
    SOURCE_NAME("source.name", LetterValues::figures, FigureValues::source),
    CREDIT_CALCULATION("credit.calculation", LetterValues::figures, FigureValues::calculation),
    CREDIT_PERCENT("credit.percent", LetterValues::figures, FigureValues::creditPercent),
    FEE_AMOUNT("fee.amount", LetterValues::figures, FigureValues::fee),
    FEE_INVOICE("fee.invoice", LetterValues::incident, IncidentValues::feeInvoice),
    INCIDENT_DESCRIPTION("incident.description", LetterValues::incident, IncidentValues::description),
    INCIDENT_ATTEMPTS("incident.attempts", LetterValues::incident, IncidentValues::attempts),
    INCIDENT_USERS("incident.users", LetterValues::incident, IncidentValues::users),
    INCIDENT_LOGS("incident.logs", LetterValues::incident, IncidentValues::logs),
    INCIDENT_TRACES("incident.traces", LetterValues::incident, IncidentValues::traces),
    INCIDENT_TICKET("incident.ticket", LetterValues::incident, IncidentValues::ticket),
    EVIDENCE_FILE("evidence.file", LetterValues::claim, ClaimValues::evidenceFile),
    AMENDMENT_NOTICE("amendment.notice", LetterValues::replaced, ReplacedValues::notice),
    AMENDMENT_SUBJECT("amendment.subject", LetterValues::replaced, ReplacedValues::subject),
    AMENDMENT_REASON("amendment.reason", LetterValues::replaced, ReplacedValues::reason),
    REPLACED_DATE("replaced.date", LetterValues::replaced, ReplacedValues::date),
    REPLACED_REFERENCE("replaced.reference", LetterValues::replaced, ReplacedValues::reference),
    REPLACED_AMOUNT("replaced.amount", LetterValues::replaced, ReplacedValues::amount);

    private static final Map<String, MergeField> BY_NAME =
            Arrays.stream(values()).collect(Collectors.toMap(MergeField::fieldName, Function.identity()));

    private final String fieldName;
    private final Function<LetterValues, String> value;

    <V> MergeField(String fieldName, Function<LetterValues, V> part, Function<V, String> value) {
        this.fieldName = fieldName;
        this.value = part.andThen(value);
    }

    static Optional<MergeField> find(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }

    /** The fields by any of which a letter says what the vendor demands; words for the subject have to stand there. */
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
