package io.recourse.ui.claim;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.recourse.access.CurrentUser;
import io.recourse.access.Role;
import io.recourse.claim.Claim;
import io.recourse.claim.ClaimAmendment;
import io.recourse.claim.ClaimAmendments;
import io.recourse.ui.component.DataTable;
import io.recourse.ui.component.Formats;
import io.recourse.ui.component.MoneyText;
import io.recourse.ui.component.ReasonDialog;
import io.recourse.ui.component.SectionCard;
import io.recourse.ui.component.UiTexts;
import java.util.List;
import java.util.Optional;

/** What was submitted and each amendment of it, with what may be done about them. */
class AmendmentCard extends SectionCard {

    private AmendmentCard(Claim claim, List<ClaimAmendment> versions, ClaimAmendments amendments, Runnable refresh) {
        super(UiTexts.text("claims.amendments"));
        if (!versions.isEmpty()) {
            add(table(versions));
        }
        Optional<ClaimAmendment> open =
                versions.stream().filter(ClaimAmendment::isOpen).findFirst();
        Div buttons = new Div();
        buttons.addClassName("rc-row");
        if (open.isPresent()) {
            decide(claim, open.get(), amendments, refresh, buttons);
        } else if (works() && amendments.isAmendable(claim)) {
            add(quiet(UiTexts.text("claims.amendments.propose.text")));
            buttons.add(new Button(
                    UiTexts.text("claims.amendments.propose"),
                    event -> new AmendmentDialog(claim, amendments, refresh).open()));
        }
        add(buttons);
    }

    /** The card where there is anything to say. */
    static Optional<AmendmentCard> of(Claim claim, ClaimAmendments amendments, Runnable refresh) {
        List<ClaimAmendment> versions = amendments.readable(claim.id());
        return versions.isEmpty() && !(works() && amendments.isAmendable(claim))
                ? Optional.empty()
                : Optional.of(new AmendmentCard(claim, versions, amendments, refresh));
    }

    private static DataTable table(List<ClaimAmendment> versions) {
        DataTable table = new DataTable(
                UiTexts.text("claims.amendments"),
                UiTexts.text("claims.amendments.version"),
                ">" + UiTexts.text("claims.computed"),
                ">" + UiTexts.text("claims.claimed"),
                UiTexts.text("claims.amendments.state"));
        ClaimAmendment.Previous first = versions.getFirst().previous();
        table.row(
                UiTexts.text("claims.amendments.first"),
                new MoneyText(first.computed()),
                new MoneyText(first.claimed()),
                "");
        for (ClaimAmendment version : versions) {
            Span state = new Span(UiTexts.beside(state(version), version.reason()));
            table.row(
                    UiTexts.text("claims.amendments.number", version.number()),
                    new MoneyText(version.computed()),
                    new MoneyText(version.claimed()),
                    state);
        }
        return table;
    }

    private static String state(ClaimAmendment version) {
        if (version.droppedBy() != null) {
            return UiTexts.text(
                    "claims.amendments.dropped",
                    version.droppedBy(),
                    UiTexts.isolated(String.valueOf(version.droppedReason())));
        }
        if (version.releasedBy() != null) {
            return UiTexts.text(
                    "claims.amendments.sent", Formats.current().date(version.sentOn()), version.releasedBy());
        }
        if (version.release().firstBy() != null) {
            return UiTexts.text(
                    "claims.amendments.openOther",
                    version.proposedBy(),
                    version.release().firstBy());
        }
        return UiTexts.text(
                version.release().two() ? "claims.amendments.openTwo" : "claims.amendments.open", version.proposedBy());
    }

    private static void decide(
            Claim claim, ClaimAmendment open, ClaimAmendments amendments, Runnable refresh, Div buttons) {
        if (amendments.mayRelease(claim, open)) {
            Button release = new Button(
                    UiTexts.text("claims.amendments.release"),
                    event -> new AmendmentReleaseDialog(claim, amendments, refresh).open());
            release.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            buttons.add(release);
        }
        if (works()) {
            Button drop = new Button(
                    UiTexts.text("claims.amendments.drop"),
                    event -> ReasonDialog.reason(
                                    UiTexts.text("claims.amendments.drop"),
                                    UiTexts.text("claims.amendments.drop.text"),
                                    UiTexts.text("claims.amendments.drop"),
                                    reason -> {
                                        amendments.drop(claim.id(), reason, claim.version());
                                        refresh.run();
                                    })
                            .open());
            drop.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
            buttons.add(drop);
        }
    }

    private static boolean works() {
        return CurrentUser.has(Role.VENDOR_MANAGER) || CurrentUser.has(Role.LEGAL) || CurrentUser.has(Role.FINANCE);
    }

    private static Paragraph quiet(String text) {
        Paragraph paragraph = new Paragraph(text);
        paragraph.addClassName("rc-quiet");
        return paragraph;
    }
}
