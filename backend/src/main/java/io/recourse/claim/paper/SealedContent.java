package io.recourse.claim.paper;

import io.recourse.text.Conflict;
import io.recourse.text.Sha256;
import org.springframework.stereotype.Component;

/** Opens files: their bytes only if they are still those that came in. */
@Component
class SealedContent {

    private final JooqPaperFiles files;
    private final AlteredContent alarm;

    SealedContent(JooqPaperFiles files, AlteredContent alarm) {
        this.files = files;
        this.alarm = alarm;
    }

    FileContent open(ClaimFile file, String claimName) {
        byte[] bytes = files.bytes(file).orElse(new byte[0]);
        String found = Sha256.hex(bytes);
        if (!found.equals(file.sha256())) {
            alarm.report(file, claimName, found);
            throw new Conflict("claim.paper.refused.altered", file.name());
        }
        return new FileContent(file, bytes);
    }
}
