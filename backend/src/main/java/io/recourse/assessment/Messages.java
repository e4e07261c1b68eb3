package io.recourse.assessment;

import io.recourse.text.Message;
import java.util.Arrays;
import java.util.List;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/** Messages as they are stored in jsonb columns, and back. */
@Component
class Messages {

    private final JsonMapper json;
    private final ObjectWriter one;
    private final ObjectWriter many;

    Messages(JsonMapper json) {
        this.json = json;
        this.one = json.writerFor(Message.class);
        this.many = json.writerFor(new TypeReference<List<Message>>() {});
    }

    String text(List<Message> messages) {
        return many.writeValueAsString(messages);
    }

    @Nullable
    String text(@Nullable Message message) {
        return message == null ? null : one.writeValueAsString(message);
    }

    @Nullable
    JSONB write(@Nullable Message message) {
        return message == null ? null : JSONB.valueOf(one.writeValueAsString(message));
    }

    List<Message> readList(JSONB stored) {
        return Arrays.asList(json.readValue(stored.data(), Message[].class));
    }

    @Nullable
    Message read(@Nullable JSONB stored) {
        return stored == null ? null : json.readValue(stored.data(), Message.class);
    }
}
