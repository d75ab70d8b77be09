package hocket.server;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import hocket.door.Slice;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.UnpooledByteBufAllocator;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundHandlerAdapter;
import io.netty.channel.ChannelPromise;
import io.netty.channel.embedded.EmbeddedChannel;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.Test;

/** How bytes go into a socket that takes them when the test lets it. */
final class OutflowTest {
    private final Socket socket = new Socket();
    private final List<Integer> unsentWhenShrunk = new ArrayList<>();
    private final Outflow outflow =
            new Outflow(
                    new EmbeddedChannel(socket),
                    new DirectCopies(UnpooledByteBufAllocator.DEFAULT),
                    () -> unsentWhenShrunk.add(unsent()));

    @Test
    void sendsWhatBelongsTogetherInOneWrite() {
        outflow.send(List.of(slice("one "), slice("two "), slice("three")));
        assertThat(socket.written()).containsExactly("one two three");
    }

    @Test
    void holdsBackUntilTheSocketHasTakenTheLastPiece() {
        outflow.send(List.of(slice("one ")));
        outflow.send(List.of(slice("two ")));
        outflow.send(List.of(slice("three")));
        assertThat(socket.written()).containsExactly("one ");
        socket.takeOne();
        assertThat(socket.written()).containsExactly("one ", "two three");
    }

    @Test
    void countsWhatTheSocketHasNotTaken() {
        outflow.send(List.of(slice("12345")));
        outflow.send(List.of(slice("678")));
        assertThat(outflow.unsent()).isEqualTo(8);
        socket.takeOne();
        socket.takeOne();
        assertThat(unsentWhenShrunk).containsExactly(3, 0);
    }

    @Test
    void cutsWhatIsTooMuchForOneWriteAndKeepsTheOrder() {
        String much = "ab".repeat(Outflow.MOST_A_WRITE);
        outflow.send(List.of(slice("x"), slice(much), slice("y")));
        socket.takeOne();
        socket.takeOne();
        socket.takeOne();
        assertThat(String.join("", socket.written())).isEqualTo("x" + much + "y");
        assertThat(socket.written()).hasSize(3).allMatch(w -> w.length() <= Outflow.MOST_A_WRITE);
    }

    @Test
    void doesNotKeepAllOfALargeArrayForAFewBytesThatWait() {
        byte[] shared = "x".repeat(10_000).getBytes(US_ASCII);
        outflow.send(List.of(slice("first")));
        outflow.send(List.of(new Slice(shared, 100, 105)));
        socket.takeOne();
        assertThat(socket.last().array()).hasSize(5);
    }

    @Test
    void sharesALargePartOfAnArrayEvenWhileItWaits() {
        byte[] shared = "x".repeat(10_000).getBytes(US_ASCII);
        outflow.send(List.of(slice("first")));
        outflow.send(List.of(new Slice(shared, 0, 5000)));
        socket.takeOne();
        assertThat(socket.last().array()).isSameAs(shared);
    }

    private int unsent() {
        return outflow.unsent();
    }

    private static Slice slice(String text) {
        return Slice.of(text.getBytes(US_ASCII));
    }

    /** Keeps what is written, and takes it when it is told to. */
    private static final class Socket extends ChannelOutboundHandlerAdapter {
        private final List<ByteBuf> written = new ArrayList<>();
        private final Queue<ChannelPromise> untaken = new ArrayDeque<>();

        @Override
        public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
            written.add((ByteBuf) message);
            untaken.add(promise);
        }

        void takeOne() {
            untaken.remove().setSuccess();
        }

        List<String> written() {
            return written.stream().map(buffer -> buffer.toString(US_ASCII)).toList();
        }

        ByteBuf last() {
            return written.getLast();
        }
    }
}
