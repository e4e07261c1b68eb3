package io.recourse.web;

import io.recourse.access.Role;
import io.recourse.access.Roles;
import io.recourse.access.user.User;
import io.recourse.access.user.UserData;
import io.recourse.access.user.UserService;
import io.recourse.db.id.UserId;
import io.recourse.text.InvalidInput;
import io.recourse.text.Language;
import jakarta.annotation.security.RolesAllowed;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Administration of users over the API. */
@RestController
@RequestMapping("/api/v1/users")
class UserController {

    private final UserService users;

    UserController(UserService users) {
        this.users = users;
    }

    @GetMapping
    @RolesAllowed({Roles.AUDITOR, Roles.ADMIN})
    Page<UserBody> list(
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        int size = Page.limit(limit);
        Cursor position = Cursor.read(cursor, 1);
        String after = position == null ? "" : position.string(0);
        List<User> rest = users.list().stream()
                .filter(user -> user.username().compareTo(after) > 0)
                .sorted((one, other) -> one.username().compareTo(other.username()))
                .limit(size + 1L)
                .toList();
        return Page.of(rest, size, user -> Cursor.of(user.username())).map(UserBody::of);
    }

    @GetMapping("/{id}")
    @RolesAllowed({Roles.AUDITOR, Roles.ADMIN})
    UserBody get(@PathVariable UUID id) {
        return UserBody.of(users.get(new UserId(id)));
    }

    @PostMapping
    @RolesAllowed(Roles.ADMIN)
    ResponseEntity<UserBody> create(@RequestBody NewUserBody body) {
        InvalidInput.Check check = new InvalidInput.Check();
        check.that(body.username() != null, "username", "field.required");
        check.that(body.password() != null, "password", "field.required");
        check.orThrow();
        UserData data = data(
                Objects.requireNonNull(body.username()),
                body.displayName(),
                body.email(),
                body.roles(),
                body.language());
        User user = users.create(data, Objects.requireNonNull(body.password()));
        return ResponseEntity.created(URI.create("/api/v1/users/" + user.id())).body(UserBody.of(user));
    }

    @PutMapping("/{id}")
    @RolesAllowed(Roles.ADMIN)
    UserBody change(@PathVariable UUID id, @RequestBody ChangeBody body) {
        UserId user = new UserId(id);
        InvalidInput.Check check = new InvalidInput.Check();
        check.that(body.version() != null, "version", "field.required");
        check.orThrow();
        UserData data =
                data(users.get(user).username(), body.displayName(), body.email(), body.roles(), body.language());
        return UserBody.of(users.change(user, Objects.requireNonNull(body.version()), data));
    }

    @PostMapping("/{id}/disable")
    @RolesAllowed(Roles.ADMIN)
    UserBody disable(@PathVariable UUID id) {
        return UserBody.of(users.enable(new UserId(id), false));
    }

    @PostMapping("/{id}/enable")
    @RolesAllowed(Roles.ADMIN)
    UserBody enable(@PathVariable UUID id) {
        return UserBody.of(users.enable(new UserId(id), true));
    }

    @PostMapping("/{id}/end-sessions")
    @RolesAllowed(Roles.ADMIN)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void endSessions(@PathVariable UUID id) {
        users.endSessions(new UserId(id));
    }

    @PutMapping("/{id}/password")
    @RolesAllowed(Roles.ADMIN)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void resetPassword(@PathVariable UUID id, @RequestBody PasswordBody body) {
        if (body.password() == null) {
            throw new InvalidInput("password", "field.required");
        }
        users.resetPassword(new UserId(id), body.password());
    }

    private static UserData data(
            String username,
            @Nullable String displayName,
            @Nullable String email,
            @Nullable Set<Role> roles,
            @Nullable String language) {
        Language spoken = Language.ENGLISH;
        if (language != null) {
            try {
                spoken = Language.of(language);
            } catch (IllegalArgumentException unknown) {
                throw new InvalidInput("language", "field.language");
            }
        }
        return new UserData(
                username,
                Objects.requireNonNullElse(displayName, ""),
                email,
                Objects.requireNonNullElse(roles, Set.of()),
                spoken);
    }

    /** A new user; the language is English unless said otherwise. */
    record NewUserBody(
            @Nullable String username,
            @Nullable String displayName,
            @Nullable String email,
            @Nullable Set<Role> roles,
            @Nullable String language,
            @Nullable String password) {}

    /** What is to hold from now on, and the version that was read. */
    record ChangeBody(
            @Nullable Integer version,
            @Nullable String displayName,
            @Nullable String email,
            @Nullable Set<Role> roles,
            @Nullable String language) {}

    /** A new password. */
    record PasswordBody(@Nullable String password) {}

    /** A user without anything secret. */
    record UserBody(
            UUID id,
            String username,
            String displayName,
            @Nullable String email,
            List<Role> roles,
            String language,
            boolean enabled,
            boolean sample,
            @Nullable Instant lastSignInAt,
            int version) {

        static UserBody of(User user) {
            return new UserBody(
                    user.id().value(),
                    user.username(),
                    user.displayName(),
                    user.email(),
                    user.roles().stream().sorted().toList(),
                    user.language().tag(),
                    user.enabled(),
                    user.sample(),
                    user.lastSignInAt(),
                    user.version());
        }
    }
}
