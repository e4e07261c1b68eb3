package io.recourse.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import io.recourse.text.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The way that everything was built for: from a red number to the sentence, the minutes, the claim and the books. */
class WalkTest extends BrowserTest {

    private static final String SERVICE = "Git Operations";
    private static final String PERIOD = "2026-Q1";

    @ParameterizedTest
    @ValueSource(strings = {"ARABIC", "ENGLISH"})
    void a_red_number_leads_to_the_sentence_the_minutes_the_claim_and_the_books(Language language) {
        signInIn(language, "auditor");
        assertThat(page().getAttribute("html", "dir")).isEqualTo(language.isRightToLeft() ? "rtl" : "ltr");

        follow(".rc-choice a[href$='as=executive']");
        follow("a.rc-tile[data-tone='missed']");
        assertThat(page().url()).contains("assessments").contains("met=false");

        String all = text(".rc-grid-foot [role='status']");
        page().locator("main .rc-filter-search input").fill(SERVICE);
        page().waitForCondition(() -> !text(".rc-grid-foot [role='status']").equals(all));
        Locator row = page().locator("main vaadin-grid-cell-content a[href^='assessments/']")
                .filter(new Locator.FilterOptions().setHasText(PERIOD))
                .first();
        String assessment = row.getAttribute("href");
        String percent = page().locator("main vaadin-grid-cell-content a[href='" + assessment + "'] .rc-figure")
                .first()
                .innerText();
        row.click();
        page().waitForURL("**/" + assessment);

        assertThat(heading()).contains(SERVICE).contains(PERIOD);
        assertThat(text("main")).contains(percent);
        assertThat(text(".rc-quote")).containsIgnoringCase("uptime");
        assertThat(page().locator("main table [data-tone='missed']").count())
                .as("broken minutes")
                .isPositive();
        assertThat(text(".rc-steps")).as("the arithmetic of the credit").isNotBlank();

        follow("a.rc-tile[href^='claims/']");
        String claim = heading();
        assertThat(claim).contains("CLM-");
        assertThat(page().locator("main a[href='" + assessment + "']").count()).isPositive();

        follow("main a[href^='ledger/entries/']");
        assertThat(text("main")).contains(claim.substring(claim.indexOf("CLM-"), claim.indexOf("CLM-") + 10));
        assertThat(text("main")).doesNotContain("!{");
        snapshot("walk-" + language.tag());
    }

    private void follow(String link) {
        String before = page().url();
        page().locator(link).first().click();
        page().waitForURL(url -> !url.equals(before));
        page().waitForSelector("main#content h1");
    }

    private String heading() {
        return text("main h1");
    }

    private String text(String selector) {
        return page().locator(selector).first().innerText();
    }
}
