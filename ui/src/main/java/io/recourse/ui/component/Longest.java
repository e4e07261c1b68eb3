package io.recourse.ui.component;

import com.vaadin.flow.component.html.Paragraph;
import java.time.Duration;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * The longest of many spans, in their own order: a table of all changes of a bad month is longer than anybody reads, or a
 * browser shows.
 *
 * @param shown at most {@link #MOST}
 * @param all how many there are
 */
public record Longest<T>(List<T> shown, int all) {

    public static final int MOST = 500;

    public Longest {
        shown = List.copyOf(shown);
    }

    public static <T> Longest<T> of(List<T> all, Function<T, Duration> length) {
        if (all.size() <= MOST) {
            return new Longest<>(all, all.size());
        }
        BitSet chosen = new BitSet(all.size());
        IntStream.range(0, all.size())
                .boxed()
                .sorted(Comparator.comparing((Integer i) -> length.apply(all.get(i)))
                        .reversed())
                .limit(MOST)
                .forEach(chosen::set);
        List<T> shown = new ArrayList<>();
        chosen.stream().forEach(i -> shown.add(all.get(i)));
        return new Longest<>(shown, all.size());
    }

    /** Says what is left out; empty if nothing is. */
    public Optional<Paragraph> note() {
        if (shown.size() == all) {
            return Optional.empty();
        }
        Formats formats = Formats.current();
        Paragraph note =
                new Paragraph(UiTexts.text("component.longest", formats.number(shown.size()), formats.number(all)));
        note.addClassName("rc-quiet");
        return Optional.of(note);
    }
}
