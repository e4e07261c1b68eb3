package io.recourse.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.stream.Stream;
import org.springframework.boot.autoconfigure.AutoConfigurationExcludeFilter;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Primary;

/**
 * The backend on the embedded PostgreSQL as the product runs it, in a folder that is deleted at the end. No job runs by
 * itself, so that only what is measured takes time. Carries no stereotype: no component scan ever picks it up by itself.
 */
@EnableAutoConfiguration
@ComponentScan(
        basePackages = "io.recourse",
        excludeFilters =
                @ComponentScan.Filter(type = FilterType.CUSTOM, classes = AutoConfigurationExcludeFilter.class))
public class BenchApplication {

    /** Stands still until the benchmark moves it. */
    static final class BenchClock extends Clock {

        private volatile Instant now = Instant.ofEpochMilli(Workload.MONTH_END);

        void set(Instant instant) {
            now = instant;
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return Clock.fixed(now, zone);
        }
    }

    @Bean
    @Primary
    BenchClock benchClock() {
        return new BenchClock();
    }

    /** Runs something with the application, and leaves nothing behind. */
    static void with(ApplicationWork work) throws Exception {
        Path home = Files.createTempDirectory("recourse-bench");
        // As root the server runs under another account, which must be able to enter.
        home.toFile().setExecutable(true, false);
        home.toFile().setReadable(true, false);
        try (ConfigurableApplicationContext context = new SpringApplicationBuilder(BenchApplication.class)
                .properties(
                        "recourse.home=" + home,
                        "recourse.sample=false",
                        "server.port=0",
                        "server.address=127.0.0.1",
                        "spring.quartz.auto-startup=false",
                        "spring.main.banner-mode=off",
                        "logging.level.root=WARN",
                        "logging.level.io.recourse=WARN")
                .run()) {
            work.run(context);
        } finally {
            delete(home);
        }
    }

    @FunctionalInterface
    interface ApplicationWork {
        void run(ConfigurableApplicationContext context) throws Exception;
    }

    private static void delete(Path home) {
        try (Stream<Path> all = Files.walk(home)) {
            all.sorted(Comparator.reverseOrder()).forEach(path -> {
                try {
                    Files.deleteIfExists(path);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
