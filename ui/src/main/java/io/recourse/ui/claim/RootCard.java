package io.recourse.ui.claim;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.spring.annotation.SpringComponent;
import io.recourse.access.CurrentUser;
import io.recourse.access.Role;
import io.recourse.claim.Claim;
import io.recourse.claim.ClaimLinks;
import io.recourse.claim.ClaimService;
import io.recourse.claim.ClaimStatus;
import io.recourse.claim.Coverage;
import io.recourse.claim.SharedOutage;
import io.recourse.ui.component.Formats;
import io.recourse.ui.component.Links;
import io.recourse.ui.component.Mark;
import io.recourse.ui.component.ReasonDialog;
import io.recourse.ui.component.SectionCard;
import io.recourse.ui.component.Tone;
import io.recourse.ui.component.UiTexts;
import java.util.List;
import org.springframework.core.annotation.Order;

/** Which claim covers this one, which it covers, and which other services were down at the same time. */
@SpringComponent
@Order(100)
class RootCard implements ClaimPageCard {

    private final ClaimLinks links;
    private final ClaimService claims;

    RootCard(ClaimLinks links, ClaimService claims) {
        this.links = links;
        this.claims = claims;
    }

    @Override
    public Column column() {
        return Column.REFERENCE;
    }

    @Override
    public Component of(Claim claim, Runnable refresh) {
        SectionCard card = new SectionCard(UiTexts.text("claims.root"));
        Coverage coverage = claim.coverage();
        List<Claim> covered = links.coveredBy(claim.id());
        if (coverage != null) {
            addCoverage(card, claim, coverage, refresh);
        } else if (!covered.isEmpty()) {
            card.add(new Paragraph(UiTexts.text("claims.root.covers")));
            covered.forEach(other -> card.add(line(other)));
        } else {
            card.add(new Paragraph(UiTexts.text("claims.root.none")));
        }
        links.unlinked(claim.id()).forEach(shared -> card.add(warning(shared)));
        boolean open = claim.status().isUnsubmitted() && !claim.state().trail().isSigned();
        if (coverage == null && open && covered.isEmpty() && mayWork()) {
            List<Claim> candidates = links.candidates(claim.id());
            if (!candidates.isEmpty()) {
                card.add(small(new Button(
                        UiTexts.text("claims.root.link"),
                        event -> new RootDialog(claim, candidates, links, refresh).open())));
            }
        }
        return card;
    }

    private void addCoverage(SectionCard card, Claim claim, Coverage coverage, Runnable refresh) {
        card.add(
                new Paragraph(UiTexts.text("claims.root.covered", coverage.rootName(), coverage.reason())),
                Links.to("claims/" + coverage.root(), coverage.rootName()));
        ClaimStatus root = claims.get(coverage.root()).status();
        boolean waits = claim.status().isUnsubmitted();
        if (waits && (root == ClaimStatus.WITHDRAWN || root == ClaimStatus.EXPIRED)) {
            card.add(notice(UiTexts.text("claims.root.gone")));
        }
        if (waits && mayWork()) {
            card.add(small(new Button(
                    UiTexts.text("claims.root.unlink"),
                    event -> ReasonDialog.reason(
                                    UiTexts.text("claims.root.unlink"),
                                    UiTexts.text("claims.root.unlink.text"),
                                    UiTexts.text("claims.root.unlink"),
                                    reason -> {
                                        links.uncover(claim.id(), reason, claim.version());
                                        refresh.run();
                                    })
                            .open())));
        }
    }

    private static Component warning(SharedOutage shared) {
        Claim other = shared.other();
        String name = other.subject().serviceName();
        Div notice = notice(
                UiTexts.text("claims.root.warning", name, Formats.current().duration(shared.shared())));
        Anchor link = Links.to("claims/" + other.id(), other.name());
        link.addClassName("rc-claim-name");
        notice.add(link);
        return notice;
    }

    private static Div notice(String words) {
        Div notice = new Div(new Mark(Tone.AT_RISK), new Span(words));
        notice.addClassName("rc-notice");
        notice.getElement().setAttribute("data-tone", Tone.AT_RISK.token());
        return notice;
    }

    private static Component line(Claim other) {
        Div line = new Div(
                Links.to("claims/" + other.id(), other.name()),
                new Span(other.subject().serviceName()),
                ClaimTexts.status(other.standing()));
        line.addClassName("rc-row");
        return line;
    }

    private static Button small(Button button) {
        button.addThemeVariants(ButtonVariant.LUMO_SMALL);
        return button;
    }

    private static boolean mayWork() {
        return CurrentUser.has(Role.VENDOR_MANAGER) || CurrentUser.has(Role.LEGAL) || CurrentUser.has(Role.FINANCE);
    }
}
