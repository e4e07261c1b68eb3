package io.recourse.web;

import io.recourse.access.CurrentUser;
import io.recourse.access.Roles;
import io.recourse.access.signin.SessionGuard;
import io.recourse.access.signin.SignInFailureHandler;
import io.recourse.access.token.TokenDoor;
import io.recourse.access.user.Identities;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.util.matcher.MediaTypeRequestMatcher;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Who gets in at the doors for programs: the API, its description, and the health and metrics endpoints. The chain for
 * pages, which takes every other path, belongs to the user interface.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({ApiLimits.class, MetricsAccess.class})
class ProgramSecurity {

    private static final Set<String> READS = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

    private final Identities identities;
    private final TokenDoor door;
    private final ProblemWriter problems;
    private final MetricsAccess metrics;
    private final Clock clock;

    ProgramSecurity(Identities identities, TokenDoor door, ProblemWriter problems, MetricsAccess metrics, Clock clock) {
        this.identities = identities;
        this.door = door;
        this.problems = problems;
        this.metrics = metrics;
        this.clock = clock;
    }

    /** By token or by browser session; every method decides by its own annotation who may call it. */
    @Bean
    @Order(10)
    SecurityFilterChain apiChain(
            HttpSecurity http,
            ApiLimits limits,
            IdempotencyKeys keys,
            PlatformTransactionManager transactions,
            @Value("${spring.datasource.hikari.maximum-pool-size:10}") int connections) {
        int most = Math.max(1, connections / 2);
        IdempotencyFilter idempotency =
                new IdempotencyFilter(keys, new TransactionTemplate(transactions), problems, most);
        prepare(http.securityMatcher("/api/**"))
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .exceptionHandling(
                        handling -> handling.authenticationEntryPoint(problems).accessDeniedHandler(problems))
                .addFilterAfter(idempotency, AuthorizationFilter.class)
                .addFilterAfter(new RateFilter(limits, clock, problems), AuthorizationFilter.class)
                .addFilterAfter(new RequestSizeFilter(limits, problems), AuthorizationFilter.class);
        ResponseHeaders.forPrograms(http);
        return http.build();
    }

    /** The description of the API, for whoever is signed in. */
    @Bean
    @Order(20)
    SecurityFilterChain descriptionChain(HttpSecurity http) {
        prepare(http.securityMatcher(
                        "/v3/api-docs", "/v3/api-docs/**", "/v3/api-docs.yaml", "/swagger-ui.html", "/swagger-ui/**"))
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .exceptionHandling(handling -> handling.defaultAuthenticationEntryPointFor(
                                new LoginUrlAuthenticationEntryPoint(SignInFailureHandler.PAGE), html())
                        .defaultAuthenticationEntryPointFor(problems, request -> true)
                        .accessDeniedHandler(problems));
        ResponseHeaders.forPages(http);
        return http.build();
    }

    /** Health for everybody, without details; metrics for their own token; all else for administrators. */
    @Bean
    @Order(30)
    SecurityFilterChain actuatorChain(HttpSecurity http) {
        prepare(http.securityMatcher("/actuator", "/actuator/**"))
                .authorizeHttpRequests(requests -> requests.requestMatchers("/actuator/health", "/actuator/health/**")
                        .permitAll()
                        .requestMatchers(metrics::allows)
                        .permitAll()
                        .anyRequest()
                        .hasRole(Roles.ADMIN))
                .exceptionHandling(
                        handling -> handling.authenticationEntryPoint(problems).accessDeniedHandler(problems));
        ResponseHeaders.forPrograms(http);
        return http.build();
    }

    /** The error page shows nothing that is worth guarding; the set-up page guards itself by the key in its link. */
    @Bean
    @Order(40)
    SecurityFilterChain openChain(HttpSecurity http) {
        http.securityMatcher("/error", "/set-up")
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll());
        ResponseHeaders.forPages(http);
        return http.build();
    }

    private HttpSecurity prepare(HttpSecurity http) {
        return http.sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.NEVER))
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .csrf(csrf -> csrf.spa().requireCsrfProtectionMatcher(ProgramSecurity::needsCsrfToken))
                .addFilterAfter(new SessionGuard(identities, clock), SecurityContextHolderFilter.class)
                .addFilterAfter(new BearerFilter(door, problems, metrics), SessionGuard.class);
    }

    /** Only what a browser sends by itself can be forged: a write with the cookie of a signed-in session. */
    private static boolean needsCsrfToken(HttpServletRequest request) {
        return !READS.contains(request.getMethod())
                && !BearerFilter.isByToken(request)
                && CurrentUser.find().isPresent();
    }

    private static MediaTypeRequestMatcher html() {
        MediaTypeRequestMatcher matcher = new MediaTypeRequestMatcher(MediaType.TEXT_HTML);
        matcher.setIgnoredMediaTypes(Set.of(MediaType.ALL));
        return matcher;
    }
}
