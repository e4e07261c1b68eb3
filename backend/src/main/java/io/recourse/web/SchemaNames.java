package io.recourse.web;

import io.swagger.v3.core.jackson.TypeNameResolver;

/** Names a nested type after the types around it too, so that two shapes of one short name stay two shapes. */
final class SchemaNames extends TypeNameResolver {

    @Override
    protected String getNameOfClass(Class<?> type) {
        Class<?> around = type.getDeclaringClass();
        return around == null ? type.getSimpleName() : getNameOfClass(around) + type.getSimpleName();
    }
}
