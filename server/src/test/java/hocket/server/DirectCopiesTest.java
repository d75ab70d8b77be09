package hocket.server;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import hocket.door.Slice;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.UnpooledByteBufAllocator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What many recipients share is copied once. */
final class DirectCopiesTest {
    private final UnpooledByteBufAllocator memory = new UnpooledByteBufAllocator(false);
    private final DirectCopies copies = new DirectCopies(memory);
    private final byte[] shared = "0123456789".getBytes(US_ASCII);

    @AfterEach
    void allMemoryIsGivenBack() {
        copies.release();
        assertThat(memory.metric().usedDirectMemory()).isZero();
    }

    @Test
    void anArrayThatComesOnceIsLeftWhereItLies() {
        ByteBuf buffer = copies.of(new Slice(shared, 2, 5));
        assertThat(buffer.array()).isSameAs(shared);
        assertThat(buffer.toString(US_ASCII)).isEqualTo("234");
    }

    @Test
    void anArrayThatComesAgainIsCopiedOnceForAll() {
        copies.of(new Slice(shared, 2, 5));
        for (int recipient = 0; recipient < 10; recipient++) {
            assertThat(sent(2, 5)).isEqualTo("234");
        }
        assertThat(memory.metric().usedDirectMemory()).isEqualTo(shared.length);
    }

    @Test
    void whatIsAddedToASharedArrayLaterIsSentToo() {
        sent(0, 3);
        sent(0, 3);
        System.arraycopy("abcdefg".getBytes(US_ASCII), 0, shared, 3, 7);
        assertThat(sent(8, 10)).isEqualTo("fg");
        assertThat(sent(2, 5)).isEqualTo("2ab");
    }

    @Test
    void twoArraysThatTakeTurnsAreBothCopiedOnce() {
        byte[] next = "abc".getBytes(US_ASCII);
        sent(0, 3);
        sent(0, 3);
        for (int recipient = 0; recipient < 10; recipient++) {
            assertThat(sent(7, 10)).isEqualTo("789");
            assertThat(sent(new Slice(next, 0, 2))).isEqualTo("ab");
        }
        assertThat(memory.metric().usedDirectMemory()).isEqualTo(shared.length + next.length);
    }

    @Test
    void aLargeArrayIsNeverCopied() {
        Slice large = Slice.of(new byte[1 << 20]);
        for (int recipient = 0; recipient < 3; recipient++) {
            assertThat(copies.of(large).array()).isSameAs(large.bytes());
        }
    }

    @Test
    void whatARecipientHoldsOutlivesTheCopy() {
        sent(0, 3);
        ByteBuf held = copies.of(new Slice(shared, 0, 3));
        copies.release();
        assertThat(held.toString(US_ASCII)).isEqualTo("012");
        held.release();
    }

    private String sent(int from, int to) {
        return sent(new Slice(shared, from, to));
    }

    private String sent(Slice slice) {
        ByteBuf buffer = copies.of(slice);
        String text = buffer.toString(US_ASCII);
        buffer.release();
        return text;
    }
}
