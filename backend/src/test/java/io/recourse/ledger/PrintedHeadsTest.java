package io.recourse.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PrintedHeadsTest {

    private static final String ONE = "4be1c0f29a77d3508ec64412bb09fd3e6a5f7712c08d9e43b1aa60735cd2f918";
    private static final String OTHER = "9c1185a5c5e9fc54612808977ee8f548b2258d31a8f5e1b0d1a5e0f6a6a0cd11";

    @Test
    void heads_are_read_from_the_lines_of_a_report_also_where_a_hash_is_broken_over_lines() {
        PrintedHeads heads = PrintedHeads.in("""
                Journal entries dated in this month: 12.
                Head of the hash chain at position 1,148: %s
                %s
                Head of the register exchange_rate at position 3, as of the end of the month: %s
                """.formatted(ONE.substring(0, 40), ONE.substring(40), OTHER));
        assertThat(heads.journal()).isEqualTo(new Anchor(1148, ONE));
        assertThat(heads.registers()).containsExactly(new RegisterHead("exchange_rate", 3, OTHER));
    }

    @Test
    void heads_are_read_in_arabic_and_chinese_digits_and_colons() {
        assertThat(PrintedHeads.in("رأس السجل period_step في الموضع ٤٢ حتى نهاية الشهر: " + ONE)
                        .registers())
                .containsExactly(new RegisterHead("period_step", 42, ONE));
        assertThat(PrintedHeads.in("登记簿 period_step 截至月末的链头，位置 42：" + ONE).registers())
                .containsExactly(new RegisterHead("period_step", 42, ONE));
    }

    @Test
    void a_position_and_a_hash_alone_are_a_head_of_the_journal() {
        assertThat(PrintedHeads.in("148 " + ONE.toUpperCase()).journal()).isEqualTo(new Anchor(148, ONE));
    }

    @Test
    void what_is_no_head_is_none() {
        assertThat(PrintedHeads.in("position 148, hash 4be1")).isEqualTo(PrintedHeads.NONE);
        assertThat(PrintedHeads.in(ONE)).isEqualTo(PrintedHeads.NONE);
    }
}
