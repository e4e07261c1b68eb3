package io.recourse.ui.measurement;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.recourse.access.CurrentUser;
import io.recourse.access.Role;
import io.recourse.db.id.ServiceId;
import io.recourse.exclusion.Exclusion;
import io.recourse.exclusion.ExclusionService;
import io.recourse.exclusion.ExclusionStatus;
import io.recourse.time.Interval;
import io.recourse.ui.component.Badge;
import io.recourse.ui.component.DataTable;
import io.recourse.ui.component.FigureText;
import io.recourse.ui.component.Formats;
import io.recourse.ui.component.ReasonDialog;
import io.recourse.ui.component.SectionCard;
import io.recourse.ui.component.Tone;
import io.recourse.ui.component.UiTexts;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Time that somebody says the contract does not count, and what became of it. */
public class ExclusionsCard extends SectionCard {

    private final transient ExclusionService exclusions;
    private final ServiceId service;
    private final transient Interval time;
    private final ZoneId zone;
    private final Div content = new Div();

    public ExclusionsCard(ExclusionService exclusions, ServiceId service, Interval time, ZoneId zone) {
        super(UiTexts.text("exclusion.title"));
        this.exclusions = exclusions;
        this.service = service;
        this.time = time;
        this.zone = zone;
        if (mayPropose()) {
            actions(new Button(
                    UiTexts.text("exclusion.propose"),
                    event -> new ExclusionDialog(exclusions, service, time, zone, this::refresh).open()));
        }
        add(content);
        refresh();
    }

    private void refresh() {
        content.removeAll();
        List<Exclusion> found = exclusions.touching(service, time);
        if (found.isEmpty()) {
            Paragraph none = new Paragraph(UiTexts.text("exclusion.none"));
            none.addClassName("rc-quiet");
            content.add(none);
            return;
        }
        Formats formats = Formats.current();
        DataTable table = new DataTable(
                UiTexts.text("exclusion.title"),
                UiTexts.text("component.interval.from", zone.getId()),
                UiTexts.text("component.interval.to", zone.getId()),
                UiTexts.text("exclusion.kind"),
                UiTexts.text("exclusion.status"),
                UiTexts.text("exclusion.said"),
                "");
        for (Exclusion one : found) {
            table.row(
                    new FigureText(formats.exact(one.period().from(), zone)),
                    new FigureText(formats.exact(one.period().to(), zone)),
                    UiTexts.text("exclusion.kind." + one.kind()),
                    status(one.status()),
                    said(one),
                    steps(one));
        }
        content.add(table);
    }

    /** The status with its tone. */
    static Badge status(ExclusionStatus status) {
        Tone tone = switch (status) {
            case PROPOSED -> Tone.INFO;
            case CONTESTED -> Tone.AT_RISK;
            case ACCEPTED -> Tone.EXCLUDED;
            case REFUSED -> Tone.MISSED;
        };
        return new Badge(tone, UiTexts.text("exclusion.status." + status));
    }

    /** Who said what, in order. */
    static Component said(Exclusion one) {
        Div said = new Div(new Paragraph(one.proposedBy() + ": " + one.reason()));
        if (one.contestedBy() != null) {
            said.add(new Paragraph(one.contestedBy() + ": " + one.objection()));
        }
        if (one.isTakenBack() && one.acceptedBy() != null) {
            said.add(decided(one.acceptedBy(), ExclusionStatus.ACCEPTED, one.acceptance()));
        }
        if (one.decidedBy() != null) {
            said.add(decided(one.decidedBy(), one.status(), one.decision()));
        }
        said.getElement().setAttribute("dir", "auto");
        return said;
    }

    private static Paragraph decided(String by, ExclusionStatus status, @Nullable String words) {
        return new Paragraph(by + ": " + (words == null ? UiTexts.text("exclusion.status." + status) : words));
    }

    private Component steps(Exclusion one) {
        Div steps = new Div();
        steps.addClassName("rc-row");
        boolean own = one.proposedBy().equals(CurrentUser.name());
        boolean decides = CurrentUser.has(Role.LEGAL) || CurrentUser.has(Role.VENDOR_MANAGER);
        if (one.status() == ExclusionStatus.PROPOSED && mayPropose()) {
            steps.add(reasoned("contest", reason -> exclusions.contest(one.id(), one.version(), reason)));
        }
        if (!decides) {
            return steps;
        }
        if (own && !one.status().next().isEmpty()) {
            Span waits = new Span(UiTexts.text("exclusion.waits"));
            waits.addClassNames("rc-quiet", "rc-small");
            steps.add(waits);
            return steps;
        }
        if (one.status().next().contains(ExclusionStatus.ACCEPTED)) {
            Button accept = new Button(
                    UiTexts.text("exclusion.accept"),
                    event -> ReasonDialog.question(
                                    UiTexts.text("exclusion.accept"),
                                    UiTexts.text("exclusion.accept.text"),
                                    UiTexts.text("exclusion.accept"),
                                    () -> done(() -> exclusions.accept(one.id(), one.version(), null)))
                            .open());
            accept.addThemeVariants(ButtonVariant.LUMO_SMALL);
            steps.add(accept);
        }
        if (one.status().next().contains(ExclusionStatus.REFUSED)) {
            steps.add(reasoned("refuse", reason -> exclusions.refuse(one.id(), one.version(), reason)));
        }
        return steps;
    }

    private Button reasoned(String step, Consumer<String> command) {
        Button button = new Button(
                UiTexts.text("exclusion." + step),
                event -> ReasonDialog.reason(
                                UiTexts.text("exclusion." + step),
                                UiTexts.text("exclusion." + step + ".text"),
                                UiTexts.text("exclusion." + step),
                                reason -> done(() -> command.accept(reason)))
                        .open());
        button.addThemeVariants(ButtonVariant.LUMO_SMALL);
        return button;
    }

    private void done(Runnable command) {
        command.run();
        refresh();
    }

    private static boolean mayPropose() {
        return CurrentUser.has(Role.LEGAL) || CurrentUser.has(Role.IT) || CurrentUser.has(Role.VENDOR_MANAGER);
    }
}
