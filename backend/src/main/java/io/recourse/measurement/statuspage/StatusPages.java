package io.recourse.measurement.statuspage;

import io.recourse.access.AuditTrail;
import io.recourse.access.CurrentUser;
import io.recourse.access.Roles;
import io.recourse.contract.service.ServiceRegister;
import io.recourse.db.id.ServiceId;
import io.recourse.db.id.VendorId;
import io.recourse.measurement.payload.Delivery;
import io.recourse.measurement.payload.PayloadIntake;
import io.recourse.measurement.payload.PayloadKind;
import io.recourse.measurement.payload.RawPayloads;
import io.recourse.text.Conflict;
import io.recourse.text.InvalidInput;
import io.recourse.text.NotFound;
import io.recourse.text.Sha256;
import io.recourse.vendor.VendorRemoval;
import io.recourse.vendor.VendorService;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Status pages of vendors and what they said over time. Who publishes a page may see what it said, and vendors publish
 * for everybody; the bytes themselves, as all that came in, are for IT, legal and auditors.
 */
@Service
@Transactional(readOnly = true)
@PermitAll
public class StatusPages {

    /** Kind under which the audit trail files status pages. */
    public static final String SUBJECT = "statusPage";

    private static final Duration TOLERANCE = Duration.ofMinutes(1);
    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");

    private final JooqStatusPages pages;
    private final PayloadIntake intake;
    private final RawPayloads payloads;
    private final VendorService vendors;
    private final ServiceRegister services;
    private final AuditTrail audit;
    private final Clock clock;

    StatusPages(
            JooqStatusPages pages,
            PayloadIntake intake,
            RawPayloads payloads,
            VendorService vendors,
            ServiceRegister services,
            AuditTrail audit,
            Clock clock) {
        this.pages = pages;
        this.intake = intake;
        this.payloads = payloads;
        this.vendors = vendors;
        this.services = services;
        this.audit = audit;
        this.clock = clock;
    }

    /** All pages by name. */
    public List<StatusPage> list() {
        return pages.all();
    }

    /** Pages of the vendor, by name. */
    public List<StatusPage> of(VendorId vendor) {
        return pages.of(vendor);
    }

    /** Pages of the service, and those of its vendor that are about no single one; by name. */
    public List<StatusPage> of(ServiceId service) {
        return pages.of(services.get(service).vendorId(), service);
    }

    /** Throws NotFound. */
    public StatusPage get(UUID id) {
        return pages.find(id).orElseThrow(() -> NotFound.of(id));
    }

    /** What the page said over time, the earliest first. Throws NotFound. */
    public List<PageVersion> versions(UUID page) {
        get(page);
        return pages.versions(page);
    }

    /** What changed between two versions, in either order. Throws NotFound. */
    public PageDifference difference(UUID page, UUID one, UUID other) {
        List<PageVersion> versions = versions(page);
        PageVersion first = version(versions, one);
        PageVersion second = version(versions, other);
        PageVersion earlier = first.number() <= second.number() ? first : second;
        PageVersion later = earlier == first ? second : first;
        return PageDifference.of(earlier, later, LineComparison.of(lines(earlier), lines(later)));
    }

    /** Throws InvalidInput that names every faulty field. */
    @Transactional
    @RolesAllowed({Roles.IT, Roles.VENDOR_MANAGER, Roles.LEGAL})
    public StatusPage add(StatusPageDraft draft) {
        String name = draft.name().strip();
        String url = draft.url().strip();
        InvalidInput.Check check = new InvalidInput.Check();
        check.that(draft.vendor() != null || draft.service() != null, "vendor", "input.required");
        check.that(!name.isEmpty(), "name", "input.required");
        check.that(name.length() <= 200, "name", "input.tooLong", 200);
        check.that(url.matches("https?://\\S+") && url.length() <= 500, "url", "field.url");
        check.orThrow();
        VendorId vendor = vendor(draft);
        if (pages.exists(vendor, draft.service(), url)) {
            throw new InvalidInput("url", "statusPage.known");
        }
        UUID id = pages.add(vendor, draft.service(), name, url, clock.instant(), CurrentUser.name());
        audit.record("STATUS_PAGE_ADDED", SUBJECT, id, name, Map.of("url", url, "vendor", vendor.toString()));
        return get(id);
    }

