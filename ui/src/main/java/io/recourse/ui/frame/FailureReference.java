package io.recourse.ui.frame;

import java.security.SecureRandom;
import java.util.HexFormat;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Logs what the reader must not see, under a number the reader can quote. */
final class FailureReference {

    private static final Logger LOG = LoggerFactory.getLogger(FailureReference.class);
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 4;

    private FailureReference() {}

    static String log(Throwable failure) {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        String reference = HexFormat.of().withUpperCase().formatHex(bytes);
        LOG.error("Unexpected failure {}", reference, failure);
        return reference;
    }
}
