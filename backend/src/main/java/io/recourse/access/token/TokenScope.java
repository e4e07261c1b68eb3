package io.recourse.access.token;

/** How far a token reaches. */
public enum TokenScope {
    /** Only requests that change nothing (GET, HEAD, OPTIONS). */
    READ,
    /** Whatever the roles of its user allow. */
    WRITE
}
