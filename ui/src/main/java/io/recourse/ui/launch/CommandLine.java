package io.recourse.ui.launch;

import io.recourse.db.DatabaseChoice;
import io.recourse.text.InvalidInput;
import io.recourse.text.ReadableException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.core.env.SimpleCommandLinePropertySource;
import org.springframework.core.env.StandardEnvironment;

/**
 * What the arguments ask for: the server, or one command ({@code --recourse.command=report}). A command is the whole
 * application too, so that it does exactly what the server would do; but nobody can reach it from outside, no job
 * starts in it, and it uses the database of a server that already runs.
 */
public final class CommandLine {

    private static final String COMMAND = "recourse.command";

    private CommandLine() {}

    /** Sets the profile that goes with the database, and quietens a command; gives the arguments to run with. */
    public static String[] prepare(SpringApplication application, String[] arguments) {
        Environment environment = environment(arguments);
        application.setAdditionalProfiles(DatabaseChoice.of(environment).profile());
        if (!isCommand(environment)) {
            return arguments;
        }
        application.setBannerMode(Banner.Mode.OFF);
        application.setLogStartupInfo(false);
        List<String> all = new ArrayList<>(List.of(arguments));
        all.add("--server.address=127.0.0.1");
        all.add("--server.port=0");
        all.add("--spring.quartz.auto-startup=false");
        // Only what the command needs is made, which is a small part of the application.
        all.add("--spring.main.lazy-initialization=true");
        all.add("--recourse.database.attach=true");
        all.add("--logging.level.root=error");
        all.add("--logging.threshold.console=error");
        return all.toArray(String[]::new);
    }

    /** Whether this process runs one command and ends. */
    public static boolean isCommand(Environment environment) {
        return environment.getProperty(COMMAND) != null;
    }

    /** Runs the command in the started application; gives the exit code of the process. */
    public static int run(ApplicationContext context) {
        try {
            context.getBeanProvider(Command.class)
                    .getIfAvailable(() -> () -> {
                        throw new CommandFailed("There is no command "
                                + context.getEnvironment().getProperty(COMMAND));
                    })
                    .run();
            return 0;
        } catch (InvalidInput e) {
            e.errors().forEach(error -> System.err.println("recourse: " + error.message(Locale.ENGLISH)));
            return 1;
        } catch (ReadableException e) {
            System.err.println("recourse: " + e.message(Locale.ENGLISH));
            return 1;
        } catch (CommandFailed e) {
            System.err.println("recourse: " + e.getMessage());
            return 1;
        }
    }

    private static Environment environment(String[] arguments) {
        StandardEnvironment environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new SimpleCommandLinePropertySource(arguments));
        return environment;
    }
}
