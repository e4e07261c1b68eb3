package io.recourse.measurement.statuspage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.recourse.BackendTest;
import io.recourse.TestClock;
import io.recourse.access.ActingAs;
import io.recourse.access.AuditEntry;
import io.recourse.access.AuditService;
import io.recourse.access.Role;
import io.recourse.access.WithUser;
import io.recourse.contract.RegisterFixture;
import io.recourse.contract.service.BoughtService;
import io.recourse.measurement.payload.RawPayloads;
import io.recourse.measurement.statuspage.PageDifference.Change;
import io.recourse.measurement.statuspage.PageDifference.Line;
import io.recourse.text.Conflict;
import io.recourse.text.InvalidInput;
import io.recourse.vendor.VendorService;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@BackendTest
@WithUser(Role.IT)
class StatusPagesTest {

    private static final String FIRST = """
            {"page":{"id":"p1"},"incidents":[{"id":"i1","name":"API down","impact":"critical",
             "incident_updates":[{"body":"The API is down for all customers.","status":"investigating"}]}]}""";

    /** The vendor made a major incident a minor one, and took the sentence back. */
    private static final String EDITED =
            FIRST.replace("critical", "minor").replace("down for all customers", "slow for some customers");

    @Autowired
    MockMvcTester http;

    @Autowired
    RegisterFixture register;

    @Autowired
    StatusPages pages;

    @Autowired
    VendorService vendors;

    @Autowired
    AuditService audit;

    @Autowired
    TestClock clock;

    @Autowired
    DSLContext sql;

    private BoughtService service;
    private StatusPage page;

    @BeforeEach
    void enter() {
        service = register.service();
        page = pages.add(
                new StatusPageDraft(null, service.id(), "Vendor's status", "https://status.example/" + service.code()));
    }

    @Test
    void equal_content_in_a_row_is_one_version_and_a_page_that_turns_back_has_three() {
        see("2026-03-01T10:00:00Z", FIRST);
        see("2026-03-01T11:00:00Z", FIRST);
        see("2026-03-01T12:00:00Z", EDITED);
        see("2026-03-01T13:00:00Z", FIRST);

        assertThat(pages.versions(page.id()))
                .extracting(version -> version.number() + " " + version.firstSeen() + " " + version.lastSeen() + " "
                        + version.sightings() + " " + version.visible())
                .containsExactly(
                        "1 2026-03-01T10:00:00Z 2026-03-01T11:00:00Z 2 true",
                        "2 2026-03-01T12:00:00Z 2026-03-01T12:00:00Z 1 true",
                        "3 2026-03-01T13:00:00Z 2026-03-01T13:00:00Z 1 true");
        List<PageVersion> versions = pages.versions(page.id());
        assertThat(versions.get(2).payload())
                .as("the same bytes are kept once")
                .isEqualTo(versions.get(0).payload());
    }

