package io.recourse.access.token;

import io.recourse.access.AuditTrail;
import io.recourse.access.CurrentUser;
import io.recourse.access.Role;
import io.recourse.access.Roles;
import io.recourse.access.user.Identities;
import io.recourse.access.user.UserDisabled;
import io.recourse.db.id.TokenId;
import io.recourse.db.id.UserId;
import io.recourse.text.Conflict;
import io.recourse.text.InvalidInput;
import io.recourse.text.NotFound;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Everybody's own API tokens; administrators see and revoke those of all. */
@Service
@Transactional
public class TokenService {

    private static final String SUBJECT = "token";
    private static final int NAME_LENGTH_MAX = 100;
    /** Enough for any person; a program that makes tokens in a loop is stopped. */
    private static final int VALID_PER_USER_MAX = 50;

    private final Tokens tokens;
    private final Identities identities;
    private final AuditTrail audit;
    private final Clock clock;

    TokenService(Tokens tokens, Identities identities, AuditTrail audit, Clock clock) {
        this.tokens = tokens;
        this.identities = identities;
        this.audit = audit;
        this.clock = clock;
    }

    /** The current user's tokens, newest first, revoked ones included. */
    @PermitAll
    @Transactional(readOnly = true)
    public List<ApiToken> own() {
        return tokens.of(ownId());
    }

    /** The tokens of all users, newest first. */
    @RolesAllowed({Roles.AUDITOR, Roles.ADMIN})
    @Transactional(readOnly = true)
    public List<ApiToken> all() {
        return tokens.all();
    }

    /** Makes a token for the current user; its secret is in the answer and nowhere else. Throws InvalidInput. */
    @PermitAll
    public ApiToken.Issued issue(String name, TokenScope scope, @Nullable Instant expiresAt) {
        return issueTo(ownId(), name, scope, expiresAt);
    }

    /** Makes a token for another user, who must be enabled; throws NotFound or InvalidInput. */
    @RolesAllowed(Roles.ADMIN)
    public ApiToken.Issued issueFor(String username, String name, TokenScope scope, @Nullable Instant expiresAt) {
        UserId user = identities
                .byName(username)
                .map(actor -> Objects.requireNonNull(actor.id()))
                .orElseThrow(() -> NotFound.of(username));
        return issueTo(user, name, scope, expiresAt);
    }

    /** Makes a token useless at once; throws NotFound for another user's token unless one administers. */
    @PermitAll
    public void revoke(TokenId id) {
        ApiToken token = tokens.find(id)
                .filter(found -> found.user().equals(CurrentUser.id()) || CurrentUser.has(Role.ADMIN))
                .orElseThrow(() -> NotFound.of(id));
        if (token.revokedAt() == null) {
            tokens.revoke(id);
            audit.record("TOKEN_REVOKED", SUBJECT, id, token.name(), Map.of("user", token.username()));
        }
    }

    @EventListener
    void revokeAllOf(UserDisabled event) {
        tokens.revokeAllOf(event.user());
    }

    private ApiToken.Issued issueTo(UserId user, String name, TokenScope scope, @Nullable Instant expiresAt) {
        Instant now = clock.instant();
        InvalidInput.Check check = new InvalidInput.Check();
        check.that(!name.isBlank(), "name", "field.required");
        check.that(name.strip().length() <= NAME_LENGTH_MAX, "name", "field.tooLong", NAME_LENGTH_MAX);
        check.that(expiresAt == null || expiresAt.isAfter(now), "expiresAt", "field.future");
        check.orThrow();
        if (tokens.of(user).stream().filter(token -> token.isValidAt(now)).count() >= VALID_PER_USER_MAX) {
            throw new Conflict("token.tooMany", VALID_PER_USER_MAX);
        }
        String secret = TokenSecret.fresh();
        TokenId id = tokens.add(user, name.strip(), TokenSecret.hash(secret), scope, expiresAt);
        ApiToken token = tokens.find(id).orElseThrow();
        audit.record(
                "TOKEN_ISSUED", SUBJECT, id, token.name(), Map.of("user", token.username(), "scope", scope.name()));
        return new ApiToken.Issued(token, secret);
    }

    private static UserId ownId() {
        UserId id = CurrentUser.id();
        if (id == null) {
            throw new AccessDeniedException("A job has no tokens of its own");
        }
        return id;
    }
}
