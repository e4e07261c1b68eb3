package io.recourse.reports.evidence.files;

import io.recourse.reports.evidence.facts.EvidenceFacts;
import io.recourse.reports.evidence.mask.Person;
import io.recourse.reports.evidence.mask.Verbatim;
import io.recourse.reports.evidence.pack.BundleFile;
import io.recourse.text.Message;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/** Facts that machines compute with, as JSON: decimals as strings, instants in UTC, sentences in the bundle's language. */
record JsonFiles(EvidenceFacts facts, Locale locale) {

    private static final DefaultIndenter INDENTER = new DefaultIndenter("  ", "\n");

    List<BundleFile> all() {
        Map<String, Object> calculation = new LinkedHashMap<>();
        calculation.put("claim", facts.head());
        calculation.put("calculation", facts.calculation());
        if (!facts.parts().isEmpty()) {
            calculation.put("parts", facts.parts());
        }
        calculation.put("fee", facts.fee());
        Map<String, Object> clause = new LinkedHashMap<>();
        clause.put("clause", facts.clause());
        return List.of(
                file("calculation/calculation.json", calculation),
                file("calculation/deadline.json", facts.deadline()),
                file("clause/clause.json", clause));
    }

    private BundleFile file(String path, Object value) {
        DefaultPrettyPrinter printer =
                new DefaultPrettyPrinter().withObjectIndenter(INDENTER).withArrayIndenter(INDENTER);
        JsonMapper mapper = JsonMapper.builder()
                .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                .addModule(words(locale))
                .build();
        return BundleFile.text(path, mapper.writer().with(printer).writeValueAsString(value) + "\n");
    }

    private static SimpleModule words(Locale locale) {
        return new SimpleModule()
                .addSerializer(Verbatim.class, plain(Verbatim.class, Verbatim::text))
                .addSerializer(Person.class, plain(Person.class, Person::name))
                .addSerializer(Message.class, plain(Message.class, message -> message.in(locale)))
                .addSerializer(BigDecimal.class, plain(BigDecimal.class, BigDecimal::toPlainString))
                .addSerializer(ZoneId.class, plain(ZoneId.class, ZoneId::getId));
    }

    private static <T> ValueSerializer<T> plain(Class<T> type, Function<T, String> text) {
        return new ValueSerializer<>() {
            @Override
            public void serialize(T value, JsonGenerator generator, SerializationContext context) {
                generator.writeString(text.apply(value));
            }

            @Override
            public Class<?> handledType() {
                return type;
            }
        };
    }
}
