package io.recourse.access.setup;

import io.recourse.access.user.Identities;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Prints the set-up link to the log when the application starts and nobody could administer it. */
@Component
class SetUpLink {

    private static final Logger LOG = LoggerFactory.getLogger(SetUpLink.class);

    private final Identities identities;
    private final SetUpKey key;
    private final Environment environment;

    SetUpLink(Identities identities, SetUpKey key, Environment environment) {
        this.identities = identities;
        this.key = key;
        this.environment = environment;
    }

    /** After everything else that happens at the start, so that the sample workspace has brought its people. */
    @EventListener(ApplicationReadyEvent.class)
    @Order(Ordered.LOWEST_PRECEDENCE)
    void print() {
        if (identities.lackAdministrator()) {
            String port = environment.getProperty("local.server.port", "8080");
            LOG.warn(
                    "There is no administrator yet. Within 24 hours, open http://localhost:{}{}?key={}",
                    port,
                    SetUpController.PATH,
                    key.renew());
        }
    }
}
