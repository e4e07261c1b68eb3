package io.recourse.ui.clock;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Route;
import io.recourse.access.OrganisationService;
import io.recourse.claim.calendar.CalendarFeed;
import io.recourse.claim.calendar.FeedService;
import io.recourse.ui.component.Badge;
import io.recourse.ui.component.Crumb;
import io.recourse.ui.component.DataGrid;
import io.recourse.ui.component.EmptyState;
import io.recourse.ui.component.Formats;
import io.recourse.ui.component.Icons;
import io.recourse.ui.component.Notifications;
import io.recourse.ui.component.Page;
import io.recourse.ui.component.PageHeader;
import io.recourse.ui.component.ReasonDialog;
import io.recourse.ui.component.RowCard;
import io.recourse.ui.component.Tone;
import io.recourse.ui.component.UiTexts;
import io.recourse.ui.frame.MainLayout;
import jakarta.annotation.security.PermitAll;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The reader's own private calendar addresses. */
@Route(value = "calendar/addresses", layout = MainLayout.class)
@PermitAll
class FeedsView extends Page {

    private final transient FeedService feeds;
    private final transient ZoneId zone;

    FeedsView(FeedService feeds, OrganisationService organisations) {
        this.feeds = feeds;
        this.zone = organisations.get().zone();
        refresh();
    }

    private void refresh() {
        PageHeader header = new PageHeader(UiTexts.text("calendar.feeds"))
                .crumbs(new Crumb(UiTexts.text("frame.navigation.calendar"), "calendar"))
                .note(UiTexts.text("calendar.feeds.note"));
        List<CalendarFeed> own = feeds.own();
        if (own.isEmpty()) {
            show(
                    header,
                    new EmptyState(
                            UiTexts.text("calendar.feeds.none"), UiTexts.text("calendar.feeds.none.text"), create()));
            return;
        }
        DataGrid<CalendarFeed> grid = grid();
        grid.setRows(own);
        fill();
        show(header.actions(create()), grid);
    }

    private Button create() {
        Button button = new Button(
                UiTexts.text("calendar.feeds.new"),
                Icons.of("add"),
                event -> new FeedDialog(feeds, this::refresh).open());
        button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        return button;
    }

    private DataGrid<CalendarFeed> grid() {
        DataGrid<CalendarFeed> grid = new DataGrid<>(UiTexts.text("calendar.feeds"), CalendarFeed::id);
        grid.column("name", UiTexts.text("calendar.feed.name"), CalendarFeed::name)
                .sortByText()
                .grow();
        grid.column("scope", UiTexts.text("calendar.feed.scope"), FeedsView::scope)
                .sortByText();
        grid.column("created", UiTexts.text("administration.token.created"), feed -> time(feed.createdAt()))
                .sortBy(CalendarFeed::createdAt);
        grid.column("lastUsed", UiTexts.text("administration.token.lastUsed"), feed -> time(feed.lastUsedAt()))
                .sortBy(CalendarFeed::lastUsedAt);
        grid.column("state", UiTexts.text("administration.user.state"), FeedsView::state)
                .component(FeedsView::badge)
                .sortByText();
        grid.column("actions", UiTexts.text("administration.actions"), feed -> "")
                .component(this::revoke)
                .atEnd();
        return grid.card(feed -> new RowCard(new Span(feed.name()), badge(feed))
                        .rest(scope(feed))
                        .rest(UiTexts.text("administration.token.lastUsed") + ": " + time(feed.lastUsedAt()))
                        .rest(revoke(feed)))
                .tools("calendar-addresses");
    }

    private Component revoke(CalendarFeed feed) {
        if (feed.revokedAt() != null) {
            return new Span();
        }
        String words = UiTexts.text("administration.token.revoke");
        Button button = new Button(
                words,
                event -> ReasonDialog.question(
                                words, UiTexts.text("calendar.feed.revoke.question", feed.name()), words, () -> {
                                    feeds.revoke(feed.id());
                                    Notifications.success(UiTexts.text("calendar.feed.revoked"));
                                    refresh();
                                })
                        .dangerous()
                        .open());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        button.setAriaLabel(words + ": " + feed.name());
        return button;
    }

    private static Badge badge(CalendarFeed feed) {
        return new Badge(feed.revokedAt() == null ? Tone.MET : Tone.EXCLUDED, state(feed));
    }

    private static String state(CalendarFeed feed) {
        return UiTexts.text(feed.revokedAt() == null ? "administration.token.valid" : "administration.token.revoked");
    }

    private static String scope(CalendarFeed feed) {
        return UiTexts.text(feed.ownOnly() ? "calendar.feed.scope.own" : "calendar.feed.scope.all");
    }

    private String time(@Nullable Instant instant) {
        return instant == null ? Formats.NONE : Formats.current().instant(instant, zone);
    }
}
