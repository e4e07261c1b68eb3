package io.recourse.reports.monthly.figures;

import io.recourse.money.Money;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/**
 * Figures as one text, the same for the same figures: JSON with properties in alphabetical order, no white space,
 * amounts as decimals, instants in UTC. The content hash is taken over its UTF-8 bytes.
 */
public final class CanonicalFigures {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .addModule(new SimpleModule().addSerializer(new MoneyText()))
            .build();

    private CanonicalFigures() {}

    public static String text(MonthlyFigures figures) {
        return JSON.writeValueAsString(figures);
    }

    /** SHA-256 of a text in lower-case hexadecimal. */
    public static String hash(String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java platform has SHA-256", missing);
        }
    }

    private static final class MoneyText extends StdSerializer<Money> {

        MoneyText() {
            super(Money.class);
        }

        @Override
        public void serialize(Money money, JsonGenerator generator, SerializationContext context) {
            generator.writeString(money.currencyCode() + " " + money.toDecimal().toPlainString());
        }
    }
}
