package io.recourse.db;

import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** Conditions of {@link DatabaseConfiguration}: one per database we open ourselves. */
final class OnDatabaseChoice {

    private OnDatabaseChoice() {}

    static final class Embedded implements Condition {
        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return DatabaseChoice.of(context.getEnvironment()) == DatabaseChoice.EMBEDDED;
        }
    }

    static final class External implements Condition {
        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return DatabaseChoice.of(context.getEnvironment()) == DatabaseChoice.EXTERNAL;
        }
    }
}
