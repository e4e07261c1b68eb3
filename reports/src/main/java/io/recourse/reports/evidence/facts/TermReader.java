package io.recourse.reports.evidence.facts;

import io.recourse.access.AsSystem;
import io.recourse.assessment.Assessment;
import io.recourse.claim.Claim;
import io.recourse.claim.letter.form.ClaimForms;
import io.recourse.claim.letter.form.Demand;
import io.recourse.claim.letter.form.Particular;
import io.recourse.claim.letter.form.ServiceResources;
import io.recourse.claim.settlement.charge.ChargeLine;
import io.recourse.claim.settlement.charge.ChargeLines;
import io.recourse.contract.Contract;
import io.recourse.contract.Term;
import io.recourse.contract.clause.ClauseTerms;
import io.recourse.contract.clause.ClauseVersion;
import io.recourse.contract.service.Fee;
import io.recourse.contract.service.FeeService;
import io.recourse.reports.evidence.facts.ClaimFacts.Missive;
import io.recourse.reports.evidence.facts.TermFacts.Charged;
import io.recourse.reports.evidence.facts.TermFacts.ClauseWords;
import io.recourse.reports.evidence.facts.TermFacts.FeeBase;
import io.recourse.reports.evidence.facts.TermFacts.InvoiceFile;
import io.recourse.reports.evidence.facts.TermFacts.MonthlyFee;
import io.recourse.reports.evidence.mask.Verbatim;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Reads the contract's part of the facts. */
@Component
class TermReader {

    private static final JsonMapper CANONICAL = JsonMapper.builder()
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    private final FeeService fees;
    private final ClaimForms forms;
    private final ChargeLines charges;

    TermReader(FeeService fees, ClaimForms forms, ChargeLines charges) {
        this.fees = fees;
        this.forms = forms;
        this.charges = charges;
    }

    ServiceResources resources(Claim claim) {
        return forms.resources(claim.subject().service());
    }

    ClauseWords clause(ClauseVersion version) {
        ClauseTerms terms = version.terms();
        return new ClauseWords(
                version.number(),
                version.validity().from(),
                version.validity().lastDay(),
                version.amendment(),
                terms.section(),
                terms.page(),
                new Verbatim(terms.quotedText()),
                terms.sourceUrl(),
                new Verbatim(CANONICAL.writeValueAsString(terms).replace("\r\n", "\n")),
                new Verbatim(version.contentHash()),
                version.createdAt());
    }

    /** The fees of the days that were assessed, the invoice that somebody named, and what the vendor charged. */
    FeeBase fee(Claim claim, Contract contract, Assessment assessment, List<Missive> exchanged) {
        LocalDate first = assessment.firstDay();
        LocalDate last = assessment.lastDay();
        Term days = new Term(first, last.plusDays(1));
        List<MonthlyFee> held = fees.of(claim.subject().service()).stream()
                .filter(fee -> fee.validity().overlaps(days))
                .sorted(Comparator.comparing((Fee fee) -> fee.validity().from()))
                .map(fee -> new MonthlyFee(fee.validity().from(), fee.validity().lastDay(), fee.amount()))
                .toList();
        Verbatim invoice = forms.particulars(claim.id()).stream()
                .filter(particular -> particular.demand() == Demand.FEE_INVOICE)
                .map(Particular::words)
                .map(Verbatim::new)
                .findFirst()
                .orElse(null);
        String account = claim.subject().account().isEmpty()
                ? contract.accountNumber()
                : claim.subject().account();
        // As the vendor wrote them, whoever asks: each copy is masked as a whole.
        List<Charged> charged =
                AsSystem.call(
                                "evidence",
                                () -> charges.chargeLinesOf(claim.subject().service(), account, first, last))
                        .stream()
                        .map(TermReader::charged)
                        .toList();
        return new FeeBase(assessment.entitlement().fee(), held, invoice, documents(invoice, exchanged), charged);
    }

    private static Charged charged(ChargeLine line) {
        String words = line.text() == null ? line.serviceName() : line.text();
        return new Charged(
                new Verbatim(line.number()),
                new Verbatim(line.line()),
                words,
                line.from(),
                line.to(),
                line.amount(),
                new Verbatim(line.fileSha256()));
    }

    /** The invoice itself, if somebody put it to the claim under its number. */
    private static List<InvoiceFile> documents(@Nullable Verbatim invoice, List<Missive> exchanged) {
        if (invoice == null) {
            return List.of();
        }
        String number = plain(invoice.text());
        return exchanged.stream()
                .filter(missive -> !number.isEmpty() && missive.stands())
                .filter(missive ->
                        missive.file() != null && plain(missive.file()).contains(number))
                .map(missive -> new InvoiceFile(
                        missive.position(),
                        Objects.requireNonNull(missive.file()),
                        Objects.requireNonNull(missive.sha256()),
                        missive.bytes()))
                .toList();
    }

    private static String plain(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
