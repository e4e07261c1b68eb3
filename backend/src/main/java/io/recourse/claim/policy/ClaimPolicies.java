package io.recourse.claim.policy;

import io.recourse.access.AuditTrail;
import io.recourse.access.CurrentUser;
import io.recourse.access.OrganisationService;
import io.recourse.access.Roles;
import io.recourse.ledger.policy.ExchangeRates;
import io.recourse.money.Money;
import io.recourse.text.InvalidInput;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the company decided about claims. A decision holds for what is signed or refused from then on. */
@Service
@Transactional
public class ClaimPolicies {

    private static final int MOST_DAYS = 1000;

    private final JooqClaimPolicies rows;
    private final ExchangeRates rates;
    private final OrganisationService organisations;
    private final AuditTrail audit;

    ClaimPolicies(JooqClaimPolicies rows, ExchangeRates rates, OrganisationService organisations, AuditTrail audit) {
        this.rows = rows;
        this.rates = rates;
        this.organisations = organisations;
        this.audit = audit;
    }

    /** Every decision about limits, newest first. */
    @PermitAll
    @Transactional(readOnly = true)
    public List<ReleaseLimit> history() {
        return rows.limits();
    }

    /** The limits in force, one a currency, by currency code. */
    @PermitAll
    @Transactional(readOnly = true)
    public List<ReleaseLimit> limits() {
        return inForce().values().stream()
                .filter(limit -> limit.limit() != null)
                .sorted((one, other) -> one.currency()
                        .getCurrencyCode()
                        .compareTo(other.currency().getCurrencyCode()))
                .toList();
    }

    /** The appeal days in force. */
    @PermitAll
    @Transactional(readOnly = true)
    public AppealDays appeal() {
        return rows.appeal().orElse(AppealDays.USUAL);
    }

    /**
     * True if legal and finance both have to release the amount. A currency without a limit of its own is converted
     * into the reporting currency by the rate of the day; without a rate, while any limit is in force, both have to.
     */
    @PermitAll
    @Transactional(readOnly = true)
    public boolean needsBoth(Money amount, LocalDate day) {
        Map<String, ReleaseLimit> limits = inForce();
        Money own = limitOf(limits, amount.currencyCode());
        if (own != null) {
            return amount.compareTo(own) > 0;
        }
        Money reporting =
                limitOf(limits, organisations.get().reportingCurrency().getCurrencyCode());
        if (reporting == null || amount.currencyCode().equals(reporting.currencyCode())) {
            return false;
        }
        BigDecimal rate =
                rates.on(amount.currencyCode(), reporting.currencyCode(), day).orElse(null);
        return rate == null || amount.toDecimal().multiply(rate).compareTo(reporting.toDecimal()) > 0;
    }

    /** Decides the limit of a currency; null takes it away. Throws InvalidInput. */
    @RolesAllowed(Roles.ADMIN)
    public void decideLimit(String currency, @Nullable Money limit, String reason) {
        InvalidInput.Check check = new InvalidInput.Check();
        boolean known = Currency.getAvailableCurrencies().stream()
                .anyMatch(one -> one.getCurrencyCode().equals(currency));
        if (check.that(known, "currency", "field.currency") && limit != null) {
            check.that(limit.currencyCode().equals(currency), "limit", "claim.invalid.currency", currency);
            check.that(!limit.isNegative(), "limit", "claim.invalid.limitNegative");
        }
        checkReason(check, reason);
        check.orThrow();
        Money before = limitOf(inForce(), currency);
        rows.addLimit(Currency.getInstance(currency), limit, CurrentUser.name(), reason.strip());
        Map<String, @Nullable Object> detail = new LinkedHashMap<>();
        detail.put("before", before == null ? "none" : before.toString());
        detail.put("after", limit == null ? "none" : limit.toString());
        detail.put("reason", reason.strip());
        audit.record("CLAIM_LIMIT_DECIDED", "claim", null, currency, detail);
    }

    /** Decides the days to appeal; throws InvalidInput. */
    @RolesAllowed(Roles.ADMIN)
    public void decideAppeal(int days, String reason) {
        InvalidInput.Check check = new InvalidInput.Check();
        check.that(days >= 0 && days <= MOST_DAYS, "days", "input.whole", 0, MOST_DAYS);
        checkReason(check, reason);
        check.orThrow();
        int before = appeal().days();
        rows.addAppeal(days, CurrentUser.name(), reason.strip());
        audit.record(
                "CLAIM_APPEAL_DECIDED",
                "claim",
                null,
                null,
                Map.of("before", before, "after", days, "reason", reason.strip()));
    }

    private static void checkReason(InvalidInput.Check check, String reason) {
        check.that(!reason.isBlank(), "reason", "claim.invalid.reasonMissing");
        check.that(reason.length() <= 500, "reason", "input.tooLong", 500);
    }

    private Map<String, ReleaseLimit> inForce() {
        Map<String, ReleaseLimit> limits = new LinkedHashMap<>();
        rows.limits().forEach(limit -> limits.putIfAbsent(limit.currency().getCurrencyCode(), limit));
        return limits;
    }

    private static @Nullable Money limitOf(Map<String, ReleaseLimit> limits, String currency) {
        ReleaseLimit limit = limits.get(currency);
        return limit == null ? null : limit.limit();
    }
}
