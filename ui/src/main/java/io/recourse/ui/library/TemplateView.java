package io.recourse.ui.library;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import io.recourse.contract.ContractService;
import io.recourse.contract.clause.ClauseVersionDraft;
import io.recourse.contract.library.SlaLibrary;
import io.recourse.contract.library.SlaTemplate;
import io.recourse.contract.terms.CreditSchedule;
import io.recourse.contract.terms.PeriodRule;
import io.recourse.ui.clause.ClauseWords;
import io.recourse.ui.clause.PromiseWords;
import io.recourse.ui.clause.TierTable;
import io.recourse.ui.component.Badge;
import io.recourse.ui.component.Crumb;
import io.recourse.ui.component.EmptyState;
import io.recourse.ui.component.KeyValueList;
import io.recourse.ui.component.Links;
import io.recourse.ui.component.Page;
import io.recourse.ui.component.PageHeader;
import io.recourse.ui.component.SectionCard;
import io.recourse.ui.component.Tone;
import io.recourse.ui.component.UiTexts;
import io.recourse.ui.frame.MainLayout;
import io.recourse.ui.register.Quote;
import io.recourse.ui.register.RegisterRights;
import jakarta.annotation.security.PermitAll;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One published promise: its terms in words, what its source says, and how far both can be trusted. */
@Route(value = "library/:id", layout = MainLayout.class)
@PermitAll
class TemplateView extends Page implements BeforeEnterObserver {

    private final transient SlaLibrary library;
    private final transient ContractService contracts;

    TemplateView(SlaLibrary library, ContractService contracts) {
        this.library = library;
        this.contracts = contracts;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        SlaTemplate template = library.get(event.getRouteParameters().get("id").orElse(""));
        PageHeader header = new PageHeader(UiTexts.beside(template.vendor(), TemplateWords.service(template)))
                .crumbs(new Crumb(getTranslation("frame.navigation.library"), "library"))
                .beside(new ConfidenceBadge(template.provenance().confidence()))
                .note(getTranslation("library.asOf.of", template.provenance().asOf()));
        header.actions(Links.to("comparison?of=" + template.id(), getTranslation("library.compare")));
        ClauseVersionDraft terms = template.terms();
        if (RegisterRights.mayWrite() && terms != null) {
            Button use = new Button(
                    getTranslation("library.use"), clicked -> new UseTemplateDialog(template, contracts.list()).open());
            use.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            header.actions(use);
        }
        SourceCard source = new SourceCard(template.provenance());
        WordsCard words = new WordsCard(template.words());
        if (terms == null) {
            EmptyState none = new EmptyState(
                    getTranslation(template.realCase() ? "library.case" : "library.noTerms"),
                    getTranslation(template.realCase() ? "library.case.text" : "library.noTerms.text"));
            show(header, none, columns(words, source));
            return;
        }
        SectionCard counting = card("register.formula", ClauseWords.of(terms).counting());
        show(
                header,
                columns(
                        stack(promise(template, terms), counting, source),
                        stack(credit(terms), new LimitsCard(template), words)));
    }

    private SectionCard promise(SlaTemplate template, ClauseVersionDraft terms) {
        SectionCard card = new SectionCard(getTranslation("library.promise"));
        Div promise = new Div(TemplateWords.promise(template));
        promise.addClassName("rc-promise");
        card.add(promise);
        if (terms.commitment() != null
                && terms.metric() != null
                && terms.metric().isTime()
                && terms.periodKind() != null
                && terms.coversAllHours()) {
            PeriodRule rule = terms.periodRule() == null ? PeriodRule.DEFAULT : terms.periodRule();
            Span allowance = new Span(getTranslation(
                    "register.clause.allowance",
                    PromiseWords.downtime(terms.commitment(), terms.periodKind(), rule),
                    PromiseWords.span(terms.periodKind(), rule)));
            allowance.addClassName("rc-quiet");
            card.add(allowance);
        }
        String words = template.words().metric();
        if (words != null) {
            card.add(new Paragraph(getTranslation("library.paraphrase")), new Quote(words));
        }
        KeyValueList facts = facts(ClauseWords.of(terms).promise());
        ClauseWords.of(terms).claim().forEach((key, text) -> facts.fact(UiTexts.text(key), value(text)));
        card.add(facts);
        if (!template.silent().isEmpty()) {
            card.add(new Paragraph(getTranslation(
                    "library.silentAbout",
                    template.silent().stream()
                            .map(part -> UiTexts.text("library.part." + part))
                            .collect(UiTexts.enumerated()))));
        }
        return card;
    }

    private SectionCard credit(ClauseVersionDraft terms) {
        SectionCard card = new SectionCard(getTranslation("register.fact.creditSchedule"));
        CreditSchedule schedule = terms.creditSchedule();
        if (schedule != null && schedule.kind().isTiered() && terms.periodKind() != null) {
            card.add(new TierTable(
                    schedule,
                    terms.periodKind(),
                    terms.periodRule() == null ? PeriodRule.DEFAULT : terms.periodRule(),
                    terms.formula() == null || terms.formula().serviceHours() == null));
        }
        card.add(facts(ClauseWords.of(terms).credit()));
        return card;
    }

    private static SectionCard card(String key, Map<String, @Nullable String> facts) {
        return new SectionCard(UiTexts.text(key), facts(facts));
    }

    private static KeyValueList facts(Map<String, @Nullable String> words) {
        KeyValueList list = new KeyValueList();
        words.forEach((key, text) -> list.fact(UiTexts.text(key), value(text)));
        return list;
    }

    /** What the text says, or that it is silent. */
    static Component value(@Nullable String text) {
        return text == null ? new Badge(Tone.UNKNOWN, TemplateWords.silent()) : new Span(text);
    }

    private static Div stack(Component... cards) {
        Div stack = new Div(cards);
        stack.addClassName("rc-stack-wide");
        return stack;
    }

    private static Div columns(Component... cards) {
        Div columns = new Div(cards);
        columns.addClassName("rc-columns");
        return columns;
    }
}
