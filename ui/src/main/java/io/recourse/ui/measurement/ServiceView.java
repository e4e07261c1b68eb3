package io.recourse.ui.measurement;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import io.recourse.access.CurrentUser;
import io.recourse.access.Role;
import io.recourse.assessment.Assessment;
import io.recourse.assessment.AssessmentFilter;
import io.recourse.assessment.AssessmentService;
import io.recourse.assessment.ServiceDays;
import io.recourse.contract.ContractService;
import io.recourse.contract.service.BoughtService;
import io.recourse.contract.service.ServiceRegister;
import io.recourse.db.id.ClauseId;
import io.recourse.db.id.ServiceId;
import io.recourse.exclusion.ExclusionService;
import io.recourse.measurement.MeasurementSource;
import io.recourse.measurement.SourceService;
import io.recourse.measurement.Timeline;
import io.recourse.measurement.Timelines;
import io.recourse.measurement.component.Components;
import io.recourse.text.NotFound;
import io.recourse.time.Interval;
import io.recourse.time.Period;
import io.recourse.time.PeriodKind;
import io.recourse.ui.component.Crumb;
import io.recourse.ui.component.EmptyState;
import io.recourse.ui.component.Links;
import io.recourse.ui.component.Page;
import io.recourse.ui.component.PageHeader;
import io.recourse.ui.component.UiTexts;
import io.recourse.ui.frame.MainLayout;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One service over time: its days, its states by every source, what was excluded, and the figures that came of it. */
@Route(value = "services/:id", layout = MainLayout.class)
@PermitAll
public class ServiceView extends Page implements BeforeEnterObserver {

    private static final int MOST = 2_000;

    private final transient ServiceRegister services;
    private final transient ContractService contracts;
    private final transient Timelines timelines;
    private final transient Components components;
    private final transient SourceService sources;
    private final transient ServiceDays days;
    private final transient AssessmentService assessments;
    private final transient ExclusionService exclusions;
    private final transient List<ServicePageCard> others;
    private final transient Clock clock;

    public ServiceView(
            ServiceRegister services,
            ContractService contracts,
            Timelines timelines,
            Components components,
            SourceService sources,
            ServiceDays days,
            AssessmentService assessments,
            ExclusionService exclusions,
            List<ServicePageCard> others,
            Clock clock) {
        this.services = services;
        this.contracts = contracts;
        this.timelines = timelines;
        this.components = components;
        this.sources = sources;
        this.days = days;
        this.assessments = assessments;
        this.exclusions = exclusions;
        this.others = others;
        this.clock = clock;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String text = event.getRouteParameters().get("id").orElse("");
        ServiceId id;
        try {
            id = ServiceId.of(text);
        } catch (IllegalArgumentException malformed) {
            throw NotFound.of(text);
        }
        Map<String, String> parameters = new HashMap<>();
        event.getLocation()
                .getQueryParameters()
                .getParameters()
                .forEach((name, values) -> parameters.put(name, values.isEmpty() ? "" : values.getFirst()));
        fill(services.get(id), parameters);
    }

    private void fill(BoughtService service, Map<String, String> parameters) {
        List<Assessment> all = assessments.latest(AssessmentFilter.of(service.id()), MOST);
        ZoneId zone = all.isEmpty()
                ? contracts.get(service.contractId()).zone()
                : all.getFirst().zone();
        Interval extent = timelines.extent(service.id()).orElse(null);
        Instant now = clock.instant();
        Instant lastData = extent == null || extent.to().isAfter(now) ? now : extent.to();
        Period usual = Period.containing(PeriodKind.MONTH, lastData.minusMillis(1), zone);
        TimelinePeriod shown = TimelinePeriod.read(parameters, usual, zone);
        PageHeader header = header(service);
        Component choice =
                new PeriodChoice(shown.period(), last(shown.period(), now, zone), period -> go(service.id(), period));
        if (extent == null) {
            show(header, nothingMeasured(), componentsCard(service), exclusionsCard(service, shown));
            addOthers(service, shown);
            return;
        }
        Interval time = shown.interval();
        List<Timeline> bySource = timelines.all(service.id(), time);
        List<Assessment> touching =
                all.stream().filter(one -> one.interval().overlaps(time)).toList();
        List<Component> cards = new ArrayList<>();
        cards.add(choice);
        cards.add(new DaysCard(service.id(), shown, days, clause(touching, all)));
        cards.add(new ChartCard(shown, lanes(service.id(), bySource, time), touching, assessments));
        cards.add(figuresCard(service, touching));
        cards.add(new OutagesCard(shown, bySource));
        cards.add(exclusionsCard(service, shown));
        cards.add(componentsCard(service));
        show(header, cards.toArray(Component[]::new));
        addOthers(service, shown);
    }

