package hocket.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Directories for what is needed for a while. */
class ScratchTest {
    private static final long TOO_MUCH = Long.MAX_VALUE;

    @TempDir Path place;

    @Test
    void goesWithAllThatIsInIt() throws IOException {
        Path made;
        try (Scratch scratch = Scratch.createIn(List.of(place), "trial-", 1)) {
            made = scratch.directory();
            Files.writeString(made.resolve("history.db"), "x");
            assertThat(made).hasParent(place.toAbsolutePath());
        }
        assertThat(made).doesNotExist();
        assertThat(place).isEmptyDirectory();
    }

    @Test
    void goesElsewhereIfItCannotBeInTheFirstPlace() throws IOException {
        List<Path> places = List.of(place.resolve("missing"), place);
        try (Scratch scratch = Scratch.createIn(places, "trial-", 1)) {
            assertThat(scratch.directory()).hasParent(place.toAbsolutePath());
        }
    }

    @Test
    void saysHowMuchRoomItWants() {
        assertThatThrownBy(() -> Scratch.createIn(List.of(place), "trial-", TOO_MUCH))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith("no room for temporary files: " + place + " has ")
                .hasMessageContaining(" MiB free, and 8,796,093,022,208 MiB are needed");
        assertThat(place).isEmptyDirectory();
    }

    @Test
    void saysThatAPlaceIsNotThere() {
        Path missing = place.resolve("missing");
        assertThatThrownBy(() -> Scratch.createIn(List.of(missing), "trial-", 1))
                .isInstanceOf(IOException.class)
                .hasMessageContaining(missing + " cannot be written, or is not there; TMPDIR ");
    }
}