    @Test
    void a_page_that_was_saved_earlier_takes_its_place_in_time_whenever_it_is_entered() {
        see("2026-03-03T10:00:00Z", FIRST);
        see("2026-03-01T10:00:00Z", FIRST);
        PageVersion between = see("2026-03-02T10:00:00Z", EDITED);

        assertThat(between.number()).isEqualTo(2);
        assertThat(pages.versions(page.id())).hasSize(3);
        assertThat(see("2026-03-02T10:00:00Z", EDITED)).as("entered twice").isEqualTo(between);
        assertThatThrownBy(() -> see("2026-03-02T10:00:00Z", FIRST)).isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> see("2999-01-01T00:00:00Z", FIRST)).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> see("2026-03-04T00:00:00Z", "")).isInstanceOf(InvalidInput.class);
    }

    @Test
    void the_difference_shows_what_the_vendor_took_back() {
        PageVersion first = see("2026-03-01T10:00:00Z", FIRST);
        PageVersion edited = see("2026-03-01T12:00:00Z", EDITED);

        PageDifference difference = pages.difference(page.id(), edited.id(), first.id());

        assertThat(difference.earlier()).isEqualTo(first);
        assertThat(texts(difference, Change.REMOVED))
                .containsExactly("\"impact\" : \"critical\",", "\"body\" : \"The API is down for all customers.\",");
        assertThat(texts(difference, Change.ADDED))
                .containsExactly("\"impact\" : \"minor\",", "\"body\" : \"The API is slow for some customers.\",");
    }

    @Test
    void of_a_web_page_the_words_are_compared_not_the_scripts() {
        String html = """
                <!doctype html><html><head><title>Status &amp; history</title><script>var nonce='%s';</script>
                <style>p{color:red}</style></head><body><!-- %s --><h1>Incidents</h1>
                <p>All customers <b>were</b> affected&nbsp;<time datetime="2026-03-01T10:00:00Z">Mar 1</time></p>
                <div>%s</div></body></html>""";
        PageVersion first = see("2026-03-01T10:00:00Z", html.formatted("a", "x", "major"), "text/html");
        PageVersion script = see("2026-03-01T11:00:00Z", html.formatted("b", "y", "major"), "text/html");
        PageVersion words = see("2026-03-01T12:00:00Z", html.formatted("b", "y", "minor"), "text/html");

        assertThat(first.visible()).isTrue();
        assertThat(script.visible()).as("a reader sees no change").isFalse();
        assertThat(words.visible()).isTrue();
        assertThat(pages.difference(page.id(), first.id(), script.id()).added()).isZero();
        PageDifference difference = pages.difference(page.id(), first.id(), words.id());
        assertThat(difference.lines())
                .extracting(Line::text)
                .containsExactly(
                        "Status & history",
                        "Incidents",
                        "All customers were affected [2026-03-01T10:00:00Z] Mar 1",
                        "major",
                        "minor");
    }

    @Test
    void what_was_seen_is_kept_and_a_page_entered_by_mistake_can_go() {
        StatusPage mistake =
                pages.add(new StatusPageDraft(service.vendorId(), null, "Mistake", "https://wrong.example/x"));
        pages.remove(mistake.id());
        see("2026-03-01T10:00:00Z", FIRST);

        assertThatThrownBy(() -> pages.remove(page.id())).isInstanceOf(Conflict.class);
        for (String tampering : List.of(
                "UPDATE measurement.status_page_sighting SET seen_at = now()",
                "DELETE FROM measurement.status_page_sighting",
                "DELETE FROM measurement.status_page WHERE id = '" + page.id() + "'")) {
            assertThatThrownBy(() -> sql.execute(tampering)).as(tampering).isInstanceOf(DataAccessException.class);
        }
        int version = vendors.get(service.vendorId()).version();
        assertThatThrownBy(() -> ActingAs.role(Role.ADMIN, () -> vendors.remove(service.vendorId(), version)))
                .isInstanceOf(Conflict.class);
    }

    @Test
    void pages_are_entered_with_care_and_not_by_everybody() {
        assertThatThrownBy(() -> pages.add(new StatusPageDraft(null, null, " ", "javascript:alert(1)")))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        invalid -> assertThat(invalid.errors())
                                .extracting(error -> error.field())
                                .containsExactly("vendor", "name", "url"));
        assertThatThrownBy(() -> pages.add(new StatusPageDraft(null, service.id(), "Again", page.url())))
                .isInstanceOf(InvalidInput.class);
        for (Role role : List.of(Role.FINANCE, Role.EXECUTIVE, Role.AUDITOR)) {
            assertThatThrownBy(() -> ActingAs.role(role, () -> see("2026-03-01T10:00:00Z", FIRST)))
                    .isInstanceOf(AccessDeniedException.class);
        }
        PageVersion seen = see("2026-03-01T10:00:00Z", FIRST);
        assertThatThrownBy(() -> ActingAs.role(Role.FINANCE, () -> pages.read(page.id(), seen.id())))
                .isInstanceOf(AccessDeniedException.class);
        ActingAs.user("inspector", Role.AUDITOR, () -> pages.read(page.id(), seen.id()));
        assertThat(ActingAs.role(Role.AUDITOR, () -> audit.history(RawPayloads.SUBJECT, seen.payload())))
                .extracting(AuditEntry::actor)
                .containsExactly("inspector");
    }

    @Test
    void programs_enter_pages_send_versions_and_ask_for_the_difference() {
        String address = "/api/v1/status-pages";
        assertThat(http.post()
                        .uri(address)
                        .with(SecurityMockMvcRequestPostProcessors.csrf())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"service\":\"" + service.code()
                                + "\",\"name\":\"History\",\"url\":\"https://status.example/history\"}")
                        .exchange())
                .hasStatus(201);
        assertThat(http.get().uri(address + "?service=" + service.code()))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.items[*].name")
                .asArray()
                .containsExactly("History", "Vendor's status");
        String own = address + "/" + page.id();
        assertThat(send(own + "/versions?seenAt=2026-03-01T10:00:00Z", FIRST)).hasStatus(201);
        assertThat(http.post()
                        .uri(own + "/versions")
                        .multipart()
                        .file(new MockMultipartFile("file", "saved.json", "application/json", bytes(EDITED)))
                        .with(SecurityMockMvcRequestPostProcessors.csrf())
                        .exchange())
                .hasStatus(201)
                .bodyJson()
                .extractingPath("$.number")
                .isEqualTo(2);
        List<PageVersion> versions = ActingAs.role(Role.IT, () -> pages.versions(page.id()));
        assertThat(versions.get(1).firstSeen())
                .isEqualTo(clock.instant().truncatedTo(java.time.temporal.ChronoUnit.MILLIS));
        assertThat(http.get()
                        .uri(own + "/difference?from=" + versions.get(0).id() + "&to="
                                + versions.get(1).id()))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.added")
                .isEqualTo(2);
        MvcTestResult content = http.get()
                .uri(own + "/versions/" + versions.get(0).id() + "/content")
                .exchange();
        assertThat(content).hasStatusOk();
        assertThat(content.getResponse().getContentAsByteArray()).isEqualTo(bytes(FIRST));
        assertThat(http.get().uri(own + "/versions/" + UUID.randomUUID() + "/content"))
                .hasStatus(404);
    }

    private PageVersion see(String at, String text) {
        return see(at, text, "application/json");
    }

    private PageVersion see(@Nullable String at, String text, String type) {
        return pages.see(page.id(), at == null ? null : Instant.parse(at), type, bytes(text), null);
    }

    private MvcTestResult send(String uri, String text) {
        return http.post()
                .uri(uri)
                .with(SecurityMockMvcRequestPostProcessors.csrf())
                .contentType(MediaType.APPLICATION_JSON)
                .content(text)
                .exchange();
    }

    private static List<String> texts(PageDifference difference, Change change) {
        return difference.lines().stream()
                .filter(line -> line.change() == change)
                .map(line -> line.text().strip())
                .toList();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
