package hocket.log;

import static org.assertj.core.api.Assertions.assertThat;

import hocket.core.Command;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
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
    private static final String FILE = "commands-1.txt";

    @Test
    void readsWhatWasWrittenBefore() throws IOException {
        Map<String, Command> samples = Samples.all();
        for (Map.Entry<String, byte[]> line : GoldenFile.read(FILE, bytes()).entrySet()) {
            Command command = CommandCodec.read(ByteBuffer.wrap(line.getValue()));
            assertThat(command).as(line.getKey()).isEqualTo(samples.get(line.getKey()));
        }
    }

    @Test
    void writesWhatItWroteBefore() throws IOException {
        Map<String, byte[]> golden = GoldenFile.read(FILE, bytes());
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

    private static Map<String, byte[]> bytes() {
        Map<String, byte[]> bytes = new LinkedHashMap<>();
        Samples.all().forEach((name, command) -> bytes.put(name, bytes(command)));
        return bytes;
    }

    private static byte[] bytes(Command command) {
        ByteBuffer bytes = ByteBuffer.allocate(CommandCodec.LARGEST);
        CommandCodec.write(bytes, command);
        return Arrays.copyOf(bytes.array(), bytes.position());
    }
}
