package io.recourse.command;

import java.io.InputStream;
import java.io.Reader;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Iterator;
import java.util.stream.BaseStream;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;
import org.springframework.aop.Advisor;
import org.springframework.aop.ProxyMethodInvocation;
import org.springframework.aop.support.DefaultPointcutAdvisor;
import org.springframework.aop.support.StaticMethodMatcherPointcut;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Role;
import org.springframework.core.Ordered;
import org.springframework.transaction.annotation.AnnotationTransactionAttributeSource;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Puts {@link SecondTries} around whatever opens a transaction by annotation. Inside another transaction it does nothing:
 * only the whole can be tried again. Nor does it where an argument can be read only once.
 */
@Configuration(proxyBeanMethods = false)
class CommandRetries {

    /** Just outside the transaction, and inside the rules of access. */
    private static final int BEFORE_TRANSACTION = Ordered.LOWEST_PRECEDENCE - 1;

    @Bean
    @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    static Advisor secondTries() {
        DefaultPointcutAdvisor advisor =
                new DefaultPointcutAdvisor(new Commands(), (MethodInterceptor) CommandRetries::run);
        advisor.setOrder(BEFORE_TRANSACTION);
        return advisor;
    }

    private static @Nullable Object run(MethodInvocation invocation) throws Throwable {
        boolean repeatable = Arrays.stream(invocation.getArguments()).noneMatch(CommandRetries::isReadOnce);
        if (!repeatable
                || TransactionSynchronizationManager.isActualTransactionActive()
                || !(invocation instanceof ProxyMethodInvocation proxied)) {
            return invocation.proceed();
        }
        try {
            return SecondTries.of(() -> proceed(proxied.invocableClone()));
        } catch (Checked failure) {
            throw failure.getCause();
        }
    }

    private static @Nullable Object proceed(MethodInvocation invocation) {
        try {
            return invocation.proceed();
        } catch (RuntimeException | Error failure) {
            throw failure;
        } catch (Throwable failure) {
            throw new Checked(failure);
        }
    }

    private static boolean isReadOnce(Object argument) {
        return argument instanceof InputStream
                || argument instanceof Reader
                || argument instanceof Iterator
                || argument instanceof BaseStream;
    }

    private static final class Commands extends StaticMethodMatcherPointcut {

        private final AnnotationTransactionAttributeSource transactions = new AnnotationTransactionAttributeSource();

        @Override
        public boolean matches(Method method, Class<?> targetClass) {
            return targetClass.getName().startsWith("io.recourse.")
                    && transactions.hasTransactionAttribute(method, targetClass);
        }
    }

    private static final class Checked extends RuntimeException {

        Checked(Throwable cause) {
            super(cause);
        }
    }
}
