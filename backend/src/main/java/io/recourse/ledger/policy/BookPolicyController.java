package io.recourse.ledger.policy;

import io.recourse.access.CurrentUser;
import io.recourse.access.Roles;
import io.recourse.money.Money;
import io.recourse.text.InvalidInput;
import jakarta.annotation.security.RolesAllowed;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Months, rates and the recognition policy of the books. */
@RestController
@RequestMapping("/api/v1/ledger")
@RolesAllowed({Roles.FINANCE, Roles.AUDITOR})
class BookPolicyController {

    private final BookMonths months;
    private final ExchangeRates rates;
    private final RecognitionPolicies policies;

    BookPolicyController(BookMonths months, ExchangeRates rates, RecognitionPolicies policies) {
        this.months = months;
        this.rates = rates;
        this.policies = policies;
    }

    /** A list as all lists are answered. */
    record ListJson<T>(List<T> items, @Nullable String nextCursor) {}

    record StepBody(
            BookMonth.@Nullable Action action, @Nullable String reason) {}

    record RateBody(
            @Nullable String currency,
            @Nullable LocalDate day,
            @Nullable String rate,
            @Nullable String source) {}

    record PolicyBody(
            @Nullable Recognition policy, @Nullable String reason) {}

    record ReasonBody(@Nullable String reason) {}

    record CorrectedJson(int entries) {}

    record DifferenceJson(
            UUID entry,
            LocalDate day,
            @Nullable String claim,
            String account,
            String currency,
            Money booked,
            Money due,
            Money difference) {

        static DifferenceJson of(RateDifference one) {
            return new DifferenceJson(
                    one.entry().value(),
                    one.day(),
                    one.claimNumber(),
                    one.account().code(),
                    one.currency(),
                    one.booked(),
                    one.due(),
                    one.difference());
        }
    }

    /** @param withoutRate currencies that have a balance and could not be revalued */
    record RevaluedJson(int currencies, List<String> withoutRate) {}

    /** A rate as all decimals that decide money are written: plain, in a string. */
    record RateJson(
            String currency,
            String reportingCurrency,
            LocalDate day,
            int revision,
            String rate,
            String source,
            String enteredBy) {

        static RateJson of(ExchangeRate rate) {
            return new RateJson(
                    rate.currency(),
                    rate.reportingCurrency(),
                    rate.day(),
                    rate.revision(),
                    rate.rate().toPlainString(),
                    rate.source(),
                    rate.enteredBy());
        }
    }

    @GetMapping("/months")
    ListJson<BookMonth> months() {
        return new ListJson<>(months.list(), null);
    }

    /** What is still open at the end of a month, in the language of the reader. */
    @GetMapping("/months/{month}/open")
    ListJson<String> open(@PathVariable String month) {
        return new ListJson<>(
                months.open(month(month)).stream()
                        .map(matter -> matter.in(CurrentUser.locale()))
                        .toList(),
                null);
    }

    @PostMapping("/months/{month}/steps")
    @RolesAllowed(Roles.FINANCE)
    BookMonth step(@PathVariable String month, @RequestBody StepBody body) {
        if (body.action() == null) {
            throw new InvalidInput("action", "field.required");
        }
        return months.step(month(month), body.action(), Objects.requireNonNullElse(body.reason(), ""));
    }

    @GetMapping("/rates")
    ListJson<RateJson> rates() {
        return new ListJson<>(rates.list().stream().map(RateJson::of).toList(), null);
    }

    @PostMapping("/rates")
    @RolesAllowed(Roles.FINANCE)
    ListJson<RateJson> enter(@RequestBody RateBody body) {
        if (body.day() == null) {
            throw new InvalidInput("day", "field.required");
        }
        rates.enter(
                Objects.requireNonNullElse(body.currency(), ""),
                body.day(),
                rate(Objects.requireNonNullElse(body.rate(), "")),
                Objects.requireNonNullElse(body.source(), ""));
        return rates();
    }

    /** Entries that were converted at a rate which was corrected or entered later. */
    @GetMapping("/rates/differences")
    ListJson<DifferenceJson> differences() {
        return new ListJson<>(
                rates.differences().stream().map(DifferenceJson::of).toList(), null);
    }

    @PostMapping("/rates/corrections")
    @RolesAllowed(Roles.FINANCE)
    CorrectedJson correct(@RequestBody ReasonBody body) {
        return new CorrectedJson(rates.correct(Objects.requireNonNullElse(body.reason(), "")));
    }

    @PostMapping("/months/{month}/revaluation")
    @RolesAllowed(Roles.FINANCE)
    RevaluedJson revalue(@PathVariable String month) {
        YearMonth ended = month(month);
        return new RevaluedJson(rates.revalue(ended), rates.withoutRate(ended));
    }

    @GetMapping("/recognition")
    PolicyBody recognition() {
        return new PolicyBody(policies.inForce(), null);
    }

    @PutMapping("/recognition")
    @RolesAllowed(Roles.FINANCE)
    PolicyBody decide(@RequestBody PolicyBody body) {
        if (body.policy() == null) {
            throw new InvalidInput("policy", "field.required");
        }
        policies.decide(body.policy(), Objects.requireNonNullElse(body.reason(), ""));
        return recognition();
    }

    private static YearMonth month(String text) {
        try {
            return YearMonth.parse(text);
        } catch (DateTimeException unreadable) {
            throw new InvalidInput("month", "ledger.invalid.month");
        }
    }

    private static BigDecimal rate(String text) {
        if (!text.matches("[0-9]{1,10}(\\.[0-9]{1,10})?")) {
            throw new InvalidInput("rate", "ledger.invalid.rate");
        }
        return new BigDecimal(text);
    }
}
