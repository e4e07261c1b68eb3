package io.recourse.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class AuditMasksTest {

    private final AuditMasks masks = new AuditMasks(
            List.of(() -> text -> text.replace("secret", "••••"), () -> text -> text.replace("quiet", "…")));

    @Test
    void every_text_is_masked_however_deep_and_numbers_and_names_of_fields_stay() {
        AuditEntry entry = entry("""
                {"secret": 1.50, "reason": "a \\"secret\\"", "after": {"said": ["quiet", 1e2, null, true, "open"]}}""");

        assertThat(masks.of(List.of(entry))).singleElement().satisfies(masked -> {
            assertThat(masked.subjectName()).isEqualTo("INV-•••• / 1");
            assertThat(masked.detail()).isEqualTo("""
                    {"secret":1.50,"reason":"a \\"••••\\"","after":{"said":["…",1E+2,null,true,"open"]}}""");
        });
    }

    @Test
    void what_holds_nothing_to_keep_is_handed_on_as_it_was_recorded() {
        AuditEntry entry = entry("{\"reason\":   \"open\", \"amount\": 12.340}");
        assertThat(masks.of(List.of(entry))).singleElement().returns(entry.detail(), AuditEntry::detail);
    }

    private static AuditEntry entry(String detail) {
        return new AuditEntry(
                1, Instant.EPOCH, "grace", null, "CREDIT_SET_ASIDE", "settlement", null, "INV-secret / 1", detail);
    }
}
