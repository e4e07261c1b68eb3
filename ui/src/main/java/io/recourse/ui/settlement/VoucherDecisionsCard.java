package io.recourse.ui.settlement;

import com.vaadin.flow.component.html.Anchor;
import io.recourse.claim.settlement.usage.VoucherMatch;
import io.recourse.claim.settlement.usage.VoucherMatches;
import io.recourse.ui.component.Formats;
import io.recourse.ui.component.Links;
import io.recourse.ui.component.SectionCard;
import io.recourse.ui.component.UiTexts;
import java.util.List;

/** The vouchers that a line was taken to use, undone matches too. */
class VoucherDecisionsCard extends SectionCard {

    private final transient VoucherMatches matches;
    private final transient Runnable refresh;

    VoucherDecisionsCard(VoucherMatches matches, List<VoucherMatch> all, Runnable refresh) {
        super(UiTexts.text("settlement.voucher.decisions"));
        this.matches = matches;
        this.refresh = refresh;
        all.forEach(match -> add(row(match)));
    }

    private DecisionRow row(VoucherMatch match) {
        Anchor voucher = Links.to("vouchers/" + match.voucher(), match.voucherName());
        String decision = UiTexts.text(
                match.linked() ? "settlement.voucher.linked" : "settlement.voucher.recorded",
                Formats.current().money(match.amount()),
                match.matchedBy());
        if (!match.isStanding()) {
            return DecisionRow.undone(voucher, decision, match.because(), match.undoneBy(), match.undoReason());
        }
        String warning = UiTexts.text(
                match.linked() ? "settlement.voucher.undo.linked" : "settlement.voucher.undo.text",
                match.voucherName());
        return DecisionRow.standing(voucher, decision, match.because(), warning, reason -> {
            matches.undo(match.id(), reason);
            refresh.run();
        });
    }
}
