package io.recourse.ui.clause;

import static org.assertj.core.api.Assertions.assertThat;

import io.recourse.contract.clause.ClauseVersionDraft;
import io.recourse.text.InvalidInput;
import io.recourse.ui.component.FormErrors;
import io.recourse.ui.frame.SpokenTexts;
import io.recourse.ui.library.RecordFields;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the service refuses is told beside the field that holds it, whatever it is. */
class PlacesOfFaultsTest {

    /**
     * The engine sets the commitment of the formula; a calendar gives its workdays; one field tells which of two it is;
     * each state and each kind of exclusion has a field of its own.
     */
    private static final Set<String> NOT_ENTERED = Set.of(
            "formula.states",
            "formula.exclusionAllowances",
            "formula.commitment",
            "formula.serviceHours.workdays",
            "metricRule.response.hours.workdays",
            "metricRule.failures.kind");

    @BeforeEach
    void readEnglish() {
        SpokenTexts.in("en");
    }

    @AfterEach
    void forget() {
        SpokenTexts.forget();
    }

    @Test
    void every_field_of_a_version_has_a_place_in_the_form_where_its_fault_is_told() {
        FormErrors errors = new FormErrors();
        TemplateRoundTripTest.emptyForm().name(errors);

        Set<String> homeless = RecordFields.paths(ClauseVersionDraft.class).stream()
                .filter(path -> !NOT_ENTERED.contains(path))
                .filter(path -> !hasPlace(errors, path))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(homeless).isEmpty();
    }

    /** With a place the fault is told by the label of its field. */
    private static boolean hasPlace(FormErrors errors, String path) {
        InvalidInput refused = new InvalidInput(path, "field.required");
        return !errors.describe(refused).equals(new FormErrors().describe(refused));
    }
}
