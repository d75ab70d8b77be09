package hocket.simulator;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The same log gives the same events in another JVM, whose hash codes and hash orders differ. */
final class ReplayInTwoMachinesTest {
    private static final int STEPS = 2000;
    private static final long SEED = 9;

    @Test
    void anotherMachineDecidesTheSame() throws IOException, InterruptedException {
        Chronicle record = Simulation.run(SEED, STEPS).record();
        String here = record.digest();
        String constantHashes = elsewhere("-XX:hashCode=2");
        String countedHashes = elsewhere("-XX:hashCode=3", "-Xshare:off");

        assertThat(record.entries()).isGreaterThan(500);
        assertThat(record.coverage().counts()).containsKeys("Said", "Sent", "Joined", "Left");
        assertThat(constantHashes)
                .contains(record.entries() + " entries")
                .contains("events " + here);
        assertThat(countedHashes).contains("events " + here);
    }

    private static String elsewhere(String... flags) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-XX:+UnlockExperimentalVMOptions");
        command.addAll(List.of(flags));
        command.addAll(List.of("-cp", System.getProperty("java.class.path")));
        command.addAll(List.of(Main.class.getName(), "--seed", "" + SEED, "--steps", "" + STEPS));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
        return output;
    }
}
