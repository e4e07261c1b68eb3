package io.recourse.ui.access;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Route;
import io.recourse.access.CurrentUser;
import io.recourse.access.OrganisationService;
import io.recourse.access.Role;
import io.recourse.access.token.ApiToken;
import io.recourse.access.token.TokenService;
import io.recourse.ui.component.Badge;
import io.recourse.ui.component.Crumb;
import io.recourse.ui.component.DataGrid;
import io.recourse.ui.component.Formats;
import io.recourse.ui.component.Icons;
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
import org.jspecify.annotations.Nullable;

/** Keys with which programs act as the reader; administrators and auditors see those of all. */
@Route(value = "tokens", layout = MainLayout.class)
@PermitAll
public class TokensView extends Page {

    private final TokenService tokens;
    private final Clock clock;
    private final ZoneId zone;
    private final DataGrid<ApiToken> grid;
    private final boolean seesAll = CurrentUser.has(Role.ADMIN) || CurrentUser.has(Role.AUDITOR);

    TokensView(TokenService tokens, OrganisationService organisations, Clock clock) {
        this.tokens = tokens;
        this.clock = clock;
        zone = organisations.get().zone();
        String title = UiTexts.text("frame.navigation.tokens");
        grid = new DataGrid<>(title, ApiToken::id);
        columns();
        Button add = new Button(
                UiTexts.text("access.tokens.add"),
                Icons.of("add"),
                event -> new TokenDialog(tokens, clock, this::load).open());
        add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        fill();
        show(
                new PageHeader(title)
                        .crumbs(new Crumb(UiTexts.text("frame.navigation.home"), ""))
                        .actions(add)
                        .note(UiTexts.text("access.tokens.note")),
                grid);
        load();
    }

    private void columns() {
        grid.column("name", UiTexts.text("access.tokens.name"), ApiToken::name)
                .sortByText()
                .grow();
        grid.column("user", UiTexts.text("signIn.username"), ApiToken::username).sortByText();
        grid.column("scope", UiTexts.text("access.tokens.scope"), TokensView::scope)
                .sortByText();
        grid.column("created", UiTexts.text("access.tokens.created"), token -> at(token.createdAt()))
                .sortBy(ApiToken::createdAt)
                .wide();
        grid.column("expires", UiTexts.text("access.tokens.expires"), token -> at(token.expiresAt()))
                .sortBy(ApiToken::expiresAt);
        grid.column("used", UiTexts.text("access.tokens.used"), token -> at(token.lastUsedAt()))
                .sortBy(ApiToken::lastUsedAt);
        grid.column("state", UiTexts.text("home.claim.status"), this::stateText).component(this::state);
        grid.column("actions", "", token -> "").component(this::revoke).atEnd();
        grid.card(token -> new RowCard(new Span(token.name()), state(token))
                .rest(new Span(token.username() + " · " + scope(token)), revoke(token)));
        grid.tools("tokens");
    }

    private Component revoke(ApiToken token) {
        boolean mine = token.username().equals(CurrentUser.name());
        if (!token.isValidAt(clock.instant()) || !(mine || CurrentUser.has(Role.ADMIN))) {
            return new Span();
        }
        String key = "access.tokens.revoke";
        Button button = new Button(
                UiTexts.text(key),
                event -> ReasonDialog.question(
                                UiTexts.text(key) + ": " + token.name(),
                                UiTexts.text("access.tokens.revoke.text"),
                                UiTexts.text(key),
                                () -> {
                                    tokens.revoke(token.id());
                                    load();
                                })
                        .dangerous()
                        .open());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        return button;
    }

    private void load() {
        grid.setRows(seesAll ? tokens.all() : tokens.own());
    }

    private String at(@Nullable Instant instant) {
        return instant == null ? Formats.NONE : Formats.current().instant(instant, zone);
    }

    private static String scope(ApiToken token) {
        return UiTexts.text("access.tokens.scope." + token.scope());
    }

    private String stateText(ApiToken token) {
        return UiTexts.text(token.isValidAt(clock.instant()) ? "access.tokens.valid" : "access.tokens.invalid");
    }

    private Component state(ApiToken token) {
        return new Badge(token.isValidAt(clock.instant()) ? Tone.MET : Tone.UNKNOWN, stateText(token));
    }
}
