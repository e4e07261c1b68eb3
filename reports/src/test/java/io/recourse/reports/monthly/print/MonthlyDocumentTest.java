package io.recourse.reports.monthly.print;

import static org.assertj.core.api.Assertions.assertThat;

import io.recourse.reports.document.Conformance;
import io.recourse.reports.document.FinishedDocument;
import io.recourse.reports.house.Wording;
import io.recourse.reports.monthly.figures.Edition;
import io.recourse.reports.monthly.figures.EmptyFigures;
import io.recourse.reports.monthly.figures.MonthlyFigures;
import io.recourse.reports.monthly.figures.SampleFigures;
import io.recourse.text.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.TimeZone;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MonthlyDocumentTest {

    private static final Pattern FIGURE = Pattern.compile("\\d[\\d,]*\\.\\d+");

    @ParameterizedTest
    @EnumSource(Language.class)
    void conforms_to_pdf_a_2a_and_pdf_ua_1(Language language) throws Exception {
        assertThat(Conformance.violations(render(language).bytes())).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void has_the_same_bytes_in_each_run_and_time_zone(Language language) {
        TimeZone before = TimeZone.getDefault();
        try {
            byte[] first = render(language).bytes();
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Auckland"));
            assertThat(render(language).bytes()).isEqualTo(first);
        } finally {
            TimeZone.setDefault(before);
        }
    }

    @Test
    void tells_revisions_apart_in_its_bytes() {
        Edition next = new Edition(3, SampleFigures.EDITION.contentHash(), SampleFigures.EDITION.madeAt());
        byte[] other = MonthlyDocument.render(SampleFigures.march2026(), next, Language.ENGLISH)
                .bytes();
        assertThat(other).isNotEqualTo(render(Language.ENGLISH).bytes());
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void shows_the_same_figures_in_every_language(Language language) throws Exception {
        List<String> english = figures(Language.ENGLISH);
        assertThat(english).contains("99.0733", "99.9051", "18,450.00", "2,685.50", "12,300.00", "1,137.50", "99.95");
        assertThat(figures(language)).containsExactlyInAnyOrderElementsOf(english);
    }

    @Test
    void keeps_the_order_of_digits_percent_sign_and_currency_in_arabic() throws Exception {
        String text = text(Language.ARABIC);
        assertThat(text).contains("99.0733%", "99.95%", "HKD\u00a018,450.00");
        assertThat(text).doesNotContain("59.99");
        assertThat(text).contains("\u0627\u0644\u0627\u0644\u062a\u0632\u0627\u0645");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void names_organisation_month_revision_hash_and_page_on_each_page(Language language) throws Exception {
        Wording wording = new Wording(language);
        try (PDDocument document = Loader.loadPDF(render(language).bytes())) {
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                PDFTextStripper stripper = new PDFTextStripper();
                stripper.setSortByPosition(true);
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                String text = stripper.getText(document);
                assertThat(text)
                        .as("page %d", page)
                        .contains("Victoria Harbour Trading Ltd", SampleFigures.EDITION.contentHash())
                        .contains(wording.text("report.sampleMark"));
                assertThat(text)
                        .as("page %d", page)
                        .containsPattern("\\b" + page + "\\b")
                        .containsPattern("\\b" + document.getNumberOfPages() + "\\b");
            }
        }
    }

    @Test
    void leaves_the_sample_mark_out_of_a_real_report() throws Exception {
        MonthlyFigures sample = SampleFigures.march2026();
        MonthlyFigures real = new MonthlyFigures(
                new MonthlyFigures.OrganisationFacts("Victoria Harbour Trading Ltd", "Asia/Hong_Kong", "HKD", false),
                sample.month(),
                sample.trend(),
                sample.worst(),
                sample.vendors(),
                sample.credits(),
                sample.claims(),
                sample.ledger(),
                sample.exclusions(),
                sample.quality());
        FinishedDocument document = MonthlyDocument.render(real, SampleFigures.EDITION, Language.ENGLISH);
        assertThat(text(document)).doesNotContain("SAMPLE DATA", "Sample data");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void prints_an_empty_month_too(Language language) throws Exception {
        FinishedDocument document =
                MonthlyDocument.render(EmptyFigures.of(SampleFigures.MONTH), SampleFigures.EDITION, language);
        assertThat(Conformance.violations(document.bytes())).isEmpty();
        assertThat(document.pages()).isLessThan(8);
    }

    @Test
    void has_a_bookmark_for_each_vendor() throws Exception {
        try (PDDocument document = Loader.loadPDF(render(Language.ENGLISH).bytes())) {
            List<String> titles = new ArrayList<>();
            document.getDocumentCatalog().getDocumentOutline().children().forEach(item -> titles.add(item.getTitle()));
            assertThat(titles)
                    .contains("Executive summary", "GitHub", "DingTalk (Alibaba Cloud)", "Google Cloud", "Sign-off");
        }
    }

    private static FinishedDocument render(Language language) {
        return MonthlyDocument.render(SampleFigures.march2026(), SampleFigures.EDITION, language);
    }

    private static List<String> figures(Language language) throws Exception {
        return FIGURE.matcher(text(language)).results().map(MatchResult::group).toList();
    }

    private static String text(Language language) throws Exception {
        return text(render(language));
    }

    private static String text(FinishedDocument document) throws Exception {
        try (PDDocument pdf = Loader.loadPDF(document.bytes())) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            return stripper.getText(pdf);
        }
    }
}
