package io.recourse;

import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.AutoConfigurationExcludeFilter;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Primary;

/** The application as tests start it. Carries no stereotype, so that no component scan ever picks it up by itself. */
@EnableAutoConfiguration
@ComponentScan(
        basePackages = "io.recourse",
        excludeFilters = {
            @ComponentScan.Filter(type = FilterType.CUSTOM, classes = TypeExcludeFilter.class),
            @ComponentScan.Filter(type = FilterType.CUSTOM, classes = AutoConfigurationExcludeFilter.class),
            @ComponentScan.Filter(type = FilterType.REGEX, pattern = "io\\.recourse\\.ui\\.Recourse")
        })
public class BackendTestApplication {

    @Bean
    @Primary
    public DataSource testDataSource() {
        return FreshDatabase.DATA_SOURCE;
    }

    @Bean
    @Primary
    public TestClock testClock() {
        return new TestClock();
    }
}
