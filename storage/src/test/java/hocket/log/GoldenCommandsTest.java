package hocket.log;

import static org.assertj.core.api.Assertions.assertThat;

import hocket.core.Command;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The bytes of every kind of command as versions before this one wrote them, each of which this one
 * still reads. A line is never changed, only added: {@code ./mvnw test -pl storage -am
 * -Dhocket.golden=add}.
 */
class GoldenCommandsTest {
    private static final Path FILE = Path.of("src/test/resources/golden/commands-1.txt");
    private static final String BETWEEN = ": ";

    @Test
    void readsWhatWasWrittenBefore() throws IOException {
        Map<String, Command> samples = Samples.all();
        for (Map.Entry<String, byte[]> line : golden().entrySet()) {
            Command command = CommandCodec.read(ByteBuffer.wrap(line.getValue()));
            assertThat(command).as(line.getKey()).isEqualTo(samples.get(line.getKey()));
        }
    }

    @Test
    void writesWhatItWroteBefore() throws IOException {
        Map<String, byte[]> golden = golden();
        Samples.all()
                .forEach((name, command) ->
                        assertThat(golden.get(name))
                                .as("%s: to add it, run with -Dhocket.golden=add", name)
                                .isEqualTo(bytes(command)));
    }

    @Test
    void knowsASampleOfEveryKind() {
        List<Class<?>> sampled =
                Samples.all().values().stream().<Class<?>>map(Object::getClass).distinct().toList();
        assertThat(sampled).containsExactlyInAnyOrderElementsOf(kinds(Command.class).toList());
    }

    private static Stream<Class<?>> kinds(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses()).flatMap(GoldenCommandsTest::kinds)
                : Stream.of(type);
    }

    private static byte[] bytes(Command command) {
        ByteBuffer bytes = ByteBuffer.allocate(CommandCodec.LARGEST);
        CommandCodec.write(bytes, command);
        return Arrays.copyOf(bytes.array(), bytes.position());
    }

    private static Map<String, byte[]> golden() throws IOException {
        if (System.getProperty("hocket.golden", "").equals("add")) {
            addMissing();
        }
        return read();
    }

    private static Map<String, byte[]> read() throws IOException {
        Map<String, byte[]> golden = new LinkedHashMap<>();
        for (String line : Files.readAllLines(FILE)) {
            int end = line.lastIndexOf(BETWEEN);
            byte[] bytes = HexFormat.of().parseHex(line.substring(end + BETWEEN.length()));
            assertThat(golden.put(line.substring(0, end), bytes)).as(line).isNull();
        }
        return golden;
    }

    private static void addMissing() throws IOException {
        Map<String, byte[]> known = Files.exists(FILE) ? read() : Map.of();
        List<String> missing = new ArrayList<>();
        Samples.all()
                .forEach((name, command) -> {
                    if (!known.containsKey(name)) {
                        missing.add(name + BETWEEN + HexFormat.of().formatHex(bytes(command)));
                    }
                });
        Files.write(FILE, missing, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }
}
