package io.recourse.ui.claim;

import com.vaadin.flow.component.Component;
import io.recourse.claim.Claim;

/**
 * A card on the claim's page. The page finds all of them as Spring beans and shows them in their {@code @Order}: a part
 * of claims that has something to show there makes one, and the page itself stays as it is.
 */
public interface ClaimPageCard {

    /** Which column: what one works with, or what one looks up. */
    enum Column {
        WORK,
        REFERENCE
    }

    Column column();

    /**
     * The card for a claim, made anew whenever the page is filled.
     *
     * @param refresh fills the page anew after something was changed
     */
    Component of(Claim claim, Runnable refresh);
}
