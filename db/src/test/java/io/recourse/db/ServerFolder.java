package io.recourse.db;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.AnnotatedElementContext;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.io.TempDirFactory;

/**
 * {@code @TempDir(factory = ServerFolder.class)}: a folder for a server and its data, quick to fill and to delete. Such
 * servers keep the settings that people have. They are killed in tests, but the system under them lives on, and with it
 * what was written to this folder.
 */
public final class ServerFolder implements TempDirFactory {

    @Override
    public Path createTempDirectory(AnnotatedElementContext element, ExtensionContext context) throws IOException {
        return ServerFolders.create();
    }
}
