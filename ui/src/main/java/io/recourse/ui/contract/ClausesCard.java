package io.recourse.ui.contract;

import com.vaadin.flow.component.html.Span;
import io.recourse.contract.Contract;
import io.recourse.contract.clause.ClauseSummary;
import io.recourse.contract.clause.ClauseVersion;
import io.recourse.contract.clause.Remedy;
import io.recourse.contract.service.BoughtService;
import io.recourse.ui.clause.CreditWords;
import io.recourse.ui.clause.PromiseWords;
import io.recourse.ui.component.Badge;
import io.recourse.ui.component.DataGrid;
import io.recourse.ui.component.EmptyState;
import io.recourse.ui.component.Formats;
import io.recourse.ui.component.Links;
import io.recourse.ui.component.RowCard;
import io.recourse.ui.component.SectionCard;
import io.recourse.ui.component.Tone;
import io.recourse.ui.component.UiTexts;
import io.recourse.ui.register.RegisterRights;
import java.time.LocalDate;
import java.util.List;

/** The KPI clauses of a contract, each with what it says today. */
class ClausesCard extends SectionCard {

    ClausesCard(Contract contract, List<ClauseSummary> clauses, List<BoughtService> services, LocalDate today) {
        super(UiTexts.text("register.clauses"));
        if (RegisterRights.mayWrite() && !services.isEmpty()) {
            actions(Links.to("contracts/" + contract.id() + "/new-clause", UiTexts.text("register.clause.new")));
        }
        if (clauses.isEmpty()) {
            add(new EmptyState(
                    UiTexts.text("register.clauses.empty"),
                    UiTexts.text(services.isEmpty() ? "register.clauses.needService" : "register.clauses.empty.text")));
            return;
        }
        DataGrid<ClauseSummary> grid = new DataGrid<ClauseSummary>(
                        UiTexts.text("register.clauses"), row -> row.clause().id())
                .allRows();
        grid.column(
                        "title",
                        UiTexts.text("register.fact.clause"),
                        row -> row.clause().title())
                .link(ClausesCard::path)
                .width("14rem")
                .sortByText()
                .grow();
        grid.column(
                        "service",
                        UiTexts.text("register.fact.service"),
                        row -> row.clause().serviceName())
                .sortByText();
        grid.column("promise", UiTexts.text("register.fact.commitment"), ClausesCard::promise)
                .sortByText();
        grid.column("credit", UiTexts.text("register.fact.creditSchedule"), ClausesCard::credit)
                .width("14rem")
                .grow();
        grid.column("state", UiTexts.text("register.fact.state"), row -> state(row, today))
                .component(row -> badge(row, today));
        grid.column(
                        "versions",
                        UiTexts.text("register.clause.versions"),
                        row -> Formats.current().number(row.versions()))
                .figures()
                .sortBy(ClauseSummary::versions);
        grid.card(row -> new RowCard(Links.to(path(row), row.clause().title()), badge(row, today))
                .rest(new Span(row.clause().serviceName()), new Span(promise(row)), new Span(credit(row))));
        grid.opens(ClausesCard::path).setRows(clauses);
        flush();
        add(grid);
    }

    private static String path(ClauseSummary row) {
        return "clauses/" + row.clause().id();
    }

    private static String promise(ClauseSummary row) {
        ClauseVersion version = shown(row);
        return version == null ? Formats.NONE : PromiseWords.promise(version.terms());
    }

    private static String credit(ClauseSummary row) {
        ClauseVersion version = shown(row);
        if (version == null) {
            return Formats.NONE;
        }
        return version.terms().remedy() == Remedy.TARGET_ONLY
                ? UiTexts.text("register.clause.remedy.TARGET_ONLY")
                : CreditWords.summary(version.terms().creditSchedule());
    }

    private static @org.jspecify.annotations.Nullable ClauseVersion shown(ClauseSummary row) {
        return row.current() == null ? row.latest() : row.current();
    }

    private static String state(ClauseSummary row, LocalDate today) {
        if (row.current() != null) {
            return UiTexts.text("register.term.current");
        }
        ClauseVersion latest = row.latest();
        boolean ahead = latest != null && today.isBefore(latest.validity().from());
        return UiTexts.text(ahead ? "register.term.ahead" : "register.term.over");
    }

    private static Badge badge(ClauseSummary row, LocalDate today) {
        return new Badge(row.current() == null ? Tone.UNKNOWN : Tone.MET, state(row, today));
    }
}
