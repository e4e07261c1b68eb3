package io.recourse.ui.administration;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Route;
import io.recourse.access.OrganisationService;
import io.recourse.access.token.ApiToken;
import io.recourse.access.token.TokenService;
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
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The reader's own API tokens. */
@Route(value = "tokens", layout = MainLayout.class)
@PermitAll
public class TokensView extends Page {

    private final transient TokenService tokens;
    private final transient Clock clock;
    private final transient ZoneId zone;

    public TokensView(TokenService tokens, OrganisationService organisation, Clock clock) {
        this.tokens = tokens;
        this.clock = clock;
        this.zone = organisation.get().zone();
        refresh();
    }

    private void refresh() {
        PageHeader header = new PageHeader(UiTexts.text("frame.navigation.tokens"))
                .crumbs(new Crumb(UiTexts.text("frame.navigation.group.administration")))
                .note(UiTexts.text("administration.tokens.note"));
        List<ApiToken> own = tokens.own();
        if (own.isEmpty()) {
            show(
                    header,
                    new EmptyState(
                            UiTexts.text("administration.tokens.none"),
                            UiTexts.text("administration.tokens.none.text"),
                            create()));
            return;
        }
        DataGrid<ApiToken> grid = grid();
        grid.setRows(own);
        fill();
        show(header.actions(create()), grid);
    }

    private Button create() {
        Button button = new Button(
                UiTexts.text("administration.tokens.new"),
                Icons.of("add"),
                event -> new TokenEditor(tokens, clock, zone, issued -> {
                            refresh();
                            new TokenSecretDialog(issued).open();
                        })
                        .open());
        button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        return button;
    }

    private DataGrid<ApiToken> grid() {
        DataGrid<ApiToken> grid = new DataGrid<>(UiTexts.text("frame.navigation.tokens"), ApiToken::id);
        grid.column("name", UiTexts.text("administration.token.name"), ApiToken::name)
                .sortByText()
                .grow();
        grid.column("scope", UiTexts.text("administration.token.scope"), TokensView::scope)
                .sortByText();
        grid.column("created", UiTexts.text("administration.token.created"), token -> time(token.createdAt()))
                .sortBy(ApiToken::createdAt)
                .wide();
        grid.column("expires", UiTexts.text("administration.token.expires"), token -> time(token.expiresAt()))
                .sortBy(ApiToken::expiresAt)
                .wide();
        grid.column("lastUsed", UiTexts.text("administration.token.lastUsed"), token -> time(token.lastUsedAt()))
                .sortBy(ApiToken::lastUsedAt)
                .wide();
        grid.column("state", UiTexts.text("administration.user.state"), this::stateText)
                .component(token -> new Badge(isValid(token) ? Tone.MET : Tone.EXCLUDED, stateText(token)))
                .sortByText();
        grid.column("actions", UiTexts.text("administration.actions"), token -> "")
                .component(token -> isValid(token) ? revoke(token) : new Span())
                .atEnd();
        return grid.card(token -> new RowCard(
                                new Span(token.name()),
                                new Badge(isValid(token) ? Tone.MET : Tone.EXCLUDED, stateText(token)))
                        .rest(scope(token))
                        .rest(isValid(token) ? revoke(token) : new Span()))
                .tools("api-tokens");
    }

    private Button revoke(ApiToken token) {
        Button button = new Button(
                UiTexts.text("administration.token.revoke"),
                event -> ReasonDialog.question(
                                UiTexts.text("administration.token.revoke"),
                                UiTexts.text("administration.token.revoke.question", token.name()),
                                UiTexts.text("administration.token.revoke"),
                                () -> {
                                    tokens.revoke(token.id());
                                    Notifications.success(UiTexts.text("administration.token.revoked.done"));
                                    refresh();
                                })
                        .dangerous()
                        .open());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        button.setAriaLabel(UiTexts.text("administration.token.revoke") + ": " + token.name());
        return button;
    }

    private boolean isValid(ApiToken token) {
        return token.isValidAt(clock.instant());
    }

    private String stateText(ApiToken token) {
        if (token.revokedAt() != null) {
            return UiTexts.text("administration.token.revoked");
        }
        return UiTexts.text(isValid(token) ? "administration.token.valid" : "administration.token.expired");
    }

    private static String scope(ApiToken token) {
        return UiTexts.text("administration.token.scope." + token.scope().name());
    }

    private String time(@Nullable Instant instant) {
        return instant == null ? Formats.NONE : Formats.current().instant(instant, zone);
    }
}
