package io.recourse.ui.launch;

import io.recourse.reports.evidence.pack.BundleCheck;
import io.recourse.reports.evidence.pack.Manifest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * {@code ./recourse verify-bundle FILE.zip}: whether a bundle of evidence is as its manifest says. Needs no database,
 * so that anybody who was handed one can check it.
 */
public final class VerifyBundle {

    private static final String OPTION = "--recourse.verify-bundle=";

    private VerifyBundle() {}

    /** The exit code, if this is what the arguments ask for: 0 sound, 1 not. */
    public static Optional<Integer> run(String[] arguments) {
        for (String argument : arguments) {
            if (argument.startsWith(OPTION)) {
                return Optional.of(verify(Path.of(argument.substring(OPTION.length()))));
            }
        }
        return Optional.empty();
    }

    private static int verify(Path file) {
        BundleCheck check;
        try {
            check = BundleCheck.of(Files.readAllBytes(file));
        } catch (IOException unreadable) {
            System.err.println("recourse: " + file + " cannot be read: " + unreadable.getMessage());
            return 1;
        }
        check.faults().forEach(fault -> System.err.println("recourse: " + fault));
        Manifest manifest = check.manifest();
        if (!check.isSound() || manifest == null) {
            System.err.println("recourse: This bundle is NOT as it was made.");
            return 1;
        }
        System.out.println("Claim %s, version %d, %s copy, as of %s"
                .formatted(manifest.claim().number(), manifest.claim().version(), manifest.copy(), manifest.asOf()));
        System.out.println(check.files() + " files, each as the manifest names it.");
        System.out.println("manifest.json SHA-256 " + check.manifestHash());
        System.out.println("Compare this hash with the one on the claim's page: only that shows who made the bundle.");
        return 0;
    }
}
