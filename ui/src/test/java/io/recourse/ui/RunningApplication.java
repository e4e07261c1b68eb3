package io.recourse.ui;

import io.recourse.db.TestDatabase;
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
