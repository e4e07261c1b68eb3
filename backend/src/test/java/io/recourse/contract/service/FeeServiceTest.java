package io.recourse.contract.service;

import static io.recourse.contract.RegisterFixture.START;
import static io.recourse.db.jooq.access.Tables.AUDIT_ENTRY;
import static io.recourse.db.jooq.contract.Tables.SERVICE_FEE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.recourse.BackendTest;
import io.recourse.access.Role;
import io.recourse.access.WithUser;
import io.recourse.contract.Contract;
import io.recourse.contract.ContractDraft;
import io.recourse.contract.ContractService;
import io.recourse.contract.RegisterFixture;
import io.recourse.contract.Term;
import io.recourse.money.Money;
import io.recourse.text.Conflict;
import io.recourse.text.InvalidInput;
import java.time.LocalDate;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.postgres.extensions.types.LocalDateRange;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.annotation.Transactional;

@BackendTest
@Transactional
@RecordApplicationEvents
@WithUser(Role.VENDOR_MANAGER)
class FeeServiceTest {

    private static final LocalDate JULY = LocalDate.of(2026, 7, 1);

    @Autowired
    private FeeService fees;

    @Autowired
    private ServiceRegister services;

    @Autowired
    private ContractService contracts;

    @Autowired
    private RegisterFixture register;

    @Autowired
    private DSLContext database;

    @Autowired
    private ApplicationEvents events;

    private BoughtService service;

    @BeforeEach
    void enterAService() {
        service = register.service();
    }

    @Test
    void a_later_fee_ends_the_one_before_and_holds_on() {
        add(START, null, "1000");
        add(JULY, null, "1200.50");

        assertThat(fees.of(service.id()))
                .extracting(Fee::validity)
                .containsExactly(new Term(START, JULY), new Term(JULY, null));
        assertThat(fees.on(service.id(), JULY.minusDays(1))).contains(Money.of("1000", "HKD"));
        assertThat(fees.on(service.id(), JULY)).contains(Money.of("1200.50", "HKD"));
        assertThat(fees.on(JULY)).containsEntry(service.id(), Money.of("1200.50", "HKD"));
        assertThat(fees.on(service.id(), START.minusDays(1))).isEmpty();
        assertThat(events.stream(FeeChanged.class)).last().satisfies(event -> {
            assertThat(event.days()).isEqualTo(new Term(JULY, null));
            assertThat(event.zone()).hasToString("Asia/Hong_Kong");
        });
    }

    @Test
    void an_earlier_fee_without_last_day_holds_until_the_next_one_begins() {
        add(JULY, null, "1200");
        add(START, null, "1000");

        assertThat(fees.of(service.id()).getFirst().validity()).isEqualTo(new Term(START, JULY));
    }

    @Test
    void faults_of_a_fee_are_named_by_field() {
        assertThat(errorsOf(null, null, "abc")).containsExactlyInAnyOrder("firstDay", "amount");
        assertThat(errorsOf(START, START.minusDays(1), "-1")).containsExactlyInAnyOrder("lastDay", "amount");
        assertThat(errorsOf(START.minusDays(1), null, "1.005")).containsExactlyInAnyOrder("firstDay", "amount");
        add(START, null, "1");
        assertThat(errorsOf(START, null, "2")).containsExactly("firstDay");
    }

    @Test
    void the_database_itself_refuses_two_fees_on_one_day() {
        add(START, null, "1000");

        assertThatThrownBy(() -> database.insertInto(SERVICE_FEE)
                        .set(SERVICE_FEE.SERVICE_ID, service.id())
                        .set(SERVICE_FEE.VALIDITY, LocalDateRange.localDateRange(JULY, JULY.plusDays(1)))
                        .set(SERVICE_FEE.AMOUNT_MINOR, 5L)
                        .set(SERVICE_FEE.CURRENCY, "HKD")
                        .execute())
                .hasMessageContaining("service_fee_never_overlaps");
    }

    @Test
    void a_fee_is_corrected_and_removed_with_an_entry_for_each() {
        add(START, null, "1000");
        fees.change(service.id(), lock(), START, new FeeDraft(START, LocalDate.of(2026, 6, 30), "1100"));
        assertThat(fees.of(service.id()))
                .containsExactly(new Fee(service.id(), new Term(START, JULY), Money.of("1100", "HKD")));

        fees.remove(service.id(), lock(), START);
        assertThat(fees.of(service.id())).isEmpty();
        assertThat(database.select(AUDIT_ENTRY.ACTION)
                        .from(AUDIT_ENTRY)
                        .where(AUDIT_ENTRY.SUBJECT_ID.eq(service.id().toString()))
                        .orderBy(AUDIT_ENTRY.ID)
                        .fetch(AUDIT_ENTRY.ACTION))
                .containsExactly("SERVICE_CREATED", "FEE_ADDED", "FEE_CHANGED", "FEE_REMOVED");
    }

    @Test
    void whoever_adds_a_fee_to_a_service_changed_meanwhile_is_told() {
        int read = lock();
        add(START, null, "1000");

        assertThatThrownBy(() -> fees.add(service.id(), read, new FeeDraft(JULY, null, "1")))
                .isInstanceOf(Conflict.class);
    }

    @Test
    void a_code_is_made_from_the_name_and_unique_in_the_installation() {
        BoughtService made = services.create(new ServiceDraft(service.contractId(), "Git Opérations (EU)", null, null));
        assertThat(made.code()).isEqualTo("git-operations-eu");

        assertThatThrownBy(() ->
                        services.create(new ServiceDraft(register.contract().id(), "Other", "git-operations-eu", null)))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> services.create(new ServiceDraft(service.contractId(), "短信", null, null)))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refused -> assertThat(refused.errors())
                                .extracting(InvalidInput.FieldError::field)
                                .containsExactly("code"));
    }

    @Test
    void a_contract_keeps_its_currency_once_it_has_services() {
        Contract contract = contracts.get(service.contractId());
        ContractDraft draft = contract.draft();
        ContractDraft inDollars = new ContractDraft(
                draft.vendorId(),
                draft.reference(),
                draft.title(),
                "USD",
                "Nowhere/City",
                draft.governingLaw(),
                draft.firstDay(),
                draft.firstDay().minusDays(1),
                null,
                null,
                null);

        InvalidInput refused = catchThrowableOfType(
                InvalidInput.class, () -> contracts.change(contract.id(), contract.version(), inDollars));
        assertThat(refused.errors())
                .extracting(InvalidInput.FieldError::field)
                .containsExactlyInAnyOrder("currency", "zone", "lastDay");
    }

    private void add(LocalDate firstDay, LocalDate lastDay, String amount) {
        fees.add(service.id(), lock(), new FeeDraft(firstDay, lastDay, amount));
    }

    private int lock() {
        return services.get(service.id()).version();
    }

    private List<String> errorsOf(LocalDate firstDay, LocalDate lastDay, String amount) {
        InvalidInput refused = catchThrowableOfType(InvalidInput.class, () -> add(firstDay, lastDay, amount));
        return refused.errors().stream().map(InvalidInput.FieldError::field).toList();
    }
}
