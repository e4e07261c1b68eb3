package io.recourse.ui;

import io.recourse.ui.launch.CommandLine;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** Starts the application: web UI, API and jobs in one process; or runs one command and ends. */
@SpringBootApplication(scanBasePackages = "io.recourse")
public class Recourse {

    public static void main(String[] arguments) {
        SpringApplication application = new SpringApplication(Recourse.class);
        // Whoever starts it on the embedded database wants to see something; a database of one's own stays one's own.
        application.setDefaultProperties(Map.of("recourse.sample", "embedded"));
        String[] prepared = CommandLine.prepare(application, arguments);
        ConfigurableApplicationContext context = application.run(prepared);
        if (CommandLine.isCommand(context.getEnvironment())) {
            int code = CommandLine.run(context);
            SpringApplication.exit(context);
            System.exit(code);
        }
    }
}
