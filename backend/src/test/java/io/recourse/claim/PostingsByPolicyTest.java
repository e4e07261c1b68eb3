package io.recourse.claim;

import static io.recourse.claim.ClaimFixture.hkd;
import static org.assertj.core.api.Assertions.assertThat;

import io.recourse.BackendTest;
import io.recourse.access.ActingAs;
import io.recourse.access.Role;
import io.recourse.ledger.policy.Recognition;
import io.recourse.ledger.policy.RecognitionPolicies;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A claim of 1,000.00 through its life under each policy; the books were reckoned by hand. */
@BackendTest
class PostingsByPolicyTest {

    @Autowired
    ClaimFixture fixture;

    @Autowired
    ClaimService service;

    @Autowired
    RecognitionPolicies policies;

    @AfterEach
    void back() {
        decide(Recognition.ON_APPROVAL);
    }

    /** Steps | on approval | on credit note | on submission. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            emptyValue = "",
            value = {
                "submit                                | 9100 1000, 9199 -1000                 | 9100 1000, 9199 -1000               | 1310 1000, 5009 -1000",
                "submit; approve                       | 1310 1000, 5009 -1000                 | 9100 1000, 9199 -1000               | 1310 1000, 5009 -1000",
                "submit; approve; last 1000            | 2100 1000, 5009 -1000                 | 2100 1000, 5009 -1000               | 2100 1000, 5009 -1000",
                "submit; approve; last 900             | 2100 900, 5009 -1000, 5990 100        | 2100 900, 5009 -900                 | 2100 900, 5009 -1000, 5990 100",
                "submit; approve; last 1100            | 2100 1100, 5009 -1000, 5990 -100      | 2100 1100, 5009 -1000, 5990 -100    | 2100 1100, 5009 -1000, 5990 -100",
                "submit; approve; credit 400           | 1310 600, 2100 400, 5009 -1000        | 2100 400, 5009 -400, 9100 600, 9199 -600 | 1310 600, 2100 400, 5009 -1000",
                "submit; approve; credit 400; last 700 | 2100 1100, 5009 -1000, 5990 -100      | 2100 1100, 5009 -1000, 5990 -100    | 2100 1100, 5009 -1000, 5990 -100",
                "submit; approve; credit 1000; last 5  | 2100 1005, 5009 -1000, 5990 -5        | 2100 1005, 5009 -1000, 5990 -5      | 2100 1005, 5009 -1000, 5990 -5",
                "submit; approve; credit 400; dispute  | 1315 600, 2100 400, 5009 -1000        | 2100 400, 5009 -400, 9100 600, 9199 -600 | 1315 600, 2100 400, 5009 -1000",
                "submit; approve; credit 400; dispute; reject | 2100 400, 5009 -400            | 2100 400, 5009 -400                 | 2100 400, 5009 -400",
                "submit; approve; write off            | 5009 -1000, 5990 1000                 |                                     | 5009 -1000, 5990 1000",
                "submit; partly 600                    | 1310 600, 5009 -600                   | 9100 600, 9199 -600                 | 1310 600, 5009 -600",
                "submit; partly 600; last 650          | 2100 650, 5009 -600, 5990 -50         | 2100 650, 5009 -600, 5990 -50       | 2100 650, 5009 -600, 5990 -50",
                "submit; contest 600                   | 1310 600, 5009 -600, 9100 400, 9199 -400 | 9100 1000, 9199 -1000            | 1310 600, 5009 -600, 9100 400, 9199 -400",
                "submit; contest 600; credit 600       | 2100 600, 5009 -600, 9100 400, 9199 -400 | 2100 600, 5009 -600, 9100 400, 9199 -400 | 2100 600, 5009 -600, 9100 400, 9199 -400",
                "submit; contest 600; last 600         | 2100 600, 5009 -600                   | 2100 600, 5009 -600                 | 2100 600, 5009 -600",
                "submit; dispute                       | 9100 1000, 9199 -1000                 | 9100 1000, 9199 -1000               | 1315 1000, 5009 -1000",
                "submit; dispute; partly 600           | 1310 600, 5009 -600                   | 9100 600, 9199 -600                 | 1310 600, 5009 -600",
                "submit; dispute; reject               |                                       |                                     | ",
                "submit; reject; dispute               | 9100 1000, 9199 -1000                 | 9100 1000, 9199 -1000               | 9100 1000, 9199 -1000",
                "submit; reject                        |                                       |                                     | ",
                "submit; offer 700                     | 9100 1000, 9199 -1000                 | 9100 1000, 9199 -1000               | 1310 1000, 5009 -1000",
                "submit; offer 700; accept             | 1310 700, 5009 -700                   | 9100 700, 9199 -700                 | 1310 700, 5009 -700",
                "submit; offer 700; withdraw           |                                       |                                     | ",
                "submit; approve 1200                  | 1310 1200, 5009 -1200                 | 9100 1200, 9199 -1200               | 1310 1200, 5009 -1200",
                "submit; approve 1200; last 1200       | 2100 1200, 5009 -1200                 | 2100 1200, 5009 -1200               | 2100 1200, 5009 -1200",
                // The policy changes while the claim is open: what was recognised stays, what was not follows the new
                // one.
                "submit; ON_APPROVAL; approve          | 1310 1000, 5009 -1000                 | 1310 1000, 5009 -1000               | 1310 1000, 5009 -1000",
                "submit; ON_CREDIT_NOTE; approve       | 9100 1000, 9199 -1000                 | 9100 1000, 9199 -1000               | 1310 1000, 5009 -1000",
                "submit; approve; ON_CREDIT_NOTE; credit 400; last 500 | 2100 900, 5009 -1000, 5990 100 | 2100 900, 5009 -900        | 2100 900, 5009 -1000, 5990 100",
                "submit; approve; ON_APPROVAL; last 1100 | 2100 1100, 5009 -1000, 5990 -100    | 2100 1100, 5009 -1000, 5990 -100    | 2100 1100, 5009 -1000, 5990 -100",
                "submit; approve; credit 400; ON_APPROVAL; last 500 | 2100 900, 5009 -1000, 5990 100 | 2100 900, 5009 -900           | 2100 900, 5009 -1000, 5990 100",
            })
    void the_books_are_those_of_the_policy(String steps, String onApproval, String onCreditNote, String onSubmission) {
        assertThat(lived(Recognition.ON_APPROVAL, steps)).as("on approval").isEqualTo(shown(onApproval));
        assertThat(lived(Recognition.ON_CREDIT_NOTE, steps))
                .as("on credit note")
                .isEqualTo(shown(onCreditNote));
        assertThat(lived(Recognition.ON_SUBMISSION, steps)).as("on submission").isEqualTo(shown(onSubmission));
    }

    private String lived(Recognition policy, String steps) {
        decide(policy);
        Claim claim = fixture.at(ClaimStatus.AWAITING_RELEASE);
        for (String step : steps.split("; ")) {
            claim = step(claim, step.strip());
        }
        return fixture.books(claim);
    }

    private Claim step(Claim claim, String words) {
        String[] parts = words.split(" (?=[0-9])");
        String amount = parts.length > 1 ? parts[1] : null;
        return switch (parts[0]) {
            case "submit" -> fixture.move(claim, ClaimStatus.SUBMITTED);
            case "approve" -> move(claim, ClaimStatus.APPROVED, amount);
            case "partly" -> move(claim, ClaimStatus.PARTIALLY_APPROVED, amount);
            case "contest" ->
                fixture.move(
                        claim,
                        asked(claim, ClaimStatus.PARTIALLY_APPROVED, amount).disputingRest());
            case "dispute" -> move(claim, ClaimStatus.DISPUTED, null);
            case "reject" -> move(claim, ClaimStatus.REJECTED, null);
            case "withdraw" -> move(claim, ClaimStatus.WITHDRAWN, null);
            case "write off" -> move(claim, ClaimStatus.WRITTEN_OFF, null);
            case "offer" -> move(claim, ClaimStatus.COUNTER_OFFERED, amount);
            case "accept" -> move(claim, ClaimStatus.PARTIALLY_APPROVED, null);
            case "credit" -> credit(claim, amount, false);
            case "last" -> credit(claim, amount, true);
            default -> {
                decide(Recognition.valueOf(words));
                yield claim;
            }
        };
    }

    private Claim move(Claim claim, ClaimStatus to, String amount) {
        return fixture.move(claim, asked(claim, to, amount));
    }

    private static ClaimMove asked(Claim claim, ClaimStatus to, String amount) {
        return new ClaimMove(
                to, amount == null ? null : hkd(amount), "because of the test", null, null, claim.version());
    }

    private Claim credit(Claim claim, String amount, boolean last) {
        ClaimCredit credit = new ClaimCredit(
                hkd(amount),
                "CN",
                LocalDate.of(2026, 9, 10),
                last,
                UUID.randomUUID().toString());
        return fixture.writtenOffByAnother(
                ActingAs.user("bookkeeper", Role.FINANCE, () -> service.credit(claim.id(), credit)));
    }

    /** {@code 1310 900, 5009 -900} as the fixture tells books. */
    private static String shown(String expected) {
        return expected == null
                ? ""
                : expected.strip().replaceAll("(\\d{4}) (-?\\d+)", "$1=$2.00").replace(",", "");
    }

    private void decide(Recognition policy) {
        ActingAs.role(Role.FINANCE, () -> policies.decide(policy, "In a test"));
    }
}
