package io.recourse.assessment.remedy;

import static org.assertj.core.api.Assertions.assertThat;

import io.recourse.assessment.Entitlement;
import io.recourse.money.Money;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is left of a credit. */
class FittedCreditTest {

    @Test
    void days_that_go_back_take_their_worth_with_them() {
        Entitlement days = new Entitlement(
                Money.of("3000", "HKD"),
                Money.zero("HKD"),
                null,
                0,
                new BigDecimal("15"),
                Money.of("1500", "HKD"),
                List.of());
        FittedCredit credit = new FittedCredit(days);

        credit.giveBack(new BigDecimal("40"));
        credit.say("assessment.step.voucher");

        assertThat(credit.entitlement().quantity()).isEqualByComparingTo("9");
        assertThat(credit.entitlement().fairValue()).hasToString("HKD 900.00");
    }
}
