package io.recourse.claim.letter;

import io.recourse.assessment.Figure;
import io.recourse.claim.Claim;
import io.recourse.claim.letter.form.Demand;
import io.recourse.contract.clause.ClauseTerms;
import io.recourse.money.Money;
import io.recourse.text.Message;
import io.recourse.vendor.Vendor;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The value of each field, in the language of the letter; empty where there is none. */
record LetterValues(LetterFacts facts, LetterWording wording) {

    private static final int INTERVALS_SHOWN = 100;

    String date() {
        return wording.date(facts.dated());
    }

    String organisation() {
        return name(facts.organisation());
    }

    String vendor() {
        return name(facts.vendor().name());
    }

    String legalEntity() {
        Vendor vendor = facts.vendor();
        return name(Objects.requireNonNullElse(vendor.legalEntity(), vendor.name()));
    }

    String recipient() {
        return lines(facts.form().recipient());
    }

    /** The words that the vendor wants; a neutral name of the letter where it wants none. */
    String subjectWords() {
        String words = name(facts.form().subjectWords());
        return words.isEmpty() ? wording.text("letter.subject") : words;
    }

    String contactName() {
        return name(facts.form().contactName());
    }

    String contactEmail() {
        return name(facts.form().contactEmail());
    }

    String contractReference() {
        return name(facts.contract().reference());
    }

    String contractTitle() {
        return name(facts.contract().title());
    }

    String accountNumber() {
        String own = facts.claim().subject().account();
        return name(own.isEmpty() ? facts.contract().accountNumber() : own);
    }

    String resourceIds() {
        String ids = PlainWords.text(facts.resources().identifiers());
        return name(ids.lines().map(String::strip).filter(id -> !id.isEmpty()).collect(Collectors.joining(", ")));
    }

    String region() {
        return name(facts.resources().region());
    }

    String service() {
        return name(facts.claim().subject().serviceName());
    }

    String clauseTitle() {
        return name(facts.claim().subject().clauseTitle());
    }

    String clausePlace() {
        ClauseTerms terms = facts.clause().terms();
        String section = terms.section() == null ? "" : wording.text("letter.section", name(terms.section()));
        String page = terms.page() == null ? "" : wording.text("letter.page", wording.count(terms.page()));
        return section.isEmpty() || page.isEmpty() ? section + page : wording.text("letter.place", section, page);
    }

    String clauseText() {
        return lines(facts.clause().terms().quotedText());
    }

    String clauseVersion() {
        return wording.count(facts.clause().number());
    }

    String commitment() {
        Figure figure = facts.assessment().figure();
        return figure.failures() == null
                ? wording.percent(figure.commitment())
                : wording.text("letter.failures.atMost", wording.number(figure.commitment()));
    }

    String zone() {
        return wording.figure(zoneId().getId());
    }

    String claimNumber() {
        return wording.figure(facts.claim().name());
    }

    String period() {
        return wording.period(facts.claim().periodLabel());
    }

    String periodFrom() {
        return wording.instant(facts.assessment().interval().from());
    }

    String periodTo() {
        return wording.instant(facts.assessment().interval().to());
    }

    /** What is asked for: money, or days and units where the clause grants those. */
    String amount() {
        Claim.Quantity quantity = facts.claim().quantity();
        if (quantity == null) {
            ReplacedLetter replaced = facts.replaced();
            return wording.money(replaced == null ? facts.claim().amounts().sought() : replaced.after());
        }
        String number = wording.number(quantity.amount());
        return quantity.unit().equals("DAYS")
                ? wording.text("letter.days", number)
                : number + " " + name(quantity.unit());
    }

    String vendorReference() {
        return name(facts.claim().state().trail().vendorReference());
    }

    String lastDay() {
        return facts.claim().deadline().latest() == null
                ? ""
                : wording.date(Objects.requireNonNull(facts.claim().deadline().latest()));
    }

    String deadlineReckoning() {
        return sentences(facts.claim().deadline().explanation());
    }

    String measured() {
        Figure figure = facts.assessment().figure();
        if (figure.failures() != null) {
            return wording.text("letter.failures", wording.count(figure.failures()));
        }
        BigDecimal availability = figure.availability();
        return availability == null ? "" : wording.percent(availability);
    }

    String fraction() {
        return wording.figure(PlainWords.line(facts.assessment().figure().exact()));
    }

    String downtime() {
        Figure figure = facts.assessment().figure();
        return figure.isTime() ? wording.duration(figure.downTime()) : "";
    }

    String allowedDowntime() {
        Figure figure = facts.assessment().figure();
        return figure.isTime() ? wording.duration(figure.allowedDown()) : "";
    }

