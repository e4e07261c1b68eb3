package io.recourse.ledger;

import java.util.Arrays;

/** The chart of accounts, row for row as in {@code ledger.chart}. An account is one of these in one currency. */
public enum ChartAccount {
    RECEIVABLE("1310", AccountKind.ASSET),
    DISPUTED_RECEIVABLE("1315", AccountKind.ASSET),
    VOUCHERS_HELD("1320", AccountKind.ASSET),
    ACCOUNTS_PAYABLE("2100", AccountKind.LIABILITY),
    SLA_CREDITS("5009", AccountKind.EXPENSE_CONTRA),
    CREDIT_DIFFERENCE("5990", AccountKind.DIFFERENCE),
    EXCHANGE_DIFFERENCE("7100", AccountKind.EXCHANGE),
    POTENTIAL_CLAIMS("9100", AccountKind.MEMORANDUM),
    POTENTIAL_CLAIMS_CONTRA("9199", AccountKind.MEMORANDUM_CONTRA),
    QUANTITIES_EXPECTED("9200", AccountKind.QUANTITY),
    QUANTITIES_AGREED("9210", AccountKind.QUANTITY),
    QUANTITIES_HELD("9220", AccountKind.QUANTITY),
    QUANTITIES_CONTRA("9299", AccountKind.QUANTITY_CONTRA);

    private final String code;
    private final AccountKind kind;

    ChartAccount(String code, AccountKind kind) {
        this.code = code;
        this.kind = kind;
    }

    /** Four digits, as bookkeepers name the account. */
    public String code() {
        return code;
    }

    public AccountKind kind() {
        return kind;
    }

    /** Key of the account's name in the bundles. */
    public String messageKey() {
        return "ledger.account." + code;
    }

    /** The account with this code; throws IllegalArgumentException if the chart has none. */
    public static ChartAccount of(String code) {
        return Arrays.stream(values())
                .filter(account -> account.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No account " + code + " in the chart"));
    }
}
