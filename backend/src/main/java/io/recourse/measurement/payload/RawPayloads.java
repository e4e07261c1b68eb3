package io.recourse.measurement.payload;

import io.recourse.access.AuditTrail;
import io.recourse.access.Roles;
import io.recourse.contract.service.ServiceRegister;
import io.recourse.db.id.ServiceId;
import io.recourse.db.id.SourceId;
import io.recourse.text.InvalidInput;
import io.recourse.text.NotFound;
import io.recourse.text.Sha256;
import io.recourse.time.Interval;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What came in, as it came. Everybody may see that something came, when and with which hash; the bytes are for IT, legal
 * and auditors, and each reading of them is in the audit trail.
 */
@Service
@Transactional(readOnly = true)
@PermitAll
public class RawPayloads {

    /** Kind under which the audit trail files payloads. */
    public static final String SUBJECT = "payload";

    private final JooqRawPayloads payloads;
    private final PayloadIntake intake;
    private final ServiceRegister services;
    private final AuditTrail audit;

    RawPayloads(JooqRawPayloads payloads, PayloadIntake intake, ServiceRegister services, AuditTrail audit) {
        this.payloads = payloads;
        this.intake = intake;
        this.services = services;
        this.audit = audit;
    }

    /** Throws NotFound. */
    public RawPayload get(UUID id) {
        return payloads.find(id).orElseThrow(() -> NotFound.of(id));
    }

    /** Payloads of a source, the latest first. */
    public List<RawPayload> latest(SourceId source, int limit) {
        return payloads.latest(source, limit);
    }

    /**
     * Payloads that tell of the service in the interval, the latest first.
     *
     * @param source only those of this source; null for all
     */
    public List<RawPayload> behind(ServiceId service, Interval interval, @Nullable SourceId source, int limit) {
        return payloads.behind(service, interval, source, limit);
    }

    /** The bytes as they came, and a note of who read them. Throws NotFound, or IllegalState if they were altered. */
    @Transactional
    @RolesAllowed({Roles.IT, Roles.LEGAL, Roles.AUDITOR})
    public byte[] read(UUID id) {
        RawPayload payload = get(id);
        byte[] bytes = bytes(id);
        Map<String, Object> detail = new LinkedHashMap<>();
        detail.put("sha256", payload.sha256());
        detail.put("source", payload.sourceCode());
        detail.put("intake", payload.intake());
        audit.record("PAYLOAD_READ", SUBJECT, id, payload.name(), detail);
        return bytes;
    }

    /**
     * The bytes for a part of the program that shows only what the reader may see of them, and notes it where that is due.
     * Throws NotFound, or IllegalState if they were altered.
     */
    public byte[] bytes(UUID id) {
        RawPayload payload = get(id);
        byte[] bytes;
        try {
            bytes = Packing.unpack(payloads.packed(id).orElseThrow(() -> NotFound.of(id)));
        } catch (UncheckedIOException broken) {
            throw new IllegalStateException("payload " + id + " cannot be unpacked", broken);
        }
        if (!Sha256.hex(bytes).equals(payload.sha256())) {
            throw new IllegalStateException("payload " + id + " is not what came in: its hash differs");
        }
        return bytes;
    }

    /**
     * Keeps a file by hand, such as a monitor's export that nothing reads. Throws InvalidInput if no service is named, or
     * the file is empty or too large.
     *
     * @param about the time that it tells of
     */
    @Transactional
    @RolesAllowed({Roles.IT, Roles.VENDOR_MANAGER, Roles.LEGAL})
    public RawPayload keepByHand(
            SourceId source, Collection<ServiceId> told, Interval about, String name, String mediaType, byte[] bytes) {
        InvalidInput.Check check = new InvalidInput.Check();
        check.that(!told.isEmpty(), "services", "input.required");
        check.that(!name.isBlank() && name.length() <= 200, "file", "import.file.name");
        check.that(mediaType.length() <= 200, "file", "input.tooLong", 200);
        check.orThrow();
        UUID id = intake.keep(source, new Delivery(PayloadKind.MANUAL, "by-hand", name, mediaType, bytes));
        Scopes scopes = new Scopes();
        told.forEach(service -> scopes.stated(services.get(service).id(), about.from(), about.to()));
        intake.tells(id, scopes);
        RawPayload kept = get(id);
        audit.record("PAYLOAD_KEPT", SUBJECT, id, name, Map.of("sha256", kept.sha256(), "size", kept.size()));
        return kept;
    }
}