    String counted() {
        Figure figure = facts.assessment().figure();
        return figure.isTime() ? wording.duration(Duration.ofMillis(figure.counted())) : "";
    }

    /** One interval a line; of very many the first, and how many more there are. */
    String intervals() {
        List<String> lines = facts.charged().stream()
                .limit(INTERVALS_SHOWN)
                .map(span -> wording.interval(span.interval(), zoneId()))
                .collect(Collectors.toCollection(ArrayList::new));
        if (facts.charged().size() > INTERVALS_SHOWN) {
            lines.add(wording.text(
                    "letter.intervals.more", wording.count(facts.charged().size() - INTERVALS_SHOWN)));
        }
        return String.join("\n", lines);
    }

    String source() {
        return name(facts.source());
    }

    String calculation() {
        return sentences(facts.assessment().entitlement().steps());
    }

    String creditPercent() {
        BigDecimal percent = facts.assessment().entitlement().percent();
        return percent == null ? "" : wording.percent(percent);
    }

    String fee() {
        Money fee = facts.assessment().entitlement().fee();
        return fee == null ? "" : wording.money(fee);
    }

    String feeInvoice() {
        return particular(Demand.FEE_INVOICE);
    }

    String description() {
        return particular(Demand.DESCRIPTION);
    }

    String attempts() {
        return particular(Demand.OWN_ATTEMPTS);
    }

    String users() {
        return particular(Demand.AFFECTED_USERS);
    }

    String logs() {
        return particular(Demand.REQUEST_LOGS);
    }

    String traces() {
        return particular(Demand.NETWORK_TRACES);
    }

    String ticket() {
        return particular(Demand.TECHNICAL_TICKET);
    }

    String evidenceFile() {
        return wording.figure(facts.claim().name() + "-evidence.zip");
    }

    /** True if the letter has an answer to what the vendor demands. */
    boolean answers(Demand demand) {
        return switch (demand) {
            case SUBJECT_WORDS -> facts.form().subjectWords() != null;
            case ACCOUNT_ID ->
                !facts.claim().subject().account().isEmpty() || facts.contract().accountNumber() != null;
            case RESOURCE_IDS -> facts.resources().identifiers() != null;
            case REGION -> facts.resources().region() != null;
            case INTERVALS -> !facts.charged().isEmpty();
            case UPTIME_CALCULATION -> !measured().isEmpty();
            case CONTACT -> facts.form().contactName() != null || facts.form().contactEmail() != null;
            case DESCRIPTION,
                    OWN_ATTEMPTS,
                    AFFECTED_USERS,
                    REQUEST_LOGS,
                    NETWORK_TRACES,
                    TECHNICAL_TICKET,
                    FEE_INVOICE -> !particular(demand).isEmpty();
        };
    }

    /** What the letter of an amendment says of the one before; empty for any other letter. */
    String amendmentNotice() {
        ReplacedLetter replaced = facts.replaced();
        return replaced == null
                ? ""
                : wording.text(
                        "letter.amendment.notice",
                        replacedDate(),
                        replacedReference(),
                        wording.money(replaced.before()),
                        wording.money(replaced.after()));
    }

    /** The same in a few words for the end of the subject. */
    String amendmentSubject() {
        return facts.replaced() == null ? "" : wording.text("letter.amendment.subject", replacedDate());
    }

    String replacedDate() {
        return facts.replaced() == null ? "" : wording.date(facts.replaced().dated());
    }

    /** Our number, and the vendor's if it has told one. */
    String replacedReference() {
        ReplacedLetter replaced = facts.replaced();
        if (replaced == null) {
            return "";
        }
        String theirs = name(replaced.vendorReference());
        return theirs.isEmpty()
                ? wording.text("letter.amendment.ours", claimNumber())
                : wording.text("letter.amendment.both", claimNumber(), theirs);
    }

    String replacedAmount() {
        return facts.replaced() == null ? "" : wording.money(facts.replaced().before());
    }

    String amendmentReason() {
        return facts.replaced() == null ? "" : lines(facts.replaced().reason());
    }

    private String particular(Demand demand) {
        return lines(facts.particulars().get(demand));
    }

    private ZoneId zoneId() {
        return facts.claim().deadline().zone();
    }

    private String sentences(List<Message> messages) {
        return messages.stream().map(wording::sentence).collect(Collectors.joining("\n"));
    }

    private String name(@Nullable String value) {
        return wording.name(PlainWords.line(value));
    }

    private String lines(@Nullable String value) {
        return PlainWords.text(value)
                .lines()
                .map(line -> line.isBlank() ? "" : wording.name(line.strip()))
                .collect(Collectors.joining("\n"));
    }
}
