package io.recourse.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class TestDatabaseTest {

    @Test
    void a_fresh_database_is_migrated_and_shares_no_row_with_another() {
        try (TestDatabase one = TestDatabase.fresh();
                TestDatabase other = TestDatabase.fresh()) {
            one.jooq().execute("CREATE TABLE only_here (n int)");

            assertThat(one.jooq().fetchValue("SELECT to_regclass('only_here') IS NOT NULL"))
                    .isEqualTo(true);
            assertThat(other.jooq().fetchValue("SELECT to_regclass('only_here') IS NOT NULL"))
                    .isEqualTo(false);
            assertThat(other.jooq().fetchValue("SELECT to_regclass('vendor.vendor') IS NOT NULL"))
                    .isEqualTo(true);
        }
    }

    @Test
    void its_user_is_no_superuser_and_finds_the_extensions() {
        try (TestDatabase database = TestDatabase.fresh()) {
            assertThat(database.jooq().fetchValue("SHOW is_superuser")).isEqualTo("off");
            assertThat(database.jooq().fetchValue("SHOW search_path")).isEqualTo("public, extension");
        }
    }

    @Test
    void the_server_is_postgresql_18() {
        try (TestDatabase database = TestDatabase.empty()) {
            assertThat(database.jooq().fetchValue("SHOW server_version").toString())
                    .startsWith("18.");
        }
    }

    @Test
    void a_closed_database_is_gone() {
        TestDatabase database = TestDatabase.fresh();
        database.close();

        assertThatThrownBy(() -> database.jooq().fetchValue("SELECT 1")).hasStackTraceContaining("does not exist");
    }
}
