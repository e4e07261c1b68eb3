package io.recourse.reports.monthly.print;

import io.recourse.reports.document.Marker;
import io.recourse.reports.document.Tone;
import io.recourse.reports.document.table.Cell;
import io.recourse.reports.house.Wording;
import io.recourse.reports.monthly.figures.MonthlyFigures.AssessmentSheet;

/** Says whether a commitment was met, by word and shape. */
final class Verdict {

    private Verdict() {}

    static Cell cell(AssessmentSheet assessment, Wording wording) {
        Cell cell = Cell.of(wording.text("verdict." + key(assessment)));
        if (assessment.met() == null) {
            return cell.marked(Marker.RING, Tone.MUTED);
        }
        return assessment.met() ? cell.marked(Marker.DISC, Tone.GOOD) : cell.marked(Marker.DIAMOND, Tone.BAD);
    }

    static String key(AssessmentSheet assessment) {
        if (assessment.met() == null) {
            return "none";
        }
        if (!assessment.over()) {
            return assessment.met() ? "metSoFar" : "missedSoFar";
        }
        return assessment.met() ? "met" : "missed";
    }
}
