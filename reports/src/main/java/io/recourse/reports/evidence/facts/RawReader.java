package io.recourse.reports.evidence.facts;

import io.recourse.assessment.Assessment;
import io.recourse.contract.service.BoughtService;
import io.recourse.contract.service.ServiceRegister;
import io.recourse.measurement.payload.PayloadKind;
import io.recourse.measurement.payload.RawPayload;
import io.recourse.measurement.payload.RawPayloads;
import io.recourse.measurement.statuspage.PageDifference;
import io.recourse.measurement.statuspage.PageDifference.Change;
import io.recourse.measurement.statuspage.PageVersion;
import io.recourse.measurement.statuspage.StatusPage;
import io.recourse.measurement.statuspage.StatusPages;
import io.recourse.reports.evidence.facts.MeasuredFacts.Observed;
import io.recourse.reports.evidence.facts.RawFacts.Payload;
import io.recourse.reports.evidence.facts.RawFacts.PublishedPage;
import io.recourse.reports.evidence.mask.Person;
import io.recourse.reports.evidence.mask.RawContent;
import io.recourse.reports.evidence.mask.Verbatim;
import io.recourse.time.Interval;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what came in behind the period of an assessment, and what the vendor published in it. */
@Component
class RawReader {

    /** What a bundle carries of payloads and pages in all, in bytes; what is beyond is named by its hash. */
    private static final int MOST_BYTES = 24 * 1024 * 1024;

    /** More payloads than this are not even named one by one. */
    private static final int MOST_PAYLOADS = 2_000;

    private final RawPayloads payloads;
    private final StatusPages pages;
    private final ServiceRegister services;

    RawReader(RawPayloads payloads, StatusPages pages, ServiceRegister services) {
        this.payloads = payloads;
        this.pages = pages;
        this.services = services;
    }

    /** How much is left of what a bundle may carry. */
    private static final class Room {

        private int left = MOST_BYTES;

        boolean take(int bytes) {
            boolean fits = bytes <= left;
            left -= fits ? bytes : 0;
            return fits;
        }
    }

    /**
     * In the order in which they came. What came after the assessment was computed is not behind it, apart from what
     * somebody keeps as evidence by hand.
     *
     * @param records behind the period; one that began before it was told of before it
     */
    List<Payload> payloads(Assessment assessment, List<Observed> records) {
        BoughtService service = services.get(assessment.subject().service());
        Set<String> names =
                Stream.of(service.code(), service.name()).map(RawReader::folded).collect(Collectors.toSet());
        List<RawPayload> behind =
                payloads.behind(service.id(), reach(assessment, records), null, MOST_PAYLOADS).stream()
                        .filter(payload -> payload.kind() == PayloadKind.MANUAL
                                || !payload.receivedAt().isAfter(assessment.computedAt()))
                        .sorted(Comparator.comparing(RawPayload::receivedAt).thenComparing(RawPayload::sha256))
                        .toList();
        Room room = new Room();
        List<Payload> facts = new ArrayList<>();
        for (RawPayload payload : behind) {
            facts.add(new Payload(
                    facts.size() + 1,
                    new Verbatim(Objects.requireNonNullElse(payload.sourceCode(), "-")),
                    payload.kind().name(),
                    payload.intake(),
                    payload.name(),
                    payload.mediaType(),
                    payload.size(),
                    new Verbatim(payload.sha256()),
                    payload.receivedAt(),
                    new Person(payload.receivedBy()),
                    room.take(payload.size())
                            ? RawContent.of(payload.mediaType(), payloads.bytes(payload.id()), names)
                            : null));
        }
        return facts;
    }

    /** By page, then in time order: what was seen in the period, and the last that was seen before. */
    List<PublishedPage> pages(Assessment assessment) {
        Room room = new Room();
        List<PublishedPage> facts = new ArrayList<>();
        int number = 0;
        for (StatusPage page : pages.of(assessment.subject().service())) {
            List<PageVersion> versions = pages.versions(page.id());
            List<PageVersion> shown = versions.stream()
                    .filter(version -> isShown(version, versions, assessment.interval()))
                    .toList();
            number += shown.isEmpty() ? 0 : 1;
            for (PageVersion version : shown) {
                facts.add(published(number, page, version, versions, assessment.interval(), room));
            }
        }
        return facts;
    }

    private PublishedPage published(
            int number, StatusPage page, PageVersion version, List<PageVersion> all, Interval period, Room room) {
        Instant lastSeen = version.lastSeen();
        return new PublishedPage(
                number,
                page.name(),
                new Verbatim(page.url()),
                version.number(),
                version.firstSeen(),
                // Later sightings of a page that stays as it is make no other bundle.
                lastSeen.isAfter(period.to()) && version.firstSeen().isBefore(period.to()) ? period.to() : lastSeen,
                version.visible(),
                version.mediaType(),
                version.size(),
                new Verbatim(version.sha256()),
                new Person(version.recordedBy()),
                changes(page, version, version.number() == 1 ? null : all.get(version.number() - 2)),
                room.take(version.size())
                        ? RawContent.of(version.mediaType(), payloads.bytes(version.payload()), Set.of())
                        : null);
    }

    private List<String> changes(StatusPage page, PageVersion version, @Nullable PageVersion before) {
        if (before == null) {
            return List.of();
        }
        PageDifference difference = pages.difference(page.id(), before.id(), version.id());
        return difference.lines().stream()
                .filter(line -> line.change() != Change.SAME)
                .map(line -> (line.change() == Change.ADDED ? "+ " : "- ") + line.text())
                .toList();
    }

    private static boolean isShown(PageVersion version, List<PageVersion> all, Interval period) {
        if (overlaps(version, period)) {
            return true;
        }
        return all.stream()
                .filter(other -> other.firstSeen().isBefore(period.from()) && !overlaps(other, period))
                .reduce((earlier, later) -> later)
                .filter(version::equals)
                .isPresent();
    }

    private static boolean overlaps(PageVersion version, Interval period) {
        return version.firstSeen().isBefore(period.to()) && !version.lastSeen().isBefore(period.from());
    }

    /** The period, from where the first of its records began. */
    private static Interval reach(Assessment assessment, List<Observed> records) {
        Instant from = assessment.interval().from();
        for (Observed record : records) {
            from = record.from().isBefore(from) ? record.from() : from;
        }
        return new Interval(from, assessment.interval().to());
    }

    private static String folded(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }
}
