package io.recourse.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The full matrix: each state against each, written down a second time as a picture. */
class TransitionsTest {

    /** P prepares, R releases, A answers, S settles, O reopens, c is computed, . is no step; from in rows, to in columns. */
    private static final List<String> PICTURE = List.of(
            //                 ASS DRA NOT AWA SUB ACK UND COU APP PAR DIS REJ PEN CRE CLO WIT EXP LAP WRI
            "ASSESSED           .   P   P   .   .   .   .   .   .   .   .   .   .   .   .   P   c   .   .",
            "DRAFTED            .   .   P   P   .   .   .   .   .   .   .   .   .   .   .   P   c   .   .",
            "NOTIFIED           .   P   .   P   R   .   .   .   .   .   .   .   .   .   .   P   c   .   .",
            "AWAITING_RELEASE   .   P   P   .   R   .   .   .   .   .   .   .   .   .   .   P   c   .   .",
            "SUBMITTED          .   .   .   .   .   A   A   A   A   A   A   A   .   .   .   P   .   .   .",
            "ACKNOWLEDGED       .   .   .   .   .   .   A   A   A   A   A   A   .   .   .   P   .   .   .",
            "UNDER_REVIEW       .   .   .   .   .   .   .   A   A   A   A   A   .   .   .   P   .   .   .",
            "COUNTER_OFFERED    .   .   .   .   .   .   .   .   A   R   R   A   .   .   .   P   .   .   .",
            "APPROVED           .   .   .   .   .   .   .   .   .   .   A   A   S   S   .   .   .   S   S",
            "PARTIALLY_APPROVED .   .   .   .   .   .   .   .   A   A   A   A   S   S   .   .   .   S   S",
            "DISPUTED           .   .   .   .   .   .   .   A   A   A   .   A   .   .   .   P   .   .   S",
            "REJECTED           .   .   .   .   .   .   .   .   .   .   A   .   .   .   A   .   .   .   .",
            "CREDIT_PENDING     .   .   .   .   .   .   .   .   .   .   A   .   .   S   .   .   .   S   S",
            "CREDITED           .   .   .   .   .   .   .   .   .   .   .   .   .   .   S   .   .   .   .",
            "CLOSED             .   .   .   .   .   .   .   .   .   .   .   .   .   .   .   .   .   .   .",
            "WITHDRAWN          O   .   .   .   .   .   .   .   .   .   .   .   .   .   .   .   .   .   .",
            "EXPIRED            O   .   .   .   .   .   .   .   .   .   .   .   .   .   .   .   .   .   .",
            "LAPSED             .   .   .   .   .   .   .   .   .   .   .   .   .   .   .   .   .   .   .",
            "WRITTEN_OFF        .   .   .   .   .   .   .   .   .   .   .   .   .   .   .   .   .   .   .");

    static Stream<ClaimStatus> states() {
        return Arrays.stream(ClaimStatus.values());
    }

    @ParameterizedTest
    @MethodSource("states")
    void a_state_leads_where_the_picture_says_and_nowhere_else(ClaimStatus from) {
        String[] row = PICTURE.get(from.ordinal()).split(" +");
        assertThat(row[0]).isEqualTo(from.name());
        for (ClaimStatus to : ClaimStatus.values()) {
            String task = Transitions.find(from, to)
                    .map(step -> switch (step.task()) {
                        case PREPARE -> "P";
                        case RELEASE -> "R";
                        case ANSWER -> "A";
                        case SETTLE -> "S";
                        case REOPEN -> "O";
                        case COMPUTE -> "c";
                    })
                    .orElse(".");
            assertThat(task).as(from + " to " + to).isEqualTo(row[1 + to.ordinal()]);
        }
    }

    @ParameterizedTest
    @MethodSource("states")
    void a_state_is_final_exactly_if_nothing_but_a_reopening_leads_on(ClaimStatus status) {
        assertThat(status.isFinal())
                .isEqualTo(Transitions.from(status).stream().allMatch(step -> step.task() == Task.REOPEN));
    }

    @Test
    void each_pair_stands_once_in_the_table() {
        assertThat(Transitions.all().stream().map(step -> step.from() + ">" + step.to()))
                .doesNotHaveDuplicates();
    }

    @Test
    void every_state_can_be_reached() {
        assertThat(Transitions.all().stream().map(Transition::to).distinct())
                .containsExactlyInAnyOrder(ClaimStatus.values());
    }

    @Test
    void giving_up_or_refusing_always_needs_a_reason() {
        assertThat(Transitions.all())
                .filteredOn(step -> List.of(
                                ClaimStatus.WITHDRAWN,
                                ClaimStatus.REJECTED,
                                ClaimStatus.DISPUTED,
                                ClaimStatus.LAPSED,
                                ClaimStatus.WRITTEN_OFF,
                                ClaimStatus.ASSESSED)
                        .contains(step.to()))
                .allMatch(Transition::needsReason);
    }
}
