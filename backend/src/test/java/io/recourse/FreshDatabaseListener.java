package io.recourse;

import org.springframework.test.context.TestContext;
import org.springframework.test.context.support.AbstractTestExecutionListener;

/** Gives each test class its own database, before the first thing asks for one. */
public final class FreshDatabaseListener extends AbstractTestExecutionListener {

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }

    @Override
    public void beforeTestClass(TestContext context) {
        FreshDatabase.open();
    }

    @Override
    public void afterTestClass(TestContext context) {
        FreshDatabase.close();
    }
}
