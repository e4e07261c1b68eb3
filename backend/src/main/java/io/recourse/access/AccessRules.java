package io.recourse.access;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.function.Supplier;
import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;
import org.springframework.aop.support.AopUtils;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.security.authorization.AuthenticatedAuthorizationManager;
import org.springframework.security.authorization.AuthorityAuthorizationManager;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.core.Authentication;

/**
 * Decides who may call a method of a service or REST controller, by its annotation or its class's: RolesAllowed as
 * usual; PermitAll means anybody who is signed in (as it does for a Vaadin view); no annotation means nobody.
 */
final class AccessRules implements AuthorizationManager<MethodInvocation> {

    @Override
    public @Nullable AuthorizationResult authorize(
            Supplier<? extends @Nullable Authentication> authentication, MethodInvocation invocation) {
        Object target = invocation.getThis();
        Class<?> type = target == null ? invocation.getMethod().getDeclaringClass() : AopUtils.getTargetClass(target);
        Method method = AopUtils.getMostSpecificMethod(invocation.getMethod(), type);
        AuthorizationResult onMethod = decide(authentication, method);
        if (onMethod != null) {
            return onMethod;
        }
        AuthorizationResult onClass = decide(authentication, type);
        return onClass == null ? new AuthorizationDecision(false) : onClass;
    }

    private static @Nullable AuthorizationResult decide(
            Supplier<? extends @Nullable Authentication> authentication, AnnotatedElement element) {
        if (AnnotatedElementUtils.hasAnnotation(element, DenyAll.class)) {
            return new AuthorizationDecision(false);
        }
        RolesAllowed roles = AnnotatedElementUtils.findMergedAnnotation(element, RolesAllowed.class);
        if (roles != null) {
            return AuthorityAuthorizationManager.<Object>hasAnyRole(roles.value())
                    .authorize(authentication, element);
        }
        if (AnnotatedElementUtils.hasAnnotation(element, PermitAll.class)) {
            return AuthenticatedAuthorizationManager.<Object>authenticated().authorize(authentication, element);
        }
        return null;
    }
}
