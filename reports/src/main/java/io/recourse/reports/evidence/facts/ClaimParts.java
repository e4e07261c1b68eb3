package io.recourse.reports.evidence.facts;

import io.recourse.access.Organisation;
import io.recourse.claim.Claim;
import io.recourse.claim.ClaimDeadline;
import io.recourse.claim.ClaimEvent;
import io.recourse.claim.ClaimStatus;
import io.recourse.claim.letter.Letter;
import io.recourse.claim.letter.form.ServiceResources;
import io.recourse.contract.Contract;
import io.recourse.ledger.JournalEntry;
import io.recourse.reports.evidence.facts.ClaimFacts.Amounts;
import io.recourse.reports.evidence.facts.ClaimFacts.Deadline;
import io.recourse.reports.evidence.facts.ClaimFacts.Entry;
import io.recourse.reports.evidence.facts.ClaimFacts.Head;
import io.recourse.reports.evidence.facts.ClaimFacts.Part;
import io.recourse.reports.evidence.facts.ClaimFacts.Step;
import io.recourse.reports.evidence.facts.ClaimFacts.Written;
import io.recourse.reports.evidence.mask.Person;
import io.recourse.reports.evidence.mask.Verbatim;
import io.recourse.vendor.Vendor;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The claim's own part of the facts. */
final class ClaimParts {

    private ClaimParts() {}

    static Head head(
            Claim claim,
            ClaimEvent last,
            Contract contract,
            Vendor vendor,
            Organisation organisation,
            ServiceResources resources) {
        Claim.Quantity quantity = claim.quantity();
        String account = claim.subject().account();
        return new Head(
                organisation.name(),
                claim.sample(),
                new Verbatim(claim.name()),
                new Verbatim(claim.id().toString()),
                claim.version(),
                claim.status().name(),
                last.at(),
                vendor.name(),
                vendor.legalEntity(),
                contract.reference(),
                contract.title(),
                verbatim(account.isEmpty() ? contract.accountNumber() : account),
                claim.subject().serviceName(),
                verbatim(resources.identifiers()),
                resources.region(),
                claim.subject().clauseTitle(),
                claim.periodLabel(),
                claim.deadline().period(),
                claim.deadline().zone(),
                claim.state().trail().vendorReference(),
                new Amounts(
                        claim.amounts().computed(),
                        claim.amounts().claimed(),
                        claim.amounts().approved(),
                        claim.amounts().credited()),
                quantity == null ? null : quantity.amount(),
                quantity == null ? null : quantity.unit());
    }

    /** By number; empty for a claim that was not divided. */
    static List<Part> parts(Claim own, List<Claim> parts) {
        return parts.stream()
                .map(part -> new Part(
                        new Verbatim(part.name()),
                        part.subject().account().isEmpty()
                                ? null
                                : new Verbatim(part.subject().account()),
                        part.amounts().computed(),
                        part.id().equals(own.id()),
                        part.status() != ClaimStatus.WITHDRAWN))
                .toList();
    }

    static Deadline deadline(ClaimDeadline deadline) {
        return new Deadline(
                deadline.window().rule().name(),
                deadline.earliest(),
                deadline.latest(),
                deadline.receivedBy(),
                deadline.calendar(),
                deadline.explanation());
    }

    static List<Step> steps(List<ClaimEvent> events) {
        return events.stream()
                .map(event -> new Step(
                        event.position(),
                        event.kind().name(),
                        event.at(),
                        event.occurredOn(),
                        new Person(event.actor()),
                        event.from() == null ? null : event.from().name(),
                        event.to().name(),
                        event.amount(),
                        event.reason(),
                        event.vendorReference(),
                        event.evidence()))
                .toList();
    }

    /** One line a posting, in the order of booking. */
    static List<Entry> entries(List<JournalEntry> entries) {
        return entries.stream()
                .sorted(Comparator.comparing(JournalEntry::sequence))
                .flatMap(entry -> entry.postings().stream()
                        .map(posting -> new Entry(
                                entry.sequence(),
                                entry.eventDate(),
                                entry.bookingDate(),
                                entry.bookedAt(),
                                new Person(entry.bookedBy()),
                                entry.kind().name(),
                                entry.description(),
                                new Verbatim(posting.account().code()),
                                posting.amount(),
                                entry.seal() == null
                                        ? null
                                        : new Verbatim(entry.seal().hash()))))
                .toList();
    }

    static Written letter(Letter letter) {
        Letter.Wrote template = letter.template();
        return new Written(
                letter.language().tag(),
                letter.channel().name(),
                verbatim(letter.recipient()),
                letter.dated(),
                new Verbatim(letter.subject()),
                new Verbatim(letter.body()),
                new Verbatim(letter.sha256()),
                new Verbatim(template.name() + " / " + template.version() + " / " + template.hash()),
                letter.sent() == null
                        ? null
                        : Objects.requireNonNull(letter.sent()).at());
    }

    private static @Nullable Verbatim verbatim(@Nullable String text) {
        return text == null ? null : new Verbatim(text);
    }
}
