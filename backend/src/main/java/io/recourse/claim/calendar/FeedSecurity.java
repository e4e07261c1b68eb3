package io.recourse.claim.calendar;

import io.recourse.web.ResponseHeaders;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;

/** The door for calendar programs: no cookie and no header opens it, only the secret in the address. */
@Configuration(proxyBeanMethods = false)
class FeedSecurity {

    @Bean
    @Order(50)
    SecurityFilterChain feedChain(HttpSecurity http, FeedDoor door, Clock clock) {
        http.securityMatcher("/feeds/**")
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .addFilterBefore(new FeedFilter(door, clock), AuthorizationFilter.class);
        ResponseHeaders.forPrograms(http);
        return http.build();
    }
}
