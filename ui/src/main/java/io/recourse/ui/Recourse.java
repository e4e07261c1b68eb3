package io.recourse.ui;

import io.recourse.ui.launch.CommandLine;
import io.recourse.ui.launch.VerifyBundle;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** Starts the application: web UI, API and jobs in one process; or runs one command and ends. */
@SpringBootApplication(scanBasePackages = "io.recourse")
public class Recourse {

    public static void main(String[] arguments) {
        VerifyBundle.run(arguments).ifPresent(System::exit);
        SpringApplication application = new SpringApplication(Recourse.class);
        String[] prepared = CommandLine.prepare(application, arguments);
        ConfigurableApplicationContext context = application.run(prepared);
        if (CommandLine.isCommand(context.getEnvironment())) {
            int code = CommandLine.run(context);
            SpringApplication.exit(context);
            System.exit(code);
        }
    }
}
