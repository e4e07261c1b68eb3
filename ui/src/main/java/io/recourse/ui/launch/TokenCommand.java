package io.recourse.ui.launch;

import io.recourse.access.AsSystem;
import io.recourse.access.token.ApiToken;
import io.recourse.access.token.TokenScope;
import io.recourse.access.token.TokenService;
import io.recourse.text.NotFound;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** {@code ./recourse token}: an API token of the demo administrator, and nothing else. */
@Component
@ConditionalOnProperty(name = "recourse.command", havingValue = "token")
class TokenCommand implements Command {

    private static final String ADMINISTRATOR = "admin";
    private static final String NAME = "launcher";
    private static final Duration VALIDITY = Duration.ofDays(30);

    /** Older ones are revoked, so that a script which asks each time never meets the limit of valid tokens. */
    private static final int KEPT = 20;

    private final TokenService tokens;
    private final Clock clock;

    TokenCommand(TokenService tokens, Clock clock) {
        this.tokens = tokens;
        this.clock = clock;
    }

    @Override
    public void run() {
        System.out.println(AsSystem.call(NAME, this::issue));
    }

    private String issue() {
        Instant now = clock.instant();
        ownValid(now).stream().skip(KEPT - 1).forEach(token -> tokens.revoke(token.id()));
        try {
            return tokens.issueFor(ADMINISTRATOR, NAME, TokenScope.WRITE, now.plus(VALIDITY))
                    .secret();
        } catch (NotFound e) {
            throw new CommandFailed("There is no demo administrator in this database (the sample workspace was removed"
                    + " or never loaded): sign in and make a token in the user menu.");
        }
    }

    private List<ApiToken> ownValid(Instant now) {
        return tokens.all().stream()
                .filter(token ->
                        token.username().equals(ADMINISTRATOR) && token.name().equals(NAME))
                .filter(token -> token.isValidAt(now))
                .sorted(Comparator.comparing(ApiToken::createdAt).reversed())
                .toList();
    }
}