    private void addOthers(BoughtService service, TimelinePeriod shown) {
        others.forEach(other -> add(other.of(service, shown.interval(), shown.zone())));
    }

    private PageHeader header(BoughtService service) {
        PageHeader header = new PageHeader(service.name())
                .crumbs(new Crumb(getTranslation("frame.navigation.services"), "services"));
        Span measured = new Span(sources.agreed(service.id())
                .map(source -> getTranslation("timeline.measuredBy.named", source.name()))
                .orElseGet(() -> getTranslation("timeline.measuredBy.nobody")));
        return header.note(
                Links.to("vendors/" + service.vendorId(), service.vendorName()),
                Links.to("contracts/" + service.contractId(), service.contractReference()),
                measured);
    }

    private EmptyState nothingMeasured() {
        return new EmptyState(
                getTranslation("timeline.empty"),
                getTranslation("timeline.empty.text"),
                Links.to("import", getTranslation("frame.navigation.import")));
    }

    private FiguresCard figuresCard(BoughtService service, List<Assessment> touching) {
        MeasurementSource agreed = sources.agreed(service.id()).orElse(null);
        FiguresCard card = new FiguresCard(touching, assessments, agreed == null ? "" : agreed.name());
        List<MeasurementSource> others = sources.watching(service.id()).stream()
                .filter(source -> !source.equals(agreed))
                .toList();
        if (!others.isEmpty() && CurrentUser.hasAny(Role.IT, Role.VENDOR_MANAGER)) {
            card.actions(new Button(
                    getTranslation("timeline.source.change"),
                    event -> new AgreedSourceDialog(sources, service.id(), others, this::refresh).open()));
        }
        return card;
    }

    private void refresh() {
        getUI().ifPresent(ui -> ui.refreshCurrentRoute(false));
    }

    private ComponentsCard componentsCard(BoughtService service) {
        return new ComponentsCard(components, service.id(), this::refresh);
    }

    /** A lane for each source, and of the agreed one a lane for each component. */
    private List<Lane> lanes(ServiceId service, List<Timeline> bySource, Interval time) {
        List<Lane> lanes = new ArrayList<>();
        for (String component : components.of(service)) {
            timelines
                    .agreed(service, component, time)
                    .ifPresent(timeline ->
                            lanes.add(new Lane(UiTexts.beside(timeline.source().name(), component), timeline)));
        }
        bySource.stream()
                .skip(lanes.isEmpty() ? 0 : 1)
                .forEach(timeline -> lanes.add(new Lane(timeline.source().name(), timeline)));
        return lanes;
    }

    private ExclusionsCard exclusionsCard(BoughtService service, TimelinePeriod shown) {
        return new ExclusionsCard(exclusions, service.id(), shown.period().interval(shown.zone()), shown.zone());
    }

    /** The clause by which days are coloured: that of the shown time, else any of the service. */
    private static @Nullable ClauseId clause(List<Assessment> touching, List<Assessment> all) {
        return touching.stream()
                .findFirst()
                .or(() -> all.stream().findFirst())
                .map(one -> one.subject().clause())
                .orElse(null);
    }

    /** The period of the shown kind that runs now; one that only a clause knows is followed by its like. */
    private static Period last(Period shown, Instant now, ZoneId zone) {
        if (shown.kind().isCalendar()) {
            return Period.containing(shown.kind(), now, zone);
        }
        Period last = shown.whole();
        while (!last.interval(zone).to().isAfter(now)) {
            last = last.next();
        }
        return last;
    }

    private void go(ServiceId id, Period period) {
        getUI().ifPresent(ui -> ui.navigate("services/" + id, QueryParameters.of("period", period.label())));
    }
}
