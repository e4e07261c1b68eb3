package io.recourse.contract.clause;

import static io.recourse.contract.RegisterFixture.START;
import static io.recourse.contract.RegisterFixture.promise;
import static io.recourse.db.jooq.access.Tables.AUDIT_ENTRY;
import static io.recourse.db.jooq.contract.Tables.CLAUSE_VERSION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.recourse.BackendTest;
import io.recourse.access.ActingAs;
import io.recourse.access.Role;
import io.recourse.access.WithUser;
import io.recourse.contract.RegisterFixture;
import io.recourse.contract.Term;
import io.recourse.contract.terms.CreditCap;
import io.recourse.contract.terms.CreditCaps;
import io.recourse.contract.terms.MetricRule;
import io.recourse.contract.terms.PeriodRule;
import io.recourse.contract.terms.RemedyTerms;
import io.recourse.contract.terms.TerminationRight;
import io.recourse.contract.terms.Tier;
import io.recourse.contract.terms.VersionChange;
import io.recourse.db.id.ClauseVersionId;
import io.recourse.db.jooq.contract.tables.records.ClauseVersionRecord;
import io.recourse.text.Conflict;
import io.recourse.text.InvalidInput;
import io.recourse.time.Period;
import io.recourse.time.PeriodKind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.postgres.extensions.types.LocalDateRange;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.annotation.Transactional;

@BackendTest
@Transactional
@RecordApplicationEvents
@WithUser(value = Role.LEGAL, username = "lee")
class ClauseServiceTest {

    private static final LocalDate JULY = LocalDate.of(2026, 7, 1);
    private static final String HASH_BEFORE_V910 = "2ec2abecd4228f0c0baa6e450ba79fae7aac3e7375e4089bf448077af4ae89aa";

    @Autowired
    private ClauseService clauses;

    @Autowired
    private ClauseVersionService versions;

    @Autowired
    private ClauseFinder finder;

    @Autowired
    private RegisterFixture register;

    @Autowired
    private DSLContext database;

    @Autowired
    private ApplicationEvents events;

    private Clause clause;

    @BeforeEach
    void enterAClause() {
        clause = ActingAs.user(
                "lee",
                Role.LEGAL,
                () -> clauses.create(new ClauseDraft(register.service().id(), "Uptime", promise(START, null))));
    }

    @Test
    void a_clause_says_again_exactly_what_was_entered() {
        ClauseVersion version = versions.of(clause.id()).getFirst();
        ClauseVersionDraft draft = promise(START, null);

        assertThat(version.number()).isEqualTo(1);
        assertThat(version.terms().quotedText()).isEqualTo(draft.quotedText());
        assertThat(version.terms().creditSchedule()).isEqualTo(draft.creditSchedule());
        assertThat(version.terms().claimWindow()).isEqualTo(draft.claimWindow());
        assertThat(version.terms().zone()).hasToString("Asia/Hong_Kong");
        assertThat(version.terms().formula().commitment()).isEqualByComparingTo("99.9");
        assertThat(version.contentHash()).matches("[0-9a-f]{64}");
        assertThat(version.createdBy()).isEqualTo("lee");
    }

    @Test
    void a_new_version_supersedes_the_old_one_from_its_first_day() {
        add(promise(JULY, null, "99.95", Tier.below("99.95", "10")));

        assertThat(versions.of(clause.id()))
                .extracting(ClauseVersion::number, version -> version.validity().toString())
                .containsExactly(tuple(2, new Term(JULY, null).toString()), tuple(1, new Term(START, JULY).toString()));
        assertThat(finder.on(clause.id(), JULY.minusDays(1)).orElseThrow().number())
                .isEqualTo(1);
        assertThat(finder.on(clause.id(), JULY).orElseThrow().number()).isEqualTo(2);
        assertThat(finder.on(clause.id(), START.minusDays(1))).isEmpty();
        assertThat(finder.inForce(clause.id(), Period.parse("2026-Q3"))).hasSize(1);
        assertThat(finder.inForce(clause.serviceId(), Period.parse("2026"))).hasSize(2);
        assertThat(events.stream(ClauseChanged.class)).last().satisfies(event -> {
            assertThat(event.serviceId()).isEqualTo(clause.serviceId());
            assertThat(event.days()).isEqualTo(new Term(JULY, null));
        });
    }

    @Test
    void a_version_that_begins_with_another_is_refused_in_plain_words() {
        InvalidInput refused = catchThrowableOfType(InvalidInput.class, () -> add(promise(START, null)));

        assertThat(refused.errors()).singleElement().satisfies(error -> {
            assertThat(error.field()).isEqualTo("firstDay");
            assertThat(error.message(Locale.ENGLISH))
                    .isEqualTo("Version 1 already holds from 2026-01-01 on. Let the new version begin later.");
        });
    }

