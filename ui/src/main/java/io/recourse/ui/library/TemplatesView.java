package io.recourse.ui.library;

import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.Route;
import io.recourse.contract.clause.Metric;
import io.recourse.contract.library.Confidence;
import io.recourse.contract.library.SlaLibrary;
import io.recourse.contract.library.SlaTemplate;
import io.recourse.ui.component.FilterBar;
import io.recourse.ui.component.Links;
import io.recourse.ui.component.Page;
import io.recourse.ui.component.PageHeader;
import io.recourse.ui.component.UiTexts;
import io.recourse.ui.frame.MainLayout;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What vendors promise in public: search, filter, sort; each leads to its terms, words and source. */
@Route(value = "library", layout = MainLayout.class)
@PermitAll
class TemplatesView extends Page {

    private final Select<String> vendor;
    private final Select<Metric> metric;
    private final Select<Confidence> confidence;
    private final TemplateGrid grid = new TemplateGrid();
    private String words = "";

    TemplatesView(SlaLibrary library) {
        List<SlaTemplate> templates = library.list();
        vendor = filter(
                "register.fact.vendor",
                templates.stream().map(SlaTemplate::vendor).distinct().toList(),
                Function.identity());
        metric = filter(
                "register.fact.metric",
                Stream.of(Metric.values())
                        .filter(one -> templates.stream().anyMatch(template -> one == metric(template)))
                        .toList(),
                one -> UiTexts.text("register.clause.metric." + one));
        confidence = filter("library.confidence", List.of(Confidence.values()), ConfidenceBadge::text);
        grid.setRows(templates);
        FilterBar bar = new FilterBar(vendor, metric, confidence);
        bar.search(getTranslation("library.search"), entered -> {
            words = entered.toLowerCase(Locale.ROOT);
            grid.filter(this::passes);
        });
        fill();
        show(
                new PageHeader(getTranslation("frame.navigation.library"))
                        .note(getTranslation("library.note"))
                        .actions(Links.to("comparison", getTranslation("library.compare"))),
                bar,
                grid);
    }

    private boolean passes(SlaTemplate template) {
        return (vendor.getValue() == null || vendor.getValue().equals(template.vendor()))
                && (metric.getValue() == null || metric.getValue() == metric(template))
                && (confidence.getValue() == null
                        || confidence.getValue() == template.provenance().confidence())
                && Stream.of(words.split("\\s+")).allMatch(TemplateWords.searched(template)::contains);
    }

    private static @Nullable Metric metric(SlaTemplate template) {
        return template.terms() == null ? null : template.terms().metric();
    }

    private <T> Select<T> filter(String labelKey, List<T> values, Function<T, String> name) {
        Select<T> field = new Select<>();
        field.setLabel(UiTexts.text(labelKey));
        field.setItems(new ArrayList<>(values));
        field.setEmptySelectionAllowed(true);
        field.setEmptySelectionCaption(UiTexts.text("library.all"));
        field.setPlaceholder(UiTexts.text("library.all"));
        field.setItemLabelGenerator(value -> value == null ? UiTexts.text("library.all") : name.apply(value));
        field.addValueChangeListener(event -> grid.filter(this::passes));
        return field;
    }
}
