package io.recourse.ui.component;

import com.vaadin.flow.data.provider.ListDataProvider;
import java.util.Collection;
import java.util.function.Function;

/** Rows that are the same row if their identity is, also after they were loaded anew. */
final class IdentityRows<T> extends ListDataProvider<T> {

    private final transient Function<T, ?> identity;

    IdentityRows(Collection<T> rows, Function<T, ?> identity) {
        super(rows);
        this.identity = identity;
    }

    @Override
    public Object getId(T row) {
        return identity.apply(row);
    }
}
