package io.recourse.ui.library;

import io.recourse.contract.clause.ClauseVersionDraft;
import io.recourse.contract.clause.Remedy;
import io.recourse.contract.terms.Allowance;
import io.recourse.contract.terms.Comparison;
import io.recourse.contract.terms.Formula;
import io.recourse.contract.terms.MetricRule;
import io.recourse.contract.terms.PeriodRule;
import io.recourse.money.Money;
import io.recourse.time.PeriodKind;
import io.recourse.ui.clause.ClauseWords;
import io.recourse.ui.clause.PayTable;
import io.recourse.ui.component.Formats;
import io.recourse.ui.component.UiTexts;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What several promises say about the same things, row by row. */
final class ComparisonRows {

    /** Stands where a text says nothing about the matter. */
    static final String SILENT = "\u0000";

    /** @param cells one for each side: a sentence, a dash for what does not apply, or {@link #SILENT} */
    record Row(String label, List<String> cells) {

        boolean differs() {
            return cells.stream().distinct().count() > 1;
        }
    }

    /** @param key of the title */
    record Group(String key, List<Row> rows) {}

    private ComparisonRows() {}

    static List<Group> of(List<Side> sides) {
        return List.of(
                group("library.promise", sides, side -> words(side, ClauseWords::promise)),
                group("register.fact.creditSchedule", sides, side -> words(side, ClauseWords::credit)),
                new Group("compare.pays", pays(sides)),
                group("register.fact.claimWindow", sides, ComparisonRows::claim),
                group("register.formula", sides, side -> words(side, ClauseWords::counting)),
                new Group(
                        "library.words.exclusions",
                        List.of(row("library.words.exclusions", sides, side -> lines(side.exclusions())))),
                new Group("register.form.words", place(sides)));
    }

    /** The sentence of the contract and where it stands; a published promise has pages of its own for that. */
    private static List<Row> place(List<Side> sides) {
        List<Row> rows = new ArrayList<>();
        place("register.fact.quotedText", sides, ClauseVersionDraft::quotedText, rows);
        place("register.fact.section", sides, ClauseVersionDraft::section, rows);
        place("register.fact.page", sides, draft -> draft.page() == null ? null : "" + draft.page(), rows);
        place("register.fact.sourceUrl", sides, ClauseVersionDraft::sourceUrl, rows);
        return rows;
    }

    private static void place(
            String labelKey, List<Side> sides, Function<ClauseVersionDraft, @Nullable String> words, List<Row> rows) {
        List<String> cells = new ArrayList<>();
        for (Side side : sides) {
            ClauseVersionDraft draft = side.draft();
            String text = draft == null ? null : words.apply(draft);
            cells.add(text == null || text.isBlank() ? Formats.NONE : text);
        }
        if (cells.stream().anyMatch(cell -> !cell.equals(Formats.NONE))) {
            rows.add(new Row(UiTexts.text(labelKey), cells));
        }
    }

    private static Map<String, @Nullable String> words(
            Side side, Function<ClauseWords, Map<String, @Nullable String>> part) {
        ClauseVersionDraft draft = side.draft();
        return draft == null ? Map.of() : part.apply(ClauseWords.of(draft));
    }

    private static Map<String, @Nullable String> claim(Side side) {
        Map<String, @Nullable String> facts = new LinkedHashMap<>(words(side, ClauseWords::claim));
        facts.put("library.words.channel", side.channel());
        facts.put("library.words.evidence", side.evidence().isEmpty() ? null : lines(side.evidence()));
        return facts;
    }

    /** Rows of all keys that any side has; a side that has others says nothing, one without a promise is silent. */
    private static Group group(String key, List<Side> sides, Function<Side, Map<String, @Nullable String>> facts) {
        List<Map<String, @Nullable String>> columns = sides.stream().map(facts).toList();
        Set<String> keys = new LinkedHashSet<>();
        columns.forEach(column -> keys.addAll(column.keySet()));
        List<Row> rows = new ArrayList<>();
        for (String label : keys) {
            List<String> cells = new ArrayList<>();
            for (int i = 0; i < sides.size(); i++) {
                Map<String, @Nullable String> column = columns.get(i);
                String text = column.get(label);
                boolean silent = sides.get(i).draft() == null || column.containsKey(label);
                cells.add(text != null ? text : silent ? SILENT : Formats.NONE);
            }
            rows.add(new Row(UiTexts.text(label), cells));
        }
        return new Group(key, rows);
    }

    private static Row row(String labelKey, List<Side> sides, Function<Side, String> cell) {
        return new Row(UiTexts.text(labelKey), sides.stream().map(cell).toList());
    }

    private static List<Row> pays(List<Side> sides) {
        return PayTable.LENGTHS.stream()
                .map(length -> new Row(
                        UiTexts.text("compare.outage", Formats.current().exactDuration(length)),
                        sides.stream().map(side -> pays(side, length)).toList()))
                .toList();
    }

    private static String pays(Side side, Duration length) {
        ClauseVersionDraft draft = side.draft();
        if (draft == null) {
            return SILENT;
        }
        BigDecimal commitment = draft.commitment();
        if (draft.metric() == null || commitment == null || draft.creditSchedule() == null) {
            return draft.remedy() == Remedy.TARGET_ONLY ? Formats.NONE : SILENT;
        }
        MetricRule rule = draft.metricRule() == null ? MetricRule.NONE : draft.metricRule();
        BigDecimal promised = draft.metric().promisedPercent(commitment, rule);
        if (promised == null || !draft.metric().isTime()) {
            return Formats.NONE;
        }
        Formula formula = draft.formula() == null ? Formula.DEFAULT : draft.formula();
        Comparison comparison = formula.comparison();
        PeriodRule periods = draft.periodRule() == null ? PeriodRule.DEFAULT : draft.periodRule();
        int days = Allowance.usualDays(draft.periodKind() == null ? PeriodKind.MONTH : draft.periodKind(), periods);
        return PayTable.pays(draft.creditSchedule(), promised, comparison, length, days, currency(draft));
    }

    private static String currency(ClauseVersionDraft draft) {
        Money minimum =
                draft.creditSchedule() == null ? null : draft.creditSchedule().minimum();
        Money amount =
                draft.creditSchedule() == null ? null : draft.creditSchedule().amount();
        Money any = amount == null ? minimum : amount;
        return any == null ? "USD" : any.currencyCode();
    }

    private static String lines(List<String> texts) {
        return texts.isEmpty() ? SILENT : String.join("\n", texts);
    }
}
