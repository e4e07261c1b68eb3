package io.recourse.ledger;

import io.recourse.access.AuditMask;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;

/** What of the words of an entry is shown: the journal keeps for good what some of its readers may not see. */
@Component
public class EntryWords {

    private final List<AuditMask> masks;

    EntryWords(List<AuditMask> masks) {
        this.masks = List.copyOf(masks);
    }

    /** For the current user. */
    public UnaryOperator<String> forReader() {
        return all(AuditMask::forReader);
    }

    /** For files, whoever asks for them. */
    public UnaryOperator<String> forFiles() {
        return all(AuditMask::forFiles);
    }

    private UnaryOperator<String> all(Function<AuditMask, UnaryOperator<String>> which) {
        return masks.stream()
                .map(which)
                .reduce(UnaryOperator.identity(), (first, second) -> text -> second.apply(first.apply(text)));
    }
}
