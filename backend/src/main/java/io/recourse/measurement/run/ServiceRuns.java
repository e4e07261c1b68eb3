package io.recourse.measurement.run;

import io.recourse.db.id.SourceId;
import io.recourse.time.Interval;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one source says about one service in a time: one timeline, or one for each component that it has. Coverage is
 * that of the source, so it is the same for all of them.
 *
 * @param components at least one, all of the same interval
 */
public record ServiceRuns(SourceId source, List<ComponentRuns> components) {

    /** First byte of what is hashed. */
    private static final int PACKED = 101;

    public ServiceRuns {
        components = List.copyOf(components);
    }

    /** End of the last time in which the source was watching; null if it never was. */
    public @Nullable Instant dataUntil() {
        return components.getFirst().runs().dataUntil();
    }

    public Interval interval() {
        return components.getFirst().runs().interval();
    }

    /** The part within a time. */
    public ServiceRuns within(Interval part) {
        if (interval().equals(part)) {
            return this;
        }
        return new ServiceRuns(
                source,
                components.stream()
                        .map(one ->
                                new ComponentRuns(one.component(), one.runs().within(part)))
                        .toList());
    }

    /** Puts together what follows one another; the components are those of the last part. */
    public static ServiceRuns joined(List<ServiceRuns> parts) {
        if (parts.size() == 1) {
            return parts.getFirst();
        }
        List<ComponentRuns> joined = new ArrayList<>();
        for (ComponentRuns last : parts.getLast().components()) {
            joined.add(new ComponentRuns(
                    last.component(),
                    StateRuns.joined(parts.stream()
                            .map(part -> part.component(last.component()))
                            .toList())));
        }
        return new ServiceRuns(parts.getLast().source(), joined);
    }

    /**
     * SHA-256 over source and states, as 64 hexadecimal digits. Of a service without components it is the hash of its
     * timeline.
     */
    public String hash() {
        if (components.size() == 1 && components.getFirst().component() == null) {
            return RunHash.of(source, components.getFirst().runs());
        }
        StringBuilder text = new StringBuilder();
        components.forEach(one -> text.append(one.component())
                .append('\n')
                .append(RunHash.of(source, one.runs()))
                .append('\n'));
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java platform has SHA-256", missing);
        }
    }

    /**
     * SHA-256 over source and states in their packed form. Unlike {@link #hash} it tells a state that nobody knows from a
     * recorded one: the engine does, too.
     */
    public String packedHash() {
        int size = components.stream().mapToInt(one -> one.runs().size()).sum();
        UUID id = source.value();
        PackWriter bytes = new PackWriter(PACKED, 64 + 5 * size)
                .signed(id.getMostSignificantBits())
                .signed(id.getLeastSignificantBits())
                .number(components.size());
        for (ComponentRuns one : components) {
            String name = one.component();
            bytes.text(name == null ? "" : name);
            one.runs().writeChanges(bytes);
        }
        return bytes.sha256();
    }

    private StateRuns component(@Nullable String name) {
        return components.stream()
                .filter(one -> Objects.equals(one.component(), name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("a part knows no component " + name))
                .runs();
    }
}
