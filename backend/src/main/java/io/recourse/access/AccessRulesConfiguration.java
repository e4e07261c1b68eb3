package io.recourse.access;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import org.springframework.aop.support.StaticMethodMatcherPointcut;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Role;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.security.authorization.method.AuthorizationManagerBeforeMethodInterceptor;
import org.springframework.stereotype.Service;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Puts {@link AccessRules} before every service and REST controller of ours. Spring's own switch for these annotations
 * would also wrap Vaadin views, which can't be proxies.
 */
@Configuration(proxyBeanMethods = false)
class AccessRulesConfiguration {

    @Bean
    @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    static AuthorizationManagerBeforeMethodInterceptor accessRules() {
        return new AuthorizationManagerBeforeMethodInterceptor(new GuardedMethods(), new AccessRules());
    }

    private static final class GuardedMethods extends StaticMethodMatcherPointcut {

        @Override
        public boolean matches(Method method, Class<?> targetClass) {
            if (!targetClass.getName().startsWith("io.recourse.") || method.getDeclaringClass() == Object.class) {
                return false;
            }
            if (AnnotatedElementUtils.hasAnnotation(targetClass, RestController.class)) {
                return AnnotatedElementUtils.hasAnnotation(method, RequestMapping.class);
            }
            return Modifier.isPublic(method.getModifiers())
                    && AnnotatedElementUtils.hasAnnotation(targetClass, Service.class);
        }
    }
}
