package io.recourse.ui;

import io.recourse.claim.voucher.VoucherExpiry;
import io.recourse.db.TestDatabase;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The application as people run it (main class, real port, jobs, sample workspace) on a fresh test database. Started by
 * the first browser test of a JVM and shared by all of them; a test that changes data makes its own.
 */
final class RunningApplication {

    private static final TestDatabase DATABASE = TestDatabase.empty();
    private static final ConfigurableApplicationContext CONTEXT = start();

    private RunningApplication() {}

    /** Address without a slash at the end. */
    static String address() {
        if (CONTEXT instanceof WebServerApplicationContext web && web.getWebServer() != null) {
            return "http://localhost:" + web.getWebServer().getPort();
        }
        throw new IllegalStateException("The application has no web server");
    }

    /**
     * Lets the days of a voucher be over since yesterday, as only time can, and the job see it.
     *
     * @param name such as VCH-000123
     */
    static void letExpire(String name) throws SQLException {
        try (Connection connection = DriverManager.getConnection(DATABASE.url(), DATABASE.user(), DATABASE.password());
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("ALTER TABLE claim.voucher DISABLE TRIGGER voucher_changes_by_steps");
            statement.execute("UPDATE claim.voucher SET valid_until = received_on, expires_at = now() WHERE number = "
                    + Long.parseLong(name.substring(name.indexOf('-') + 1)));
            statement.execute("ALTER TABLE claim.voucher ENABLE TRIGGER voucher_changes_by_steps");
            connection.commit();
        }
        CONTEXT.getBean(VoucherExpiry.class).run();
    }

    /** What a test of the backend sets up its data with, working on this application. */
    static <T> T fixture(Class<T> type) {
        return CONTEXT.getBean(type);
    }

    private static ConfigurableApplicationContext start() {
        SpringApplication application = new SpringApplication(Recourse.class);
        application.setAdditionalProfiles("embedded");
        application.setDefaultProperties(Map.of("spring.main.banner-mode", "off"));
        return application.run(
                "--server.port=0",
                "--server.address=127.0.0.1",
                "--spring.datasource.url=" + DATABASE.url(),
                "--spring.datasource.username=" + DATABASE.user(),
                "--spring.datasource.password=" + DATABASE.password());
    }
}
