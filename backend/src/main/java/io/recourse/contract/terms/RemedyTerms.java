package io.recourse.contract.terms;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.recourse.text.Input;
import org.jspecify.annotations.Nullable;

/**
 * What a contract says around the credit of the schedule. What is not given in JSON takes the default named here.
 *
 * @param caps over several assessments; default none
 * @param form default CREDIT_NOTE
 * @param earnBack default none
 * @param termination default no right
 * @param evidence default SILENT
 */
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RemedyTerms(
        CreditCaps caps,
        CreditForm form,
        @Nullable EarnBack earnBack,
        @Nullable TerminationRight termination,
        EvidenceWeight evidence) {

    /** The contract says nothing more. */
    public static final RemedyTerms DEFAULT =
            new RemedyTerms(CreditCaps.NONE, CreditForm.CREDIT_NOTE, null, null, EvidenceWeight.SILENT);

    @JsonCreator
    static RemedyTerms read(
            @JsonProperty("caps") @Nullable CreditCaps caps,
            @JsonProperty("form") @Nullable String form,
            @JsonProperty("earnBack") @Nullable EarnBack earnBack,
            @JsonProperty("termination") @Nullable TerminationRight termination,
            @JsonProperty("evidence") @Nullable String evidence) {
        return new RemedyTerms(
                caps == null ? CreditCaps.NONE : caps,
                Input.choice("form", form, CreditForm.class, CreditForm.CREDIT_NOTE),
                earnBack,
                termination,
                Input.choice("evidence", evidence, EvidenceWeight.class, EvidenceWeight.SILENT));
    }

    /** The same with other caps. */
    public RemedyTerms withCaps(CreditCaps others) {
        return new RemedyTerms(others, form, earnBack, termination, evidence);
    }

    /** The same with a right to terminate, or without. */
    public RemedyTerms withTermination(@Nullable TerminationRight right) {
        return new RemedyTerms(caps, form, earnBack, right, evidence);
    }
}
