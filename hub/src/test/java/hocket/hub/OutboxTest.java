package hocket.hub;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import hocket.door.Slice;
import org.junit.jupiter.api.Test;

/** What waits for a connection is as few slices as there can be. */
final class OutboxTest {
    private final byte[] shared = "0123456789".getBytes(US_ASCII);
    private final Outbox outbox = new Outbox();

    @Test
    void neighboursBecomeOne() {
        outbox.add(new Slice(shared, 2, 4));
        outbox.add(new Slice(shared, 4, 4));
        outbox.add(new Slice(shared, 4, 7));
        assertThat(taken()).containsExactly("23456");
    }

    @Test
    void whatLiesElsewhereStaysApartAndInOrder() {
        outbox.add(new Slice(shared, 5, 6));
        outbox.add(new Slice(shared, 0, 2));
        outbox.add(new Slice(shared, 2, 3));
        outbox.add(new Slice(shared.clone(), 3, 4));
        assertThat(taken()).containsExactly("5", "012", "3");
    }

    @Test
    void countsItsBytesAndIsEmptyOnceTaken() {
        outbox.add(new Slice(shared, 0, 3));
        outbox.add(new Slice(shared, 8, 10));
        assertThat(outbox.bytes()).isEqualTo(5);
        taken();
        assertThat(outbox.isEmpty()).isTrue();
        assertThat(taken()).isEmpty();
    }

    @Test
    void nothingIsNoSlice() {
        outbox.add(new Slice(shared, 3, 3));
        assertThat(taken()).isEmpty();
    }

    private Iterable<String> taken() {
        return outbox.take().stream()
                .map(slice -> new String(slice.bytes(), slice.from(), slice.length(), US_ASCII))
                .toList();
    }
}
