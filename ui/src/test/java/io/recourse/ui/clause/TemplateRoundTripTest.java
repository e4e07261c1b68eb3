package io.recourse.ui.clause;

import static org.assertj.core.api.Assertions.assertThat;

import io.recourse.contract.Contract;
import io.recourse.contract.Term;
import io.recourse.contract.calendar.HolidayCalendar;
import io.recourse.contract.clause.ClauseVersionDraft;
import io.recourse.contract.clause.Remedy;
import io.recourse.contract.library.SlaLibrary;
import io.recourse.contract.library.SlaTemplate;
import io.recourse.contract.library.StartingPoint;
import io.recourse.contract.terms.ClaimRule;
import io.recourse.contract.terms.ClaimWindow;
import io.recourse.contract.terms.CreditSchedule;
import io.recourse.contract.terms.Formula;
import io.recourse.contract.terms.MetricRule;
import io.recourse.contract.terms.PeriodRule;
import io.recourse.contract.terms.RemedyTerms;
import io.recourse.db.id.ContractId;
import io.recourse.db.id.VendorId;
import io.recourse.time.WorkingDays;
import io.recourse.ui.frame.SpokenTexts;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a form is begun with comes out of it again, for every template of the library. */
class TemplateRoundTripTest {

    private static final Contract CONTRACT = new Contract(
            new ContractId(UUID.randomUUID()),
            new VendorId(UUID.randomUUID()),
            "Vendor",
            "C-1",
            "Master agreement",
            Currency.getInstance("USD"),
            ZoneId.of("Asia/Hong_Kong"),
            null,
            new Term(LocalDate.of(2026, 1, 1), null),
            null,
            null,
            null,
            0,
            Instant.EPOCH,
            Instant.EPOCH);

    /** One calendar for every code, without holidays. */
    private static final Workbench TOOLS = new Workbench(null, null) {

        @Override
        List<HolidayCalendar> calendars() {
            return List.of();
        }

        @Override
        WorkingDays workingDays(@Nullable String code) {
            return WorkingDays.always("Ours", EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY), Set.of());
        }
    };

    @BeforeEach
    void readEnglish() {
        SpokenTexts.in("en");
    }

    @AfterEach
    void forget() {
        SpokenTexts.forget();
    }

    @Test
    void every_template_goes_through_the_form_without_loss() {
        List<SlaTemplate> templates = new SlaLibrary()
                .list().stream().filter(template -> template.terms() != null).toList();

        assertThat(templates).hasSizeGreaterThan(30).allSatisfy(template -> {
            ClauseVersionDraft given =
                    complete(StartingPoint.of(template, CONTRACT).draft());
            ClauseVersionDraft entered = new ClauseForm(given, CONTRACT, TOOLS).draft();
            assertThat(usual(entered)).as(template.id()).isEqualTo(usual(given));
        });
    }

    /** The form of a clause of which nothing is entered yet. */
    static ClauseForm emptyForm() {
        return new ClauseForm(
                StartingPoint.of(ClauseVersionDraft.EMPTY, CONTRACT).draft(), CONTRACT, TOOLS);
    }

    /** Where a template is silent, the form asks. */
    private static ClauseVersionDraft complete(ClauseVersionDraft draft) {
        ClauseVersionDraft paying = draft.creditSchedule() == null ? draft.with(CreditSchedule.NONE) : draft;
        return paying.claimWindow() == null ? paying.with(ClaimWindow.of(ClaimRule.DAYS_AFTER_PERIOD_END, 30)) : paying;
    }

    /** What is not said is the usual, and an empty field is none. */
    private static ClauseVersionDraft usual(ClauseVersionDraft draft) {
        BigDecimal commitment = draft.commitment();
        Formula formula = draft.formula() == null ? Formula.DEFAULT : draft.formula();
        return new ClauseVersionDraft(
                draft.firstDay(),
                draft.lastDay(),
                text(draft.amendment()),
                text(draft.section()),
                draft.page(),
                text(draft.quotedText()),
                text(draft.sourceUrl()),
                draft.metric(),
                commitment == null ? null : commitment.stripTrailingZeros(),
                draft.periodKind(),
                draft.zone(),
                formula.withCommitment(null),
                draft.creditSchedule(),
                draft.claimWindow(),
                draft.remedy() == null ? Remedy.REMEDY : draft.remedy(),
                Boolean.TRUE.equals(draft.soleRemedy()),
                draft.metricRule() == null ? MetricRule.NONE : draft.metricRule(),
                draft.periodRule() == null ? PeriodRule.DEFAULT : draft.periodRule(),
                draft.remedyTerms() == null ? RemedyTerms.DEFAULT : draft.remedyTerms());
    }

    private static @Nullable String text(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
