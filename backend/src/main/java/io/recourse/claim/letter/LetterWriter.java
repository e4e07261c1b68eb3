package io.recourse.claim.letter;

import io.recourse.access.OrganisationService;
import io.recourse.assessment.AssessedInterval;
import io.recourse.assessment.Assessment;
import io.recourse.assessment.AssessmentService;
import io.recourse.claim.Claim;
import io.recourse.claim.ClaimAmendment;
import io.recourse.claim.ClaimAmendments;
import io.recourse.claim.ClaimLinks;
import io.recourse.claim.letter.form.Answer;
import io.recourse.claim.letter.form.ClaimForms;
import io.recourse.claim.letter.form.Demand;
import io.recourse.claim.letter.form.Particular;
import io.recourse.contract.ContractService;
import io.recourse.contract.clause.ClauseVersionService;
import io.recourse.db.id.AssessmentId;
import io.recourse.measurement.SourceService;
import io.recourse.money.Money;
import io.recourse.text.Language;
import io.recourse.vendor.VendorService;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
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
    private final ClaimLinks links;
    private final ClaimAmendments amendments;
    private final JooqLetters letters;

    LetterWriter(
            OrganisationService organisations,
            ContractService contracts,
            VendorService vendors,
            ClauseVersionService clauses,
            AssessmentService assessments,
            SourceService sources,
            ClaimForms forms,
            ClaimLinks links,
            ClaimAmendments amendments,
            JooqLetters letters) {
        this.organisations = organisations;
        this.contracts = contracts;
        this.vendors = vendors;
        this.clauses = clauses;
        this.assessments = assessments;
        this.sources = sources;
        this.forms = forms;
        this.links = links;
        this.amendments = amendments;
        this.letters = letters;
    }

    LetterFacts gather(Claim claim, LocalDate dated) {
        return gather(claim, claim.subject().assessment(), claim.amounts().computed(), dated, null);
    }

    /** The same for the letter of the claim's amendment that was released last. */
    LetterFacts gatherAmended(Claim claim, LocalDate dated) {
        ClaimAmendment last = amendments.of(claim.id()).stream()
                .filter(amendment -> amendment.releasedBy() != null)
                .reduce((earlier, later) -> later)
                .orElseThrow();
        return gatherAmended(claim, last, dated);
    }

    /** The same for an amendment, be it released or only proposed. */
    LetterFacts gatherAmended(Claim claim, ClaimAmendment amendment, LocalDate dated) {
        List<Letter> sent = letters.of(claim.id());
        ReplacedLetter replaced = sent.isEmpty()
                ? null
                : new ReplacedLetter(
                        Objects.requireNonNull(sent.getLast().sent()).number(),
                        sent.getLast().dated(),
                        claim.state().trail().vendorReference(),
                        amendment.previous().claimed(),
                        amendment.claimed(),
                        amendment.reason());
        return gather(claim, amendment.assessment(), amendment.computed(), dated, replaced);
    }

    private LetterFacts gather(
            Claim claim, AssessmentId restsOn, Money share, LocalDate dated, @Nullable ReplacedLetter replaced) {
        Assessment assessment = assessments.get(restsOn);
        Map<Demand, String> particulars = new EnumMap<>(Demand.class);
        for (Particular particular : forms.particulars(claim.id())) {
            particulars.put(particular.demand(), particular.words());
        }
        List<AssessedInterval> charged = assessments.intervals(assessment.id()).stream()
                .filter(span -> span.charge().isDown())
                .toList();
        return new LetterFacts(
                organisations.get().name(),
                claim,
                share,
                links.parts(claim.id()),
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
                dated,
                replaced);
    }

    /** A draft in the template's language. */
    Letter write(LetterFacts facts, LetterTemplate template) {
        LetterValues values = new LetterValues(facts, new LetterWording(template.language()));
        Map<MergeField, String> known = new EnumMap<>(MergeField.class);
        Function<MergeField, String> value = field -> known.computeIfAbsent(field, one -> one.of(values));
        MergeText subject = MergeText.parse("subject", template.subject());
        MergeText body = MergeText.parse("body", template.body());
        Set<MergeField> named = EnumSet.noneOf(MergeField.class);
        named.addAll(subject.fields());
        named.addAll(body.fields());
        ReplacedLetter replaced = facts.replaced();
        String title = subject.fill(value).replaceAll("\\s+", " ");
        String words = body.fill(value);
        if (replaced != null && !named.contains(MergeField.AMENDMENT_NOTICE)) {
            // A template that does not know of amendments must not hide one.
            words = values.replaced().notice() + "\n\n" + words;
        }
        if (replaced != null && !subject.fields().contains(MergeField.AMENDMENT_SUBJECT)) {
            title = title + values.replaced().subject();
        }
        if (!facts.parts().isEmpty() && !named.contains(MergeField.CREDIT_CALCULATION)) {
            // Nor one that shows no calculation a division: the vendor would take the part for the whole.
            words = words + "\n\n" + new PartWords(facts, values.wording()).text();
        }
        Set<MergeField> open = EnumSet.noneOf(MergeField.class);
        open.addAll(subject.open(value));
        open.addAll(body.open(value));
        if (title.isEmpty()) {
            open.addAll(subject.fields());
        }
        return new Letter(
                facts.claim().id(),
                template.language(),
                facts.form().channel(),
                facts.form().recipient(),
                facts.dated(),
                title,
                words,
                Letter.Wrote.with(template),
                missing(facts, values, named, title),
                List.copyOf(open),
                replaced == null ? null : replaced.number(),
                null);
    }

    /** What is not known, and what is known but not said. Words for the subject count in the subject alone. */
    private static List<Demand> missing(LetterFacts facts, LetterValues values, Set<MergeField> named, String subject) {
        String words = PlainWords.line(facts.form().subjectWords());
        return facts.form().demands().stream()
                .sorted()
                .filter(demand -> demand == Demand.SUBJECT_WORDS
                        ? words.isEmpty() || !subject.contains(words)
                        : !values.answers(demand)
                                || MergeField.saying(demand).stream().noneMatch(named::contains))
                .toList();
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
