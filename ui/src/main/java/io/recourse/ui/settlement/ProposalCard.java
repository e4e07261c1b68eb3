package io.recourse.ui.settlement;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import io.recourse.claim.settlement.CreditDetails;
import io.recourse.claim.settlement.SettlementService;
import io.recourse.claim.settlement.match.Confidence;
import io.recourse.claim.settlement.match.OpenClaim;
import io.recourse.claim.settlement.match.Piece;
import io.recourse.claim.settlement.match.Proposal;
import io.recourse.db.id.ClaimId;
import io.recourse.ui.claim.ClaimTexts;
import io.recourse.ui.component.DataTable;
import io.recourse.ui.component.FormErrors;
import io.recourse.ui.component.Formats;
import io.recourse.ui.component.Links;
import io.recourse.ui.component.Notifications;
import io.recourse.ui.component.SectionCard;
import io.recourse.ui.component.UiTexts;
import java.util.List;
import java.util.Optional;

/** A proposal beside its claims: what would be booked, why, and the two answers. */
class ProposalCard extends SectionCard {

    private final transient SettlementService settlement;
    private final transient CreditDetails details;
    private final transient Proposal proposal;
    private final transient Runnable refresh;
    private final Checkbox all = new Checkbox(UiTexts.text("settlement.allThatComes"));

    ProposalCard(SettlementService settlement, CreditDetails details, Proposal proposal, Runnable refresh) {
        super(UiTexts.text("settlement.proposal"));
        this.settlement = settlement;
        this.details = details;
        this.proposal = proposal;
        this.refresh = refresh;
        actions(SettlementTexts.confidence(proposal.confidence()));
        add(claims(), SettlementTexts.sentences(proposal.because()));
        if (proposal.confidence() == Confidence.HINT) {
            return;
        }
        boolean partly =
                proposal.pieces().size() == 1 && !proposal.pieces().getFirst().last();
        if (partly) {
            all.setHelperText(UiTexts.text("settlement.allThatComes.help"));
            add(all);
        }
        if (SettlementTexts.mayDecide()) {
            add(buttons());
        }
    }

    private DataTable claims() {
        Formats formats = Formats.current();
        DataTable table = new DataTable(
                        UiTexts.text("settlement.proposal"),
                        UiTexts.text("settlement.claim"),
                        UiTexts.text("settlement.claimStatus"),
                        ">" + UiTexts.text("settlement.open"),
                        ">" + UiTexts.text("settlement.booked"))
                .onlyWhereWide(1);
        for (Piece piece : proposal.pieces()) {
            Optional<OpenClaim> claim = open(piece.claim());
            table.row(
                    Links.to(
                            "claims/" + piece.claim(),
                            claim.map(OpenClaim::name).orElse(piece.claim().toString())),
                    claim.map(one -> (Object) ClaimTexts.status(one.standing())).orElse(Formats.NONE),
                    claim.map(one -> formats.money(one.open())).orElse(Formats.NONE),
                    formats.money(piece.booked()));
        }
        return table;
    }

    private Div buttons() {
        Button confirm = new Button(UiTexts.text("settlement.confirm"), event -> confirm());
        confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        confirm.setDisableOnClick(true);
        Div buttons = new Div(confirm, refuse());
        buttons.addClassName("rc-row");
        return buttons;
    }

    private void confirm() {
        List<Piece> pieces = all.getValue()
                ? proposal.pieces().stream()
                        .map(piece -> new Piece(piece.line(), piece.claim(), piece.amount(), piece.booked(), true))
                        .toList()
                : proposal.pieces();
        if (new FormErrors().run(() -> settlement.confirm(pieces))) {
            Notifications.success(UiTexts.text("settlement.confirmed"));
        }
        refresh.run();
    }

    private Button refuse() {
        List<ClaimId> claims =
                proposal.pieces().stream().map(Piece::claim).distinct().toList();
        String names = claims.stream()
                .map(id -> open(id).map(OpenClaim::name).orElse(id.toString()))
                .collect(UiTexts.enumerated());
        return SettlementTexts.refuse(names, reason -> {
            claims.forEach(claim -> settlement.refuse(details.credit().id(), claim, reason));
            refresh.run();
        });
    }

    private Optional<OpenClaim> open(ClaimId id) {
        return details.openClaims().stream()
                .filter(claim -> claim.id().equals(id))
                .findFirst();
    }
}
