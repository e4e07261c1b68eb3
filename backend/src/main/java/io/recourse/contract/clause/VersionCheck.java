package io.recourse.contract.clause;

import io.recourse.contract.Contract;
import io.recourse.contract.Term;
import io.recourse.contract.TermCheck;
import io.recourse.contract.terms.ClaimRule;
import io.recourse.contract.terms.ClaimWindow;
import io.recourse.contract.terms.Comparison;
import io.recourse.contract.terms.CreditSchedule;
import io.recourse.contract.terms.Formula;
import io.recourse.contract.terms.MetricRule;
import io.recourse.contract.terms.PeriodRule;
import io.recourse.contract.terms.RemedyTerms;
import io.recourse.contract.terms.ServiceHours;
import io.recourse.text.InputCheck;
import io.recourse.time.PeriodKind;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a clause version as a person entered it, apart from how it fits beside the other versions. */
final class VersionCheck {

    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s/]+\\S*");

    private final ClauseVersionDraft draft;
    private final Contract contract;
    private final Predicate<String> calendars;
    private final InputCheck check;

    VersionCheck(ClauseVersionDraft draft, Contract contract, Predicate<String> calendars, InputCheck check) {
        this.calendars = calendars;
        this.draft = draft;
        this.contract = contract;
        this.check = check;
    }

    /** The version, usable only if the check is clean afterwards. */
    CheckedVersion read() {
        Term validity = TermCheck.of("firstDay", draft.firstDay(), "lastDay", draft.lastDay(), check);
        if (draft.firstDay() != null) {
            check.that(
                    contract.term().contains(validity.from()), "firstDay", "field.outsideTerm", contract.reference());
        }
        return new CheckedVersion(validity, check.optional("amendment", draft.amendment(), 200), terms());
    }

    /** The terms of a draft that is only tried: what is not entered yet is left out, except the commitment. */
    ClauseTerms rules() {
        boolean pays = draft.creditSchedule() != null;
        return terms(
                "",
                pays ? check.required("remedy", draft.remedy(), Remedy.REMEDY) : Remedy.TARGET_ONLY,
                pays && draft.claimWindow() != null
                        ? known(draft.claimWindow())
                        : ClaimWindow.of(ClaimRule.NO_DEADLINE));
    }

    private ClauseTerms terms() {
        Remedy remedy = check.required("remedy", draft.remedy(), Remedy.REMEDY);
        return terms(check.required("quotedText", draft.quotedText(), 20_000), remedy, claimWindow(remedy));
    }

    private ClauseTerms terms(String quotedText, Remedy remedy, ClaimWindow claimWindow) {
        Metric metric = check.required("metric", draft.metric(), Metric.AVAILABILITY);
        MetricCheck metricCheck = new MetricCheck(metric, check);
        BigDecimal commitment = metricCheck.commitment(draft.commitment());
        MetricRule metricRule = metricCheck.rule(draft.metricRule());
        if (metricRule.response() != null) {
            known("metricRule.response.hours", metricRule.response().hours());
        }
        return new ClauseTerms(
                check.optional("section", draft.section(), 100),
                page(),
                quotedText,
                sourceUrl(),
                metric,
                commitment,
                check.required("periodKind", draft.periodKind(), PeriodKind.MONTH),
                zone(),
                formula(metric, commitment),
                creditSchedule(metric, remedy, commitment, metricRule),
                claimWindow,
                remedy,
                Boolean.TRUE.equals(draft.soleRemedy()),
                metricRule,
                periodRule(),
                remedyTerms(metric, commitment));
    }

    /** Rolling windows are counted from the first day of the clause, unless the contract names another. */
    private PeriodRule periodRule() {
        PeriodRule rule = draft.periodRule() == null ? PeriodRule.DEFAULT : draft.periodRule();
        boolean unanchored = draft.periodKind() == PeriodKind.ROLLING && rule.rollingFrom() == null;
        return unanchored && draft.firstDay() != null ? rule.rollingFrom(draft.firstDay()) : rule;
    }

    private @Nullable Integer page() {
        Integer page = draft.page();
        check.that(page == null || (page >= 1 && page <= 10_000), "page", "field.range", 1, 10_000);
        return page;
    }

    private @Nullable String sourceUrl() {
        String address = check.optional("sourceUrl", draft.sourceUrl(), 1000);
        check.that(address == null || ADDRESS.matcher(address).matches(), "sourceUrl", "field.url");
        return address;
    }

    private ZoneId zone() {
        String entered = draft.zone();
        return entered == null || entered.isBlank() ? contract.zone() : check.zone("zone", entered);
    }

    /** The formula carries the commitment of availability; other metrics keep it without one. */
    private Formula formula(Metric metric, BigDecimal commitment) {
        Formula formula = draft.formula() == null ? Formula.DEFAULT : draft.formula();
        new FormulaCheck(formula, check).against(metric);
        known("formula.serviceHours", formula.serviceHours());
        return formula.withCommitment(metric == Metric.AVAILABILITY ? commitment : null);
    }

    private CreditSchedule creditSchedule(Metric metric, Remedy remedy, BigDecimal commitment, MetricRule metricRule) {
        CreditSchedule schedule = draft.creditSchedule();
        if (remedy == Remedy.TARGET_ONLY) {
            check.that(
                    schedule == null || schedule.kind() == CreditSchedule.NONE.kind(),
                    "creditSchedule.kind",
                    "clause.targetPaysNothing");
            return CreditSchedule.NONE;
        }
        CreditSchedule given = check.required("creditSchedule", schedule, CreditSchedule.NONE);
        Comparison comparison =
                draft.formula() == null ? Comparison.BELOW : draft.formula().comparison();
        new ScheduleCheck(given, contract.currency(), check).against(metric, commitment, metricRule, comparison);
        return given;
    }

    private RemedyTerms remedyTerms(Metric metric, BigDecimal commitment) {
        RemedyTerms remedyTerms = draft.remedyTerms() == null ? RemedyTerms.DEFAULT : draft.remedyTerms();
        // A target pays nothing; the trial of a draft that says nothing yet about credits is no such target.
        CreditSchedule schedule = draft.remedy() == Remedy.TARGET_ONLY ? CreditSchedule.NONE : draft.creditSchedule();
        new RemedyCheck(remedyTerms, contract.currency(), check).against(metric, commitment, schedule);
        return remedyTerms;
    }

    private ClaimWindow claimWindow(Remedy remedy) {
        ClaimWindow none = ClaimWindow.of(ClaimRule.NO_DEADLINE);
        return remedy == Remedy.TARGET_ONLY ? none : known(check.required("claimWindow", draft.claimWindow(), none));
    }

    private void known(String field, @Nullable ServiceHours hours) {
        String calendar = hours == null ? null : hours.calendar();
        check.that(
                calendar == null || calendars.test(calendar), field + ".calendar", "calendar.unknown", "" + calendar);
    }

    private ClaimWindow known(ClaimWindow window) {
        String calendar = window.calendar();
        check.that(
                calendar == null || calendars.test(calendar),
                "claimWindow.calendar",
                "calendar.unknown",
                "" + calendar);
        return window;
    }
}
