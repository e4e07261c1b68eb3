package io.recourse.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The golden vector of the database's own test, written again from what the entry says. */
class CanonicalBytesTest {

    private static final String GOLDEN_BYTES =
            "010000002430313937303030302d303030302d373030302d383030302d30303030303030303030303300000001330000"
                    + "000a323032362d30332d333100000010313737353030313630303030303030310000000ad985d8add8a7d8b3d8a80000"
                    + "000237370000000b5245434f474e4954494f4e0000000fe4be9be5ba94e59586e5908ce6848fffffffffffffffffffff"
                    + "ffff00000002653300000040323339663539656435356537333763373731343763663535616430633162303330623664"
                    + "37656537343861373432363935326639623835326435613933356535ffffffff000000047265616c0000000132000000"
                    + "01310000000133000000043133313000000005415353455400000003484b4400000003484b4400000003333030000000"
                    + "0333303000000001310000000132000000013400000004353030390000000e455850454e53455f434f4e545241000000"
                    + "03484b4400000003484b44000000042d333030000000042d3330300000000131";

    @Test
    void the_canonical_bytes_of_a_known_entry_never_change() throws NoSuchAlgorithmException {
        byte[] payload = MessageDigest.getInstance("SHA-256").digest("payload".getBytes(StandardCharsets.UTF_8));
        byte[] bytes = new CanonicalBytes()
                .field("01970000-0000-7000-8000-000000000003")
                .field(3)
                .field("2026-03-31")
                .field(CanonicalBytes.microseconds(Instant.parse("2026-04-01T00:00:00.000001Z")))
                .field("محاسب")
                .field(77)
                .field(EntryKind.RECOGNITION)
                .field("供应商同意")
                .field(null)
                .field(null)
                .field(null)
                .field("e3")
                .field(HexFormat.of().formatHex(payload))
                .field(null)
                .field("real")
                .field(2)
                .field(1)
                .field(3)
                .field(ChartAccount.RECEIVABLE.code())
                .field(AccountKind.ASSET)
                .field("HKD")
                .field("HKD")
                .field(300)
                .field(300)
                .field(1)
                .field(2)
                .field(4)
                .field(ChartAccount.SLA_CREDITS.code())
                .field(AccountKind.EXPENSE_CONTRA)
                .field("HKD")
                .field("HKD")
                .field(-300)
                .field(-300)
                .field(1)
                .toByteArray();

        assertThat(HexFormat.of().formatHex(bytes)).isEqualTo(GOLDEN_BYTES);
    }

    @Test
    void the_hash_of_a_known_link_never_changes() {
        byte[] hash = SealedEntry.hash(
                CanonicalBytes.linkHead(1, new byte[32], 1, Instant.parse("2026-04-01T00:00:01Z")),
                HexFormat.of().parseHex(GOLDEN_BYTES));

        assertThat(HexFormat.of().formatHex(hash))
                .isEqualTo("8c5ce6344d296919ca4a7b41fc315e59696e69167b8565a26c0416448a30ecc4");
    }

    private static final String GOLDEN_BYTES_2 =
            "0201970000000070008000000000000003000000000000000300002572000025720002f15988a020010000000ad985d8"
                    + "add8a7d8b3d8a8000000000000004d0000000b5245434f474e4954494f4e0000000fe4be9be5ba94e59586e5908ce684"
                    + "8f00ffffffffffffffff000000026533239f59ed55e737c77147cf55ad0c1b030b6d7ee748a7426952f9b852d5a935e5"
                    + "0000ffffffff00000002000100000003000000043133313000000005415353455400000003484b4400000003484b4400"
                    + "0000000000012c000000000000012c000000000000000101000000000000025800020000000400000004353030390000"
                    + "000e455850454e53455f434f4e54524100000003484b4400000003484b44fffffffffffffed4fffffffffffffed40000"
                    + "00000000000101fffffffffffffda8";

    @Test
    void the_canonical_bytes_of_version_2_of_a_known_entry_never_change() throws NoSuchAlgorithmException {
        byte[] payload = MessageDigest.getInstance("SHA-256").digest("payload".getBytes(StandardCharsets.UTF_8));
        LocalDate day = LocalDate.of(2026, 3, 31);
        SealedEntry.Header entry = new SealedEntry.Header(
                2,
                3,
                day,
                day,
                Instant.parse("2026-04-01T00:00:00.000001Z"),
                "محاسب",
                77,
                "RECOGNITION",
                "供应商同意",
                null,
                null,
                null,
                "e3",
                payload,
                null,
                false,
                null);
        List<SealedEntry.Line> lines = List.of(
                new SealedEntry.Line(1, (short) 1, 3, "1310", "ASSET", "HKD", "HKD", 300, 300, 1, 600L),
                new SealedEntry.Line(1, (short) 2, 4, "5009", "EXPENSE_CONTRA", "HKD", "HKD", -300, -300, 1, -600L));

        byte[] bytes = SealedEntry.canonical(UUID.fromString("01970000-0000-7000-8000-000000000003"), entry, lines);

        assertThat(HexFormat.of().formatHex(bytes)).isEqualTo(GOLDEN_BYTES_2);
    }
}
