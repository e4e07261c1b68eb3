package io.recourse;

import org.springframework.test.context.TestContext;
import org.springframework.test.context.support.AbstractTestExecutionListener;

/** Sets the clock back before each test method. */
public final class TestClockListener extends AbstractTestExecutionListener {

    @Override
    public void beforeTestMethod(TestContext context) {
        context.getApplicationContext().getBean(TestClock.class).reset();
    }
}