    /** Removes a page that was entered by mistake; throws Conflict once something was seen on it. */
    @Transactional
    @RolesAllowed({Roles.IT, Roles.VENDOR_MANAGER, Roles.LEGAL})
    public void remove(UUID id) {
        StatusPage page = get(id);
        if (pages.isSeen(id)) {
            throw new Conflict("statusPage.seen", page.name());
        }
        pages.remove(id);
        audit.record("STATUS_PAGE_REMOVED", SUBJECT, id, page.name(), Map.of("url", page.url()));
    }

    /**
     * Keeps what the page said at an instant. The same content as just before or after is the same version, seen once
     * more. Throws InvalidInput for an instant in the future or an empty file, Conflict if the page was seen with other
     * content at the same instant.
     *
     * @param seenAt when the page said so; null for now
     */
    @Transactional
    @RolesAllowed({Roles.IT, Roles.VENDOR_MANAGER, Roles.LEGAL})
    public PageVersion see(UUID id, @Nullable Instant seenAt, String mediaType, byte[] bytes, @Nullable String file) {
        StatusPage page = get(id);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Instant at = seenAt == null ? now : seenAt.truncatedTo(ChronoUnit.MILLIS);
        InvalidInput.Check check = new InvalidInput.Check();
        check.that(!at.isAfter(now.plus(TOLERANCE)), "seenAt", "feed.future");
        check.that(!at.isBefore(EARLIEST), "seenAt", "feed.tooEarly");
        check.that(mediaType.length() <= 200, "file", "input.tooLong", 200);
        check.orThrow();
        UUID payload = intake.keepPage(
                id,
                new Delivery(
                        PayloadKind.STATUS_PAGE,
                        "status-page",
                        file == null || file.isBlank() ? null : file.substring(0, Math.min(200, file.length())),
                        mediaType,
                        bytes));
        UUID known = pages.seenAt(id, at).orElse(null);
        if (known != null && !known.equals(payload)) {
            throw new Conflict("statusPage.otherAtThatTime", page.name());
        }
        if (known == null) {
            String text = String.join("\n", PageText.lines(mediaType, bytes));
            pages.see(id, payload, Sha256.hex(text), at, now, CurrentUser.name());
            Map<String, Object> detail = new LinkedHashMap<>();
            detail.put("seenAt", at.toString());
            detail.put("sha256", payloads.get(payload).sha256());
            audit.record("STATUS_PAGE_SEEN", SUBJECT, id, page.name(), detail);
        }
        return pages.versions(id).stream()
                .filter(version ->
                        !version.firstSeen().isAfter(at) && !version.lastSeen().isBefore(at))
                .findFirst()
                .orElseThrow();
    }

    /** The bytes of a version, and a note of who read them. Throws NotFound. */
    @Transactional
    @RolesAllowed({Roles.IT, Roles.LEGAL, Roles.AUDITOR})
    public byte[] read(UUID page, UUID version) {
        return payloads.read(version(versions(page), version).payload());
    }

    @EventListener
    void on(VendorRemoval removal) {
        if (pages.isSeen(removal.id())) {
            throw new Conflict("statusPage.vendorKept", removal.name());
        }
    }

    private VendorId vendor(StatusPageDraft draft) {
        VendorId named = draft.vendor();
        ServiceId service = draft.service();
        if (service == null) {
            return vendors.get(java.util.Objects.requireNonNull(named)).id();
        }
        VendorId owner = services.get(service).vendorId();
        if (named != null && !named.equals(owner)) {
            throw new InvalidInput("service", "statusPage.otherVendor");
        }
        return owner;
    }

    private List<String> lines(PageVersion version) {
        return PageText.lines(version.mediaType(), payloads.bytes(version.payload()));
    }

    private static PageVersion version(List<PageVersion> versions, UUID id) {
        return versions.stream()
                .filter(version -> version.id().equals(id))
                .findFirst()
                .orElseThrow(() -> NotFound.of(id));
    }
}
