package io.recourse.claim;

import java.time.Duration;

/**
 * Another claim against the same vendor, of another service that was down at the same time.
 *
 * @param shared how long both were down at once
 * @param mayCover whether that claim could be named as the root cause
 */
public record SharedOutage(Claim other, Duration shared, boolean mayCover) {}
