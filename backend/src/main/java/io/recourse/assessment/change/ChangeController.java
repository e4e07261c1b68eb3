package io.recourse.assessment.change;

import io.recourse.access.CurrentUser;
import io.recourse.assessment.Figure;
import io.recourse.availability.Charge;
import io.recourse.db.id.AssessmentId;
import io.recourse.money.Money;
import io.recourse.time.Interval;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.PermitAll;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Why assessments changed, over HTTP. Seconds, amounts and money are differences to the revision before. */
@RestController
@RequestMapping("/api/v1/assessments/{id}/changes")
@PermitAll
@Tag(name = "Assessments")
class ChangeController {

    record ReasonView(
            Reason.Kind kind,
            String text,
            @Nullable Instant from,
            @Nullable Instant to,
            @Nullable String downSeconds) {}

    record SpanView(Instant from, Instant to, Charge before, Charge after, String downSeconds) {}

    /** Where the figure is not told in time: tickets, samples, or milliseconds of users. */
    record AmountsView(Figure.Unit unit, String down, String counted) {}

    record ChangeView(
            String id,
            int revision,
            Instant computedAt,
            @Nullable String availabilityBefore,
            @Nullable String availability,
            @Nullable Boolean metBefore,
            @Nullable Boolean met,
            @Nullable String downSeconds,
            @Nullable String countedSeconds,
            @Nullable AmountsView amounts,
            @Nullable Money creditBefore,
            Money credit,
            List<ReasonView> reasons,
            List<SpanView> spans) {}

    record Changes(List<ChangeView> items) {}

    private final AssessmentChanges changes;

    ChangeController(AssessmentChanges changes) {
        this.changes = changes;
    }

    @GetMapping
    @Operation(summary = "Why the figure changed: each revision with what differs from the one before, latest first")
    Changes list(@PathVariable AssessmentId id) {
        Locale locale = CurrentUser.locale();
        return new Changes(
                changes.of(id).stream().map(change -> view(change, locale)).toList());
    }

    private static ChangeView view(RevisionChange change, Locale locale) {
        var now = change.revision();
        var before = change.before();
        Figure.Unit unit = now.figure().unit();
        boolean inTime = unit == Figure.Unit.MILLISECOND;
        return new ChangeView(
                now.id().toString(),
                now.revision(),
                now.computedAt(),
                before == null ? null : plain(before.figure().availability()),
                plain(now.figure().availability()),
                before == null ? null : before.figure().met(),
                now.figure().met(),
                inTime ? seconds(change.down()) : null,
                inTime ? seconds(change.counted()) : null,
                inTime ? null : new AmountsView(unit, Long.toString(change.down()), Long.toString(change.counted())),
                before == null ? null : before.entitlement().credit(),
                now.entitlement().credit(),
                change.reasons().stream().map(reason -> view(reason, locale)).toList(),
                change.spans().stream()
                        .map(span -> new SpanView(
                                span.time().from(),
                                span.time().to(),
                                span.before(),
                                span.after(),
                                seconds(span.downMillis())))
                        .toList());
    }

    private static ReasonView view(Reason reason, Locale locale) {
        Interval time = reason.time();
        Long down = reason.downMillis();
        return new ReasonView(
                reason.kind(),
                reason.text().in(locale),
                time == null ? null : time.from(),
                time == null ? null : time.to(),
                down == null ? null : seconds(down));
    }

    private static @Nullable String plain(@Nullable BigDecimal number) {
        return number == null ? null : number.toPlainString();
    }

    private static String seconds(long millis) {
        BigDecimal seconds = BigDecimal.valueOf(millis, 3).stripTrailingZeros();
        return seconds.signum() == 0 ? "0" : seconds.toPlainString();
    }
}
