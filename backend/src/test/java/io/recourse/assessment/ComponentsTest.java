package io.recourse.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.recourse.BackendTest;
import io.recourse.TestClock;
import io.recourse.access.ActingAs;
import io.recourse.access.Role;
import io.recourse.contract.RegisterFixture;
import io.recourse.contract.clause.Clause;
import io.recourse.contract.clause.ClauseVersionDraft;
import io.recourse.contract.terms.Formula;
import io.recourse.contract.terms.State;
import io.recourse.measurement.MeasurementSource;
import io.recourse.measurement.StateSpan;
import io.recourse.measurement.Timelines;
import io.recourse.measurement.component.ComponentDraft;
import io.recourse.measurement.component.Components;
import io.recourse.measurement.feed.FeedAnswer;
import io.recourse.measurement.imports.ImportFixture;
import io.recourse.measurement.samples.ChangeService;
import io.recourse.text.InvalidInput;
import io.recourse.time.Interval;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** App, API and messaging in one promise: from a file or a feed to one figure. Months are those of Hong Kong. */
@BackendTest
class ComponentsTest {

    private static final JsonMapper JSON = new JsonMapper();

    /** App for an hour, API for half an hour of which a quarter falls into that hour, everything for ten minutes. */
    private static final String[] OUTAGES = {
        "app,2026-03-10T12:00,2026-03-10T13:00,DOWN",
        "API,2026-03-10T12:45,2026-03-10T13:15,DOWN",
        ",2026-03-20T20:00,2026-03-20T20:10,DOWN",
    };

    @Autowired
    AssessmentFixture fixture;

    @Autowired
    ImportFixture imports;

    @Autowired
    Components components;

    @Autowired
    ChangeService changes;

    @Autowired
    Timelines timelines;

