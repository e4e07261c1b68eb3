package io.recourse.claim.letter.form;

import io.recourse.db.id.ServiceId;
import org.jspecify.annotations.Nullable;

/**
 * How the vendor names what we bought.
 *
 * @param identifiers ids of resources, one or a group of them a line; null if none were entered
 * @param region as the vendor names it
 */
public record ServiceResources(
        ServiceId service,
        @Nullable String identifiers,
        @Nullable String region) {}
