package io.recourse.access.user;

import static io.recourse.db.jooq.access.Tables.APP_USER;
import static io.recourse.db.jooq.access.Tables.USER_ROLE;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;

import io.recourse.access.Role;
import io.recourse.db.id.UserId;
import io.recourse.db.jooq.access.tables.records.AppUserRecord;
import io.recourse.text.Language;
import java.time.Clock;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Record2;
import org.jooq.SelectConditionStep;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Repository
@Transactional(propagation = Propagation.MANDATORY)
class Users {

    private static final Field<Set<Role>> ROLES = multiset(
                    select(USER_ROLE.ROLE).from(USER_ROLE).where(USER_ROLE.USER_ID.eq(APP_USER.ID)))
            .convertFrom(rows -> rows.stream()
                    .map(row -> Role.valueOf(row.value1()))
                    .collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class))));

    private final DSLContext sql;
    private final Clock clock;

    Users(DSLContext sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    List<User> all() {
        return users(noCondition()).orderBy(APP_USER.USERNAME).fetch(Users::read);
    }

    Optional<User> find(UserId id) {
        return users(APP_USER.ID.eq(id)).fetchOptional(Users::read);
    }

    Optional<User> find(String username) {
        return users(APP_USER.USERNAME.eq(username)).fetchOptional(Users::read);
    }

    Optional<String> passwordHash(UserId id) {
        return sql.select(APP_USER.PASSWORD_HASH)
                .from(APP_USER)
                .where(APP_USER.ID.eq(id))
                .fetchOptional(APP_USER.PASSWORD_HASH);
    }

    int enabledAdministrators() {
        return sql.fetchCount(administrators());
    }

    /** Serialises first set-ups and losses of the last administrator, which no constraint can express. */
    void lock() {
        sql.execute("LOCK TABLE access.app_user IN SHARE ROW EXCLUSIVE MODE");
    }

    int enabledAdministratorsExcept(UserId id) {
        return sql.fetchCount(administrators().and(APP_USER.ID.ne(id)));
    }

    private static SelectConditionStep<Record1<UserId>> administrators() {
        return select(USER_ROLE.USER_ID)
                .from(USER_ROLE)
                .join(APP_USER)
                .on(APP_USER.ID.eq(USER_ROLE.USER_ID))
                .where(USER_ROLE.ROLE.eq(Role.ADMIN.name()), APP_USER.ENABLED.isTrue());
    }

    UserId add(UserData data, String passwordHash, boolean sample) {
        UserId id = sql.insertInto(APP_USER)
                .set(APP_USER.USERNAME, data.username())
                .set(APP_USER.DISPLAY_NAME, data.displayName())
                .set(APP_USER.EMAIL, data.email())
                .set(APP_USER.LANGUAGE, data.language().tag())
                .set(APP_USER.PASSWORD_HASH, passwordHash)
                .set(APP_USER.SAMPLE, sample)
                .set(APP_USER.CREATED_AT, clock.instant())
                .returningResult(APP_USER.ID)
                .fetchSingle()
                .value1();
        addRoles(id, data.roles());
        return id;
    }

    /** False if the user was changed since the given version was read. */
    boolean change(UserId id, int version, UserData data) {
        int changed = sql.update(APP_USER)
                .set(APP_USER.DISPLAY_NAME, data.displayName())
                .set(APP_USER.EMAIL, data.email())
                .set(APP_USER.LANGUAGE, data.language().tag())
                .set(APP_USER.VERSION, APP_USER.VERSION.plus(1))
                .where(APP_USER.ID.eq(id), APP_USER.VERSION.eq(version))
                .execute();
        if (changed == 1) {
            sql.deleteFrom(USER_ROLE).where(USER_ROLE.USER_ID.eq(id)).execute();
            addRoles(id, data.roles());
        }
        return changed == 1;
    }

    void enable(UserId id, boolean enabled) {
        sql.update(APP_USER)
                .set(APP_USER.ENABLED, enabled)
                .set(APP_USER.SESSION_EPOCH, APP_USER.SESSION_EPOCH.plus(1))
                .set(APP_USER.VERSION, APP_USER.VERSION.plus(1))
                .where(APP_USER.ID.eq(id))
                .execute();
    }

    void endSessions(UserId id) {
        sql.update(APP_USER)
                .set(APP_USER.SESSION_EPOCH, APP_USER.SESSION_EPOCH.plus(1))
                .where(APP_USER.ID.eq(id))
                .execute();
    }

    void storePasswordHash(UserId id, String hash) {
        set(id, APP_USER.PASSWORD_HASH, hash);
    }

    void storeLanguage(UserId id, Language language) {
        set(id, APP_USER.LANGUAGE, language.tag());
    }

    void storeTheme(UserId id, Theme theme) {
        set(id, APP_USER.THEME, theme.storedName());
    }

    void signedIn(UserId id) {
        set(id, APP_USER.LAST_SIGN_IN_AT, clock.instant());
    }

    private <T> void set(UserId id, Field<T> field, T value) {
        sql.update(APP_USER).set(field, value).where(APP_USER.ID.eq(id)).execute();
    }

    private void addRoles(UserId id, Collection<Role> roles) {
        roles.forEach(role -> sql.insertInto(USER_ROLE)
                .set(USER_ROLE.USER_ID, id)
                .set(USER_ROLE.ROLE, role.name())
                .execute());
    }

    private SelectConditionStep<Record2<AppUserRecord, Set<Role>>> users(Condition condition) {
        return sql.select(APP_USER, ROLES).from(APP_USER).where(condition);
    }

    private static User read(Record2<AppUserRecord, Set<Role>> row) {
        AppUserRecord user = row.value1();
        return new User(
                user.getId(),
                user.getUsername(),
                user.getDisplayName(),
                user.getEmail(),
                row.value2(),
                Language.of(user.getLanguage()),
                Theme.of(user.getTheme()),
                user.getEnabled(),
                user.getSample(),
                user.getSessionEpoch(),
                user.getLastSignInAt(),
                user.getVersion());
    }
}
