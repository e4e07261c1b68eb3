package io.recourse.ui.library;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import io.recourse.assessment.ClauseTrials;
import io.recourse.contract.ContractService;
import io.recourse.contract.clause.ClauseService;
import io.recourse.contract.clause.ClauseSummary;
import io.recourse.contract.library.SlaLibrary;
import io.recourse.contract.service.BoughtService;
import io.recourse.contract.service.ServiceRegister;
import io.recourse.ui.component.Crumb;
import io.recourse.ui.component.EmptyState;
import io.recourse.ui.component.FilterBar;
import io.recourse.ui.component.Page;
import io.recourse.ui.component.PageHeader;
import io.recourse.ui.frame.MainLayout;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Promises side by side, two to four: {@code ?of=slack-2024&of=CLAUSE_ID&service=SERVICE_ID}. With a service it also
 * tells what each would have given for what was measured of it.
 */
@Route(value = "comparison", layout = MainLayout.class)
@PermitAll
class ComparisonView extends Page implements BeforeEnterObserver {

    private static final int MOST = 4;

    private final transient ContractService contracts;
    private final transient ServiceRegister services;
    private final transient ClauseTrials trials;
    private final transient Map<String, Side> sides = new LinkedHashMap<>();
    private final transient List<Side> chosen = new ArrayList<>();
    private final Checkbox differences = new Checkbox(getTranslation("compare.differences"));
    private transient @Nullable BoughtService measured;

    ComparisonView(
            ContractService contracts,
            ServiceRegister services,
            ClauseService clauses,
            SlaLibrary library,
            ClauseTrials trials,
            Clock clock) {
        this.contracts = contracts;
        this.services = services;
        this.trials = trials;
        for (ClauseSummary summary : clauses.list(LocalDate.now(clock))) {
            Side side = Side.of(summary, contracts.get(summary.clause().contractId()));
            sides.put(side.key(), side);
        }
        library.list().forEach(template -> sides.put(template.id(), Side.of(template)));
        differences.addValueChangeListener(event -> fillPage());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        QueryParameters query = event.getLocation().getQueryParameters();
        chosen.clear();
        query.getParameters("of").stream()
                .map(sides::get)
                .filter(Objects::nonNull)
                .distinct()
                .limit(MOST)
                .forEach(chosen::add);
        measured = query.getSingleParameter("service").flatMap(this::service).orElse(null);
        fillPage();
    }

    private void fillPage() {
        PageHeader header = new PageHeader(getTranslation("compare.title"))
                .crumbs(new Crumb(getTranslation("frame.navigation.library"), "library"))
                .note(getTranslation("compare.note"));
        Button print = new Button(
                getTranslation("compare.print"),
                event -> getUI().ifPresent(ui -> ui.getPage().executeJs("window.print()")));
        if (!chosen.isEmpty()) {
            header.actions(print);
        }
        FilterBar bar = new FilterBar(picker(), service(), differences);
        bar.addClassName("rc-no-print");
        if (chosen.isEmpty()) {
            show(header, bar, new EmptyState(getTranslation("compare.empty"), getTranslation("compare.empty.text")));
            return;
        }
        ComparisonTable table = new ComparisonTable(chosen, this::drop, differences.getValue());
        BoughtService on = measured;
        if (on == null) {
            show(header, bar, table, new Paragraph(getTranslation("compare.chooseService")));
        } else {
            show(header, bar, table, new MeasuredYear(chosen, on, contracts.get(on.contractId()), trials));
        }
    }

    private ComboBox<Side> picker() {
        ComboBox<Side> field = new ComboBox<>(getTranslation("compare.add"));
        field.addClassName("rc-compare-picker");
        field.setItems(
                sides.values().stream().filter(side -> !chosen.contains(side)).toList());
        field.setItemLabelGenerator(side -> side.ours() ? getTranslation("compare.ours", side.name()) : side.name());
        field.setPlaceholder(getTranslation("compare.add.placeholder"));
        field.setEnabled(chosen.size() < MOST);
        field.setHelperText(getTranslation(chosen.size() < MOST ? "compare.add.help" : "compare.full", MOST));
        field.addValueChangeListener(event -> {
            if (event.getValue() != null) {
                chosen.add(event.getValue());
                go();
            }
        });
        return field;
    }

    private ComboBox<BoughtService> service() {
        ComboBox<BoughtService> field = new ComboBox<>(getTranslation("compare.service"));
        field.addClassName("rc-compare-picker");
        field.setItems(services.list());
        field.setItemLabelGenerator(BoughtService::name);
        field.setClearButtonVisible(true);
        field.setHelperText(getTranslation("compare.service.help"));
        field.setValue(measured);
        field.addValueChangeListener(event -> {
            measured = event.getValue();
            go();
        });
        return field;
    }

    private void drop(Side side) {
        chosen.remove(side);
        go();
    }

    private void go() {
        Map<String, List<String>> query = new LinkedHashMap<>();
        query.put("of", chosen.stream().map(Side::key).toList());
        if (measured != null) {
            query.put("service", List.of(measured.id().toString()));
        }
        getUI().ifPresent(ui -> ui.navigate("comparison", new QueryParameters(query)));
    }

    private Optional<BoughtService> service(String id) {
        return services.list().stream()
                .filter(one -> one.id().toString().equals(id))
                .findFirst();
    }
}
