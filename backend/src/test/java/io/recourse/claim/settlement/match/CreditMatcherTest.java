package io.recourse.claim.settlement.match;

import static org.assertj.core.api.Assertions.assertThat;

import io.recourse.claim.ClaimStanding;
import io.recourse.claim.ClaimStatus;
import io.recourse.db.id.ClaimId;
import io.recourse.db.id.SettlementLineId;
import io.recourse.db.id.VendorId;
import io.recourse.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is proposed for which line, as tables. Claims are named by their numbers. */
class CreditMatcherTest {

    private static final VendorId VENDOR = new VendorId(new UUID(0, 1));

    private final List<OpenClaim> claims = new ArrayList<>();
    private final Set<String> refused = new HashSet<>();

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "our number, same amount        | Credit for CLM-000001    | 100.00 | CERTAIN  | 1",
                "our number, written otherwise  | clm 1 agreed             | 100.00 | CERTAIN  | 1",
                "our number, other signs        | CLM - 0001               | 100.00 | CERTAIN  | 1",
                "our number, other digits       | ＣＬＭ－٠٠٠٠٠١           | 100.00 | CERTAIN  | 1",
                "theirs without its sign        | for case11               | 100.00 | CERTAIN  | 1",
                "theirs with another sign       | Case_11/credit           | 100.00 | CERTAIN  | 1",
                "theirs with a space            | case  11: credit         | 100.00 | CERTAIN  | 1",
                "theirs in full width           | ＣＡＳＥ－１１           | 100.00 | CERTAIN  | 1",
                "our number in Chinese          | 关于CLM-000001的赔付     | 100.00 | CERTAIN  | 1",
                "theirs in Chinese              | 对应CASE-11赔付          | 100.00 | CERTAIN  | 1",
                "theirs in Arabic               | رصيد لـCASE-11           | 100.00 | CERTAIN  | 1",
                "within another word            | SHOWCASE-11              | 100.00 | LIKELY   | 1",
                "digits parted are another      | CASE-1 1 of 3            | 100.00 | LIKELY   | 1",
                "their reference                | ref CASE-11, thanks      | 100.00 | CERTAIN  | 1",
                "within the tolerance           | CASE-11                  | 100.01 | CERTAIN  | 1",
                "a part                         | CASE-11                  |  60.00 | LIKELY   | 1",
                "more than open                 | CASE-11                  | 130.00 | LIKELY   | 1",
                "a longer number is another     | CASE-1107                | 100.00 | LIKELY   | 1",
                "amount alone, only one         | SLA                      | 100.00 | LIKELY   | 1",
                "both by name                   | CASE-11 and CASE-22      | 350.00 | CERTAIN  | 1+2",
                "two named, one fits            | CASE-11 and CASE-22      | 250.00 | LIKELY   | 2",
                "sum of two without a name      | SLA                      | 350.00 | POSSIBLE | 1+2"
            })
    void proposals_by_reference_and_amount(String what, String words, String amount, String confidence, String named) {
        claim(1, "100.00", ClaimStatus.APPROVED, "CASE-11");
        claim(2, "250.00", ClaimStatus.PARTIALLY_APPROVED, "CASE-22");

        Finding finding = find(line("CN", words, amount));

        assertThat(finding.unmatched()).as(what).isNull();
        assertThat(finding.proposals()).singleElement().satisfies(proposal -> {
            assertThat(proposal.confidence().name()).isEqualTo(confidence);
            assertThat(claimsOf(proposal)).isEqualTo(named);
            assertThat(proposal.because()).isNotEmpty();
            assertThat(proposal.pieces().stream().map(Piece::amount).reduce(Money::plus))
                    .contains(Money.of(amount.strip(), "USD"));
        });
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "equal in two months, month named | Credit for March 2026   | 80.00  | USD | AMBIGUOUS         | 2",
                "nothing of this amount           | SLA                     | 17.00  | USD | NO_FITTING_AMOUNT | 0",
                "two cents beside one             | SLA                     | 300.02 | USD | NO_FITTING_AMOUNT | 0",
                "two cents below one              | SLA                     | 299.98 | USD | NO_FITTING_AMOUNT | 0",
                "another currency                 | SLA                     | 80.00  | EUR | OTHER_CURRENCY    | 0",
                "not agreed yet                   | SLA                     | 55.00  | USD | NOT_AGREED        | 1",
                "not agreed yet, named            | CLM-9                   | 12.00  | USD | NOT_AGREED        | 1",
                "two sums fit                     | SLA                     | 380.00 | USD | AMBIGUOUS         | 2"
            })
    void what_waits_for_a_person(String what, String words, String amount, String currency, String why, int options) {
        claim(1, "80.00", ClaimStatus.APPROVED);
        claim(2, "80.00", ClaimStatus.APPROVED);
        claim(3, "300.00", ClaimStatus.APPROVED);
        claim(9, "55.00", ClaimStatus.UNDER_REVIEW);

        Finding finding = find(new OpenLine(
                id("x"), VENDOR, "CN", "1", LocalDate.of(2026, 4, 2), Money.of(amount, currency), words, null));

        assertThat(finding.unmatched()).as(what).isEqualTo(Unmatched.valueOf(why));
        assertThat(finding.proposals()).hasSize(options);
    }

    @Test
    void what_the_tolerance_lets_differ_goes_to_the_largest_claim_and_none_gets_nothing() {
        // 250.00 + 0.01 is a cent more than the line: the last one's share would be zero, which nobody can book.
        claim(1, "250.00", ClaimStatus.APPROVED, "CASE-11");
        claim(2, "0.01", ClaimStatus.APPROVED, "CASE-22");

        Finding finding = find(line("CN", "CASE-11 and CASE-22", "250.00"));

        assertThat(finding.proposals().getFirst().pieces())
                .extracting(piece -> piece.amount().toString())
                .containsExactly("USD 249.99", "USD 0.01");
    }

    @Test
    void without_open_claims_of_the_vendor_nothing_is_proposed() {
        claims.add(new OpenClaim(
                claimId(1),
                1,
                "CLM-000001",
                new VendorId(new UUID(0, 2)),
                new ClaimStanding(ClaimStatus.APPROVED, false),
                Money.of("10", "USD"),
                List.of()));

        assertThat(find(line("CN", "CLM-1", "10.00")).unmatched()).isEqualTo(Unmatched.NO_OPEN_CLAIM);
    }

    @Test
    void a_refused_pair_is_not_proposed_again_the_others_are() {
        claim(1, "80.00", ClaimStatus.APPROVED);
        claim(2, "80.00", ClaimStatus.APPROVED);
        OpenLine line = line("CN", "SLA", "80.00");
        refused.add(line.id() + " " + claimId(1));

        assertThat(find(line).proposals())
                .singleElement()
                .satisfies(proposal -> assertThat(claimsOf(proposal)).isEqualTo("2"));
        refused.add(line.id() + " " + claimId(2));
        assertThat(find(line)).isEqualTo(Finding.none(Unmatched.REFUSED));
    }

    @Test
    void a_claim_that_one_line_names_is_not_offered_to_another_by_its_amount() {
        claim(1, "80.00", ClaimStatus.APPROVED, "CASE-11");
        OpenLine named = line("CN-2", "CASE-11", "80.00");
        OpenLine nameless = line("CN-1", "SLA", "80.00");

        Map<SettlementLineId, Finding> found = matcher().find(List.of(nameless, named), claims);

        assertThat(found.get(named.id()).proposals().getFirst().confidence()).isEqualTo(Confidence.CERTAIN);
        assertThat(found.get(nameless.id()).unmatched()).isEqualTo(Unmatched.NO_OPEN_CLAIM);
    }

    @Test
    void lines_of_one_amount_that_compete_for_a_claim_are_only_possible() {
        claim(1, "80.00", ClaimStatus.APPROVED);

        Map<SettlementLineId, Finding> found =
                matcher().find(List.of(line("CN-1", "SLA", "80.00"), line("CN-2", "SLA", "80.00")), claims);

        assertThat(found.values())
                .allSatisfy(finding ->
                        assertThat(finding.proposals().getFirst().confidence()).isEqualTo(Confidence.POSSIBLE));
    }

    @Test
    void several_notes_pay_one_claim_and_the_last_closes_it() {
        claim(1, "100.00", ClaimStatus.APPROVED);
        OpenLine one = line("CN-1", "SLA", "30.00");

        Finding finding = matcher()
                .find(List.of(one, line("CN-2", "SLA", "45.00"), line("CN-3", "SLA", "25.00")), claims)
                .get(one.id());

        assertThat(finding).isNotNull();
        assertThat(finding.unmatched()).isNull();
        assertThat(finding.proposals().getFirst().pieces())
                .extracting(piece -> piece.amount() + " " + piece.last())
                .containsExactly("USD 30.00 false", "USD 45.00 false", "USD 25.00 true");
    }

    @Test
    void another_currency_fits_by_our_rate_and_books_what_is_open() {
        claim(1, "100.00", ClaimStatus.APPROVED, "CASE-11");
        OpenLine line = new OpenLine(
                id("x"), VENDOR, "CN", "1", LocalDate.of(2026, 4, 2), Money.of("785.00", "HKD"), "CASE-11", null);

        Piece piece = find(line).proposals().getFirst().pieces().getFirst();

        assertThat(piece.booked()).isEqualTo(Money.of("100.00", "USD"));
        assertThat(piece.amount()).isEqualTo(Money.of("785.00", "HKD"));
        OpenLine far = new OpenLine(
                id("x"), VENDOR, "CN", "1", LocalDate.of(2026, 4, 2), Money.of("900.00", "HKD"), "CASE-11", null);
        assertThat(find(far)).isEqualTo(Finding.none(Unmatched.OTHER_CURRENCY));
    }

    @Test
    void the_order_of_the_input_changes_nothing_and_a_crowd_ends_the_search_not_the_program() {
        long seed = 20261122;
        Random random = new Random(seed);
        for (int number = 1; number <= 60; number++) {
            claim(number, 100 + random.nextInt(900) + ".00", ClaimStatus.APPROVED);
        }
        List<OpenLine> lines = new ArrayList<>();
        for (int number = 0; number < 20; number++) {
            lines.add(line("CN-" + number, "SLA", 1000 + random.nextInt(4000) + ".00"));
        }
        Map<SettlementLineId, Finding> first = matcher().find(lines, claims);
        Collections.shuffle(lines, random);
        List<OpenClaim> shuffled = new ArrayList<>(claims);
        Collections.shuffle(shuffled, random);

        assertThat(matcher().find(lines, shuffled)).as("seed %d", seed).isEqualTo(first);
    }

    private Finding find(OpenLine line) {
        return Objects.requireNonNull(matcher().find(List.of(line), claims).get(line.id()));
    }

    private CreditMatcher matcher() {
        Tolerance.Rates rates = (amount, currency, day) -> amount.currencyCode().equals("HKD")
                ? Money.of(
                        amount.toDecimal()
                                .movePointLeft(1)
                                .multiply(new BigDecimal("1.28"))
                                .setScale(2, java.math.RoundingMode.HALF_UP),
                        currency)
                : null;
        Tolerance tolerance = new Tolerance(1, BigDecimal.valueOf(2), rates);
        return new CreditMatcher(line -> tolerance, (line, claim) -> refused.contains(line + " " + claim));
    }

    private void claim(long number, String open, ClaimStatus status, String... references) {
        claims.add(new OpenClaim(
                claimId(number),
                number,
                "CLM-%06d".formatted(number),
                VENDOR,
                new ClaimStanding(status, false),
                Money.of(open, "USD"),
                List.of(references)));
    }

    private static OpenLine line(String number, String words, String amount) {
        return new OpenLine(
                id(number),
                VENDOR,
                number,
                "1",
                LocalDate.of(2026, 4, 2),
                Money.of(amount.strip(), "USD"),
                words,
                null);
    }

    private static SettlementLineId id(String number) {
        return new SettlementLineId(UUID.nameUUIDFromBytes(number.getBytes()));
    }

    private static ClaimId claimId(long number) {
        return new ClaimId(new UUID(1, number));
    }

    private static String claimsOf(Proposal proposal) {
        return proposal.pieces().stream()
                .map(piece -> Long.toString(piece.claim().value().getLeastSignificantBits()))
                .collect(Collectors.joining("+"));
    }
}
