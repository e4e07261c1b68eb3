package io.recourse.access.signin;

import java.time.Duration;
import org.springframework.security.core.AuthenticationException;

/** Too many attempts failed; the next is not even tried until some time has passed. */
public final class SignInDelayed extends AuthenticationException {

    private final Duration wait;

    SignInDelayed(Duration wait) {
        super("Too many attempts failed");
        this.wait = wait;
    }

    public Duration waitTime() {
        return wait;
    }
}
