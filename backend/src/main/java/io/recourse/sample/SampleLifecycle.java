package io.recourse.sample;

import io.recourse.access.AsSystem;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Loads the sample at the start, where the installation asks for it by {@code recourse.sample} (the profile of the
 * embedded database does). In an early phase, so that neither the web server nor a job sees it half loaded.
 */
@Component
class SampleLifecycle implements SmartLifecycle {

    private final SampleWorkspace workspace;
    private final boolean wanted;
    private volatile boolean running;

    SampleLifecycle(SampleWorkspace workspace, @Value("${recourse.sample:false}") boolean wanted) {
        this.workspace = workspace;
        this.wanted = wanted;
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
