package io.recourse.access.token;

import io.recourse.db.id.TokenId;
import io.recourse.text.InvalidInput;
import io.recourse.text.NotFound;
import jakarta.annotation.security.PermitAll;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/tokens")
@PermitAll
class TokenController {

    private final TokenService tokens;

    TokenController(TokenService tokens) {
        this.tokens = tokens;
    }

    @GetMapping
    TokenList list() {
        return new TokenList(tokens.own().stream().map(TokenBody::of).toList(), null);
    }

    @PostMapping
    ResponseEntity<IssuedBody> issue(@RequestBody IssueBody body) {
        InvalidInput.Check check = new InvalidInput.Check();
        check.that(body.name() != null, "name", "field.required");
        check.orThrow();
        ApiToken.Issued issued = tokens.issue(
                Objects.requireNonNull(body.name()),
                body.scope() == null ? TokenScope.READ : body.scope(),
                body.expiresAt());
        return ResponseEntity.created(
                        URI.create("/api/v1/tokens/" + issued.token().id()))
                .cacheControl(CacheControl.noStore())
                .body(new IssuedBody(TokenBody.of(issued.token()), issued.secret()));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revoke(@PathVariable UUID id) {
        if (tokens.own().stream().noneMatch(token -> token.id().value().equals(id))) {
            throw NotFound.of(id);
        }
        tokens.revoke(new TokenId(id));
    }

    /** What a caller says about a new token; the scope is READ unless said otherwise. */
    record IssueBody(
            @Nullable String name,
            @Nullable TokenScope scope,
            @Nullable Instant expiresAt) {}

    /** A new token with its secret, which is never shown again. */
    record IssuedBody(TokenBody token, String secret) {}

    /** A token without its secret. */
    record TokenBody(
            UUID id,
            String name,
            TokenScope scope,
            Instant createdAt,
            @Nullable Instant expiresAt,
            @Nullable Instant revokedAt,
            @Nullable Instant lastUsedAt) {

        static TokenBody of(ApiToken token) {
            return new TokenBody(
                    token.id().value(),
                    token.name(),
                    token.scope(),
                    token.createdAt(),
                    token.expiresAt(),
                    token.revokedAt(),
                    token.lastUsedAt());
        }
    }

    /** Own tokens, newest first; always one page. */
    record TokenList(List<TokenBody> items, @Nullable String nextCursor) {}
}
