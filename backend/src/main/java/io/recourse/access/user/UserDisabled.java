package io.recourse.access.user;

import io.recourse.db.id.UserId;

/** Published in the transaction in which a user is disabled. */
public record UserDisabled(UserId user) {}
