package io.recourse.ui.administration;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Route;
import io.recourse.access.CurrentUser;
import io.recourse.access.Role;
import io.recourse.access.Roles;
import io.recourse.claim.policy.AppealDays;
import io.recourse.claim.policy.ClaimPolicies;
import io.recourse.claim.policy.ReleaseLimit;
import io.recourse.money.Money;
import io.recourse.ui.component.Crumb;
import io.recourse.ui.component.DataGrid;
import io.recourse.ui.component.Formats;
import io.recourse.ui.component.Icons;
import io.recourse.ui.component.KeyValueList;
import io.recourse.ui.component.Page;
import io.recourse.ui.component.PageHeader;
import io.recourse.ui.component.RowCard;
import io.recourse.ui.component.SectionCard;
import io.recourse.ui.component.UiTexts;
import io.recourse.ui.frame.MainLayout;
import jakarta.annotation.security.RolesAllowed;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the company decided about claims: who releases how much, and how long a refusal is disputed. */
@Route(value = "claim-policy", layout = MainLayout.class)
@RolesAllowed({Roles.LEGAL, Roles.FINANCE, Roles.AUDITOR})
class ClaimPolicyView extends Page {

    private final transient ClaimPolicies policies;

    ClaimPolicyView(ClaimPolicies policies) {
        this.policies = policies;
        refresh();
    }

    private void refresh() {
        PageHeader header = new PageHeader(getTranslation("frame.navigation.claim-policy"))
                .crumbs(new Crumb(getTranslation("frame.navigation.group.administration")))
                .note(getTranslation("administration.claimPolicy.note"));
        show(header, limits(), appeal(), history());
    }

    private SectionCard limits() {
        List<ReleaseLimit> inForce = policies.limits();
        SectionCard card = new SectionCard(getTranslation("administration.claimPolicy.limits"));
        if (inForce.isEmpty()) {
            card.add(new Paragraph(getTranslation("administration.claimPolicy.limits.none")));
        } else {
            KeyValueList facts = new KeyValueList();
            inForce.forEach(limit -> facts.fact(limit.currency().getCurrencyCode(), words(limit.limit())));
            card.add(facts);
        }
        card.add(quiet(getTranslation("administration.claimPolicy.limits.note")));
        if (CurrentUser.has(Role.ADMIN)) {
            card.actions(new Button(
                    getTranslation("administration.claimPolicy.limits.decide"),
                    Icons.of("add"),
                    event -> new ReleaseLimitEditor(policies, done -> refresh()).open()));
        }
        return card;
    }

    private SectionCard appeal() {
        AppealDays appeal = policies.appeal();
        SectionCard card = new SectionCard(
                getTranslation("administration.claimPolicy.appeal"),
                new Paragraph(getTranslation("administration.claimPolicy.appeal.days", appeal.days())),
                quiet(getTranslation("administration.claimPolicy.appeal.note")));
        if (CurrentUser.has(Role.ADMIN)) {
            card.actions(new Button(
                    getTranslation("administration.claimPolicy.appeal.decide"),
                    event -> new AppealDaysEditor(policies, done -> refresh()).open()));
        }
        return card;
    }

    private DataGrid<ReleaseLimit> history() {
        Formats formats = Formats.current();
        DataGrid<ReleaseLimit> grid =
                new DataGrid<>(getTranslation("administration.claimPolicy.history"), ReleaseLimit::position);
        grid.column(
                        "at",
                        getTranslation("administration.claimPolicy.decidedAt"),
                        limit -> formats.instant(limit.decidedAt(), ZoneOffset.UTC))
                .sortBy(ReleaseLimit::position);
        grid.column(
                        "currency",
                        getTranslation("ledger.currency"),
                        limit -> limit.currency().getCurrencyCode())
                .sortByText();
        grid.column("limit", getTranslation("administration.claimPolicy.limit"), limit -> words(limit.limit()))
                .figures();
        grid.column("by", getTranslation("administration.claimPolicy.decidedBy"), ReleaseLimit::decidedBy)
                .sortByText();
        grid.column("reason", getTranslation("claims.step.reason"), ReleaseLimit::reason)
                .grow();
        grid.card(limit -> new RowCard(new Span(limit.currency().getCurrencyCode()), new Span(words(limit.limit())))
                .rest(UiTexts.beside(limit.decidedBy(), limit.reason())));
        grid.tools("claim-limits");
        grid.setRows(policies.history());
        return grid;
    }

    private static String words(@Nullable Money limit) {
        return limit == null
                ? UiTexts.text("administration.claimPolicy.limit.none")
                : Formats.current().money(limit);
    }

    private static Paragraph quiet(String text) {
        Paragraph paragraph = new Paragraph(text);
        paragraph.addClassName("rc-quiet");
        return paragraph;
    }
}
