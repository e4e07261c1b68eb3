package io.recourse.claim.paper;

/**
 * What became of an upload.
 *
 * @param isNew false if the same content stood on the claim already, and so was not taken a second time
 */
public record StoredFile(ClaimFile file, boolean isNew) {}
