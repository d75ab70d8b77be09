package hocket.app;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** Where data are kept when nobody says where: as the XDG base directory specification has it. */
final class DataDirectory {
    private DataDirectory() {}

    static Path usual() {
        return usual(System.getenv(), Home.directory());
    }

    /** A path in the environment counts if it is absolute. */
    static Path usual(Map<String, String> environment, Path home) {
        return Optional.ofNullable(environment.get("XDG_DATA_HOME"))
                .map(Path::of)
                .filter(Path::isAbsolute)
                .orElse(home.resolve(".local").resolve("share"))
                .resolve("hocket");
    }
}
