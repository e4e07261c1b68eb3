package io.recourse.contract.terms;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.recourse.text.Input;
import io.recourse.text.InvalidInput;
import org.jspecify.annotations.Nullable;

/**
 * The vendor must first be told of the incident. Cloudflare: 5 working days; IBM: 24 hours.
 *
 * @param count 1 to 1000, from when the incident began
 * @param lapses without a notice in time nothing can be claimed; false where the contract asks for it but does not say so
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Notice(
        int count,
        Unit unit,
        @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean lapses) {

    /** What is counted. */
    public enum Unit {
        HOURS,
        DAYS,
        WORKING_DAYS
    }

    private static final int MOST = 1000;

    /** Throws InvalidInput naming the field. */
    public Notice {
        if (count < 1 || count > MOST) {
            throw new InvalidInput("count", "input.whole", 1, MOST);
        }
    }

    /** A notice without which a claim can still be made. */
    public Notice(int count, Unit unit) {
        this(count, unit, false);
    }

    @JsonCreator
    static Notice read(
            @JsonProperty("count") @Nullable String count,
            @JsonProperty("unit") @Nullable String unit,
            @JsonProperty("lapses") @Nullable Boolean lapses) {
        return new Notice(
                Input.whole("count", Input.required("count", count), 1, MOST),
                Input.choice("unit", Input.required("unit", unit), Unit.class),
                Boolean.TRUE.equals(lapses));
    }
}
