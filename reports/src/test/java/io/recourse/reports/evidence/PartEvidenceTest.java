package io.recourse.reports.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import io.recourse.BackendTest;
import io.recourse.access.Role;
import io.recourse.access.WithUser;
import io.recourse.claim.AccountShare;
import io.recourse.claim.Claim;
import io.recourse.claim.ClaimLinks;
import io.recourse.claim.letter.BreachFixture;
import io.recourse.money.Money;
import io.recourse.text.Language;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The breach grants HKD 1,000.00 in all; account red-1 has 400.00 of it and blue-2 the other 600.00. */
@BackendTest
@WithUser(value = Role.LEGAL, username = "counsel")
class PartEvidenceTest {

    @Autowired
    private BreachFixture breaches;

    @Autowired
    private ClaimLinks links;

    @Autowired
    private EvidenceBundles bundles;

    @Test
    void the_calculation_of_a_part_goes_on_from_the_whole_to_the_part_and_names_the_others() throws Exception {
        Claim whole = breaches.breach();
        List<Claim> parts = links.split(
                whole.id(),
                List.of(
                        new AccountShare("red-1", Money.of("400.00", "HKD")),
                        new AccountShare("blue-2", Money.of("600.00", "HKD"))),
                "two tenants",
                whole.version());
        Claim blue = parts.get(1);
        for (Language language : Language.values()) {
            String calculation = pdf(files(blue, language).get("calculation.pdf"));
            assertThat(calculation)
                    .contains("600.00", "400.00", "1,000.00", parts.get(0).name(), "red-1", "blue-2");
        }
        Map<String, byte[]> files = files(blue, Language.ENGLISH);
        assertThat(pdf(files.get("calculation.pdf"))).contains("The part of this claim");
        assertThat(pdf(files.get("cover-sheet.pdf")))
                .as("the account that claims")
                .contains("blue-2");
        String json =
                new String(Objects.requireNonNull(files.get("calculation/calculation.json")), StandardCharsets.UTF_8);
        assertThat(json)
                .contains(
                        "\"account\" : \"blue-2\"",
                        "\"parts\" : [",
                        "\"claim\" : \"" + parts.get(0).name() + "\"");
        assertThat(new String(Objects.requireNonNull(files.get("letter/letter.txt")), StandardCharsets.UTF_8))
                .contains("HKD 600.00 of HKD 1,000.00");
    }

    @Test
    void the_calculation_of_a_claim_that_nobody_divided_has_no_parts() throws Exception {
        Map<String, byte[]> files = files(breaches.breach(), Language.ENGLISH);
        assertThat(pdf(files.get("calculation.pdf"))).doesNotContain("The part of this claim");
        assertThat(new String(
                        Objects.requireNonNull(files.get("calculation/calculation.json")), StandardCharsets.UTF_8))
                .doesNotContain("\"parts\"");
    }

    private Map<String, byte[]> files(Claim claim, Language language) throws Exception {
        Map<String, byte[]> files = new LinkedHashMap<>();
        byte[] archive = bundles.make(claim.id(), EvidenceCopy.VENDOR, language).bytes();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        }
        return files;
    }

    private static String pdf(byte[] bytes) throws Exception {
        try (PDDocument document = Loader.loadPDF(bytes)) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            return stripper.getText(document);
        }
    }
}
