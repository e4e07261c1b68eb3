package io.recourse.ui.library;

import io.recourse.contract.clause.ClauseVersionDraft;
import io.recourse.contract.library.SlaTemplate;
import io.recourse.ui.component.DataGrid;
import io.recourse.ui.component.Links;
import io.recourse.ui.component.RowCard;
import io.recourse.ui.component.UiTexts;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Published promises in rows. */
class TemplateGrid extends DataGrid<SlaTemplate> {

    TemplateGrid() {
        super(UiTexts.text("frame.navigation.library"), SlaTemplate::id);
        column("vendor", UiTexts.text("register.fact.vendor"), SlaTemplate::vendor)
                .width("8.5rem")
                .sortByText();
        column("service", UiTexts.text("register.fact.service"), TemplateWords::service)
                .link(TemplateGrid::path)
                .width("14rem")
                .sortByText()
                .grow();
        column("metric", UiTexts.text("register.fact.metric"), TemplateWords::metric)
                .width("8rem")
                .sortByText();
        column("promise", UiTexts.text("register.fact.commitment"), TemplateWords::promise)
                .width("10.5rem")
                .sortBy(TemplateGrid::commitment);
        column("credit", UiTexts.text("register.fact.creditSchedule"), TemplateWords::credit)
                .width("12rem")
                .sortByText();
        column("claim", UiTexts.text("register.fact.claimWindow"), TemplateWords::claim)
                .optional();
        column(
                        "confidence",
                        UiTexts.text("library.confidence"),
                        template -> ConfidenceBadge.text(template.provenance().confidence()))
                .component(template -> new ConfidenceBadge(template.provenance().confidence()))
                .width("7.5rem")
                .sortBy(template -> template.provenance().confidence());
        column(
                        "asOf",
                        UiTexts.text("library.asOf"),
                        template -> template.provenance().asOf())
                .width("7.5rem")
                .sortByText();
        card(template -> new RowCard(
                        Links.to(path(template), UiTexts.beside(template.vendor(), TemplateWords.service(template))),
                        new ConfidenceBadge(template.provenance().confidence()))
                .rest(UiTexts.beside(TemplateWords.promise(template), TemplateWords.credit(template))));
        opens(TemplateGrid::path).tools("sla-templates");
    }

    private static String path(SlaTemplate template) {
        return "library/" + template.id();
    }

    private static @Nullable BigDecimal commitment(SlaTemplate template) {
        ClauseVersionDraft terms = template.terms();
        return terms == null ? null : terms.commitment();
    }
}
