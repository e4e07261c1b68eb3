package io.recourse.ui.clause;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.recourse.text.InvalidInput;
import java.util.List;
import org.junit.jupiter.api.Test;

class PiecesTest {

    private final Pieces pieces = new Pieces();

    @Test
    void what_a_service_refuses_besides_stands_in_front_without_what_it_misses_of_a_faulty_part() {
        pieces.of("claimWindow", () -> {
            throw new InvalidInput("count", "field.required");
        });
        pieces.also(() -> {
            throw new InvalidInput(List.of(
                    new InvalidInput.FieldError("title", "field.required"),
                    new InvalidInput.FieldError("claimWindow", "field.required"),
                    new InvalidInput.FieldError("claimWindow.rule", "field.required"),
                    new InvalidInput.FieldError("claimWindowOfAnother", "field.required")));
        });

        assertThat(faults()).containsExactly("title", "claimWindowOfAnother", "claimWindow.count");
    }

    @Test
    void a_check_that_finds_nothing_adds_nothing() {
        pieces.also(() -> {});
        pieces.finish();

        assertThat(pieces.areFaulty()).isFalse();
    }

    private List<String> faults() {
        return catchThrowableOfType(InvalidInput.class, pieces::finish).errors().stream()
                .map(InvalidInput.FieldError::field)
                .toList();
    }
}
