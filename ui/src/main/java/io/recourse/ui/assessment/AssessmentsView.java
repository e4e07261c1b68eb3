package io.recourse.ui.assessment;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import io.recourse.assessment.Assessment;
import io.recourse.assessment.AssessmentFilter;
import io.recourse.assessment.AssessmentService;
import io.recourse.db.id.VendorId;
import io.recourse.text.InvalidInput;
import io.recourse.time.Period;
import io.recourse.ui.component.EmptyState;
import io.recourse.ui.component.FilterBar;
import io.recourse.ui.component.Links;
import io.recourse.ui.component.Page;
import io.recourse.ui.component.PageHeader;
import io.recourse.ui.component.PeriodText;
import io.recourse.ui.frame.MainLayout;
import io.recourse.vendor.Vendor;
import io.recourse.vendor.VendorService;
import jakarta.annotation.security.PermitAll;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** All assessments, the latest period first; what is shown stands in the address: period, vendor, met. */
@Route(value = "assessments", layout = MainLayout.class)
@PermitAll
public class AssessmentsView extends Page implements BeforeEnterObserver {

    private static final int MOST = 10_000;

    private final transient AssessmentService assessments;
    private final transient VendorService vendors;

    public AssessmentsView(AssessmentService assessments, VendorService vendors) {
        this.assessments = assessments;
        this.vendors = vendors;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        QueryParameters parameters = event.getLocation().getQueryParameters();
        Period period = parameters
                .getSingleParameter("period")
                .map(AssessmentsView::period)
                .orElse(null);
        VendorId vendor = parameters
                .getSingleParameter("vendor")
                .map(AssessmentsView::vendor)
                .orElse(null);
        boolean breachedOnly =
                parameters.getSingleParameter("met").filter("false"::equals).isPresent();
        show(new AssessmentFilter(period, vendor, null, null, null, breachedOnly));
    }

    private void show(AssessmentFilter filter) {
        PageHeader header = new PageHeader(getTranslation("frame.navigation.assessments"))
                .note(getTranslation("assessment.list.note"));
        List<Period> periods = assessments.periods();
        if (periods.isEmpty()) {
            show(
                    header,
                    new EmptyState(
                            getTranslation("assessment.list.empty"),
                            getTranslation("assessment.list.empty.text"),
                            Links.to("contracts", getTranslation("frame.navigation.contracts"))));
            return;
        }
        AssessmentGrid grid = new AssessmentGrid();
        List<Assessment> rows = assessments.latest(filter, MOST);
        grid.setRows(rows);
        Checkbox empty = new Checkbox(getTranslation("assessment.list.withoutData"));
        empty.setValue(rows.stream().allMatch(one -> one.figure().met() == null));
        AtomicReference<String> words = new AtomicReference<>("");
        Runnable narrow =
                () -> grid.filter(one -> (empty.getValue() || one.figure().met() != null)
                        && AssessmentGrid.searchable(one).contains(words.get()));
        empty.addValueChangeListener(event -> narrow.run());
        narrow.run();
        FilterBar filters =
                new FilterBar(periodFilter(filter, periods), vendorFilter(filter), breachFilter(filter), empty);
        filters.search(getTranslation("assessment.list.search"), typed -> {
            words.set(typed.toLowerCase(Locale.ROOT));
            narrow.run();
        });
        fill();
        show(header, filters, grid);
    }

    private ComboBox<Period> periodFilter(AssessmentFilter filter, List<Period> periods) {
        ComboBox<Period> choice = new ComboBox<>();
        choice.setAriaLabel(getTranslation("timeline.period"));
        choice.setPlaceholder(getTranslation("assessment.list.anyPeriod"));
        choice.setItems(periods);
        choice.setItemLabelGenerator(PeriodText::of);
        choice.setClearButtonVisible(true);
        choice.setValue(filter.period());
        choice.addValueChangeListener(event -> go(event.getValue(), filter.vendor(), filter.breachedOnly()));
        return choice;
    }

    private ComboBox<Vendor> vendorFilter(AssessmentFilter filter) {
        List<Vendor> all = vendors.list();
        ComboBox<Vendor> choice = new ComboBox<>();
        choice.setAriaLabel(getTranslation("timeline.vendor"));
        choice.setPlaceholder(getTranslation("assessment.list.anyVendor"));
        choice.setItems(all);
        choice.setItemLabelGenerator(Vendor::name);
        choice.setClearButtonVisible(true);
        all.stream().filter(one -> one.id().equals(filter.vendor())).findFirst().ifPresent(choice::setValue);
        choice.addValueChangeListener(event -> go(
                filter.period(),
                event.getValue() == null ? null : event.getValue().id(),
                filter.breachedOnly()));
        return choice;
    }

    private Checkbox breachFilter(AssessmentFilter filter) {
        Checkbox choice = new Checkbox(getTranslation("assessment.list.breachedOnly"), filter.breachedOnly());
        choice.addValueChangeListener(event -> go(filter.period(), filter.vendor(), event.getValue()));
        return choice;
    }

    private void go(@Nullable Period period, @Nullable VendorId vendor, boolean breachedOnly) {
        Map<String, String> parameters = new LinkedHashMap<>();
        if (period != null) {
            parameters.put("period", period.label());
        }
        if (vendor != null) {
            parameters.put("vendor", vendor.toString());
        }
        if (breachedOnly) {
            parameters.put("met", "false");
        }
        getUI().ifPresent(ui -> ui.navigate("assessments", QueryParameters.simple(parameters)));
    }

    private static @Nullable Period period(String text) {
        try {
            return Period.parse(text);
        } catch (InvalidInput malformed) {
            return null;
        }
    }

    private static @Nullable VendorId vendor(String text) {
        try {
            return VendorId.of(text);
        } catch (IllegalArgumentException malformed) {
            return null;
        }
    }
}
