package hocket.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Bytes by name, one to a line, as versions before this one wrote them. A line is never changed,
 * only added, and only when asked for with {@code -Dhocket.golden=add}.
 */
final class GoldenFile {
    private static final Path FOLDER = Path.of("src/test/resources/golden");
    private static final String BETWEEN = ": ";

    private GoldenFile() {}

    /**
     * Reads a file.
     *
     * @param samples as this version writes them; those that have no line get one, if asked for
     */
    static Map<String, byte[]> read(String name, Map<String, byte[]> samples) throws IOException {
        Path file = FOLDER.resolve(name);
        if (System.getProperty("hocket.golden", "").equals("add")) {
            addMissing(file, samples);
        }
        return read(file);
    }

    private static Map<String, byte[]> read(Path file) throws IOException {
        Map<String, byte[]> golden = new LinkedHashMap<>();
        for (String line : Files.readAllLines(file)) {
            int end = line.lastIndexOf(BETWEEN);
            byte[] bytes = HexFormat.of().parseHex(line.substring(end + BETWEEN.length()));
            assertThat(golden.put(line.substring(0, end), bytes)).as(line).isNull();
        }
        return golden;
    }

    private static void addMissing(Path file, Map<String, byte[]> samples) throws IOException {
        Map<String, byte[]> known = Files.exists(file) ? read(file) : Map.of();
        List<String> missing = new ArrayList<>();
        samples.forEach((name, bytes) -> {
            if (!known.containsKey(name)) {
                missing.add(name + BETWEEN + HexFormat.of().formatHex(bytes));
            }
        });
        Files.write(file, missing, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }
}
