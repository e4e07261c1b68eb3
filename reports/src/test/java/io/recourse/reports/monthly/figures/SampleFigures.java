package io.recourse.reports.monthly.figures;

import io.recourse.ledger.RegisterHead;
import io.recourse.money.Money;
import io.recourse.reports.monthly.figures.MonthlyFigures.AccountLine;
import io.recourse.reports.monthly.figures.MonthlyFigures.ClaimLine;
import io.recourse.reports.monthly.figures.MonthlyFigures.ContractSheet;
import io.recourse.reports.monthly.figures.MonthlyFigures.CreditStages;
import io.recourse.reports.monthly.figures.MonthlyFigures.ExclusionLine;
import io.recourse.reports.monthly.figures.MonthlyFigures.LedgerFacts;
import io.recourse.reports.monthly.figures.MonthlyFigures.OrganisationFacts;
import io.recourse.reports.monthly.figures.MonthlyFigures.QualityLine;
import io.recourse.reports.monthly.figures.MonthlyFigures.Standing;
import io.recourse.reports.monthly.figures.MonthlyFigures.TrendMonth;
import io.recourse.reports.monthly.figures.MonthlyFigures.VendorSheet;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/** A month as a company of some size has it: five vendors, a quarter that was missed, claims in every state. */
public final class SampleFigures {

    public static final YearMonth MONTH = YearMonth.of(2026, 3);
    public static final Edition EDITION = new Edition(2, "9f3c1d7a".repeat(8), Instant.parse("2026-04-01T01:05:00Z"));

    private SampleFigures() {}

    public static MonthlyFigures march2026() {
        return new MonthlyFigures(
                new OrganisationFacts("Victoria Harbour Trading Ltd", "Asia/Hong_Kong", "HKD", true),
                MONTH,
                trend(),
                List.of(
                        new Standing("GitHub", 2, 3, 32_400_000, List.of(usd("2275.00"))),
                        new Standing("DingTalk (Alibaba Cloud)", 1, 2, 7_380_000, List.of(hkd("18450.00"))),
                        new Standing("Google Cloud", 1, 3, 4_920_000, List.of(usd("410.50")))),
                vendors(),
                List.of(
                        new CreditStages(hkd("18450.00"), hkd("18450.00"), hkd("12300.00"), hkd("0.00")),
                        new CreditStages(usd("2685.50"), usd("2275.00"), usd("1137.50"), usd("1137.50"))),
                claims(),
                ledger(),
                exclusions(),
                quality());
    }

    private static List<TrendMonth> trend() {
        int[] missed = {0, 1, 0, 2, 0, 0, 3, 1, 0, 1, 0, 4};
        int[] minutes = {0, 42, 11, 231, 6, 0, 512, 95, 3, 64, 18, 745};
        List<TrendMonth> months = new ArrayList<>();
        for (int index = 0; index < 12; index++) {
            List<Money> credits = missed[index] == 0 ? List.of() : List.of(usd(missed[index] * 410 + ".25"));
            months.add(new TrendMonth(
                    MONTH.minusMonths(11 - index),
                    11 - missed[index],
                    missed[index],
                    index == 4 ? 1 : 0,
                    minutes[index] * 60_000L,
                    index == 11 ? List.of(hkd("18450.00"), usd("2685.50")) : credits));
        }
        return months;
    }

    private static List<VendorSheet> vendors() {
        SampleServices services = new SampleServices(MONTH);
        return List.of(
                new VendorSheet(
                        "DingTalk (Alibaba Cloud)",
                        "Alibaba Cloud International Limited",
                        List.of(new ContractSheet(
                                "DT-2025-0117",
                                "DingTalk Enterprise, master agreement",
                                "HKD",
                                "Asia/Shanghai",
                                List.of(services.dingTalk())))),
                new VendorSheet(
                        "GitHub",
                        "GitHub, Inc.",
                        List.of(new ContractSheet(
                                "GHE-2024-5521",
                                "GitHub Enterprise Cloud",
                                "USD",
                                "UTC",
                                List.of(services.gitOperations(), services.actions())))),
                new VendorSheet(
                        "Google Cloud",
                        null,
                        List.of(new ContractSheet(
                                "GCP-MSA-88",
                                "Google Cloud Platform, service schedule",
                                "USD",
                                "America/Los_Angeles",
                                List.of(services.cloudStorage())))));
    }

