package io.recourse.access.user;

import static io.recourse.db.jooq.access.Tables.APP_USER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.recourse.BackendTest;
import io.recourse.access.AsSystem;
import io.recourse.access.AuditFilter;
import io.recourse.access.AuditService;
import io.recourse.access.Role;
import io.recourse.text.Conflict;
import io.recourse.text.InvalidInput;
import io.recourse.text.Language;
import java.util.Set;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@BackendTest
class UserServiceTest {

    private static final String PASSWORD = "correct horse battery";

    @Autowired
    UserService users;

    @Autowired
    Identities identities;

    @Autowired
    AuditService audit;

    @Autowired
    DSLContext sql;

    @BeforeEach
    void nobody() {
        sql.deleteFrom(APP_USER).execute();
    }

    @Test
    void a_new_user_signs_in_with_the_password_and_is_in_the_audit_trail() {
        User user = create("lena", Role.LEGAL);

        assertThat(identities.byPassword("lena", PASSWORD)).isPresent();
        assertThat(identities.byPassword("lena", PASSWORD + " ")).isEmpty();
        assertThat(AsSystem.call("test", () -> audit.page(AuditFilter.ofSubject("user", user.id()), 0, 10)))
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.action()).isEqualTo("USER_CREATED");
                    assertThat(entry.detail()).contains("LEGAL").doesNotContain(PASSWORD);
                });
    }

    @Test
    void passwords_are_kept_as_argon2id_with_the_prefix_of_their_algorithm() {
        create("lena", Role.LEGAL);

        assertThat(sql.fetchSingle(APP_USER).getPasswordHash()).startsWith("{argon2id}$argon2id$v=19$m=19456,t=2,p=1$");
    }

    @ParameterizedTest
    @CsvSource({
        "short, password.length",
        "12345678, password.common",
        "PassWord1, password.common",
        "aaaaaaaaaaaa, password.common",
        "recourse-demo, password.guessable",
        "lena-likes-tea, password.guessable"
    })
    void a_weak_password_is_refused_with_its_reason(String password, String messageKey) {
        UserData data = new UserData("lena", "Lena", null, Set.of(Role.LEGAL), Language.ENGLISH);

        assertThatThrownBy(() -> AsSystem.run("test", () -> users.create(data, password)))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        invalid -> assertThat(invalid.errors())
                                .extracting(InvalidInput.FieldError::messageKey)
                                .contains(messageKey));
    }

    @ParameterizedTest
    @ValueSource(ints = {8, 64, 128})
    void a_password_may_be_short_and_odd_or_very_long(int length) {
        String password = "żółć 密码 🙂 x".repeat(20).substring(0, length);
        UserData data = new UserData("lena", "Lena", null, Set.of(Role.LEGAL), Language.ENGLISH);

        assertThatCode(() -> AsSystem.run("test", () -> users.create(data, password)))
                .doesNotThrowAnyException();
        assertThat(identities.byPassword("lena", password)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "with space", "ünal", "-dash", "a/b", "<b>"})
    void a_user_name_has_a_plain_form(String username) {
        UserData data = new UserData(username, "Somebody", null, Set.of(Role.LEGAL), Language.ENGLISH);

        assertThatThrownBy(() -> AsSystem.run("test", () -> users.create(data, PASSWORD)))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void a_name_is_given_once() {
        create("lena", Role.LEGAL);

        assertThatThrownBy(() -> create("LENA", Role.IT)).isInstanceOf(Conflict.class);
    }

    @Test
    void a_change_made_on_an_old_version_is_refused() {
        User user = create("lena", Role.LEGAL);
        UserData data = new UserData("lena", "Lena Lau", "lena@example.com", Set.of(Role.IT), Language.CHINESE);
        AsSystem.run("test", () -> users.change(user.id(), user.version(), data));

        assertThatThrownBy(() -> AsSystem.run("test", () -> users.change(user.id(), user.version(), data)))
                .isInstanceOf(Conflict.class);
        assertThat(identities.byId(user.id()).orElseThrow().roles()).containsExactly(Role.IT);
    }

    @Test
    void the_last_administrator_stays_one() {
        User first = create("ada", Role.ADMIN);
        UserData demoted = new UserData("ada", "Ada", null, Set.of(Role.LEGAL), Language.ENGLISH);

        assertThatThrownBy(() -> AsSystem.run("test", () -> users.enable(first.id(), false)))
                .isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> AsSystem.run("test", () -> users.change(first.id(), first.version(), demoted)))
                .isInstanceOf(Conflict.class);

        create("bob", Role.ADMIN);
        assertThatCode(() -> AsSystem.run("test", () -> users.enable(first.id(), false)))
                .doesNotThrowAnyException();
    }

    @Test
    void disabling_resetting_and_ending_sessions_each_begin_a_new_epoch() {
        create("ada", Role.ADMIN);
        User user = create("lena", Role.LEGAL);
        AsSystem.run("test", () -> users.endSessions(user.id()));
        AsSystem.run("test", () -> users.resetPassword(user.id(), "another good one"));
        AsSystem.run("test", () -> users.enable(user.id(), false));

        assertThat(identities.byId(user.id())).isEmpty();
        assertThat(identities.byPassword("lena", "another good one")).isEmpty();
        assertThat(AsSystem.call("test", () -> users.get(user.id())).sessionEpoch())
                .isEqualTo(user.sessionEpoch() + 3);
    }

    private User create(String username, Role role) {
        return AsSystem.call(
                "test",
                () -> users.create(new UserData(username, "Somebody", null, Set.of(role), Language.ENGLISH), PASSWORD));
    }
}
