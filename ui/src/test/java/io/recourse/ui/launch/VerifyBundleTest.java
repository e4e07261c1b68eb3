package io.recourse.ui.launch;

import static org.assertj.core.api.Assertions.assertThat;

import io.recourse.reports.evidence.pack.BundleCheck;
import io.recourse.reports.evidence.pack.BundleFile;
import io.recourse.reports.evidence.pack.BundleZip;
import io.recourse.reports.evidence.pack.Manifest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerifyBundleTest {

    @TempDir
    private Path folder;

    @Test
    void a_bundle_as_it_was_made_ends_with_0_and_a_touched_one_with_1() throws Exception {
        byte[] archive = archive("clause.txt", "99.9 %");
        assertThat(verify("sound.zip", archive)).hasValue(0);
        byte[] touched = new String(archive, StandardCharsets.ISO_8859_1)
                .replace("99.9 %", "99.0 %")
                .getBytes(StandardCharsets.ISO_8859_1);
        assertThat(verify("touched.zip", touched)).hasValue(1);
        assertThat(VerifyBundle.run(new String[] {"--recourse.verify-bundle=" + folder.resolve("none.zip")}))
                .hasValue(1);
    }

    @Test
    void other_arguments_start_the_application() {
        assertThat(VerifyBundle.run(new String[] {"--server.port=8080"})).isEmpty();
    }

    @Test
    void a_file_that_is_missing_or_too_many_is_named() {
        BundleFile one = BundleFile.text("one.txt", "1");
        BundleFile two = BundleFile.text("two.txt", "2");
        assertThat(BundleCheck.of(BundleZip.pack(List.of(one), manifest(List.of(one, two))))
                        .faults())
                .containsExactly("two.txt: missing");
        assertThat(BundleCheck.of(BundleZip.pack(List.of(one, two), manifest(List.of(one))))
                        .faults())
                .containsExactly("two.txt: not named in the manifest");
    }

    private Optional<Integer> verify(String name, byte[] archive) throws Exception {
        Path file = Files.write(folder.resolve(name), archive);
        return VerifyBundle.run(new String[] {"--recourse.verify-bundle=" + file});
    }

    static byte[] archive(String path, String text) {
        List<BundleFile> files = List.of(BundleFile.text(path, text));
        return BundleZip.pack(files, manifest(files));
    }

    private static Manifest manifest(List<BundleFile> files) {
        return new Manifest(
                Manifest.FORMAT,
                "vendor",
                "en",
                Instant.EPOCH,
                new Manifest.Subject("CLM-000001", "id", 1, "SUBMITTED"),
                new Manifest.Inputs("a", 1, "e", "c", "t", "x", "i"),
                BundleZip.entries(files),
                List.of(),
                List.of(),
                new Manifest.Chain(1, null, null, null, List.of()));
    }
}
