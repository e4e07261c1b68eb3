package io.recourse.db;

import java.nio.file.Path;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

/**
 * Tells Spring Boot where the database is; pool, transactions, Flyway and jOOQ follow from that by themselves. Lazy: a
 * context that brings its own DataSource (as tests do) never asks, and then no server is started.
 */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

    @Configuration(proxyBeanMethods = false)
    @Conditional(OnDatabaseChoice.Embedded.class)
    static class Embedded {

        /**
         * Stopped after the connection pool, which depends on it.
         *
         * @param home the data folder
         * @param attach whether to use the database of a Recourse that already runs on the folder, as commands do
         */
        @Bean(destroyMethod = "close")
        @Lazy
        EmbeddedDatabase embeddedDatabase(
                @Value("${recourse.home:.recourse}") Path home,
                @Value("${recourse.database.attach:false}") boolean attach) {
            Optional<DatabaseSettings> running = attach ? RunningServer.find(home) : Optional.empty();
            return running.map(EmbeddedDatabase::attached)
                    .orElseGet(() -> EmbeddedDatabase.owned(EmbeddedServer.start(home)));
        }

        @Bean
        @Lazy
        JdbcConnectionDetails connectionDetails(EmbeddedDatabase database) {
            return new ConnectionDetails(database.settings());
        }
    }

    @Configuration(proxyBeanMethods = false)
    @Conditional(OnDatabaseChoice.External.class)
    static class External {

        @Bean
        @Lazy
        JdbcConnectionDetails connectionDetails(
                @Value("${recourse.database.url}") String url,
                @Value("${recourse.database.user:}") String user,
                @Value("${recourse.database.password:}") String password) {
            return new ConnectionDetails(ExternalDatabase.check(new DatabaseSettings(url, user, password)));
        }
    }

    private record ConnectionDetails(DatabaseSettings settings) implements JdbcConnectionDetails {

        @Override
        public String getUsername() {
            return settings.user();
        }

        @Override
        public String getPassword() {
            return settings.password();
        }

        @Override
        public String getJdbcUrl() {
            return settings.url();
        }
    }
}
