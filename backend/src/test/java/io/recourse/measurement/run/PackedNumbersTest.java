package io.recourse.measurement.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Numbers in packs: the bytes that are stored since the first pack, however they are put together. */
class PackedNumbersTest {

    @Test
    void numbers_of_every_length_have_the_bytes_that_they_always_had() {
        PackWriter pack = new PackWriter(1, 8);
        ByteArrayOutputStream expected = new ByteArrayOutputStream();
        expected.write(1);
        for (long number : numbers()) {
            pack.number(number);
            byByte(expected, number);
        }

        byte[] packed = pack.pack();
        assertThat(Arrays.copyOf(packed, packed.length - 4)).isEqualTo(expected.toByteArray());
    }

    @Test
    void they_are_read_as_they_were_written_up_to_the_last_byte() {
        for (long last : numbers()) {
            PackWriter pack = new PackWriter(1, 8);
            numbers().forEach(pack::number);
            byte[] packed = pack.signed(-last).number(last).pack();

            PackReader reader = new PackReader(packed, 1);
            numbers().forEach(number -> assertThat(reader.number()).isEqualTo(number));
            assertThat(reader.signed()).isEqualTo(-last);
            assertThat(reader.number()).isEqualTo(last);
            assertThat(reader.isAtEnd()).isTrue();
        }
    }

    private static List<Long> numbers() {
        List<Long> numbers = new ArrayList<>(List.of(0L, 1L, 127L, 128L, Long.MAX_VALUE));
        for (int bit = 1; bit < Long.SIZE - 1; bit++) {
            numbers.addAll(List.of((1L << bit) - 1, 1L << bit, (1L << bit) + 1));
        }
        new Random(102).longs(50, 0, Long.MAX_VALUE).forEach(numbers::add);
        return numbers;
    }

    private static void byByte(ByteArrayOutputStream bytes, long number) {
        long rest = number;
        while (rest > 0x7F) {
            bytes.write((int) (rest & 0x7F | 0x80));
            rest >>>= 7;
        }
        bytes.write((int) rest);
    }
}
