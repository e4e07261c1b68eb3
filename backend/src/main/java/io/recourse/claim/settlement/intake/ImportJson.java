package io.recourse.claim.settlement.intake;

import io.recourse.claim.settlement.file.CsvMapping;
import io.recourse.claim.settlement.intake.ImportedFile.Rejection;
import java.util.List;
import org.jooq.JSONB;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What imports keep as JSON. */
final class ImportJson {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private ImportJson() {}

    static JSONB of(Object value) {
        return JSONB.valueOf(JSON.writeValueAsString(value));
    }

    static CsvMapping mapping(JSONB stored) {
        return JSON.readValue(stored.data(), CsvMapping.class);
    }

    static List<Rejection> rejections(JSONB stored) {
        return JSON.readValue(stored.data(), new TypeReference<List<Rejection>>() {});
    }
}
