package io.recourse.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.http.HttpHeaders;

/**
 * The token by which a metrics server reads {@code /actuator/prometheus}, and nothing else.
 *
 * @param token secret text; unset or blank means that only administrators read metrics
 */
@ConfigurationProperties("recourse.metrics")
record MetricsAccess(@Nullable String token) {

    private static final String PATH = "/actuator/prometheus";

    boolean allows(HttpServletRequest request) {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (token == null || token.isBlank() || header == null) {
            return false;
        }
        return request.getRequestURI().equals(request.getContextPath() + PATH)
                && MessageDigest.isEqual(
                        ("Bearer " + token).getBytes(StandardCharsets.UTF_8), header.getBytes(StandardCharsets.UTF_8));
    }
}
