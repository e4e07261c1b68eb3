package io.recourse.sample;

import io.recourse.access.AsSystem;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/**
 * Loads the sample at the start, where the installation asks for it by {@code recourse.sample}: {@code true},
 * {@code false} (the default) or {@code embedded}, which is true without a database of the user's own. In an early
 * phase, so that neither the web server nor a job sees it half loaded.
 */
@Component
class SampleLifecycle implements SmartLifecycle {

    private final SampleWorkspace workspace;
    private final boolean wanted;
    private volatile boolean running;

    SampleLifecycle(SampleWorkspace workspace, Environment environment) {
        this.workspace = workspace;
        this.wanted = switch (environment.getProperty("recourse.sample", "false")) {
            case "true" -> true;
            case "embedded" -> !StringUtils.hasText(environment.getProperty("recourse.database.url"));
            default -> false;
        };
    }

    @Override
    public void start() {
        if (wanted) {
            AsSystem.run("sample", workspace::loadOnce);
        }
        running = true;
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return 0;
    }
}
