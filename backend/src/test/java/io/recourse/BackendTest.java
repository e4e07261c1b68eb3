package io.recourse;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.context.TestExecutionListeners;
import org.springframework.test.context.TestExecutionListeners.MergeMode;

/**
 * The whole application on a fresh, migrated, empty database for each test class (nested classes have their own).
 * The Spring context is shared by all such classes; only the database behind its DataSource changes. Inject
 * {@link TestClock} to move time (each method starts at its default instant), MockMvcTester or MockMvc to send
 * requests, and use {@link io.recourse.access.WithUser} or {@link io.recourse.access.ActingAs} to be somebody.
 */
@Documented
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = BackendTestApplication.class,
        properties = {"spring.quartz.auto-startup=false", "spring.flyway.enabled=false", "spring.main.banner-mode=off"})
@AutoConfigureMockMvc
@TestExecutionListeners(
        listeners = {FreshDatabaseListener.class, TestClockListener.class},
        mergeMode = MergeMode.MERGE_WITH_DEFAULTS)
public @interface BackendTest {}
