package io.recourse.web;

import static io.recourse.db.jooq.access.Tables.API_TOKEN;
import static io.recourse.db.jooq.access.Tables.IDEMPOTENCY_KEY;
import static org.assertj.core.api.Assertions.assertThat;

import io.recourse.BackendTest;
import io.recourse.TestClock;
import io.recourse.access.AsSystem;
import io.recourse.access.token.TokenScope;
import io.recourse.access.token.TokenService;
import io.recourse.access.user.DemoUsers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;

/** One key, one effect: in turn, at once, after a refusal, and with another payload. Issuing a token is the example. */
@BackendTest
class IdempotencyTest {

    @Autowired
    MockMvcTester http;

    @Autowired
    DSLContext sql;

    @Autowired
    DemoUsers demo;

    @Autowired
    TokenService tokens;

    @Autowired
    IdempotencyKeys keys;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    TestClock clock;

    private String secret;

    @BeforeEach
    void administrator() {
        AsSystem.run("test", demo::create);
        secret = AsSystem.call("test", () -> tokens.issueFor("admin", "caller", TokenScope.WRITE, null))
                .secret();
    }

    @Test
    void the_same_key_and_payload_give_the_first_answer_again() throws Exception {
        MvcTestResult first = post("once", "{\"name\": \"A\"}");
        MvcTestResult second = post("once", "{\"name\": \"A\"}");

        assertThat(first).hasStatus(201);
        assertThat(second).hasStatus(201).hasHeader("Idempotency-Replayed", "true");
        assertThat(second.getResponse().getContentAsString())
                .isEqualTo(first.getResponse().getContentAsString());
        assertThat(second.getResponse().getHeader("Location"))
                .isEqualTo(first.getResponse().getHeader("Location"));
        assertThat(tokensNamed("A")).isEqualTo(1);
    }

    @Test
    void the_same_key_with_another_payload_is_a_conflict() {
        assertThat(post("other", "{\"name\": \"B\"}")).hasStatus(201);

        assertThat(post("other", "{\"name\": \"C\"}"))
                .hasStatus(409)
                .bodyJson()
                .extractingPath("$.type")
                .isEqualTo("urn:recourse:problem:conflict");
        assertThat(tokensNamed("C")).isZero();
    }

    @Test
    void another_user_may_use_the_same_key() {
        assertThat(post("mine", "{\"name\": \"D\"}")).hasStatus(201);
        secret = AsSystem.call("test", () -> tokens.issueFor("legal", "caller", TokenScope.WRITE, null))
                .secret();

        assertThat(post("mine", "{\"name\": \"E\"}")).hasStatus(201).doesNotContainHeader("Idempotency-Replayed");
    }

    @Test
    void a_refused_request_leaves_its_key_free() {
        assertThat(post("retry", "{\"name\": \"\"}")).hasStatus(400);
        assertThat(post("retry", "{\"name\": \"F\"}")).hasStatus(201);
        assertThat(tokensNamed("F")).isEqualTo(1);
    }

    @Test
    void a_hundred_at_once_have_one_effect() throws Exception {
        List<Callable<MvcTestResult>> calls = IntStream.range(0, 100)
                .mapToObj(number -> (Callable<MvcTestResult>) () -> post("parallel", "{\"name\": \"G\"}"))
                .toList();
        List<String> answers = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(100)) {
            for (Future<MvcTestResult> call : threads.invokeAll(calls)) {
                assertThat(call.get()).hasStatus(201);
                answers.add(call.get().getResponse().getContentAsString());
            }
        }

        assertThat(answers).hasSize(100).containsOnly(answers.getFirst());
        assertThat(tokensNamed("G")).isEqualTo(1);
        assertThat(sql.fetchCount(IDEMPOTENCY_KEY, IDEMPOTENCY_KEY.KEY.eq("parallel")))
                .isEqualTo(1);
    }

    @Test
    void a_request_that_lost_against_another_command_is_told_to_try_again_and_leaves_its_key_free() {
        sql.execute("CREATE SEQUENCE access.tries");
        sql.execute("""
                CREATE FUNCTION access.lose_once() RETURNS trigger LANGUAGE plpgsql AS $$
                BEGIN
                    IF NEW.name = 'L' AND nextval('access.tries') = 1 THEN
                        RAISE EXCEPTION 'deadlock detected' USING ERRCODE = 'deadlock_detected';
                    END IF;
                    RETURN NEW;
                END $$""");
        sql.execute("CREATE TRIGGER lose_once BEFORE INSERT ON access.api_token"
                + " FOR EACH ROW EXECUTE FUNCTION access.lose_once()");

        assertThat(post("lost", "{\"name\": \"L\"}"))
                .hasStatus(409)
                .bodyJson()
                .extractingPath("$.detail")
                .asString()
                .endsWith("nothing of this was saved. Try again.");
        assertThat(tokensNamed("L")).isZero();

        assertThat(post("lost", "{\"name\": \"L\"}")).hasStatus(201);
        assertThat(tokensNamed("L")).isEqualTo(1);
    }

    @Test
    void as_many_calls_at_once_as_there_are_connections_leave_each_other_one_for_work_of_their_own() throws Exception {
        // Each step over many claims runs in transactions of its own, beside that of the key: forty on ten connections.
        // Nobody knows these claims.
        int many = 40;
        CyclicBarrier start = new CyclicBarrier(many);
        List<Callable<MvcTestResult>> calls = IntStream.range(0, many)
                .mapToObj(number -> (Callable<MvcTestResult>) () -> {
                    start.await();
                    return bulk("bulk-" + number);
                })
                .toList();
        try (ExecutorService threads = Executors.newFixedThreadPool(many)) {
            for (Future<MvcTestResult> call : threads.invokeAll(calls)) {
                assertThat(call.get())
                        .hasStatus(200)
                        .bodyJson()
                        .extractingPath("$.items[*].outcome")
                        .asArray()
                        .containsOnly("REFUSED");
            }
        }
    }

    private MvcTestResult bulk(String key) {
        String claims = IntStream.range(0, 5)
                .mapToObj(number -> "{\"id\": \"%s\", \"version\": 0}".formatted(UUID.randomUUID()))
                .collect(Collectors.joining(", "));
        return http.post()
                .uri("/api/v1/claims/bulk")
                .header("Authorization", "Bearer " + secret)
                .header("Idempotency-Key", key)
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"step\": \"DRAFT\", \"claims\": [%s]}".formatted(claims))
                .exchange();
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "with space", "ключ"})
    void a_key_that_is_no_key_is_refused(String key) {
        assertThat(post(key, "{\"name\": \"H\"}"))
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.errors[0].field")
                .isEqualTo("Idempotency-Key");
    }

    @Test
    void keys_are_forgotten_after_thirty_days() {
        assertThat(post("old", "{\"name\": \"I\"}")).hasStatus(201);
        clock.advance(ForgetOldKeys.KEPT_FOR.plus(Duration.ofSeconds(1)));

        transaction.executeWithoutResult(
                status -> keys.forgetBefore(clock.instant().minus(ForgetOldKeys.KEPT_FOR)));

        assertThat(sql.fetchCount(IDEMPOTENCY_KEY, IDEMPOTENCY_KEY.KEY.eq("old")))
                .isZero();
    }

    private int tokensNamed(String name) {
        return sql.fetchCount(API_TOKEN, API_TOKEN.NAME.eq(name));
    }

    private MvcTestResult post(String key, String body) {
        return http.post()
                .uri("/api/v1/tokens")
                .header("Authorization", "Bearer " + secret)
                .header("Idempotency-Key", key)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }
}
