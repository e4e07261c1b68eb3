package io.recourse.access;

import io.recourse.text.Language;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.test.context.support.WithSecurityContext;
import org.springframework.security.test.context.support.WithSecurityContextFactory;

/** The test class or method acts as a user with these roles, in services and in MockMvc requests. */
@Inherited
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@WithSecurityContext(factory = WithUser.Factory.class)
public @interface WithUser {

    Role[] value() default Role.ADMIN;

    String username() default "tester";

    Language language() default Language.ENGLISH;

    /** Makes the security context of the annotation. */
    final class Factory implements WithSecurityContextFactory<WithUser> {

        @Override
        public SecurityContext createSecurityContext(WithUser user) {
            Actor actor = ActingAs.actor(user.username(), user.language(), user.value());
            SecurityContext context = SecurityContextHolder.createEmptyContext();
            context.setAuthentication(
                    UsernamePasswordAuthenticationToken.authenticated(actor, null, actor.authorities()));
            return context;
        }
    }
}
