package io.recourse.sample;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the resources of the sample workspace. */
@Component
class SampleFacts {

    private final JsonMapper json;

    SampleFacts(JsonMapper json) {
        this.json = json;
    }

    WorkspaceFacts workspace() {
        return json.readValue(text("workspace.json"), WorkspaceFacts.class);
    }

    /** What runs at a moment; the same for the same moment. */
    RunningFacts running(Instant now) {
        String text = text("running.json.template");
        for (Map.Entry<String, String> day : RunningDays.of(now).entrySet()) {
            text = text.replace("{{" + day.getKey() + "}}", day.getValue());
        }
        return json.readValue(text, RunningFacts.class);
    }

    List<MeasuredFact> measurements() {
        return List.of(json.readValue(text("measurements.json"), MeasuredFact[].class));
    }

    List<GitHubIncident> gitHubIncidents() {
        return text("github-incidents.jsonl")
                .lines()
                .filter(line -> !line.isBlank())
                .map(line -> json.readValue(line, GitHubIncident.class))
                .toList();
    }

    List<ClaimStory> claimStories() {
        return List.of(json.readValue(text("claims.json"), ClaimStory[].class));
    }

    List<PaperStory> paperStories() {
        return List.of(json.readValue(text("papers.json"), PaperStory[].class));
    }

    List<FormFacts> claimForms() {
        return List.of(json.readValue(text("claim-forms.json"), FormFacts[].class));
    }

    List<CreditStory> creditStories() {
        return List.of(json.readValue(text("credits.json"), CreditStory[].class));
    }

    List<VoucherStory> voucherStories() {
        return List.of(json.readValue(text("vouchers.json"), VoucherStory[].class));
    }

    /** A file as a vendor would send it. */
    byte[] creditFile(String name) {
        return text("credits/" + name).getBytes(StandardCharsets.UTF_8);
    }

    List<ExclusionStory> exclusionStories() {
        return List.of(json.readValue(text("exclusions.json"), ExclusionStory[].class));
    }

    /** Tickets as rows of the API. */
    List<JsonNode> tickets() {
        return List.of(json.readValue(text("tickets.json"), JsonNode[].class));
    }

    private static String text(String name) {
        try (InputStream stream = SampleFacts.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(stream, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
