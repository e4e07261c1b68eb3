package io.recourse.assessment;

import io.recourse.text.Message;
import java.util.Arrays;
import java.util.List;
import org.jooq.JSON;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/** Messages as they are stored in columns of JSON, and back. */
@Component
class Messages {

    private final JsonMapper json;
    private final ObjectWriter one;
    private final ObjectWriter many;

    /** Below it, and apart from quotes and backslashes, a character of JSON stands for itself. */
    private static final char LAST_PLAIN = '~';

    Messages(JsonMapper json) {
        this.json = json;
        this.one = json.writerFor(Message.class);
        this.many = json.writerFor(new TypeReference<List<Message>>() {});
    }

    /** Figures and keys hardly ever need an escape; then they are put together here, by the thousand. */
    String text(List<Message> messages) {
        StringBuilder text = new StringBuilder(320).append('[');
        for (Message message : messages) {
            text.append(text.length() == 1 ? "{\"key\":" : ",{\"key\":");
            boolean plain = quoted(message.key(), text);
            text.append(",\"arguments\":[");
            for (int i = 0; i < message.arguments().size(); i++) {
                text.append(i == 0 ? "" : ",");
                plain &= quoted(message.arguments().get(i), text);
            }
            text.append("]}");
            if (!plain) {
                return many.writeValueAsString(messages);
            }
        }
        return text.append(']').toString();
    }

    /** False if it has a character that is written otherwise. All that is written is ASCII, which needs no encoding later. */
    private static boolean quoted(String part, StringBuilder text) {
        int length = part.length();
        // What goes on is told at the end of a figure and nowhere else.
        boolean goesOn = length > 0 && part.charAt(length - 1) == '…';
        int plain = goesOn ? length - 1 : length;
        for (int i = 0; i < plain; i++) {
            char next = part.charAt(i);
            if (next < ' ' || next > LAST_PLAIN || next == '"' || next == '\\') {
                return false;
            }
        }
        text.append('"').append(part, 0, plain).append(goesOn ? "\\u2026\"" : "\"");
        return true;
    }

    @Nullable
    String text(@Nullable Message message) {
        return message == null ? null : one.writeValueAsString(message);
    }

    @Nullable
    JSONB write(@Nullable Message message) {
        return message == null ? null : JSONB.valueOf(one.writeValueAsString(message));
    }

    List<Message> readList(JSON stored) {
        return Arrays.asList(json.readValue(stored.data(), Message[].class));
    }

    @Nullable
    Message read(@Nullable JSONB stored) {
        return stored == null ? null : json.readValue(stored.data(), Message.class);
    }
}
