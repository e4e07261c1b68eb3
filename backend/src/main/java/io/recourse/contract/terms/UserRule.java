package io.recourse.contract.terms;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.recourse.text.Input;
import org.jspecify.annotations.Nullable;

/**
 * How affected users become an availability: (user minutes - downtime user minutes) / user minutes, after Microsoft 365.
 *
 * @param overlap default SUM
 */
public record UserRule(UserOverlap overlap) {

    public static final UserRule DEFAULT = new UserRule(UserOverlap.SUM);

    @JsonCreator
    static UserRule read(@JsonProperty("overlap") @Nullable String overlap) {
        return new UserRule(Input.choice("overlap", overlap, UserOverlap.class, UserOverlap.SUM));
    }
}
