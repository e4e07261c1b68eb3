package io.recourse.contract.terms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class MetricRuleTest {

    private static final JsonMapper JSON = new JsonMapper();

    @Test
    void every_part_survives_json_with_decimals_as_strings() {
        MetricRule all = new MetricRule(
                new SliceRule(Duration.ofMinutes(1), SliceFigure.DOWN_SLICES, new BigDecimal("5"), 5, 10),
                new UserRule(UserOverlap.LARGEST),
                new LatencyRule(LatencyStatistic.PERCENTILE, new BigDecimal("99.9")),
                new ResponseRule(
                        ClockStart.OPENING,
                        Set.of(PauseReason.WAITING_FOR_CUSTOMER, PauseReason.FORCE_MAJEURE),
                        true,
                        null,
                        2,
                        new BigDecimal("95")),
                new FailureRule(FailureKind.MISSED_MONTH, new BigDecimal("99.5")));

        String text = JSON.writeValueAsString(all);

        assertThat(text)
                .contains("\"length\":\"PT1M\"", "\"downAbove\":\"5\"", "\"percent\":\"99.9\"", "\"share\":\"95\"");
        assertThat(JSON.readValue(text, MetricRule.class)).isEqualTo(all);
    }

    @Test
    void what_is_not_said_takes_the_usual_rules() {
        assertThat(JSON.readValue("{}", MetricRule.class)).isEqualTo(MetricRule.NONE);
        assertThat(JSON.writeValueAsString(MetricRule.NONE)).isEqualTo("{}");
        assertThat(JSON.readValue("{\"response\":{}}", MetricRule.class).response())
                .isEqualTo(ResponseRule.DEFAULT);
        assertThat(MetricRule.NONE.slicesInForce()).isEqualTo(SliceRule.DEFAULT);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{'slices':{'length':'PT7M'}}|length",
                "{'slices':{'length':'PT30S'}}|length",
                "{'slices':{'length':'soon'}}|length",
                "{'slices':{'figure':'DOWN_SLICES'}}|downAbove",
                "{'slices':{'downAbove':'5'}}|downAbove",
                "{'slices':{'figure':'DOWN_SLICES','downAbove':'100'}}|downAbove",
                "{'slices':{'minimumConsecutive':'0'}}|minimumConsecutive",
                "{'users':{'overlap':'BOTH'}}|overlap",
                "{'latency':{'percent':'0'}}|percent",
                "{'latency':{'percent':'100.1'}}|percent",
                "{'response':{'share':'0'}}|share",
                "{'response':{'lowestPriority':'6'}}|lowestPriority",
                "{'response':{'pauses':['LUNCH']}}|pauses[0]",
                "{'failures':{'kind':'MISSED_MONTH'}}|below",
                "{'failures':{'below':'99'}}|below"
            })
    void a_rule_that_makes_no_sense_is_refused_by_the_name_of_its_field(String text, String field) {
        assertThatThrownBy(() -> JSON.readValue(text.replace('\'', '"'), MetricRule.class))
                .rootCause()
                .hasMessageStartingWith(field + ":");
    }
}
