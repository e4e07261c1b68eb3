package io.recourse.claim.settlement.ageing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.recourse.BackendTest;
import io.recourse.TestClock;
import io.recourse.access.ActingAs;
import io.recourse.access.Role;
import io.recourse.claim.AgreedClaims;
import io.recourse.claim.Claim;
import io.recourse.claim.settlement.terms.DueRule;
import io.recourse.claim.settlement.terms.SettlementTermsService;
import io.recourse.claim.settlement.terms.StatedTerms;
import io.recourse.claim.settlement.terms.TermsScope;
import io.recourse.contract.Contract;
import io.recourse.contract.RegisterFixture;
import io.recourse.text.Conflict;
import io.recourse.text.InvalidInput;
import io.recourse.text.Language;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

@BackendTest
class AgeingServiceTest {

    @Autowired
    AgeingService ageing;

    @Autowired
    SettlementTermsService terms;

    @Autowired
    AgreedClaims agreed;

    @Autowired
    RegisterFixture register;

    @Autowired
    TestClock clock;

    @ParameterizedTest
    @CsvSource({
        "DAYS, 45, 2026-01-31, 2026-03-17",
        "DAYS, 0, 2026-01-31, 2026-01-31",
        "MONTH_ENDS, 1, 2026-01-31, 2026-02-28",
        "MONTH_ENDS, 0, 2026-01-05, 2026-01-31"
    })
    void the_due_day_follows_the_rule(DueRule rule, int count, LocalDate approved, LocalDate due) {
        assertThat(rule.dueOn(approved, count)).isEqualTo(due);
    }

    @ParameterizedTest
    @CsvSource({
        "0, UP_TO_30",
        "30, UP_TO_30",
        "31, UP_TO_60",
        "60, UP_TO_60",
        "61, UP_TO_90",
        "90, UP_TO_90",
        "91, OVER_90"
    })
    void a_span_of_age_ends_with_its_last_day(long days, AgeBand band) {
        assertThat(AgeBand.of(days)).isEqualTo(band);
    }

    @Test
    void terms_of_a_contract_go_before_those_of_the_vendor_and_the_company() {
        Contract contract = register.contract();
        Claim claim = agreed.approvedOn(contract, "100.00", null, LocalDate.of(2026, 9, 5));
        clock.set("2026-12-01T08:00:00Z");
        assertThat(of(claim)).returns(LocalDate.of(2026, 10, 20), AwaitedCredit::dueOn);

        state(TermsScope.of(contract.vendorId()), DueRule.DAYS, 10);
        assertThat(of(claim)).returns(LocalDate.of(2026, 9, 15), AwaitedCredit::dueOn);
        state(TermsScope.of(contract.id()), DueRule.MONTH_ENDS, 1);
        assertThat(of(claim))
                .returns(LocalDate.of(2026, 10, 31), AwaitedCredit::dueOn)
                .returns(87L, AwaitedCredit::daysOpen)
                .returns(31L, AwaitedCredit::daysOverdue)
                .returns(AgeBand.UP_TO_90, AwaitedCredit::band);

        assertThatThrownBy(() -> state(TermsScope.of(contract.id()), DueRule.DAYS, 1001))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> ActingAs.role(
                        Role.FINANCE,
                        () -> terms.state(
                                TermsScope.COMPANY, new StatedTerms(null, null, null, BigDecimal.valueOf(21)))))
                .isInstanceOf(InvalidInput.class);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void a_reminder_names_claims_references_amounts_and_days_in_every_language(Language language) {
        Contract contract = register.contract();
        Claim one = agreed.approvedOn(contract, "1234.50", "CASE-7", LocalDate.of(2026, 9, 5));
        Claim two = agreed.approvedOn(contract, "65.50", null, LocalDate.of(2026, 9, 6));
        clock.set("2026-12-01T08:00:00Z");

        ReminderDraft draft = ActingAs.role(Role.VENDOR_MANAGER, () -> ageing.draft(contract.id(), 3, language));

        assertThat(draft.text())
                .contains(one.name(), two.name(), "CASE-7", "HKD 1,234.50", "HKD 65.50", "HKD 1,300.00")
                .contains("2026-09-05", "2026-10-20", contract.vendorName())
                .doesNotContain("{");
        assertThat(draft.subject()).contains(contract.reference());
    }

    @Test
    void a_reminder_is_recorded_on_each_claim_and_the_next_is_of_the_next_level() {
        Contract contract = register.contract();
        Claim claim = agreed.approvedOn(contract, "100.00", null, LocalDate.of(2026, 9, 5));
        assertThatThrownBy(() -> draft(contract)).isInstanceOf(Conflict.class);
        clock.set("2026-12-01T08:00:00Z");
        assertThat(draft(contract).level()).isEqualTo(1);

        record(contract, 1, LocalDate.of(2026, 12, 1));

        assertThatThrownBy(() -> record(contract, 1, LocalDate.of(2026, 12, 1))).isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> record(contract, 2, LocalDate.of(2026, 12, 2))).isInstanceOf(InvalidInput.class);
        assertThat(draft(contract).level()).isEqualTo(2);
        assertThat(of(claim).reminder()).isNotNull().returns(1, SentReminder::level);
        assertThat(ActingAs.role(Role.AUDITOR, () -> ageing.remindersOf(claim.id())))
                .singleElement()
                .returns("the letter", SentReminder::text);
    }

    private AwaitedCredit of(Claim claim) {
        List<AwaitedCredit> awaited = ActingAs.role(Role.AUDITOR, ageing::awaited);
        return awaited.stream()
                .filter(credit -> credit.claim().id().equals(claim.id()))
                .findFirst()
                .orElseThrow();
    }

    private ReminderDraft draft(Contract contract) {
        return ActingAs.role(Role.FINANCE, () -> ageing.draft(contract.id(), null, null));
    }

    private void record(Contract contract, int level, LocalDate day) {
        ActingAs.role(Role.FINANCE, () -> ageing.record(contract.id(), level, Language.ENGLISH, "the letter", day));
    }

    private void state(TermsScope scope, DueRule rule, int count) {
        ActingAs.role(Role.FINANCE, () -> terms.state(scope, new StatedTerms(rule, count, null, null)));
    }
}
