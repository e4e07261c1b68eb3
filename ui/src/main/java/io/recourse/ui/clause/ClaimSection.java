package io.recourse.ui.clause;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import io.recourse.contract.calendar.HolidayCalendar;
import io.recourse.contract.clause.ClauseVersionDraft;
import io.recourse.contract.terms.ClaimDays;
import io.recourse.contract.terms.ClaimOccasion;
import io.recourse.contract.terms.ClaimRule;
import io.recourse.contract.terms.ClaimWindow;
import io.recourse.contract.terms.Notice;
import io.recourse.text.InvalidInput;
import io.recourse.time.Period;
import io.recourse.ui.component.FormErrors;
import io.recourse.ui.component.Formats;
import io.recourse.ui.component.UiTexts;
import io.recourse.ui.component.UnreadableInput;
import io.recourse.ui.register.Fields;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** From when and until when a credit may be claimed. */
class ClaimSection extends FormSection {

    private static final LocalDate INCIDENT = LocalDate.of(2026, 6, 10);

    private final Select<ClaimRule> rule =
            Fields.choice("register.form.claimRule", "register.clause.claimRule", ClaimRule.class);
    private final IntegerField count = Fields.whole("register.form.claimCount");
    private final IntegerField notBefore = Fields.whole("register.form.notBefore");
    private final IntegerField appealDays = Fields.whole("register.claim.appealDays");
    private final ComboBox<HolidayCalendar> calendar = new ComboBox<>(UiTexts.text("register.claim.calendar"));
    private final NoticeFields notice;
    private final Paragraph example = new Paragraph();
    private final transient Workbench tools;

    ClaimSection(ClauseVersionDraft draft, Workbench tools) {
        super("register.form.claim");
        this.tools = tools;
        ClaimWindow window = draft.claimWindow();
        rule.setValue(window == null ? ClaimRule.DAYS_AFTER_PERIOD_END : window.rule());
        count.setValue(window == null || window.count() == 0 ? null : Integer.valueOf(window.count()));
        notBefore.setValue(window == null ? null : window.notBeforeWorkingDay());
        notBefore.setHelperText(UiTexts.text("register.form.notBefore.help"));
        calendar.setItems(tools.calendars());
        calendar.setItemLabelGenerator(HolidayCalendar::name);
        calendar.setClearButtonVisible(true);
        UnreadableInput.keepUnknown(calendar);
        calendar.setHelperText(UiTexts.text("register.claim.calendar.help"));
        calendar.setValue(window == null || window.calendar() == null ? null : known(window.calendar()));
        notice = new NoticeFields(window == null ? null : window.notice());
        appealDays.setValue(window == null ? null : window.appealDays());
        appealDays.setHelperText(UiTexts.text("register.claim.appealDays.help"));
        whole(rule);
        half(count, notBefore, calendar, appealDays);
        example.addClassName("rc-form-note");
        whole(example, notice);
        onChange(this::arrange);
        arrange();
    }

    @Override
    void name(FormErrors errors) {
        errors.field("claimWindow", rule)
                .field("claimWindow.rule", rule)
                .field("claimWindow.count", count)
                .field("claimWindow.notBeforeWorkingDay", notBefore)
                .field("claimWindow.calendar", calendar)
                .field("claimWindow.appealDays", appealDays);
        notice.name(errors);
    }

    @Override
    final void onChange(Runnable listener) {
        rule.addValueChangeListener(event -> listener.run());
        count.addValueChangeListener(event -> listener.run());
        notBefore.addValueChangeListener(event -> listener.run());
        calendar.addValueChangeListener(event -> listener.run());
        appealDays.addValueChangeListener(event -> listener.run());
        notice.onChange(listener);
    }

    /** Says which days an example breach would give. */
    void explain(PromiseSection promise) {
        ClaimWindow entered = new Pieces().of("", this::window);
        example.setVisible(entered != null);
        if (entered == null) {
            return;
        }
        Period period =
                promise.periodRuleOrUsual().calendar(promise.periodKind()).containing(INCIDENT);
        Instant noon = INCIDENT.atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC);
        ClaimOccasion occasion = new ClaimOccasion(
                period.interval(ZoneOffset.UTC),
                noon,
                noon,
                ZoneOffset.UTC,
                promise.periodRuleOrUsual().billingDay());
        ClaimDays days = entered.days(occasion, tools.workingDays(entered.calendar()));
        Formats formats = Formats.current();
        String incident = formats.date(INCIDENT);
        String from = formats.date(days.earliest());
        String text = days.latest() == null
                ? UiTexts.text("register.example.claim.from", incident, from)
                : UiTexts.text("register.example.claim", incident, from, formats.date(days.latest()));
        example.setText(
                days.noticeBy() == null
                        ? text
                        : text + " "
                                + UiTexts.text(
                                        "register.example.claim.notice",
                                        formats.instant(days.noticeBy(), ZoneOffset.UTC)));
    }

    /** Throws InvalidInput that names the fields without the path. */
    ClaimWindow window() {
        ClaimRule chosen = rule.getValue();
        Integer entered = count.getValue();
        if (chosen.isCounted() && entered == null) {
            throw new InvalidInput("count", "field.required");
        }
        Pieces pieces = new Pieces();
        Notice first = pieces.of("notice", notice::notice);
        pieces.finish();
        @Nullable HolidayCalendar named = calendar.getValue();
        return new ClaimWindow(
                chosen,
                entered == null ? 0 : entered,
                notBefore.getValue(),
                named == null ? null : named.code(),
                first,
                appealDays.getValue());
    }

    private HolidayCalendar known(String code) {
        return tools.calendar(code)
                .orElseGet(() -> new HolidayCalendar(code, code, java.util.Set.of(), java.util.List.of()));
    }

    private void arrange() {
        count.setVisible(rule.getValue().isCounted());
        rule.setHelperText(UiTexts.text("register.clause.claimRule." + rule.getValue() + ".help"));
        ClaimWindow entered = new Pieces().of("", this::window);
        calendar.setVisible(calendar.getValue() != null || entered != null && entered.needsCalendar());
    }
}
