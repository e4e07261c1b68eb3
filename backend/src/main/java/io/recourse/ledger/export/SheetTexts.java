package io.recourse.ledger.export;

import io.recourse.access.CurrentUser;
import io.recourse.ledger.ChartAccount;
import io.recourse.ledger.export.Sheet.Rows;
import io.recourse.text.Texts;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Words of sheets, in the reader's language. */
final class SheetTexts {

    private SheetTexts() {}

    /** @param columns keys of the headers, without what they have in common */
    static Sheet sheet(String name, Consumer<Rows> filler, String... columns) {
        return new Sheet(
                name,
                Stream.of(columns)
                        .map(column -> text("ledger.export." + column))
                        .toList(),
                filler);
    }

    static String name(ChartAccount account) {
        return text(account.messageKey());
    }

    static String text(String key) {
        return Texts.get(CurrentUser.locale(), key);
    }
}
