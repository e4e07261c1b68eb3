package io.recourse;

import io.recourse.db.id.AssessmentId;
import io.recourse.db.id.ClaimId;
import io.recourse.db.id.ClauseId;
import io.recourse.db.id.ClauseVersionId;
import io.recourse.db.id.ContractId;
import io.recourse.db.id.EntryId;
import io.recourse.db.id.ExclusionId;
import io.recourse.db.id.ImportBatchId;
import io.recourse.db.id.PaperFileId;
import io.recourse.db.id.PaperNoteId;
import io.recourse.db.id.ReportId;
import io.recourse.db.id.ServiceId;
import io.recourse.db.id.SettlementImportId;
import io.recourse.db.id.SettlementLineId;
import io.recourse.db.id.SettlementMatchId;
import io.recourse.db.id.SourceId;
import io.recourse.db.id.TokenId;
import io.recourse.db.id.UserId;
import io.recourse.db.id.VendorId;
import io.recourse.db.id.VoucherId;
import java.util.UUID;
import java.util.function.Function;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.deser.std.FromStringDeserializer;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.ToStringSerializer;

/** Typed ids are plain strings in JSON and in its description; their module knows nothing of either. */
@Configuration(proxyBeanMethods = false)
class IdsInJson {

    @Bean
    JacksonModule idModule() {
        SimpleModule module = new SimpleModule("ids");
        add(module, AssessmentId.class, AssessmentId::of);
        add(module, ClaimId.class, ClaimId::of);
        add(module, ClauseId.class, ClauseId::of);
        add(module, ClauseVersionId.class, ClauseVersionId::of);
        add(module, ContractId.class, ContractId::of);
        add(module, EntryId.class, EntryId::of);
        add(module, ExclusionId.class, ExclusionId::of);
        add(module, ImportBatchId.class, ImportBatchId::of);
        add(module, PaperFileId.class, PaperFileId::of);
        add(module, PaperNoteId.class, PaperNoteId::of);
        add(module, ReportId.class, ReportId::of);
        add(module, ServiceId.class, ServiceId::of);
        add(module, SettlementImportId.class, SettlementImportId::of);
        add(module, SettlementLineId.class, SettlementLineId::of);
        add(module, SettlementMatchId.class, SettlementMatchId::of);
        add(module, SourceId.class, SourceId::of);
        add(module, TokenId.class, TokenId::of);
        add(module, UserId.class, UserId::of);
        add(module, VendorId.class, VendorId::of);
        add(module, VoucherId.class, VoucherId::of);
        return module;
    }

    private static <I> void add(SimpleModule module, Class<I> type, Function<String, I> reader) {
        module.addSerializer(type, ToStringSerializer.instance);
        module.addDeserializer(type, new IdReader<>(type, reader));
        SpringDocUtils.getConfig().replaceWithClass(type, UUID.class);
    }

    private static final class IdReader<I> extends FromStringDeserializer<I> {

        private final Function<String, I> reader;

        IdReader(Class<I> type, Function<String, I> reader) {
            super(type);
            this.reader = reader;
        }

        @Override
        protected I _deserialize(String text, DeserializationContext context) {
            return reader.apply(text);
        }
    }
}
