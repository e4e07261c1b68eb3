package io.recourse.access.token;

import io.recourse.access.Actor;
import io.recourse.access.user.Identities;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells whom a secret belongs to. Not a service: it works before anybody is signed in. */
@Component
@Transactional
public class TokenDoor {

    private final Tokens tokens;
    private final Identities identities;
    private final Clock clock;

    TokenDoor(Tokens tokens, Identities identities, Clock clock) {
        this.tokens = tokens;
        this.identities = identities;
        this.clock = clock;
    }

    /** The holder of a valid token, as stored now; empty if the token or its user is no longer good. */
    public Optional<Holder> open(String secret) {
        if (!secret.startsWith(TokenSecret.PREFIX)) {
            return Optional.empty();
        }
        return tokens.findByHash(TokenSecret.hash(secret))
                .filter(token -> token.isValidAt(clock.instant()))
                .flatMap(token -> identities.byId(token.user()).map(actor -> {
                    tokens.used(token);
                    return new Holder(actor, token.scope());
                }));
    }

    /** Who acts by a token, and how far it reaches. */
    public record Holder(Actor actor, TokenScope scope) {}
}
