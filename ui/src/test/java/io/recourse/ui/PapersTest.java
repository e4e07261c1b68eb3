package io.recourse.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Notes and files on a claim, as people of each kind find them: kept, handed out unchanged, or never there. */
class PapersTest extends BrowserTest {

    private static final String FIRST_CLAIM =
            "() => fetch('/api/v1/claims?limit=1').then(answer => answer.json()).then(list => list.items[0].id)";
    private static final String SECRET = "We were late with the notice; settle for half.";
    private static final byte[] LETTER =
            "%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\n%%EOF\n".getBytes(StandardCharsets.UTF_8);

    @BeforeAll
    static void waitAsLongAsForClicks() {
        PlaywrightAssertions.setDefaultAssertionTimeout(20_000);
    }

    @Test
    void a_note_with_its_attachment_is_kept_corrected_and_handed_out_and_a_disguised_file_is_not_taken()
            throws IOException {
        signIn("finance");
        openClaim();
        button("Add note").click();
        field("What was said or written").fill("They confirmed the outage\nand asked for account ids.");
        field("Vendor’s contact").fill("Ms Lee");
        upload("letter.pdf", "<html><script>alert(1)</script></html>".getBytes(StandardCharsets.UTF_8));
        save();
        assertThat(page().getByText("its content looks like text/html")).isVisible();
        dialog().locator("vaadin-upload-file [part='remove-button']").click();
        upload("letter.pdf", LETTER);
        save();
        assertThat(card().getByText("and asked for account ids.")).isVisible();
        assertThat(card().getByText("Ms Lee")).isVisible();

        Download download = page().waitForDownload(
                        () -> card().locator("a[download='letter.pdf']").click());
        Assertions.assertThat(download.suggestedFilename()).isEqualTo("letter.pdf");
        try (InputStream content = download.createReadStream()) {
            Assertions.assertThat(content.readAllBytes()).isEqualTo(LETTER);
        }

        card().getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Correct"))
                .first()
                .click();
        field("What was said or written").fill("They confirmed the outage.");
        save();
        assertThat(card().getByText("Replaced", new Locator.GetByTextOptions().setExact(true)))
                .isVisible();

        button("Add files").click();
        upload("same.pdf", LETTER);
        save();
        assertThat(page().getByText("The same content is here already: letter.pdf"))
                .isVisible();
    }

    @Test
    void what_lawyers_write_for_themselves_is_there_for_them_alone_and_each_reading_leaves_a_line() {
        signIn("legal");
        openClaim();
        button("Add note").click();
        field("What was said or written").fill(SECRET);
        page().getByText("Privileged: for legal only").click();
        save();
        Locator read = card().getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Read"));
        assertThat(read.first()).isVisible();
        assertThat(page().getByText(SECRET)).hasCount(0);
        read.first().click();
        assertThat(card().getByText(SECRET)).isVisible();
        assertThat(card().getByText("This reading was recorded.")).isVisible();

        use(1280, 900);
        signIn("admin");
        openClaim();
        assertThat(card().getByText("Privileged", new Locator.GetByTextOptions().setExact(true)))
                .hasCount(0);

        use(1280, 900);
        signIn("auditor");
        openClaim();
        assertThat(card().getByText("Privileged", new Locator.GetByTextOptions().setExact(true)))
                .hasCount(0);
        card().getByText("Who wrote and read privileged papers").click();
        assertThat(card().getByText("Privileged note read").first()).isVisible();
        assertThat(button("Add note")).hasCount(0);
    }

    private void openClaim() {
        open("/claims/" + page().evaluate(FIRST_CLAIM));
        assertThat(card()).isVisible();
    }

    private Locator card() {
        return page().locator("section.rc-card")
                .filter(new Locator.FilterOptions()
                        .setHas(page().getByRole(
                                        AriaRole.HEADING,
                                        new Page.GetByRoleOptions().setName("Correspondence and files"))));
    }

    private Locator dialog() {
        return page().getByRole(AriaRole.DIALOG);
    }

    private void upload(String name, byte[] content) {
        dialog().locator("vaadin-upload input[type=file]")
                .setInputFiles(new FilePayload(name, "application/pdf", content));
        assertThat(dialog().locator("vaadin-upload-file [part='done-icon']:not([hidden])"))
                .hasCount(1);
    }

    private void save() {
        dialog().getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Save"))
                .click();
    }
}
