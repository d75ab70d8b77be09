package hocket.app.config;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A file that holds a configuration, read whenever it is asked for. */
public record ConfigurationFile(Path path) {
    private static final String BYTE_ORDER_MARK = "\ufeff";

    /**
     * Where a file is looked for when none is named: {@code hocket/hocket.toml} in {@code
     * $XDG_CONFIG_HOME}, which is {@code ~/.config} if not set. Nothing if there is none.
     */
    public static Optional<ConfigurationFile> ofUser(Map<String, String> environment, Path home) {
        String set = environment.getOrDefault("XDG_CONFIG_HOME", "");
        Path directory = set.isEmpty() ? home.resolve(".config") : Path.of(set);
        Path file = directory.resolve("hocket", "hocket.toml");
        return Files.exists(file) ? Optional.of(new ConfigurationFile(file)) : Optional.empty();
    }

    /** What the file says now. */
    public Configuration read() throws BadConfigurationException {
        Reading reading = reading();
        if (!reading.problems().isEmpty()) {
            throw new BadConfigurationException(
                    reading.problems().stream().map(each -> each.in(path.toString())).toList());
        }
        return reading.configuration();
    }

    private Reading reading() throws BadConfigurationException {
        byte[] bytes = bytes();
        Optional<Place> broken = malformed(bytes);
        if (broken.isPresent()) {
            Problem problem = new Problem(broken.get(), "not UTF-8");
            return new Reading(Configuration.USUAL, List.of(problem));
        }
        String text = new String(bytes, StandardCharsets.UTF_8);
        Path directory = path.toAbsolutePath().getParent();
        return Reader.read(
                text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text,
                directory == null ? path : directory);
    }

    private byte[] bytes() throws BadConfigurationException {
        try {
            return Files.readAllBytes(path);
        } catch (NoSuchFileException e) {
            throw new BadConfigurationException(List.of(path + ": there is no such file"));
        } catch (IOException e) {
            throw new BadConfigurationException(List.of(path + ": cannot be read: " + e));
        }
    }

    /** Where the bytes stop being UTF-8, if they do. */
    private static Optional<Place> malformed(byte[] bytes) {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        CharBuffer good = CharBuffer.allocate(bytes.length);
        CoderResult result = decoder.decode(ByteBuffer.wrap(bytes), good, true);
        return result.isError() ? Optional.of(endOf(good.flip().toString())) : Optional.empty();
    }

    private static Place endOf(String text) {
        long lines = text.chars().filter(c -> c == '\n').count();
        return new Place((int) lines + 1, text.length() - text.lastIndexOf('\n'));
    }
}
