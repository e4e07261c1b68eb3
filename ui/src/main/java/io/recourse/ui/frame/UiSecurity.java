package io.recourse.ui.frame;

import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import io.recourse.access.signin.SessionGuard;
import io.recourse.access.signin.SignInFailureHandler;
import io.recourse.access.user.Identities;
import io.recourse.web.ResponseHeaders;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.SecurityContextHolderFilter;

/**
 * The chain for pages: whatever no other chain took. Everything needs a sign-in but the sign-in page and static files;
 * each view says by its annotation which roles may open it, and a view without one opens for nobody.
 */
@Configuration(proxyBeanMethods = false)
class UiSecurity {

    @Bean
    @Order(100)
    SecurityFilterChain pageChain(
            HttpSecurity http, Identities identities, Clock clock, SignInFailureHandler failureHandler) {
        ResponseHeaders.forPages(http);
        http.authorizeHttpRequests(requests -> requests.requestMatchers(
                        "/_static/**",
                        "/styles/**",
                        "/icons/**",
                        "/images/**",
                        "/charts/**",
                        "/fonts/**",
                        "/favicon.ico")
                .permitAll());
        http.addFilterAfter(new SessionGuard(identities, clock), SecurityContextHolderFilter.class);
        http.with(
                VaadinSecurityConfigurer.vaadin(),
                pages -> pages.loginView(SignInFailureHandler.PAGE, SignInFailureHandler.PAGE)
                        // What is no page is answered by the frame's own error pages; each page has its own rule.
                        .anyRequest(AuthorizeHttpRequestsConfigurer.AuthorizedUrl::authenticated));
        // After Vaadin's configurer: it must be the first to say where the sign-in page is.
        http.formLogin(
                form -> form.loginProcessingUrl(SignInFailureHandler.PAGE).failureHandler(failureHandler));
        return http.build();
    }
}
