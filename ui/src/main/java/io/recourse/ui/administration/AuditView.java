package io.recourse.ui.administration;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.router.Route;
import io.recourse.access.AuditEntry;
import io.recourse.access.AuditFilter;
import io.recourse.access.AuditService;
import io.recourse.access.OrganisationService;
import io.recourse.access.Roles;
import io.recourse.ui.component.AuditWords;
import io.recourse.ui.component.Crumb;
import io.recourse.ui.component.FilterBar;
import io.recourse.ui.component.Formats;
import io.recourse.ui.component.InstantText;
import io.recourse.ui.component.NarrowWindow;
import io.recourse.ui.component.Page;
import io.recourse.ui.component.PageHeader;
import io.recourse.ui.component.RowCard;
import io.recourse.ui.component.UiTexts;
import io.recourse.ui.frame.MainLayout;
import io.recourse.ui.register.Fields;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who did what, newest first; loaded as the reader scrolls, however long the trail is. */
@Route(value = "audit", layout = MainLayout.class)
@RolesAllowed({Roles.ADMIN, Roles.AUDITOR})
public class AuditView extends Page {

    private final transient AuditService audit;
    private final transient ZoneId zone;
    private final Grid<AuditEntry> grid = new Grid<>();
    private final Span count = new Span();
    private final Select<String> kind = new Select<>();
    private final DatePicker from = Fields.day("administration.audit.from");
    private final DatePicker to = Fields.day("administration.audit.to");
    private String words = "";
    private transient @Nullable AuditEntry focused;

    public AuditView(AuditService audit, OrganisationService organisation) {
        this.audit = audit;
        this.zone = organisation.get().zone();
        fill();
        FilterBar filters = new FilterBar(kind, from, to);
        filters.search(UiTexts.text("administration.audit.search"), typed -> {
            words = typed;
            refresh();
        });
        filters.end(count);
        kind.setLabel(UiTexts.text("administration.audit.subject"));
        kind.setItems(AuditWords.KINDS);
        kind.setItemLabelGenerator(
                choice -> choice == null ? UiTexts.text("administration.audit.all") : AuditWords.kind(choice));
        kind.setEmptySelectionAllowed(true);
        kind.setEmptySelectionCaption(UiTexts.text("administration.audit.all"));
        kind.addValueChangeListener(event -> refresh());
        from.addValueChangeListener(event -> refresh());
        to.addValueChangeListener(event -> refresh());
        count.getElement().setAttribute("role", "status");
        columns();
        show(
                new PageHeader(UiTexts.text("frame.navigation.audit"))
                        .crumbs(new Crumb(UiTexts.text("frame.navigation.group.administration")))
                        .note(UiTexts.text("administration.audit.note")),
                filters,
                grid);
        refresh();
    }

    private void columns() {
        grid.addClassName("rc-grid");
        grid.setAriaLabel(UiTexts.text("frame.navigation.audit"));
        grid.addThemeVariants(GridVariant.LUMO_NO_BORDER);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.addComponentColumn(entry -> new InstantText(entry.at(), zone))
                .setHeader(UiTexts.text("administration.audit.at"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(AuditEntry::actor)
                .setHeader(UiTexts.text("administration.audit.actor"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(entry -> AuditWords.action(entry.action()))
                .setHeader(UiTexts.text("administration.audit.action"))
                .setAutoWidth(true);
        grid.addColumn(AuditView::subject)
                .setHeader(UiTexts.text("administration.audit.subject"))
                .setFlexGrow(2);
        List<Grid.Column<AuditEntry>> columns = grid.getColumns();
        Grid.Column<AuditEntry> cards = grid.addComponentColumn(this::card);
        cards.setHeader(UiTexts.text("frame.navigation.audit"));
        NarrowWindow.watch(grid, narrow -> {
            columns.forEach(column -> column.setVisible(!narrow));
            cards.setVisible(narrow);
        });
        grid.setPartNameGenerator(entry -> "rc-clickable");
        grid.addItemClickListener(event -> new AuditDialog(event.getItem(), zone).open());
        // The keyboard's way to the detail: Enter or Space on a focused row.
        grid.addCellFocusListener(event -> event.getItem().ifPresent(entry -> focused = entry));
        Shortcuts.addShortcutListener(
                        grid,
                        () -> {
                            if (focused != null) {
                                new AuditDialog(focused, zone).open();
                            }
                        },
                        Key.ENTER)
                .listenOn(grid);
    }

    private RowCard card(AuditEntry entry) {
        return new RowCard(new Span(AuditWords.action(entry.action())), new Span(entry.actor()))
                .rest(subject(entry))
                .rest(new InstantText(entry.at(), zone));
    }

    private void refresh() {
        AuditFilter filter = filter();
        int matching = audit.count(filter);
        count.setText(UiTexts.text("component.grid.rows", Formats.current().number(matching)));
        grid.setDataProvider(DataProvider.fromCallbacks(
                query -> audit.page(filter, query.getOffset(), query.getLimit()).stream(), query -> matching));
    }

    private AuditFilter filter() {
        return new AuditFilter(
                words.isEmpty() ? null : words,
                null,
                null,
                kind.getValue(),
                null,
                startOf(from.getValue()),
                to.getValue() == null ? null : startOf(to.getValue().plusDays(1)));
    }

    private @Nullable Instant startOf(@Nullable LocalDate day) {
        return day == null ? null : day.atStartOfDay(zone).toInstant();
    }

    private static String subject(AuditEntry entry) {
        return UiTexts.beside(AuditWords.kind(entry.subjectKind()), entry.subjectName());
    }
}
