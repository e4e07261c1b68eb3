package io.recourse.ui;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the application: web UI, API and jobs in one process. */
@SpringBootApplication(scanBasePackages = "io.recourse")
public class Recourse {

    public static void main(String[] arguments) {
        SpringApplication.run(Recourse.class, arguments);
    }
}
