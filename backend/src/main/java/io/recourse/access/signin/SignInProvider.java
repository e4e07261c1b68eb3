package io.recourse.access.signin;

import io.recourse.access.Actor;
import io.recourse.access.user.Identities;
import io.recourse.text.LogText;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/** Checks name and password. Every refusal looks the same, whether the name exists, is disabled or is neither. */
@Component
class SignInProvider implements AuthenticationProvider {

    private static final Logger LOG = LoggerFactory.getLogger(SignInProvider.class);

    private final Identities identities;
    private final SignInAttempts attempts;

    SignInProvider(Identities identities, SignInAttempts attempts) {
        this.identities = identities;
        this.attempts = attempts;
    }

    @Override
    public Authentication authenticate(Authentication authentication) {
        String username = authentication.getName().strip().toLowerCase(Locale.ROOT);
        String password = Objects.toString(authentication.getCredentials(), "");
        String address = authentication.getDetails() instanceof WebAuthenticationDetails details
                ? Objects.requireNonNullElse(details.getRemoteAddress(), "unknown")
                : "unknown";
        Duration wait = attempts.begin(username, address);
        if (!wait.isZero()) {
            LOG.warn(
                    "event=SIGN_IN_DELAYED user=\"{}\" address={} wait={}",
                    LogText.of(username),
                    LogText.of(address),
                    wait);
            throw new SignInDelayed(wait);
        }
        Optional<Actor> actor = identities.byPassword(username, password);
        if (actor.isEmpty()) {
            LOG.warn("event=SIGN_IN_REFUSED user=\"{}\" address={}", LogText.of(username), LogText.of(address));
            throw new BadCredentialsException("Name or password is wrong");
        }
        attempts.succeeded(actor.get(), address);
        LOG.info("event=SIGNED_IN user=\"{}\" address={}", LogText.of(username), LogText.of(address));
        UsernamePasswordAuthenticationToken signedIn = UsernamePasswordAuthenticationToken.authenticated(
                actor.get(), null, actor.get().authorities());
        signedIn.setDetails(authentication.getDetails());
        return signedIn;
    }

    @Override
    public boolean supports(Class<?> type) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
    }
}
