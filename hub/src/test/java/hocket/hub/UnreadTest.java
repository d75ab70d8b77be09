package hocket.hub;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;

/** Bytes that wait for a door come out as they came in. */
final class UnreadTest {
    private final Unread unread = new Unread();

    @Test
    void keepsTheOrderWhateverIsAddedAndDropped() {
        StringBuilder added = new StringBuilder();
        StringBuilder dropped = new StringBuilder();
        for (int step = 0; step < 1000; step++) {
            String piece = Integer.toString(step).repeat(step % 7);
            add(piece);
            added.append(piece);
            int count = Math.min(unread.size(), step % 11);
            dropped.append(text(), 0, count);
            unread.drop(count);
        }
        assertThat(dropped + text()).isEqualTo(added.toString());
        assertThat(unread.size()).isEqualTo(added.length() - dropped.length());
    }

    @Test
    void keepsACopyAndConsumesWhatItIsGiven() {
        byte[] bytes = "abc".getBytes(US_ASCII);
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        unread.add(buffer);
        bytes[0] = 'x';
        assertThat(buffer.hasRemaining()).isFalse();
        assertThat(text()).isEqualTo("abc");
    }

    @Test
    void isEmptyOnceAllIsDropped() {
        add("abc");
        unread.drop(3);
        assertThat(unread.isEmpty()).isTrue();
        add("d");
        assertThat(text()).isEqualTo("d");
    }

    private void add(String text) {
        unread.add(ByteBuffer.wrap(text.getBytes(US_ASCII)));
    }

    private String text() {
        return US_ASCII.decode(unread.view()).toString();
    }
}
