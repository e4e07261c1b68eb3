package io.recourse.assessment;

import java.util.concurrent.Callable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Does harm in the middle of an assessment, if a test tells it to. */
@Component
class Saboteur {

    static final Callable<Object> NO_HARM = () -> "no harm";

    volatile Callable<?> plan = NO_HARM;

    @EventListener
    void on(AssessmentRevised revised) throws Exception {
        plan.call();
    }
}