    @Test
    void a_version_within_another_is_refused() {
        add(promise(JULY, LocalDate.of(2026, 12, 31)));

        assertThat(errorsOf(promise(LocalDate.of(2026, 8, 1), LocalDate.of(2026, 8, 31))))
                .containsExactly("firstDay");
    }

    @Test
    void the_database_itself_refuses_two_versions_on_one_day() {
        ClauseVersion version = versions.of(clause.id()).getFirst();

        ClauseVersionRecord twin = database.fetchSingle(CLAUSE_VERSION, CLAUSE_VERSION.ID.eq(version.id()))
                .copy();
        twin.setId(new ClauseVersionId(UUID.randomUUID()));
        twin.setClauseId(clause.id());
        twin.setNumber(2);
        twin.setValidity(LocalDateRange.localDateRange(JULY, JULY.plusDays(1)));

        assertThatThrownBy(twin::insert)
                .hasMessageContaining("clause_version_never_overlaps")
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void a_used_version_can_be_ended_and_superseded_but_not_edited_or_removed() {
        ClauseVersion used = versions.of(clause.id()).getFirst();
        versions.markUsed(used.id());

        assertThatThrownBy(() -> versions.change(used.id(), lock(), promise(START, null, "99", Tier.below("99", "5"))))
                .isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> versions.remove(used.id(), lock())).isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> clauses.remove(clause.id(), lock())).isInstanceOf(Conflict.class);
        add(promise(JULY, null));
        versions.end(used.id(), lock(), LocalDate.of(2026, 5, 31));
        assertThat(versions.get(used.id()).validity().until()).isEqualTo("2026-06-01");
    }

    @Test
    void the_database_keeps_a_used_version_whoever_tries() {
        ClauseVersion used = versions.of(clause.id()).getFirst();
        versions.markUsed(used.id());

        assertThatThrownBy(() -> database.update(CLAUSE_VERSION)
                        .set(CLAUSE_VERSION.QUOTED_TEXT, "Something else")
                        .where(CLAUSE_VERSION.ID.eq(used.id()))
                        .execute())
                .hasMessageContaining("has been used by an assessment");
    }

    @Test
    void the_database_keeps_the_first_day_of_a_used_version() {
        ClauseVersion used = versions.of(clause.id()).getFirst();
        versions.markUsed(used.id());

        assertThatThrownBy(() -> database.update(CLAUSE_VERSION)
                        .set(CLAUSE_VERSION.VALIDITY, LocalDateRange.localDateRange(JULY, null))
                        .where(CLAUSE_VERSION.ID.eq(used.id()))
                        .execute())
                .hasMessageContaining("its first day stays");
    }

    @Test
    void an_unused_version_is_corrected_in_place_and_says_so_in_the_audit_trail() {
        ClauseVersion version = versions.of(clause.id()).getFirst();

        ClauseVersion corrected =
                versions.change(version.id(), lock(), promise(START, null, "99.5", Tier.below("99.5", "10")));

        assertThat(corrected.number()).isEqualTo(1);
        assertThat(corrected.contentHash()).isNotEqualTo(version.contentHash());
        assertThat(database.fetchSingle(AUDIT_ENTRY, AUDIT_ENTRY.ACTION.eq("CLAUSE_VERSION_CHANGED"))
                        .getDetail()
                        .data())
                .contains("\"commitment\": \"99.9\"", "\"commitment\": \"99.5\"")
                .doesNotContain("quotedText");
    }

    @Test
    void removing_an_unused_version_lets_the_one_before_hold_again() {
        add(promise(JULY, null));

        versions.remove(versions.of(clause.id()).getFirst().id(), lock());

        assertThat(versions.of(clause.id())).extracting(ClauseVersion::validity).containsExactly(new Term(START, null));
        assertThatThrownBy(() ->
                        versions.remove(versions.of(clause.id()).getFirst().id(), lock()))
                .isInstanceOf(Conflict.class);
    }

    @Test
    void the_same_words_and_rules_have_the_same_hash_on_other_days() {
        add(promise(JULY, null));

        assertThat(versions.of(clause.id()))
                .extracting(ClauseVersion::contentHash)
                .containsOnly(versions.of(clause.id()).getFirst().contentHash());
    }

    @Test
    void rules_that_say_nothing_leave_the_hash_as_it_was_before_they_existed() {
        ClauseVersion plain = versions.of(clause.id()).getFirst();
        ClauseVersion explicit = versions.change(
                plain.id(),
                lock(),
                promise(START, null).with(PeriodKind.MONTH, MetricRule.NONE, PeriodRule.DEFAULT, RemedyTerms.DEFAULT));

        assertThat(explicit.contentHash()).isEqualTo(plain.contentHash());
        assertThat(plain.contentHash()).isEqualTo(HASH_BEFORE_V910);
    }

    @Test
    void rules_about_periods_and_remedies_are_kept_and_are_part_of_the_hash() {
        PeriodRule periods = PeriodRule.DEFAULT.with(VersionChange.SPLIT_PRO_RATA);
        RemedyTerms remedy = RemedyTerms.DEFAULT
                .withCaps(new CreditCaps(null, CreditCap.ofFee("50"), null, CreditCap.ofFee("15")))
                .withTermination(new TerminationRight(2, 6, new BigDecimal("99"), 30));
        ClauseVersion plain = versions.of(clause.id()).getFirst();

        ClauseVersion ruled = versions.change(
                plain.id(), lock(), promise(START, null).with(PeriodKind.MONTH, MetricRule.NONE, periods, remedy));

        assertThat(ruled.terms().periodRule()).isEqualTo(periods);
        assertThat(ruled.terms().remedyTerms()).isEqualTo(remedy);
        assertThat(ruled.draft().periodRule()).isEqualTo(periods);
        assertThat(ruled.draft().afresh().remedyTerms()).isEqualTo(remedy);
        assertThat(ruled.contentHash()).isNotEqualTo(plain.contentHash());
    }

    @Test
    void two_people_who_add_a_version_at_once_do_not_both_succeed() {
        int read = lock();
        versions.add(clause.id(), read, promise(JULY, null));

        assertThatThrownBy(() -> versions.add(clause.id(), read, promise(JULY.plusMonths(1), null)))
                .isInstanceOf(Conflict.class);
    }

    @Test
    void tiers_must_start_at_the_commitment_descend_and_not_pay_less() {
        assertThat(errorsOf(promise(JULY, null, "99.9", Tier.below("99.95", "10"))))
                .containsExactly("creditSchedule.tiers[0].below");
        assertThat(errorsOf(promise(JULY, null, "99.9", Tier.below("99.5", "10"))))
                .containsExactly("creditSchedule.tiers[0].below");
        assertThat(errorsOf(promise(
                        JULY, null, "99.9", Tier.below("99.9", "10"), Tier.below("95", "50"), Tier.below("99", "25"))))
                .containsExactly("creditSchedule.tiers[2].below", "creditSchedule.tiers[2].credit");
    }

    @Test
    void every_faulty_field_of_a_version_is_named_at_once() {
        ClauseVersionDraft faulty = new ClauseVersionDraft(
                LocalDate.of(2025, 12, 31),
                LocalDate.of(2025, 12, 1),
                null,
                null,
                0,
                " ",
                "ftp://a",
                Metric.AVAILABILITY,
                new BigDecimal("100.1"),
                null,
                "Mars/Olympus",
                null,
                null,
                null,
                Remedy.REMEDY,
                null,
                null,
                null,
                null);

        assertThat(errorsOf(faulty))
                .containsExactlyInAnyOrder(
                        "firstDay",
                        "lastDay",
                        "page",
                        "quotedText",
                        "sourceUrl",
                        "commitment",
                        "periodKind",
                        "zone",
                        "creditSchedule",
                        "claimWindow");
    }

    @Test
    void a_clause_without_service_or_title_names_both() {
        assertThatThrownBy(() -> clauses.create(new ClauseDraft(null, " ", promise(START, null))))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refused -> assertThat(refused.errors())
                                .extracting(InvalidInput.FieldError::field)
                                .containsExactly("serviceId", "title"));
    }

    @Test
    void two_clauses_of_a_service_cannot_share_a_title() {
        assertThatThrownBy(() -> clauses.create(new ClauseDraft(clause.serviceId(), "Uptime", promise(START, null))))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void lists_show_the_version_of_the_day() {
        add(promise(JULY, null));

        ClauseSummary summary = clauses.ofContract(clause.contractId(), START).getFirst();
        assertThat(summary.versions()).isEqualTo(2);
        assertThat(summary.current())
                .isNotNull()
                .extracting(ClauseVersion::number)
                .isEqualTo(1);
        assertThat(summary.latest())
                .isNotNull()
                .extracting(ClauseVersion::number)
                .isEqualTo(2);
    }

    @Test
    @WithUser(Role.FINANCE)
    void finance_reads_clauses_but_does_not_write_them() {
        assertThat(versions.of(clause.id())).hasSize(1);
        assertThatThrownBy(() -> add(promise(JULY, null))).isInstanceOf(AccessDeniedException.class);
    }

    private ClauseVersion add(ClauseVersionDraft draft) {
        return versions.add(clause.id(), lock(), draft);
    }

    private int lock() {
        return clauses.get(clause.id()).version();
    }

    private List<String> errorsOf(ClauseVersionDraft draft) {
        InvalidInput refused = catchThrowableOfType(InvalidInput.class, () -> add(draft));
        return refused.errors().stream().map(InvalidInput.FieldError::field).toList();
    }
}
