package io.recourse.ui.claim;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.spring.annotation.SpringComponent;
import io.recourse.access.CurrentUser;
import io.recourse.access.Role;
import io.recourse.claim.Claim;
import io.recourse.claim.ClaimLinks;
import io.recourse.ui.component.SectionCard;
import io.recourse.ui.component.UiTexts;
import org.springframework.core.annotation.Order;

/** For which account at the vendor it is claimed; several accounts divide a claim. */
@SpringComponent
@Order(110)
class AccountCard implements ClaimPageCard {

    private final ClaimLinks links;

    AccountCard(ClaimLinks links) {
        this.links = links;
    }

    @Override
    public Column column() {
        return Column.REFERENCE;
    }

    @Override
    public Component of(Claim claim, Runnable refresh) {
        String account = claim.subject().account();
        Paragraph words = new Paragraph(account.isEmpty() ? UiTexts.text("claims.account.none") : account);
        SectionCard card = new SectionCard(UiTexts.text("claims.account"), words);
        boolean works =
                CurrentUser.has(Role.VENDOR_MANAGER) || CurrentUser.has(Role.LEGAL) || CurrentUser.has(Role.FINANCE);
        if (works && claim.status().isUnsubmitted() && !claim.state().trail().isSigned()) {
            Div buttons = new Div(small(new Button(
                    UiTexts.text("claims.account.set"), event -> new AccountDialog(claim, links, refresh).open())));
            if (claim.isMonetary()) {
                buttons.add(small(new Button(
                        UiTexts.text("claims.account.split"), event -> new SplitDialog(claim, links, refresh).open())));
            }
            buttons.addClassName("rc-row");
            card.add(buttons);
        }
        return card;
    }

    private static Button small(Button button) {
        button.addThemeVariants(ButtonVariant.LUMO_SMALL);
        return button;
    }
}
