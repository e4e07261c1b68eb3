package io.recourse.ui.claim;

import com.vaadin.flow.component.textfield.TextField;
import io.recourse.claim.Claim;
import io.recourse.claim.ClaimLinks;
import io.recourse.ui.component.UiTexts;
import io.recourse.ui.register.EditorDialog;
import io.recourse.ui.register.Fields;

/** Asks for which account at the vendor it is claimed. */
class AccountDialog extends EditorDialog<Claim> {

    AccountDialog(Claim claim, ClaimLinks links, Runnable refresh) {
        super(UiTexts.text("claims.account.set"));
        TextField account = Fields.text("claims.account", claim.subject().account());
        account.setMaxLength(200);
        account.getElement().setAttribute("dir", "auto");
        whole(account);
        errors().field("account", account);
        onSave(() -> links.assignAccount(claim.id(), account.getValue(), claim.version()), done -> refresh.run());
    }
}
