package io.recourse.db;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Under which account the server runs. PostgreSQL refuses to run as root, on purpose. So for root there are two ways:
 * a user namespace of its own, in which the process is nobody in particular but keeps access to root's files; or,
 * where namespaces are forbidden (containers), the account {@code postgres} or {@code nobody}, which is then given the
 * data. Anybody else runs it as themselves.
 *
 * @param prefix what stands before each PostgreSQL command
 * @param owner who must own the data, if it is not the one who runs this process
 */
record ServerAccount(List<String> prefix, @Nullable UserPrincipal owner) {

    static ServerAccount detect() {
        if (!isRoot()) {
            return new ServerAccount(List.of(), null);
        }
        if (Commands.succeeds(List.of("unshare", "-U", "true"))) {
            return new ServerAccount(List.of("unshare", "-U"), null);
        }
        for (String account : List.of("postgres", "nobody")) {
            if (Commands.succeeds(List.of("setpriv", "--reuid=" + account, "--clear-groups", "true"))) {
                return of(account);
            }
        }
        throw new StartRefused("PostgreSQL does not run as root here (neither unshare nor setpriv is allowed):"
                + " start Recourse as an ordinary user, or set RECOURSE_DATABASE_URL.");
    }

    static ServerAccount of(String account) {
        String group = Commands.output(List.of("id", "-g", account)).strip();
        try {
            UserPrincipal owner =
                    Path.of("/").getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(account);
            return new ServerAccount(
                    List.of("setpriv", "--reuid=" + account, "--regid=" + group, "--clear-groups"), owner);
        } catch (IOException e) {
            throw new StartRefused("The account " + account + " cannot be looked up: " + e.getMessage(), e);
        }
    }

    List<String> command(Path program, List<String> arguments) {
        List<String> command = new ArrayList<>(prefix);
        command.add(program.toString());
        command.addAll(arguments);
        return command;
    }

    /** Lets the account into the folder, without showing it what else is there. */
    void open(Path folder) throws IOException {
        if (owner != null) {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x--x"));
        }
    }

    /** Hands a file, or a folder with all it holds, to the account. */
    void own(Path path) throws IOException {
        if (owner == null) {
            return;
        }
        try (var walk = Files.walk(path)) {
            for (Path each : walk.toList()) {
                Files.setOwner(each, owner);
            }
        }
    }

    private static boolean isRoot() {
        if (System.getProperty("os.name", "").startsWith("Windows")) {
            return false;
        }
        return new UnixSystem().getUid() == 0;
    }
}
