package io.recourse.claim.settlement.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.recourse.claim.settlement.file.CreditFiles;
import io.recourse.claim.settlement.file.FileEncoding;
import io.recourse.claim.settlement.file.ReadPart;
import io.recourse.claim.settlement.file.SourceFormat;
import io.recourse.db.id.SettlementLineId;
import io.recourse.db.id.VendorId;
import io.recourse.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.RepeatedTest;

/** However a month is cut into exports, it ends with the same money. */
class PartSumsTest {

    private static final VendorId VENDOR = new VendorId(UUID.randomUUID());
    private static final String HEADER =
            "InvoiceId,ChargeCategory,BilledCost,BillingCurrency,BillingPeriodStart,ChargeDescription,ResourceId\n";

    private final long seed = new Random().nextLong();
    private final Random random = new Random(seed);
    private final List<KnownPart> stored = new ArrayList<>();
    private Money credited = Money.zero("USD");

    @RepeatedTest(50)
    void growing_exports_end_with_the_rounded_sum_of_all_rows() {
        List<BigDecimal> costs = new ArrayList<>();
        StringBuilder text = new StringBuilder(HEADER);
        Money expected = Money.zero("USD");
        int exports = 1 + random.nextInt(6);
        for (int export = 1; export <= exports; export++) {
            int more = random.nextInt(20);
            for (int row = 0; row < more; row++) {
                BigDecimal cost = BigDecimal.valueOf(1 + random.nextInt(30_000), 6)
                        .multiply(BigDecimal.valueOf(random.nextInt(12) == 0 ? 1 : -1));
                costs.add(cost);
                text.append(",Credit,%s,USD,2026-08-01,SLA credit,r%d%n".formatted(cost.toPlainString(), costs.size()));
            }
            if (!costs.isEmpty()) {
                take(text.toString());
                BigDecimal sum =
                        costs.stream().reduce(BigDecimal.ZERO, BigDecimal::add).negate();
                Money rounded = Money.of(sum.setScale(2, RoundingMode.HALF_UP), "USD");
                // A file never lowers what was taken in.
                expected = rounded.compareTo(expected) > 0 ? rounded : expected;
            }
            assertThat(credited).as("seed %d, export %d", seed, export).isEqualTo(expected);
        }
    }

    private void take(String text) {
        List<PreviewedRow> rows = CreditFiles.read(
                        SourceFormat.FOCUS, text.getBytes(StandardCharsets.UTF_8), FileEncoding.UTF_8, null)
                .rows()
                .stream()
                .map(row -> new PreviewedRow(row, RowFate.TAKE, VENDOR, "Vendor", List.of()))
                .toList();
        for (PreviewedRow row : new PartSums(stored, Map.of()).of(rows)) {
            if (row.fate() == RowFate.TAKE && row.credit() != null) {
                store(row, row.credit().amount());
            }
        }
    }

    private void store(PreviewedRow row, Money amount) {
        SettlementLineId line = new SettlementLineId(UUID.randomUUID());
        BigDecimal sum = row.parts().values().stream().map(ReadPart::exact).reduce(BigDecimal.ZERO, BigDecimal::add);
        row.parts()
                .values()
                .forEach(part -> stored.add(new KnownPart(VENDOR, part.content(), part.number(), line, sum, amount)));
        credited = credited.plus(amount);
    }
}
