package io.recourse.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.recourse.text.InvalidInput;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageTest {

    @Test
    void a_page_names_the_next_only_if_there_is_one() {
        assertThat(Page.of(List.of(1, 2), 2, Cursor::of).nextCursor()).isNull();

        Page<Integer> page = Page.of(List.of(1, 2, 3), 2, Cursor::of);
        assertThat(page.items()).containsExactly(1, 2);
        assertThat(Cursor.read(page.nextCursor(), 1).number(0)).isEqualTo(2);
    }

    @Test
    void a_cursor_gives_back_what_was_put_in() {
        Instant at = Instant.parse("2026-03-01T00:00:00.123Z");
        UUID id = UUID.randomUUID();
        Cursor read = Cursor.read(Cursor.of(at, id, "名称 | x").text(), 3);

        assertThat(read.instant(0)).isEqualTo(at);
        assertThat(read.uuid(1)).isEqualTo(id);
        assertThat(read.string(2)).isEqualTo("名称 | x");
    }

    @ParameterizedTest
    @ValueSource(strings = {"not base64!", "bm90IHR3bw", "////"})
    void a_made_up_cursor_is_invalid_input(String text) {
        assertThatThrownBy(() -> Cursor.read(text, 2)).isInstanceOf(InvalidInput.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 501})
    void a_limit_outside_the_bounds_is_invalid_input(int limit) {
        assertThatThrownBy(() -> Page.limit(limit)).isInstanceOf(InvalidInput.class);
    }

    @Test
    void the_limit_is_a_hundred_unless_said_otherwise() {
        assertThat(Page.limit(null)).isEqualTo(100);
        assertThat(Page.limit(500)).isEqualTo(500);
    }
}
