package io.recourse.ui.register;

import com.vaadin.flow.router.BeforeEnterEvent;
import io.recourse.text.NotFound;
import java.util.function.Function;

/** Ids in addresses of pages. */
public final class Ids {

    private Ids() {}

    /** The id of the page's address; throws NotFound if it is no id at all. */
    public static <I> I read(BeforeEnterEvent event, Function<String, I> reader) {
        String text = event.getRouteParameters().get("id").orElse("");
        try {
            return reader.apply(text);
        } catch (IllegalArgumentException malformed) {
            throw NotFound.of(text);
        }
    }
}
