package io.recourse.ledger.export;

import java.io.BufferedOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.core.io.AbstractResource;

/**
 * A file on its way to a reader: written to disk first, so that neither long books fill the memory nor a failure leaves
 * half a file, and deleted once it was read.
 */
final class PassingFile extends AbstractResource {

    private final Path path;
    private final long length;

    private PassingFile(Path path, long length) {
        this.path = path;
        this.length = length;
    }

    /** Writes a file. */
    @FunctionalInterface
    interface Content {
        void write(OutputStream file) throws IOException;
    }

    static PassingFile write(Content content) {
        try {
            Path path = Files.createTempFile("recourse-export-", ".tmp");
            try (OutputStream file = new BufferedOutputStream(Files.newOutputStream(path))) {
                content.write(file);
            } catch (IOException | RuntimeException failed) {
                Files.deleteIfExists(path);
                throw failed;
            }
            return new PassingFile(path, Files.size(path));
        } catch (IOException failed) {
            throw new UncheckedIOException("An export could not be written to the folder for temporary files", failed);
        }
    }

    @Override
    public long contentLength() {
        return length;
    }

    @Override
    public boolean exists() {
        return Files.exists(path);
    }

    @Override
    public String getDescription() {
        return "export " + path.getFileName();
    }

    /** Can be read once. */
    @Override
    public InputStream getInputStream() throws IOException {
        return new FilterInputStream(Files.newInputStream(path)) {

            @Override
            public void close() throws IOException {
                super.close();
                Files.deleteIfExists(path);
            }
        };
    }
}
