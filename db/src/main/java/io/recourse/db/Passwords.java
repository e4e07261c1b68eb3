package io.recourse.db;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Properties;

/**
 * The two random passwords of an embedded database, kept beside it for their owner only (mode 0600).
 *
 * @param superuser of {@code postgres}, used to set up and stop the server, never by the application
 * @param user of {@code recourse}, the owner of the database
 */
record Passwords(String superuser, String user) {

    private static final SecureRandom RANDOM = new SecureRandom();

    static Passwords random() {
        return new Passwords(hex(), hex());
    }

    static Passwords read(Path file) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new StartRefused(
                    "The passwords of the database cannot be read from " + file
                            + ": put the file back, or move the folder away to start anew.",
                    e);
        }
        return new Passwords(
                properties.getProperty("superuser.password", ""), properties.getProperty("user.password", ""));
    }

    void write(Path file) throws IOException {
        OwnerOnly.write(file, """
                # Passwords of the embedded database; made at random with it, needed as long as it lives.
                superuser.password=%s
                user.password=%s
                """.formatted(superuser, user));
    }

    private static String hex() {
        byte[] bytes = new byte[24];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    @Override
    public String toString() {
        return "Passwords";
    }
}
