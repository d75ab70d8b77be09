package hocket.simulator;

import hocket.door.Loss;
import hocket.door.Slice;
import hocket.hub.Connection;
import hocket.hub.Session;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A connection over a slow network that cuts the stream anywhere: the server's end, which the hub
 * uses, and the client's end (the methods that begin with {@code client}).
 *
 * <p>Nothing moves by itself: {@link #deliver} carries what the client sent, {@link #clientReads}
 * what the server sent. What the server sends waits in a kernel buffer of limited size, and beyond
 * that in {@link #unsent}.
 */
final class FakeConnection implements Connection {
    private static final long LONGEST_GAP = 3_000_000;
    private static final byte GARBAGE = 0x55;

    /** Bytes that the client sent in one go; {@code together}: no time passes within. */
    private record Burst(ByteQueue bytes, boolean together) {}

    private final Dice dice;
    private final FakeClock clock;
    private final int kernelRoom;
    private final Deque<Burst> toServer = new ArrayDeque<>();
    private final ByteQueue unsent = new ByteQueue();
    private final ByteQueue kernel = new ByteQueue();
    private @Nullable Session session;
    private boolean reading = true;
    private boolean closing;
    private boolean aborted;
    private boolean gone;
    private boolean finished;
    private boolean inputEnded;
    private boolean reset;

    FakeConnection(Dice dice, FakeClock clock, int kernelRoom) {
        this.dice = dice;
        this.clock = clock;
        this.kernelRoom = kernelRoom;
    }

    void carry(Session attached) {
        this.session = attached;
    }

    @Override
    public void send(List<Slice> slices) {
        if (gone) {
            throw new IllegalStateException("sent on a connection that is gone");
        }
        for (Slice slice : slices) {
            int end = slice.from() + slice.length();
            unsent.add(Arrays.copyOfRange(slice.bytes(), slice.from(), end));
        }
        fillKernel();
    }

    @Override
    public int unsent() {
        return unsent.size();
    }

    @Override
    public void setReading(boolean reading) {
        this.reading = reading;
    }

    @Override
    public void close() {
        closing = true;
    }

    @Override
    public void abort() {
        aborted = true;
        gone = true;
        unsent.clear();
        kernel.clear();
    }

    /** Carries some of what the client sent, its end, or its reset; or ends an orderly close. */
    void deliver() {
        if (gone) {
            return;
        }
        if (reset || isCloseDone()) {
            leave().gone(Loss.CLOSED);
        } else if (reading && !toServer.isEmpty()) {
            deliverBytes(toServer.element());
        } else if (reading && finished && !inputEnded) {
            inputEnded = true;
            attached().endOfInput();
        }
    }

    /** True if {@link #deliver} would do something. */
    boolean hasNews() {
        boolean input = reading && ((finished && !inputEnded) || !toServer.isEmpty());
        return !gone && (reset || input || isCloseDone());
    }

    void clientSends(byte[] bytes, boolean together) {
        if (finished || reset) {
            throw new IllegalStateException("sent after the end");
        }
        if (bytes.length > 0) {
            ByteQueue queue = new ByteQueue();
            queue.add(bytes);
            toServer.add(new Burst(queue, together));
        }
    }

    /** The client will send no more. */
    void clientFinishes() {
        finished = true;
    }

    /** The client's end breaks: what is under way in either direction is lost. */
    void clientResets() {
        reset = true;
        toServer.clear();
        unsent.clear();
        kernel.clear();
    }

    /** The server is no more: what it had not sent is lost, what is under way may still come. */
    void serverDies() {
        gone = true;
        toServer.clear();
        unsent.clear();
    }

    /** The client takes at most so many bytes of what has come. */
    byte[] clientReads(int most) {
        byte[] bytes = kernel.take(most);
        int before = unsent.size();
        fillKernel();
        if (unsent.size() < before && !gone) {
            attached().drained();
        }
        return bytes;
    }

    /** How much the client could read now. */
    int readable() {
        return kernel.size();
    }

    /** True if more is to come of what the server has sent. */
    boolean isMoreToRead() {
        return !kernel.isEmpty() || !unsent.isEmpty();
    }

    /** True once the client has read everything and the server sends no more. */
    boolean clientSeesEnd() {
        return gone && kernel.isEmpty();
    }

    /** True if neither side has begun to end it. */
    boolean isOpen() {
        return !finished && !reset && !gone && !closing;
    }

    /** True if the client may still send. */
    boolean clientMaySend() {
        return !finished && !reset && !clientSeesEnd();
    }

    /** True if the server has begun to end it in good order. */
    boolean isClosedByServer() {
        return closing;
    }

    boolean isReset() {
        return reset || aborted;
    }

    boolean hasUndelivered() {
        return !toServer.isEmpty();
    }

    /** An orderly close waits for what is unsent, but not for a client that has left. */
    private boolean isCloseDone() {
        return closing && (unsent.isEmpty() || inputEnded);
    }

    private Session attached() {
        if (session == null) {
            throw new IllegalStateException("no session carried");
        }
        return session;
    }

    private Session leave() {
        gone = true;
        fillKernel();
        unsent.clear();
        return attached();
    }

    private void deliverBytes(Burst burst) {
        int before = burst.bytes().size();
        do {
            give(burst.bytes().take(piece(burst.bytes().size(), before)));
            clock.advance(dice.between(0, LONGEST_GAP));
        } while (burst.together() && !burst.bytes().isEmpty());
        if (burst.bytes().isEmpty()) {
            toServer.remove();
        }
    }

    /** One byte at a time for short bursts, now and then; at most 20 pieces for long ones. */
    private int piece(int left, int whole) {
        if (whole <= 20 && dice.percent(50)) {
            return 1;
        }
        return dice.percent(30) ? left : Math.min(left, dice.between(1 + whole / 20, 1 + whole));
    }

    private void give(byte[] piece) {
        byte[] shared = new byte[piece.length + 2];
        System.arraycopy(piece, 0, shared, 1, piece.length);
        ByteBuffer buffer = ByteBuffer.wrap(shared, 1, piece.length);
        attached().receive(buffer);
        Arrays.fill(shared, GARBAGE);
    }

    private void fillKernel() {
        if (!reset) {
            kernel.add(unsent.take(kernelRoom - kernel.size()));
        }
    }
}
