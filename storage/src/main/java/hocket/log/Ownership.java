package hocket.log;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.UserPrincipal;

/** Whose a directory is, and whether we may write to it: found out by writing to it. */
final class Ownership {
    private Ownership() {}

    /**
     * Lets pass a directory that belongs to the user this process runs as. Even where another's can
     * be written, as by root, our files in it would shut its owner out.
     */
    static void check(Path directory) throws IOException {
        check(directory, us(directory));
    }

    static void check(Path directory, UserPrincipal us) throws IOException {
        UserPrincipal owner = Files.getOwner(directory);
        if (!owner.equals(us)) {
            throw UnusableLogException.ofAnotherOwner(
                    directory.toString(), owner.getName(), us.getName());
        }
    }

    private static UserPrincipal us(Path directory) throws IOException {
        try {
            Path probe = Files.createTempFile(directory, "probe", ".tmp");
            UserPrincipal us = Files.getOwner(probe);
            Files.delete(probe);
            return us;
        } catch (IOException e) {
            throw UnusableLogException.notWritable(directory.toString(), e);
        }
    }
}
