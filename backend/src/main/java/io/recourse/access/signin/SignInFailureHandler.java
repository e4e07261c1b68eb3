package io.recourse.access.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.stereotype.Component;

/**
 * Leads back to the sign-in page: {@code ?error} if name or password is wrong, {@code ?wait=<seconds>} if attempts
 * came too fast.
 */
@Component
public class SignInFailureHandler implements AuthenticationFailureHandler {

    /** Path of the sign-in page, without context path. */
    public static final String PAGE = "/sign-in";

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        String query = failure instanceof SignInDelayed delayed
                ? "?wait=" + Math.max(1, delayed.waitTime().plusMillis(999).toSeconds())
                : "?error";
        response.sendRedirect(request.getContextPath() + PAGE + query);
    }
}
