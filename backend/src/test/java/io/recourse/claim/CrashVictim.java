package io.recourse.claim;

import io.recourse.TestClock;
import io.recourse.access.AsSystem;
import io.recourse.access.token.TokenScope;
import io.recourse.access.token.TokenService;
import io.recourse.access.user.DemoUsers;
import io.recourse.db.id.ClauseId;
import io.recourse.money.Money;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.AutoConfigurationExcludeFilter;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Primary;

/**
 * The backend in a process of its own, with its API on a port, for {@link CrashTest} to kill. It makes claims when it is
 * asked on standard input ({@code claim STATUS CURRENCY}), in the time of the tests.
 */
@EnableAutoConfiguration
@ComponentScan(
        basePackages = "io.recourse",
        excludeFilters = {
            @ComponentScan.Filter(type = FilterType.CUSTOM, classes = TypeExcludeFilter.class),
            @ComponentScan.Filter(type = FilterType.CUSTOM, classes = AutoConfigurationExcludeFilter.class)
        })
public class CrashVictim {

    private static final YearMonth FIRST_MONTH = YearMonth.of(2010, 1);

    @Bean
    @Primary
    TestClock testClock() {
        return new TestClock();
    }

    /** Arguments are Spring's. Answers begin with a word that the log does not: address, token, claim. */
    public static void main(String[] arguments) {
        try {
            serve(arguments);
        } catch (IOException | RuntimeException failed) {
            failed.printStackTrace(System.out);
            System.exit(1);
        }
    }

    private static void serve(String[] arguments) throws IOException {
        ConfigurableApplicationContext context = new SpringApplication(CrashVictim.class).run(arguments);
        PrintStream out = System.out;
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        AsSystem.run("crash", context.getBean(DemoUsers.class)::create);
        for (String user : List.of("legal", "finance", "auditor")) {
            String secret = AsSystem.call(
                    "crash",
                    () -> context.getBean(TokenService.class)
                            .issueFor(user, "crash", TokenScope.WRITE, null)
                            .secret());
            out.println("token " + user + " " + secret);
        }
        if (context instanceof WebServerApplicationContext web && web.getWebServer() != null) {
            out.println("address http://127.0.0.1:" + web.getWebServer().getPort());
        }
        ClaimFixture fixture = context.getBean(ClaimFixture.class);
        ClauseId clause = null;
        int number = 0;
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            clause = clause == null ? fixture.clause() : clause;
            String[] words = line.split(" ");
            Claim claim = claim(fixture, clause, ++number, ClaimStatus.valueOf(words[1]), words[2]);
            out.println("claim " + claim.id() + " " + claim.version());
        }
        context.close();
    }

    /**
     * A claim of 1,000 in a currency of its own, so that claims that stand still do not make others wait. All are about
     * one promise, each about another month.
     */
    private static Claim claim(ClaimFixture fixture, ClauseId clause, int number, ClaimStatus status, String currency) {
        AssessmentFacts hongKong = fixture.facts(clause, "1000.00", number);
        AssessmentFacts facts = new AssessmentFacts(
                hongKong.assessment(),
                hongKong.clause(),
                FIRST_MONTH.plusMonths(number).toString(),
                hongKong.period(),
                hongKong.zone(),
                Money.of("1000.00", currency),
                null,
                hongKong.window(),
                hongKong.firstDowntime(),
                true);
        Claim claim = fixture.take(facts);
        for (ClaimStatus next : ClaimPaths.to(status)) {
            claim = fixture.move(claim, next);
        }
        return claim;
    }
}