    private static List<ClaimLine> claims() {
        return List.of(
                claim(
                        "CLM-000031",
                        "GitHub",
                        "Git Operations",
                        "2026-Q1",
                        "DRAFTED",
                        usd("1750.00"),
                        null,
                        null,
                        null,
                        LocalDate.of(2026, 4, 30)),
                claim(
                        "CLM-000032",
                        "Google Cloud",
                        "Cloud Storage",
                        "2026-03",
                        "ASSESSED",
                        usd("410.50"),
                        null,
                        null,
                        null,
                        LocalDate.of(2026, 5, 1)),
                claim(
                        "CLM-000033",
                        "GitHub",
                        "Actions",
                        "2026-Q1",
                        "SUBMITTED",
                        usd("525.00"),
                        usd("525.00"),
                        null,
                        null,
                        LocalDate.of(2026, 4, 30)),
                claim(
                        "CLM-000034",
                        "DingTalk (Alibaba Cloud)",
                        "DingTalk Enterprise",
                        "2026-03",
                        "PARTIALLY_APPROVED",
                        hkd("18450.00"),
                        hkd("18450.00"),
                        hkd("12300.00"),
                        null,
                        LocalDate.of(2026, 5, 30)),
                claim(
                        "CLM-000027",
                        "GitHub",
                        "Git Operations",
                        "2025-Q4",
                        "CREDITED",
                        usd("1137.50"),
                        usd("1750.00"),
                        usd("1137.50"),
                        usd("1137.50"),
                        LocalDate.of(2026, 1, 30)));
    }

    private static ClaimLine claim(
            String number,
            String vendor,
            String service,
            String period,
            String status,
            Money computed,
            Money claimed,
            Money approved,
            Money received,
            LocalDate latest) {
        return new ClaimLine(number, vendor, service, period, status, computed, claimed, approved, received, latest);
    }

    private static LedgerFacts ledger() {
        return new LedgerFacts(
                List.of(
                        account("1310", "HKD", "0.00", "12300.00", "0.00", "12300.00"),
                        account("5009", "HKD", "-4200.00", "0.00", "12300.00", "-16500.00"),
                        account("2100", "HKD", "4200.00", "0.00", "0.00", "4200.00"),
                        account("9100", "HKD", "0.00", "18450.00", "12300.00", "6150.00"),
                        account("9199", "HKD", "0.00", "12300.00", "18450.00", "-6150.00"),
                        account("1310", "USD", "1137.50", "0.00", "1137.50", "0.00"),
                        account("2100", "USD", "0.00", "1137.50", "0.00", "1137.50"),
                        account("5009", "USD", "-1137.50", "0.00", "0.00", "-1137.50"),
                        account("9100", "USD", "0.00", "2685.50", "0.00", "2685.50"),
                        account("9199", "USD", "0.00", "0.00", "2685.50", "-2685.50")),
                9,
                148,
                "4be1c0f29a77d3508ec64412bb09fd3e6a5f7712c08d9e43b1aa60735cd2f918",
                List.of(
                        new RegisterHead(
                                "exchange_rate", 3, "9c1185a5c5e9fc54612808977ee8f548b2258d31a8f5e1b0d1a5e0f6a6a0cd11"),
                        new RegisterHead(
                                "period_step", 4, "2c624232cdd221771294dfbb310aca000a0df6ac8b66b696d90ef06fdefb64a3")));
    }

    private static AccountLine account(
            String code, String currency, String opening, String debit, String credit, String closing) {
        return new AccountLine(
                code,
                Money.of(opening, currency),
                Money.of(debit, currency),
                Money.of(credit, currency),
                Money.of(closing, currency));
    }

    private static List<ExclusionLine> exclusions() {
        return List.of(
                new ExclusionLine(
                        "DingTalk (Alibaba Cloud)",
                        "DingTalk Enterprise",
                        Instant.parse("2026-03-14T18:00:00Z"),
                        Instant.parse("2026-03-14T20:00:00Z"),
                        "PLANNED_MAINTENANCE",
                        "ACCEPTED",
                        "Announced 9 days ahead, within the window of section 4.2"),
                new ExclusionLine(
                        "GitHub",
                        "Git Operations",
                        Instant.parse("2026-03-03T18:46:00Z"),
                        Instant.parse("2026-03-03T19:10:00Z"),
                        "THIRD_PARTY",
                        "CONTESTED",
                        "Vendor names a network carrier; no evidence attached yet"));
    }

    private static List<QualityLine> quality() {
        return List.of(
                new QualityLine(
                        "DingTalk (Alibaba Cloud)",
                        "DingTalk Enterprise",
                        List.of("Own probe"),
                        2_674_800_000L,
                        3_600_000L,
                        null),
                new QualityLine(
                        "GitHub",
                        "Git Operations",
                        List.of("GitHub status history"),
                        2_678_400_000L,
                        0,
                        "GitHub status history, collected under the MIT licence"),
                new QualityLine(
                        "Google Cloud", "Cloud Storage", List.of(), 0, 2_678_400_000L, "Google Cloud Service Health"));
    }

    static Money usd(String amount) {
        return Money.of(amount, "USD");
    }

    static Money hkd(String amount) {
        return Money.of(amount, "HKD");
    }
}
