package io.recourse.claim.calendar;

import io.recourse.text.Language;
import io.recourse.text.Texts;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAmount;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VAlarm;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableAction;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;

/**
 * Writes days as an iCalendar file (RFC 5545): names and days only, no amount, no reason, no note. The same days give the
 * same bytes, whenever they are written. See decision 071.
 */
final class FeedWriter {

    private static final int LONGEST_LINE = 75;
    private static final String FOLD = "\r\n ";
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private final String name;
    private final Language language;
    private final String base;

    /**
     * @param name of the calendar
     * @param base address of the application, without a slash at its end
     */
    FeedWriter(String name, Language language, String base) {
        this.name = name;
        this.language = language;
        this.base = base;
    }

    byte[] write(List<CalendarDate> dates) {
        Calendar calendar = new Calendar();
        calendar.add(new ProdId("-//Recourse//Claim dates//" + language.tag().toUpperCase(Locale.ROOT)));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        calendar.add(new XProperty("X-WR-CALNAME", name));
        calendar.add(new XProperty("X-PUBLISHED-TTL", "PT1H"));
        dates.forEach(date -> calendar.add(event(date)));
        try (StringWriter text = new StringWriter()) {
            // The library folds by characters; the standard counts octets, so lines are folded anew.
            new CalendarOutputter(false).output(calendar, text);
            return folded(text.toString().replace(FOLD, ""));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private VEvent event(CalendarDate date) {
        CalendarDate.Subject subject = date.subject();
        VEvent event = new VEvent(false);
        event.add(new Uid(subject.path().replace('/', '-') + "-" + date.kind() + "@recourse"));
        event.add(new DtStamp(date.changedAt().truncatedTo(ChronoUnit.SECONDS)));
        event.add(new DtStart<>(date.day()));
        event.add(new DtEnd<>(date.day().plusDays(1)));
        event.add(new Sequence(subject.version()));
        String summary = text(date.kind().messageKey()) + ": " + subject.name() + ", " + subject.vendorName();
        event.add(new Summary(summary));
        event.add(new Description(description(date)));
        event.add(new Url(URI.create(base + "/" + subject.path())));
        event.add(ImmutableTransp.TRANSPARENT);
        alarms(date.kind()).forEach(before -> event.add(alarm(before, summary)));
        return event;
    }

    private String description(CalendarDate date) {
        List<String> lines = new ArrayList<>();
        lines.add(date.subject().about());
        if (date.subject().standing() != null) {
            lines.add(text(date.subject().standing().messageKey()));
        }
        Instant until = date.until();
        if (until != null) {
            lines.add(text(
                    "calendar.until",
                    HOUR.format(until.atZone(date.zone())),
                    date.zone().getId()));
        } else {
            lines.add(text("calendar.zone", date.zone().getId()));
        }
        return String.join("\n", lines);
    }

    /** From the beginning of the day, which calendar programs take for midnight where they are. */
    private static List<TemporalAmount> alarms(DateKind kind) {
        if (kind == DateKind.CONTRACT_END) {
            return List.of(Period.ofDays(-30));
        }
        return kind.isDeadline() ? List.of(Duration.ofHours(-15), Duration.ofHours(9)) : List.of();
    }

    private static VAlarm alarm(TemporalAmount before, String words) {
        VAlarm alarm = new VAlarm(before);
        alarm.add(ImmutableAction.DISPLAY);
        alarm.add(new Description(words));
        return alarm;
    }

    private String text(String key, Object... arguments) {
        return Texts.get(language.locale(), key, arguments);
    }

    /** Lines of at most 75 octets; a character is never cut in two. */
    private static byte[] folded(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (String line : text.split("\r\n")) {
            int used = 0;
            for (int position = 0; position < line.length(); ) {
                int character = line.codePointAt(position);
                byte[] octets = Character.toString(character).getBytes(StandardCharsets.UTF_8);
                if (used + octets.length > LONGEST_LINE) {
                    bytes.writeBytes(FOLD.getBytes(StandardCharsets.US_ASCII));
                    used = 1;
                }
                bytes.writeBytes(octets);
                used += octets.length;
                position += Character.charCount(character);
            }
            bytes.writeBytes("\r\n".getBytes(StandardCharsets.US_ASCII));
        }
        return bytes.toByteArray();
    }
}
