package io.recourse.claim.letter;

import io.recourse.access.OrganisationService;
import io.recourse.assessment.AssessedInterval;
import io.recourse.assessment.Assessment;
import io.recourse.assessment.AssessmentService;
import io.recourse.availability.Charge;
import io.recourse.claim.Claim;
import io.recourse.claim.letter.form.Answer;
import io.recourse.claim.letter.form.ClaimForm;
import io.recourse.claim.letter.form.ClaimForms;
import io.recourse.claim.letter.form.Demand;
import io.recourse.claim.letter.form.Particular;
import io.recourse.contract.ContractService;
import io.recourse.contract.clause.ClauseVersionService;
import io.recourse.measurement.SourceService;
import io.recourse.text.Language;
import io.recourse.vendor.VendorService;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Gathers what a letter may say, and fills a template with it. */
@Component
class LetterWriter {

    private final OrganisationService organisations;
    private final ContractService contracts;
    private final VendorService vendors;
    private final ClauseVersionService clauses;
    private final AssessmentService assessments;
    private final SourceService sources;
    private final ClaimForms forms;

    LetterWriter(
            OrganisationService organisations,
            ContractService contracts,
            VendorService vendors,
            ClauseVersionService clauses,
            AssessmentService assessments,
            SourceService sources,
            ClaimForms forms) {
        this.organisations = organisations;
        this.contracts = contracts;
        this.vendors = vendors;
        this.clauses = clauses;
        this.assessments = assessments;
        this.sources = sources;
        this.forms = forms;
    }

    LetterFacts gather(Claim claim, LocalDate dated) {
        Assessment assessment = assessments.get(claim.subject().assessment());
        Map<Demand, String> particulars = new EnumMap<>(Demand.class);
        for (Particular particular : forms.particulars(claim.id())) {
            particulars.put(particular.demand(), particular.words());
        }
        List<AssessedInterval> charged = assessments.intervals(assessment.id()).stream()
                .filter(span -> span.charge() == Charge.DOWN || span.charge() == Charge.WEIGHTED)
                .toList();
        return new LetterFacts(
                organisations.get().name(),
                claim,
                contracts.get(claim.subject().contract()),
                vendors.get(claim.subject().vendor()),
                clauses.get(assessment.subject().clauseVersion()),
                assessment,
                charged,
                assessment.source() == null
                        ? null
                        : sources.get(assessment.source()).name(),
                forms.of(claim.subject().contract()),
                forms.resources(claim.subject().service()),
                particulars,
                dated);
    }

    /** A draft in the template's language. */
    Letter write(LetterFacts facts, LetterTemplate template) {
        LetterValues values = new LetterValues(facts, new LetterWording(template.language()));
        Map<MergeField, String> known = new EnumMap<>(MergeField.class);
        Function<MergeField, String> value = field -> known.computeIfAbsent(field, one -> one.of(values));
        ClaimForm form = facts.form();
        return new Letter(
                facts.claim().id(),
                template.language(),
                form.channel(),
                form.recipient(),
                facts.dated(),
                MergeText.parse("subject", template.subject()).fill(value).replaceAll("\\s+", " "),
                MergeText.parse("body", template.body()).fill(value),
                Letter.Wrote.with(template),
                form.demands().stream()
                        .sorted()
                        .filter(demand -> !values.answers(demand))
                        .toList(),
                null);
    }

    /** What the vendor demands, each with whether there is an answer; and what people entered beside that. */
    List<Answer> answers(LetterFacts facts) {
        LetterValues values = new LetterValues(facts, new LetterWording(Language.ENGLISH));
        return facts.form().demands().stream()
                .sorted()
                .map(demand -> new Answer(demand, values.answers(demand)))
                .toList();
    }
}
