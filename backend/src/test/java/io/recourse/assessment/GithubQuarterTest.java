package io.recourse.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import io.recourse.BackendTest;
import io.recourse.access.ActingAs;
import io.recourse.access.Role;
import io.recourse.contract.RegisterFixture;
import io.recourse.contract.clause.Clause;
import io.recourse.contract.clause.ClauseVersionDraft;
import io.recourse.contract.terms.Formula;
import io.recourse.contract.terms.State;
import io.recourse.contract.terms.StateCharge;
import io.recourse.contract.terms.Tier;
import io.recourse.measurement.MeasurementSource;
import io.recourse.measurement.SourceKind;
import io.recourse.measurement.SourceService;
import io.recourse.measurement.imports.ImportFixture;
import io.recourse.measurement.imports.OutageImport;
import io.recourse.time.PeriodKind;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Real incidents of GitHub's Git Operations in the first quarter of 2026, from the file through import and assessment to
 * the figures that others computed from the same data.
 */
@BackendTest
class GithubQuarterTest {

    @Autowired
    AssessmentFixture fixture;

    @Autowired
    ImportFixture imports;

    @Autowired
    SourceService sources;

    @Test
    void status_windows_impact_windows_and_the_severe_incidents_alone_give_the_known_figures() {
        Clause everything = fixture.clause(promise(StateCharge.DOWN));
        Clause severe = fixture.clause(promise(StateCharge.UP));
        MeasurementSource status = imports.source("github-status", SourceKind.STATUS_PAGE);
        MeasurementSource postMortem = imports.source("github-post-mortem", SourceKind.POST_MORTEM);
        imports.commit(file(status, everything, false));
        imports.commit(file(postMortem, everything, true));
        imports.commit(file(status, severe, false));

        Assessment byStatus = fixture.assessed(everything, "2026-Q1");
        assertThat(rounded(byStatus.figure().availability())).isEqualTo("99.0733");
        assertThat(byStatus.entitlement().percent()).isEqualByComparingTo("10");
        assertThat(rounded(fixture.assessed(severe, "2026-Q1").figure().availability()))
                .isEqualTo("99.8310");
        assertThat(fixture.detail(byStatus).others())
                .singleElement()
                .satisfies(other -> assertThat(rounded(other.availability())).isEqualTo("98.9769"));

        ActingAs.role(
                Role.IT, () -> sources.agree(everything.serviceId(), postMortem.id(), "Closer to what users see"));

        Assessment byImpact = fixture.assessed(everything, "2026-Q1");
        assertThat(rounded(byImpact.figure().availability())).isEqualTo("98.9769");
        assertThat(byImpact.revision()).isEqualTo(2);
        assertThat(byImpact.entitlement().percent()).isEqualByComparingTo("25");
    }

    private static ClauseVersionDraft promise(StateCharge degraded) {
        ClauseVersionDraft usual = RegisterFixture.promise(
                RegisterFixture.START, null, "99.9", Tier.below("99.9", "10"), Tier.below("99", "25"));
        return new ClauseVersionDraft(
                usual.firstDay(),
                null,
                null,
                usual.section(),
                usual.page(),
                usual.quotedText(),
                usual.sourceUrl(),
                usual.metric(),
                usual.commitment(),
                PeriodKind.QUARTER,
                "UTC",
                new Formula(
                        Map.of(State.DEGRADED, degraded),
                        Formula.DEFAULT.degradedWeight(),
                        Formula.DEFAULT.exclusionEffect(),
                        null,
                        null,
                        Formula.DEFAULT.minimumOutage(),
                        Formula.DEFAULT.minuteRule(),
                        1,
                        Formula.DEFAULT.combine(),
                        Formula.DEFAULT.denominator(),
                        null,
                        Formula.DEFAULT.comparison()),
                usual.creditSchedule(),
                usual.claimWindow(),
                usual.remedy(),
                true,
                null,
                null,
                null);
    }

    /** Minor incidents as DEGRADED, major and critical ones as DOWN: what counts is for the clause to say. */
    private static OutageImport file(MeasurementSource source, Clause clause, boolean impact) {
        String rows = incidents()
                .lines()
                .map(line -> row(new JsonMapper().readTree(line), clause, impact))
                .filter(Objects::nonNull)
                .collect(Collectors.joining());
        return new OutageImport(
                source.id(),
                "git-operations.csv",
                ("service,from,to,state,title,severity,url\n" + rows).getBytes(StandardCharsets.UTF_8),
                ZoneOffset.UTC,
                Instant.parse("2022-01-01T00:00:00Z"),
                Instant.parse("2026-09-01T00:00:00Z"),
                Set.of());
    }

    private static @Nullable String row(JsonNode incident, Clause clause, boolean impact) {
        String severity = incident.get("impact").asString();
        boolean about = incident.get("components")
                .valueStream()
                .anyMatch(component -> component.asString().equals("Git Operations"));
        if (!about || severity.equals("maintenance")) {
            return null;
        }
        JsonNode window = incident.get("impact_window");
        boolean useImpact = impact && !window.isNull();
        String from = (useImpact ? window.get("start_at") : incident.get("started_at")).asString();
        String to = (useImpact ? window.get("end_at") : incident.get("resolved_at")).asString();
        if (from.equals(to)) {
            return null;
        }
        String state = Set.of("major", "critical").contains(severity) ? "DOWN" : "DEGRADED";
        return "%s,%s,%s,%s,\"%s\",%s,%s\n"
                .formatted(
                        clause.serviceCode(),
                        from,
                        to,
                        state,
                        incident.get("title").asString().replace("\"", "\"\""),
                        severity,
                        incident.get("url").asString());
    }

    private static String incidents() {
        try (InputStream file = Objects.requireNonNull(
                GithubQuarterTest.class.getResourceAsStream("/io/recourse/sample/github-incidents.jsonl"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String rounded(@Nullable BigDecimal percent) {
        return Objects.requireNonNull(percent).setScale(4, RoundingMode.HALF_UP).toPlainString();
    }
}
