package io.recourse.claim.paper;

import io.recourse.access.AuditTrail;
import java.util.LinkedHashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Tells that the bytes of a file are not those that came in. It is told even though the reading itself is refused. */
@Component
class AlteredContent {

    private static final Logger LOG = LoggerFactory.getLogger(AlteredContent.class);

    private final AuditTrail audit;

    AlteredContent(AuditTrail audit) {
        this.audit = audit;
    }

    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void report(ClaimFile file, String claimName, String found) {
        LOG.error("event=FILE_ALTERED file={} sha256={} found={}", file.id(), file.sha256(), found);
        Map<String, Object> detail = new LinkedHashMap<>();
        detail.put("paper", file.id().toString());
        if (!file.privileged()) {
            detail.put("sha256", file.sha256());
            detail.put("found", found);
        }
        audit.record(
                "FILE_ALTERED",
                file.privileged() ? ClaimPaperService.PRIVILEGED : "claim",
                file.claim(),
                claimName,
                detail);
    }
}
