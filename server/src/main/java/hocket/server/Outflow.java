package hocket.server;

import hocket.door.Slice;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelOutboundBuffer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/**
 * The bytes on their way into one socket. Netty copies what it is handed for writing, so it is
 * handed {@value #MOST_A_WRITE} bytes at a time; the rest waits as shared slices, and a recipient
 * that does not read costs little more than its place in them.
 *
 * <p>Bytes that are sent together while nothing waits leave in one write. Owned by the channel's
 * event loop.
 */
final class Outflow {
    static final int MOST_A_WRITE = 64 * 1024;

    /** How much larger than itself an array may be that a slice keeps alive while it waits. */
    private static final int MOST_KEPT = 16;

    private final Channel channel;
    private final DirectCopies copies;
    private final Runnable shrunk;
    private final Deque<Slice> waiting = new ArrayDeque<>(0);
    private int unsent;
    private boolean writing;
    private boolean pumping;

    /**
     * @param copies what the loop shares between its channels
     * @param shrunk called whenever the socket has taken something
     */
    Outflow(Channel channel, DirectCopies copies, Runnable shrunk) {
        this.channel = channel;
        this.copies = copies;
        this.shrunk = shrunk;
    }

    void send(List<Slice> slices) {
        for (Slice slice : slices) {
            unsent += slice.length();
            waiting.add(writing ? freed(slice) : slice);
        }
        pump();
    }

    /** How many bytes the socket has not taken yet; a part of a piece that it has taken counts. */
    int unsent() {
        return unsent - takenOfPiece();
    }

    private int takenOfPiece() {
        ChannelOutboundBuffer pieces = channel.unsafe().outboundBuffer();
        return writing && pieces != null ? (int) pieces.currentProgress() : 0;
    }

    /** Writes, one piece at a time, until the socket takes no more. */
    private void pump() {
        pumping = true;
        while (!writing && !waiting.isEmpty()) {
            writing = true;
            ByteBuf piece = takePiece();
            int length = piece.readableBytes();
            channel.writeAndFlush(piece).addListener(written -> written(length));
        }
        pumping = false;
    }

    /** Taken by the socket, or lost with it. */
    private void written(int length) {
        writing = false;
        unsent -= length;
        shrunk.run();
        if (!pumping) {
            pump();
        }
    }

    /**
     * For a recipient that is slow: a small part of a large array is copied, or a few bytes for one
     * recipient would keep much that was meant for others.
     */
    private static Slice freed(Slice slice) {
        byte[] bytes = slice.bytes();
        int from = slice.from();
        return slice.length() < bytes.length / MOST_KEPT
                ? Slice.of(Arrays.copyOfRange(bytes, from, from + slice.length()))
                : slice;
    }

    /** Mostly that is one slice, which needs no list of parts. */
    private ByteBuf takePiece() {
        if (waiting.size() == 1 && waiting.element().length() <= MOST_A_WRITE) {
            return copies.of(waiting.remove());
        }
        List<ByteBuf> parts = new ArrayList<>();
        int room = MOST_A_WRITE;
        while (room > 0 && !waiting.isEmpty()) {
            Slice slice = takeSlice(room);
            room -= slice.length();
            parts.add(copies.of(slice));
        }
        return Unpooled.wrappedBuffer(parts.size(), parts.toArray(ByteBuf[]::new));
    }

    /** The next slice, or as much of it as there is room for. */
    private Slice takeSlice(int room) {
        Slice next = waiting.remove();
        if (next.length() <= room) {
            return next;
        }
        int cut = next.from() + room;
        waiting.addFirst(new Slice(next.bytes(), cut, next.from() + next.length()));
        return new Slice(next.bytes(), next.from(), cut);
    }
}
