package io.recourse.claim.voucher;

import static org.assertj.core.api.Assertions.assertThat;

import io.recourse.text.Message;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CodeMaskTest {

    private final CodeMask mask = new CodeMask(List.of("GC-2026-HLT-0042", "GC-2026-HLT-00421", "KX7Q", "A7", " "));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Paid with GC-2026-HLT-0042.          | Paid with ••••0042.",
                "paid with gc-2026-hlt-0042           | paid with ••••0042",
                "GC 2026 HLT 0042 / GC2026HLT0042     | ••••0042 / ••••0042",
                "xGC-2026-HLT-0042x                   | x••••0042x",
                "GC-2026-HLT-00421                    | ••••0421",
                "优惠券GC-2026-HLT-0042已使用           | 优惠券••••0042已使用",
                "Code KX7Q, kx7q; 券KX7Q              | Code ••••, ••••; 券••••",
                "KX7QQ and AKX7Q and KX-7Q            | KX7QQ and AKX7Q and KX-7Q",
                "Room A7 of GC-2026-HLT-004           | Room A7 of GC-2026-HLT-004",
            })
    void a_code_is_found_as_people_and_machines_write_it(String text, String shown) {
        assertThat(mask.of(text)).isEqualTo(shown);
        assertThat(mask.of(shown)).as("masked again").isEqualTo(shown);
    }

    @Test
    void sentences_are_masked_in_what_they_quote_and_nothing_stays_nothing() {
        assertThat(mask.of(Message.of("settlement.because.reference", "KX7Q", "CLM-000001")))
                .isEqualTo(Message.of("settlement.because.reference", "••••", "CLM-000001"));
        assertThat(mask.orNull(null)).isNull();
        assertThat(CodeMask.nothing().of("GC-2026-HLT-0042")).isEqualTo("GC-2026-HLT-0042");
    }

    /** Each letter of a text is looked at once for each code that begins like it, not once for each code. */
    @Test
    void ten_thousand_codes_are_found_in_one_pass() {
        List<String> codes =
                IntStream.range(0, 10_000).mapToObj("VCH-CODE-%06d"::formatted).toList();
        assertThat(new CodeMask(codes).of("a line with VCH-CODE-004711 ".repeat(200)))
                .isEqualTo("a line with ••••4711 ".repeat(200));
    }
}
