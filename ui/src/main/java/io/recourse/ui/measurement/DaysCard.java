package io.recourse.ui.measurement;

import com.vaadin.flow.component.html.H3;
import io.recourse.assessment.AssessedDay;
import io.recourse.assessment.Attribution;
import io.recourse.assessment.ServiceDays;
import io.recourse.db.id.ClauseId;
import io.recourse.db.id.ServiceId;
import io.recourse.ui.component.DayStrip;
import io.recourse.ui.component.DayStrip.Day;
import io.recourse.ui.component.Formats;
import io.recourse.ui.component.SectionCard;
import io.recourse.ui.component.Tone;
import io.recourse.ui.component.UiTexts;
import java.time.Duration;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A strip of days for each month of the period; a day leads to its minutes. */
class DaysCard extends SectionCard {

    DaysCard(ServiceId service, TimelinePeriod shown, ServiceDays days, @Nullable ClauseId clause) {
        super(UiTexts.text("timeline.days"));
        add(Attributions.legend());
        List<YearMonth> months = shown.period().months();
        for (YearMonth month : months) {
            String name = Formats.current().month(month);
            if (months.size() > 1) {
                add(new H3(name));
            }
            List<Day> cells = days.days(service, clause, month.atDay(1), month.atEndOfMonth(), shown.zone()).stream()
                    .map(day -> cell(day, "services/" + service + "?period=" + shown.period() + "&day="))
                    .toList();
            add(new DayStrip(UiTexts.text("timeline.days.of", name), cells));
        }
    }

    private static Day cell(AssessedDay day, String path) {
        Duration whole = day.time().values().stream().reduce(Duration.ZERO, Duration::plus);
        if (whole.isZero()) {
            return new Day(day.day(), Tone.UNKNOWN, 1, UiTexts.text("timeline.day.notYet"), null);
        }
        Attribution worst = day.worst();
        Duration length = day.of(worst);
        String text = worst == Attribution.UP && length.equals(whole)
                ? UiTexts.text("timeline.day.up")
                : Attributions.text(worst) + " " + Formats.current().duration(length);
        double share = (double) length.toMillis() / whole.toMillis();
        return new Day(day.day(), Attributions.tone(worst), share, text, path + day.day());
    }
}
