package io.recourse.claim;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Claims for the tests of packages below this one, and people whom the database itself knows. */
@Component
public class ClaimsForTests {

    private final ClaimFixture fixture;
    private final DSLContext sql;

    ClaimsForTests(ClaimFixture fixture, DSLContext sql) {
        this.fixture = fixture;
        this.sql = sql;
    }

    /** A claim of HKD 1,000.00 for August 2026 that nobody has touched yet. */
    public Claim opened() {
        return fixture.opened();
    }

    /** A claim that was brought to a status by the people whose work it is. */
    public Claim at(ClaimStatus status) {
        return fixture.at(status);
    }

    /** Gives a user of a test a row, with roles, for what asks the database who somebody is. */
    public void register(String username, String... roles) {
        UUID id = UUID.nameUUIDFromBytes(username.getBytes(StandardCharsets.UTF_8));
        sql.execute(
                "INSERT INTO access.app_user (id, username, display_name, password_hash) VALUES (?, ?, ?, '') "
                        + "ON CONFLICT DO NOTHING",
                id,
                username,
                username);
        for (String role : roles) {
            sql.execute("INSERT INTO access.user_role VALUES (?, ?) ON CONFLICT DO NOTHING", id, role);
        }
    }
}