    @Autowired
    TestClock clock;

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            {"combine":"ANY_DOWN"}                                                | 99.809587813620
            {"combine":"ALL_DOWN"}                                                | 99.977598566308
            {"combine":"SUM"}                                                     | 99.910394265232
            {"combine":"MEAN"}                                                    | 99.910394265232
            {"combine":"WEIGHTED","componentWeights":{"app":"2"}}                 | 99.893593189964
            """)
    void a_file_about_components_becomes_one_figure_by_the_rule_of_the_clause(String formula, String expected) {
        Clause clause = clause(formula);
        set(clause, "app", "API", "messaging");

        load(fixture.source(), clause, OUTAGES);

        assertThat(fixture.assessed(clause, "2026-03").figure().availability().toPlainString())
                .startsWith(expected);
    }

    @Test
    void the_explanation_names_the_component_that_was_down() {
        Clause clause = clause("{\"combine\":\"ANY_DOWN\"}");
        set(clause, "app", "API", "messaging");
        load(fixture.source(), clause, OUTAGES);

        Assessment assessment = fixture.assessed(clause, "2026-03");

        assertThat(fixture.detail(assessment).intervals())
                .filteredOn(span -> span.assessed().attribution() == Attribution.DOWN)
                .extracting(span -> span.assessed().component())
                .startsWith("app")
                .contains("API");
    }

    @Test
    void a_changed_list_of_components_moves_every_figure_of_the_service() {
        Clause clause = clause("{\"combine\":\"ALL_DOWN\"}");
        set(clause, "app", "API");
        load(fixture.source(), clause, OUTAGES);
        assertThat(fixture.assessed(clause, "2026-03").figure().down()).isEqualTo(25 * 60_000);

        set(clause, "app", "API", "messaging");

        Assessment after = fixture.assessed(clause, "2026-03");
        assertThat(after.revision()).isEqualTo(2);
        assertThat(after.figure().down()).isEqualTo(10 * 60_000);
    }

    @Test
    void a_renamed_component_keeps_what_was_measured_of_it_even_if_two_exchange_their_names() {
        Clause clause = clause("{\"combine\":\"WEIGHTED\",\"componentWeights\":{\"app\":\"2\"}}");
        set(clause, "app", "API");
        load(fixture.source(), clause, OUTAGES);

        List<String> names = ActingAs.role(
                Role.IT,
                () -> components.set(
                        clause.serviceId(),
                        List.of(new ComponentDraft("API", "app"), new ComponentDraft("app", "API"))));

        assertThat(names).containsExactly("API", "app");
        // The name "app" now weighs the shorter outage twice: (70 + 2 x 40) / 3 of 44,640 minutes.
        assertThat(fixture.assessed(clause, "2026-03").figure().availability().toPlainString())
                .startsWith("99.887992831541");
    }

    @Test
    void a_component_that_was_measured_cannot_be_left_out() {
        Clause clause = clause("{}");
        set(clause, "app", "API");
        load(fixture.source(), clause, OUTAGES);

        assertThatThrownBy(() -> set(clause, "app"))
                .satisfies(refused -> assertThat(words(refused)).contains("“API”"));
    }

    @Test
    void names_are_unique_not_empty_and_not_too_long() {
        Clause clause = clause("{}");

        for (String bad : List.of("APP", " ", "x".repeat(101), "a\u0007b")) {
            assertThatThrownBy(() -> set(clause, "app", bad))
                    .isInstanceOfSatisfying(
                            InvalidInput.class,
                            invalid -> assertThat(invalid.errors())
                                    .extracting(InvalidInput.FieldError::field)
                                    .containsExactly("components[1].name"));
        }
    }

    @Test
    void a_file_that_names_an_unknown_component_says_which_there_are() {
        Clause clause = clause("{}");
        set(clause, "app", "API");

        assertThatThrownBy(() -> load(fixture.source(), clause, "mail,2026-03-10T12:00,2026-03-10T13:00,DOWN"))
                .satisfies(refused -> assertThat(words(refused)).contains("“mail”", "app, API"));
    }

    @Test
    void the_same_outage_of_two_components_is_two_records_and_comes_once() {
        Clause clause = clause("{\"combine\":\"SUM\"}");
        set(clause, "app", "API");
        MeasurementSource source = fixture.source();
        String[] rows = {
            "app,2026-03-10T12:00,2026-03-10T13:00,DOWN", "API,2026-03-10T12:00,2026-03-10T13:00,DOWN",
        };

        assertThat(load(source, clause, rows)).isEqualTo(2);
        assertThat(load(source, clause, rows[1], rows[0], rows[1])).isZero();
        assertThat(fixture.assessed(clause, "2026-03").figure().down()).isEqualTo(120 * 60_000);
    }

    @Test
    void a_feed_tells_changes_of_components_and_is_silent_about_one_until_its_first_change() {
        Clause clause = clause("{\"combine\":\"ANY_DOWN\"}");
        set(clause, "app", "API");
        MeasurementSource source = fixture.source();
        clock.set("2026-03-10T12:00:00Z");
        tell(
                source,
                change(clause, "app", "2026-03-10T08:00:00Z", "UP"),
                change(clause, "app", "2026-03-10T09:00:00Z", "DOWN"),
                change(clause, "app", "2026-03-10T09:30:00Z", "UP"),
                change(clause, "API", "2026-03-10T10:00:00Z", "UP"),
                change(clause, "api", "2026-03-10T11:00:00Z", "DEGRADED"));

        assertThat(states(clause, "app")).containsExactly("08:00 UP", "09:00 DOWN", "09:30 UP");
        assertThat(states(clause, "API")).containsExactly("08:00 UNKNOWN", "10:00 UP", "11:00 DEGRADED");
        FeedAnswer again = tell(source, change(clause, "app", "2026-03-10T09:30:00Z", "UP"));
        assertThat(again.duplicate()).isEqualTo(1);

        set(clause, "app", "API", "messaging");

        assertThat(states(clause, "messaging")).containsExactly("08:00 UNKNOWN");
    }

    @Test
    void what_a_feed_says_of_the_whole_service_holds_for_each_component() {
        Clause clause = clause("{\"combine\":\"ALL_DOWN\"}");
        set(clause, "app", "API");
        MeasurementSource source = fixture.source();
        clock.set("2026-03-10T12:00:00Z");
        tell(
                source,
                "{\"service\":\"%s\",\"at\":\"2026-03-10T08:00:00Z\",\"state\":\"UP\"}".formatted(clause.serviceCode()),
                "{\"service\":\"%s\",\"at\":\"2026-03-10T10:00:00Z\",\"state\":\"DOWN\"}"
                        .formatted(clause.serviceCode()),
                "{\"service\":\"%s\",\"at\":\"2026-03-10T11:00:00Z\",\"state\":\"UP\"}".formatted(clause.serviceCode()),
                change(clause, "app", "2026-03-10T10:30:00Z", "DEGRADED"));

        assertThat(states(clause, "app")).containsExactly("08:00 UP", "10:00 DOWN", "11:00 DEGRADED");
        assertThat(states(clause, "API")).containsExactly("08:00 UP", "10:00 DOWN", "11:00 UP");
    }

    private static String words(Throwable refused) {
        return ((InvalidInput) refused).errors().getFirst().message(Locale.ENGLISH);
    }

    private Clause clause(String formula) {
        ClauseVersionDraft promise = RegisterFixture.promise(RegisterFixture.START, null);
        return fixture.clause(promise.with(JSON.readValue(formula, Formula.class)));
    }

    private void set(Clause clause, String... names) {
        ActingAs.role(
                Role.IT,
                () -> components.set(
                        clause.serviceId(),
                        Arrays.stream(names).map(ComponentDraft::of).toList()));
    }

    /** Imports rows {@code component,from,to,state}; how many records are new. */
    private int load(MeasurementSource source, Clause clause, String... rows) {
        StringBuilder text = new StringBuilder("service,component,from,to,state\n");
        for (String row : rows) {
            text.append(clause.serviceCode()).append(',').append(row).append('\n');
        }
        return imports.commit(ImportFixture.about(ImportFixture.file(source, text.toString()), clause.serviceId()))
                .created();
    }

    private FeedAnswer tell(MeasurementSource source, String... rows) {
        List<@Nullable JsonNode> nodes = new ArrayList<>();
        Arrays.stream(rows).forEach(row -> nodes.add(JSON.readTree(row)));
        FeedAnswer answer = ActingAs.role(Role.IT, () -> changes.record(source.id(), nodes, null, null));
        assertThat(answer.rejections()).isEmpty();
        return answer;
    }

    private static String change(Clause clause, String component, String at, String state) {
        return "{\"service\":\"%s\",\"component\":\"%s\",\"at\":\"%s\",\"state\":\"%s\"}"
                .formatted(clause.serviceCode(), component, at, state);
    }

    /** Begin and state of each run on the morning of 10 March, in UTC. */
    private List<String> states(Clause clause, String component) {
        Interval morning = new Interval(Instant.parse("2026-03-10T08:00:00Z"), Instant.parse("2026-03-10T12:00:00Z"));
        List<StateSpan> spans = ActingAs.role(
                Role.IT,
                () -> timelines
                        .agreed(clause.serviceId(), component, morning)
                        .orElseThrow()
                        .spans());
        List<String> states = new ArrayList<>();
        State before = null;
        for (StateSpan span : spans) {
            if (span.state() != before) {
                states.add(span.span().from().toString().substring(11, 16) + " " + span.state());
            }
            before = span.state();
        }
        return states;
    }
}
