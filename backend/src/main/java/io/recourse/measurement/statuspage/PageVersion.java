package io.recourse.measurement.statuspage;

import java.time.Instant;
import java.util.UUID;

/**
 * The content of a status page for as long as it was seen unchanged.
 *
 * @param id of the first sighting of it
 * @param number 1 for the earliest
 * @param payload where the bytes are kept
 * @param sha256 of the bytes
 * @param visible whether a reader sees something else than in the version before; true for the first
 * @param firstSeen when it was seen first
 * @param lastSeen when it was seen last, without another between
 * @param sightings how often it was seen
 * @param recordedBy user name of who entered the first of these
 */
public record PageVersion(
        UUID id,
        int number,
        UUID payload,
        String sha256,
        String mediaType,
        int size,
        boolean visible,
        Instant firstSeen,
        Instant lastSeen,
        int sightings,
        String recordedBy) {}
