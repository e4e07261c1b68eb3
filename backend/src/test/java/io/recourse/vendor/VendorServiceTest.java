package io.recourse.vendor;

import static io.recourse.db.jooq.access.Tables.AUDIT_ENTRY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.recourse.BackendTest;
import io.recourse.access.Role;
import io.recourse.access.WithUser;
import io.recourse.text.Conflict;
import io.recourse.text.InvalidInput;
import io.recourse.text.NotFound;
import io.recourse.web.Cursor;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;

@BackendTest
@Transactional
@WithUser(value = Role.VENDOR_MANAGER, username = "mei")
class VendorServiceTest {

    @Autowired
    private VendorService vendors;

    @Autowired
    private DSLContext database;

    @Autowired
    private MockMvcTester api;

    @Test
    void a_vendor_is_entered_trimmed_and_audited() {
        Vendor vendor = vendors.create(
                new VendorDraft("  GitHub ", "GitHub, Inc.", "us", "https://github.com", "sla@github.example", " "));

        assertThat(vendor.name()).isEqualTo("GitHub");
        assertThat(vendor.country()).isEqualTo("US");
        assertThat(vendor.notes()).isNull();
        assertThat(vendors.get(vendor.id())).isEqualTo(vendor);
        assertThat(database.select(AUDIT_ENTRY.ACTION, AUDIT_ENTRY.ACTOR)
                        .from(AUDIT_ENTRY)
                        .where(AUDIT_ENTRY.SUBJECT_ID.eq(vendor.id().toString()))
                        .fetch()
                        .map(row -> row.value1() + " by " + row.value2()))
                .containsExactly("VENDOR_CREATED by mei");
    }

    @Test
    void every_faulty_field_is_named_at_once() {
        InvalidInput faults = catchThrowableOfType(
                InvalidInput.class,
                () -> vendors.create(new VendorDraft(" ", null, "XX", "http://a.example", "nobody", "x".repeat(5001))));

        assertThat(faults.errors())
                .extracting(InvalidInput.FieldError::field)
                .containsExactlyInAnyOrder("name", "country", "website", "claimEmail", "notes");
    }

    @Test
    void two_vendors_cannot_share_a_name_whatever_its_case() {
        Vendor first = vendors.create(named("Slack"));

        assertThatThrownBy(() -> vendors.create(named("SLACK"))).isInstanceOf(InvalidInput.class);
        assertThat(vendors.change(first.id(), first.version(), named("SLACK")).name())
                .isEqualTo("SLACK");
    }

    @Test
    void whoever_changes_what_somebody_else_changed_meanwhile_is_told() {
        Vendor read = vendors.create(named("Slack"));
        vendors.change(read.id(), read.version(), named("Slack Technologies"));

        assertThatThrownBy(() -> vendors.change(read.id(), read.version(), named("Slack LLC")))
                .isInstanceOf(Conflict.class);
        assertThat(vendors.get(read.id()).name()).isEqualTo("Slack Technologies");
    }

    @Test
    void the_audit_entry_of_a_change_names_only_what_changed() {
        Vendor read = vendors.create(named("Slack"));
        vendors.change(
                read.id(), read.version(), new VendorDraft("Slack", "Slack Technologies, LLC", null, null, null, null));

        assertThat(database.select(AUDIT_ENTRY.DETAIL)
                        .from(AUDIT_ENTRY)
                        .where(AUDIT_ENTRY.ACTION.eq("VENDOR_CHANGED"))
                        .fetchSingle()
                        .value1()
                        .data())
                .isEqualTo("{\"after\": {\"legalEntity\": \"Slack Technologies, LLC\"}}");
    }

    @Test
    void a_vendor_entered_by_mistake_can_be_removed() {
        Vendor vendor = vendors.create(named("Mistake"));

        vendors.remove(vendor.id(), vendor.version());

        assertThatThrownBy(() -> vendors.get(vendor.id())).isInstanceOf(NotFound.class);
    }

    @Test
    @WithUser(Role.AUDITOR)
    void an_auditor_reads_but_does_not_write() {
        assertThat(vendors.list()).isEmpty();
        assertThatThrownBy(() -> vendors.create(named("Slack"))).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void the_api_pages_through_vendors_by_name() {
        vendors.create(named("beta"));
        vendors.create(named("Alpha"));
        vendors.create(named("gamma"));

        Vendor beta = vendors.named("BETA").orElseThrow();

        assertThat(api.get().uri("/api/v1/vendors?limit=2"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.items[*].name")
                .asArray()
                .containsExactly("Alpha", "beta");
        assertThat(api.get()
                        .uri("/api/v1/vendors?limit=2&cursor="
                                + Cursor.of(beta.id()).text()))
                .bodyJson()
                .extractingPath("$.items[*].name")
                .asArray()
                .containsExactly("gamma");
    }

    private static VendorDraft named(String name) {
        return new VendorDraft(name, null, null, null, null, null);
    }
}
