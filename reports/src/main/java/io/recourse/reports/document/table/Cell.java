package io.recourse.reports.document.table;

import io.recourse.reports.document.Marker;
import io.recourse.reports.document.Styles;
import io.recourse.reports.document.Tone;
import io.recourse.reports.document.text.Span;
import io.recourse.reports.document.text.TextStyle;
import java.util.ArrayList;
import java.util.List;

/**
 * A cell of a table.
 *
 * @param text main text, may be empty
 * @param note smaller text below it, may be empty
 * @param tone colour by meaning
 * @param marker shape before the text
 * @param strong bold
 */
public record Cell(String text, String note, Tone tone, Marker marker, boolean strong) {

    public static Cell of(String text) {
        return new Cell(text, "", Tone.PLAIN, Marker.NONE, false);
    }

    public static Cell strong(String text) {
        return new Cell(text, "", Tone.PLAIN, Marker.NONE, true);
    }

    public static Cell muted(String text) {
        return new Cell(text, "", Tone.MUTED, Marker.NONE, false);
    }

    public Cell note(String newNote) {
        return new Cell(text, newNote, tone, marker, strong);
    }

    public Cell tone(Tone newTone) {
        return new Cell(text, note, newTone, marker, strong);
    }

    public Cell marked(Marker newMarker, Tone newTone) {
        return new Cell(text, note, newTone, newMarker, strong);
    }

    List<Span> spans(boolean bold) {
        TextStyle style = Styles.SMALL.in(tone.ink());
        List<Span> spans = new ArrayList<>();
        if (!text.isEmpty()) {
            spans.add(new Span(text, strong || bold ? style.bold() : style));
        }
        if (!note.isEmpty()) {
            spans.add(new Span((text.isEmpty() ? "" : "\n") + note, Styles.NOTE));
        }
        return spans;
    }
}
