package io.recourse.ui.claim;

import com.vaadin.flow.component.textfield.TextArea;
import io.recourse.claim.AccountShare;
import io.recourse.claim.Claim;
import io.recourse.claim.ClaimLinks;
import io.recourse.money.Money;
import io.recourse.text.InvalidInput;
import io.recourse.ui.component.Formats;
import io.recourse.ui.component.UiTexts;
import io.recourse.ui.register.EditorDialog;
import io.recourse.ui.register.Fields;
import java.util.ArrayList;
import java.util.List;

/** Asks which accounts claim how much of a claim. */
class SplitDialog extends EditorDialog<List<Claim>> {

    SplitDialog(Claim claim, ClaimLinks links, Runnable refresh) {
        super(UiTexts.text("claims.account.split"));
        TextArea shares = Fields.area("claims.account.shares", null);
        shares.setRequiredIndicatorVisible(true);
        shares.getElement().setAttribute("dir", "ltr");
        TextArea reason = Fields.area("claims.step.reason", null);
        reason.setRequiredIndicatorVisible(true);
        reason.setMaxLength(2_000);
        explain(UiTexts.text(
                "claims.account.split.text",
                Formats.current().money(claim.amounts().computed())));
        whole(shares, reason);
        errors().field("shares", shares).field("reason", reason);
        onSave(
                () -> links.split(
                        claim.id(),
                        read(shares.getValue(), claim.amounts().computed().currencyCode()),
                        reason.getValue(),
                        claim.version()),
                done -> refresh.run());
    }

    private static List<AccountShare> read(String text, String currency) {
        List<AccountShare> shares = new ArrayList<>();
        for (String line :
                text.lines().map(String::strip).filter(one -> !one.isEmpty()).toList()) {
            int space = line.lastIndexOf(' ');
            String amount = space < 0 ? "" : line.substring(space + 1);
            if (!amount.matches("[0-9]{1,12}(\\.[0-9]{1,4})?")) {
                throw new InvalidInput("shares", "claim.invalid.shareLine", shares.size() + 1);
            }
            shares.add(new AccountShare(line.substring(0, space).strip(), Money.of(amount, currency)));
        }
        return shares;
    }
}
