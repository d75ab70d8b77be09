package hocket.app.config;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The message of the day: a text in the configuration, or a file that it names. */
final class Motd {
    private Motd() {}

    /** Its lines; none if there is no message. The exception's message says why in a few words. */
    static List<String> of(Values values, Path directory) throws IOException {
        Optional<Path> file = values.given(Keys.MOTD_FILE);
        return file.isPresent()
                ? read(directory.resolve(file.get()))
                : values.given(Keys.MOTD).map(text -> text.lines().toList()).orElse(List.of());
    }

    private static List<String> read(Path file) throws IOException {
        String text = text(file);
        if (!Kinds.isMotd(text)) {
            throw new IOException(file + " must be " + Keys.MOTD.kind().words());
        }
        return text.lines().toList();
    }

    private static String text(Path file) throws IOException {
        try {
            return Files.readString(file);
        } catch (NoSuchFileException e) {
            throw new IOException("there is no file " + file, e);
        } catch (CharacterCodingException e) {
            throw new IOException(file + " is not UTF-8", e);
        }
    }
}
