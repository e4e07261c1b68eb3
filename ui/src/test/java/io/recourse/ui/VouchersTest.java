package io.recourse.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** From the vendor's voucher to its uses and its end, as finance walks it. */
class VouchersTest extends BrowserTest {

    private static final String AGREED = """
            () => fetch('/api/v1/claims?status=APPROVED')
                    .then(answer => answer.json())
                    .then(list => list.items.find(item => item.vendorName === 'Google Cloud'))
                    .then(item => ({id: item.id, name: item.name}))
            """;

    @Test
    void a_voucher_is_received_for_a_claim_used_undone_and_lost_with_its_last_day() throws SQLException, IOException {
        signIn("finance");
        open("/claims");
        Map<?, ?> claim = (Map<?, ?>) page().evaluate(AGREED);
        String yesterday = LocalDate.now(ZoneOffset.UTC).minusDays(1).toString();
        open("/claims/" + claim.get("id"));
        button("Receive a voucher").click();
        Locator dialog = page().getByRole(AriaRole.DIALOG);
        dialog.getByLabel("Code").fill("GC-2026-HLT-0042");
        dialog.getByLabel("Received", new Locator.GetByLabelOptions().setExact(true))
                .fill("100.00");
        day(dialog, "Issued on", yesterday);
        day(dialog, "Valid until", LocalDate.now(ZoneOffset.UTC).plusDays(90).toString());
        dialog.getByLabel("Nothing more will come for this claim").uncheck();
        save(dialog);

        Locator link = page().locator("main a[href^='vouchers/']").first();
        String name = link.textContent();
        link.click();
        assertThat(heading(name)).isVisible();
        assertThat(page().getByText("GC-2026-HLT-0042").first()).isVisible();

        use("60.00", yesterday, "INV-2026-77");
        assertThat(page().getByText("USD 40.00").first()).isVisible();
        page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Undo this use: INV-2026-77"))
                .click();
        dialog.locator("textarea").fill("Another company's invoice");
        dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Undo this use"))
                .click();
        assertThat(page().getByText("Unused").first()).isVisible();
        use("75.00", yesterday, "INV-2026-78");
        assertThat(page().getByText("USD 25.00").first()).isVisible();
        String address = page().url();

        open("/settlement/import");
        choose("Vendor", "Google Cloud");
        uploadCredits("Number,Date,Amount,Description\nGI-1," + yesterday + ",10.00,Voucher GC-2026-HLT-0042\n");
        button("Take in the new credits: 1").click();
        open("/settlement");
        page().getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("GI-1 / 1"))
                .first()
                .click();
        assertThat(page().getByText("The line names " + name + ".").first()).isVisible();
        button("Confirm and record the use").click();
        assertThat(page().locator("main .rc-header").getByText("Matched").first())
                .isVisible();
        assertThat(page().getByText("Voucher GC-2026-HLT-0042").first()).isVisible();
        String line = page().url();
        use(1280, 900);
        signIn("legal");
        page().navigate(line);
        assertThat(page().getByText("Voucher ••••0042").first()).isVisible();
        assertThat(page().getByText("GC-2026-HLT-0042")).hasCount(0);
        Assertions.assertThat(credits()).contains("Voucher ••••0042").doesNotContain("GC-2026-HLT-0042");
        use(1280, 900);
        signIn("finance");
        Assertions.assertThat(credits()).contains("Voucher GC-2026-HLT-0042");
        page().navigate(address);
        assertThat(page().getByText("GI-1 / 1").first()).isVisible();
        assertThat(page().getByText("USD 15.00").first()).isVisible();

        RunningApplication.letExpire(name);
        page().reload();
        assertThat(page().locator("main .rc-header").getByText("Expired").first())
                .isVisible();
        open("/losses?range=ALL&cause=VOUCHER_EXPIRED");
        assertThat(page().getByText(name).first()).isVisible();
        open("/vouchers");
        assertThat(page().getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name)))
                .isVisible();
    }

    /** The file of all credits, with the column of what the vendor wrote. */
    private String credits() throws IOException {
        open("/settlement");
        page().locator("vaadin-menu-bar-button", named("Columns")).click();
        page().locator("vaadin-menu-bar-item", named("Text")).click();
        page().keyboard().press("Escape");
        Download file =
                page().waitForDownload(() -> page().getByText("Export CSV").click());
        try (InputStream content = file.createReadStream()) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static Page.LocatorOptions named(String text) {
        return new Page.LocatorOptions().setHasText(text);
    }

    private void use(String amount, String on, String invoice) {
        button("Record a use").click();
        Locator dialog = page().getByRole(AriaRole.DIALOG);
        dialog.getByLabel("Used", new Locator.GetByLabelOptions().setExact(true))
                .fill(amount);
        day(dialog, "Used on", on);
        dialog.getByLabel("Invoice or reference").fill(invoice);
        save(dialog);
        assertThat(page().getByText(invoice).first()).isVisible();
    }

    private static void day(Locator dialog, String label, String day) {
        Locator field = dialog.getByLabel(label, new Locator.GetByLabelOptions().setExact(true));
        field.fill(day);
        field.press("Enter");
    }

    private static void save(Locator dialog) {
        dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Save"))
                .click();
        assertThat(dialog).hasCount(0);
    }
}
