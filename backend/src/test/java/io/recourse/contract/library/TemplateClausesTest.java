package io.recourse.contract.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.jayway.jsonpath.JsonPath;
import io.recourse.BackendTest;
import io.recourse.access.Role;
import io.recourse.access.WithUser;
import io.recourse.contract.Contract;
import io.recourse.contract.ContractService;
import io.recourse.contract.RegisterFixture;
import io.recourse.contract.clause.ClauseTerms;
import io.recourse.contract.clause.ClauseVersionService;
import io.recourse.text.Message;
import io.recourse.text.NotFound;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@BackendTest
@WithUser(Role.LEGAL)
class TemplateClausesTest {

    @Autowired
    private SlaLibrary library;

    @Autowired
    private RegisterFixture register;

    @Autowired
    private ContractService contracts;

    @Autowired
    private ClauseVersionService versions;

    @Autowired
    private MockMvcTester api;

    @Test
    void every_template_with_a_promise_is_a_draft_that_our_own_checks_accept() {
        Contract contract = register.contract();

        List<SlaTemplate> promises = library.list().stream()
                .filter(template -> template.terms() != null && template.terms().commitment() != null)
                .toList();

        assertThat(promises).extracting(SlaTemplate::id).hasSizeGreaterThan(45);
        for (SlaTemplate template : promises) {
            StartingPoint start = library.startingPoint(template.id(), contract);
            ClauseTerms terms = versions.tried(contract.id(), start.draft());
            assertThat(terms.commitment())
                    .as(template.id())
                    .isEqualByComparingTo(template.terms().commitment());
        }
    }

    @Test
    void a_minimum_in_another_currency_is_left_out_and_told() {
        StartingPoint start = library.startingPoint("aws-ec2-region", register.contract());

        assertThat(start.draft().creditSchedule().minimum()).isNull();
        assertThat(start.remarks()).extracting(Message::key).containsExactly("library.start.minimum");
        assertThat(start.draft().quotedText()).isNull();
    }

    @Test
    void a_vendor_without_a_promise_is_a_template_without_terms() {
        SlaTemplate zoom = library.get("zoom");

        assertThat(zoom.terms()).isNull();
        assertThat(zoom.silent()).contains(TermPart.COMMITMENT, TermPart.CREDIT, TermPart.CLAIM_WINDOW);
        assertThatThrownBy(() -> library.get("nobody")).isInstanceOf(NotFound.class);
    }

    @Test
    @WithUser(Role.AUDITOR)
    void the_api_lists_filters_and_pages_the_library() throws Exception {
        int size = library.list().size();
        MvcTestResult slack = get("?words=slack multiplier");
        assertThat(slack).hasStatusOk();
        assertThat(TemplateClausesTest.<List<String>>read(slack, "$.items[*].id"))
                .contains("slack-2024");

        List<String> all = new ArrayList<>();
        String cursor = "";
        do {
            MvcTestResult page = get("?limit=20" + (cursor.isEmpty() ? "" : "&cursor=" + cursor));
            all.addAll(read(page, "$.items[*].id"));
            cursor = read(page, "$.nextCursor");
        } while (cursor != null);
        assertThat(all).doesNotHaveDuplicates().hasSize(size);
        assertThat(TemplateClausesTest.<List<String>>read(
                        get("?confidence=HIGH&limit=500"), "$.items[*].provenance.confidence"))
                .containsOnly("HIGH");
        assertThat(get("/aws-rds-multi-az"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.terms.creditSchedule.minimum.amount")
                .isEqualTo("1.00");
        assertThat(get("/nobody")).hasStatus(404);
    }

    private MvcTestResult get(String rest) {
        return api.get().uri("/api/v1/sla-templates" + rest).exchange();
    }

    private static <T> T read(MvcTestResult result, String path) throws Exception {
        return JsonPath.read(result.getResponse().getContentAsString(), path);
    }
}
