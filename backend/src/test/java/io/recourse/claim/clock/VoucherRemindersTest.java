package io.recourse.claim.clock;

import static org.assertj.core.api.Assertions.assertThat;

import io.recourse.BackendTest;
import io.recourse.TestClock;
import io.recourse.access.ActingAs;
import io.recourse.access.Role;
import io.recourse.access.WithUser;
import io.recourse.claim.AgreedClaims;
import io.recourse.claim.Claim;
import io.recourse.claim.ClaimStatus;
import io.recourse.claim.OpenClaims;
import io.recourse.claim.voucher.Voucher;
import io.recourse.claim.voucher.VoucherAmount;
import io.recourse.claim.voucher.VoucherDraft;
import io.recourse.claim.voucher.VoucherExpiry;
import io.recourse.claim.voucher.VoucherService;
import io.recourse.claim.voucher.VoucherUse;
import io.recourse.contract.RegisterFixture;
import io.recourse.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Finance hears of a voucher before it ends, in the inbox in which claims are. */
@BackendTest
class VoucherRemindersTest {

    private static final LocalDate RECEIVED = LocalDate.of(2026, 9, 15);

    @Autowired
    VoucherService vouchers;

    @Autowired
    VoucherExpiry expiry;

    @Autowired
    ReminderService reminders;

    @Autowired
    ReminderRun run;

    @Autowired
    AgreedClaims agreed;

    @Autowired
    OpenClaims claims;

    @Autowired
    RegisterFixture register;

    @Autowired
    TestClock clock;

    @Autowired
    MockMvcTester http;

    @Test
    @WithUser(Role.FINANCE)
    void each_mark_is_told_once_until_nothing_is_left() {
        Voucher voucher = received("2026-12-23");
        assertThat(run(voucher, "2026-10-20T00:00:00Z"))
                .as("before half of its hundred days")
                .isEmpty();
        assertThat(run(voucher, "2026-11-05T00:00:00Z")).containsExactly("HALF open HKD 1000.00");
        assertThat(run(voucher, "2026-11-06T00:00:00Z")).as("once").containsExactly("HALF open HKD 1000.00");
        finance(() -> vouchers.use(
                voucher.id(), new VoucherUse(new BigDecimal("400.00"), RECEIVED, "INV-1", null, "a" + voucher.id())));
        assertThat(run(voucher, "2026-12-05T00:00:00Z"))
                .containsExactly("FOUR_FIFTHS open HKD 600.00", "HALF FOLLOWED HKD 600.00");
        assertThat(http.get().uri("/api/v1/reminders"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.items[*].voucher.name")
                .asArray()
                .contains(voucher.name());

        finance(() -> vouchers.use(
                voucher.id(), new VoucherUse(new BigDecimal("600.00"), RECEIVED, "INV-2", null, "b" + voucher.id())));
        assertThat(inbox(voucher)).contains("FOUR_FIFTHS USED_UP HKD 0.00");
        finance(() -> vouchers.undo(voucher.id(), 2, "Wrong invoice"));
        assertThat(inbox(voucher).getFirst())
                .as("there is something to lose again")
                .isEqualTo("FOUR_FIFTHS open HKD 600.00");

        assertThat(run(voucher, "2026-12-23T01:00:00Z").getFirst()).isEqualTo("LAST_DAY open HKD 600.00");
        ReminderItem item = open(voucher).getFirst();
        assertThat(item.lastDay()).isEqualTo("2026-12-23");
        assertThat(item.sought()).isEqualTo(Money.of("600.00", "HKD"));
        clock.set("2026-12-23T16:00:00Z");
        expiry.run();
        assertThat(open(voucher)).isEmpty();
        assertThat(inbox(voucher)).contains("LAST_DAY EXPIRED HKD 0.00");
    }

    @Test
    void a_step_of_the_claim_leaves_the_reminder_of_its_voucher_open_and_others_are_not_bothered() {
        Voucher voucher = received("2026-12-23");
        run(voucher, "2026-11-05T00:00:00Z");
        claims.move(agreed.get(voucher.claim()), ClaimStatus.CLOSED);
        run.run();
        assertThat(open(voucher)).hasSize(1);
        assertThat(ActingAs.role(Role.LEGAL, () -> reminders.open()))
                .noneMatch(item -> voucher.claim().equals(item.reminder().claim()));
    }

    private Voucher received(String until) {
        clock.set("2026-09-15T08:00:00Z");
        Claim claim = agreed.approved(register.contract(), "1000.00", null);
        return finance(() -> vouchers.receive(
                claim.id(),
                new VoucherDraft(
                        "CODE-" + claim.name(),
                        VoucherAmount.of(Money.of("1000.00", "HKD")),
                        null,
                        RECEIVED,
                        RECEIVED,
                        RECEIVED,
                        LocalDate.parse(until),
                        ZoneId.of("Asia/Hong_Kong"),
                        null,
                        true,
                        "reminded-" + claim.id())));
    }

    private List<String> run(Voucher voucher, String instant) {
        clock.set(instant);
        run.run();
        return inbox(voucher);
    }

    /** The marks of a voucher in the inbox of finance, what became of each and what is left; open ones first. */
    private List<String> inbox(Voucher voucher) {
        return finance(() -> reminders.inbox()).stream()
                .filter(item -> voucher.id().equals(item.reminder().voucher()))
                .map(item -> item.reminder().mark() + " "
                        + (item.reminder().settled() == null
                                ? "open"
                                : item.reminder().settled().because())
                        + " " + item.voucher().rest())
                .toList();
    }

    private List<ReminderItem> open(Voucher voucher) {
        return finance(() -> reminders.open()).stream()
                .filter(item -> voucher.id().equals(item.reminder().voucher()))
                .toList();
    }

    private static <T> T finance(Supplier<T> work) {
        return ActingAs.role(Role.FINANCE, work);
    }
}
