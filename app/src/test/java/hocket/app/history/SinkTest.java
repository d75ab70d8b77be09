package hocket.app.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files are whole, or absent. */
class SinkTest {
    @TempDir Path directory;

    private Path file() {
        return directory.resolve("export.txt");
    }

    private void write(boolean replacing) throws IOException {
        try (Sink sink = Sink.file(file(), replacing)) {
            sink.line("caf\u00e9");
            assertThat(Files.exists(file()) && !replacing).isFalse();
            sink.finish();
        }
    }

    private void assertNothingElseIsThere(int files) throws IOException {
        try (Stream<Path> all = Files.list(directory)) {
            assertThat(all).hasSize(files);
        }
    }

    @Test
    void isThereWhenItIsFinished() throws IOException {
        write(false);
        assertThat(file()).hasContent("caf\u00e9\n");
        assertNothingElseIsThere(1);
    }

    @Test
    void leavesNothingIfItIsNot() throws IOException {
        try (Sink sink = Sink.file(file(), false)) {
            sink.line("half");
        }
        assertNothingElseIsThere(0);
    }

    @Test
    void replacesAFileOnlyIfToldTo() throws IOException {
        Files.writeString(file(), "old");
        assertThatThrownBy(() -> write(false))
                .isInstanceOf(IOException.class)
                .hasMessage(file() + " exists already; --force replaces it");
        assertThat(file()).hasContent("old");
        write(true);
        assertThat(file()).hasContent("caf\u00e9\n");
        assertNothingElseIsThere(1);
    }

    @Test
    void saysThatADirectoryIsNoFileWhateverItIsToldToReplace() {
        for (boolean replacing : new boolean[] {false, true}) {
            assertThatThrownBy(() -> Sink.file(directory, replacing))
                    .isInstanceOf(IOException.class)
                    .hasMessage(directory + " is a directory: name a file in it");
        }
    }

    @Test
    void saysThatADirectoryIsNotThere() {
        Path nowhere = directory.resolve("no").resolve("such");
        assertThatThrownBy(() -> Sink.file(nowhere, false)).hasMessageEndingWith("is not there");
    }

    @Test
    void saysThatTheDiskIsFull() throws IOException {
        Path full = Path.of("/dev/full");
        assumeThat(Files.exists(full)).isTrue();
        try (Sink sink = Sink.file(full, true)) {
            sink.line("more than there is room for");
            assertThatThrownBy(sink::finish)
                    .isInstanceOf(IOException.class)
                    .hasMessage("/dev/full cannot be written: the disk is full");
        }
        assertThat(full).exists();
    }
}
