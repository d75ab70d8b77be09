package hocket.server;

import hocket.door.Slice;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import io.netty.buffer.Unpooled;

/**
 * Copies of the arrays that many recipients share, in memory from which the system sends: made once
 * for all of them. The last two arrays that came twice are taken to be shared; slices of others are
 * left where they lie. Owned by the hub's loop.
 */
final class DirectCopies {
    /** The largest array that is copied. */
    private static final int LARGEST = 64 * 1024;

    private static final byte[] NOTHING = {};

    private final ByteBufAllocator memory;
    private Copy last = new Copy(NOTHING, Unpooled.EMPTY_BUFFER);
    private Copy lastButOne = last;
    private byte[] cameOnce = NOTHING;

    DirectCopies(ByteBufAllocator memory) {
        this.memory = memory;
    }

    /** A buffer of what is in the slice; who gets it releases it. */
    ByteBuf of(Slice slice) {
        if (last.isOf(slice)) {
            return last.slice(slice);
        }
        if (lastButOne.isOf(slice)) {
            return lastButOne.slice(slice);
        }
        return isShared(slice) ? copy(slice) : wrap(slice);
    }

    /** Gives the memory back; what recipients still hold lives on. */
    void release() {
        lastButOne.release();
        last.release();
        last = new Copy(NOTHING, Unpooled.EMPTY_BUFFER);
        lastButOne = last;
    }

    @SuppressWarnings("ReferenceEquality") // as above
    private boolean isShared(Slice slice) {
        boolean again = slice.bytes() == cameOnce;
        cameOnce = slice.bytes();
        return again && slice.bytes().length <= LARGEST;
    }

    private ByteBuf copy(Slice slice) {
        cameOnce = NOTHING;
        lastButOne.release();
        lastButOne = last;
        last = new Copy(slice.bytes(), memory.directBuffer(slice.bytes().length));
        return last.slice(slice);
    }

    private static ByteBuf wrap(Slice slice) {
        return Unpooled.wrappedBuffer(slice.bytes(), slice.from(), slice.length());
    }

    /** An array, and a copy of it as far as it has been needed. */
    private static final class Copy {
        private final byte[] array;
        private final ByteBuf direct;

        Copy(byte[] array, ByteBuf direct) {
            this.array = array;
            this.direct = direct;
        }

        @SuppressWarnings("ReferenceEquality") // the same memory, not alike in content
        boolean isOf(Slice slice) {
            return array == slice.bytes();
        }

        /** What is written to a shared array is never changed, but there may be more by now. */
        ByteBuf slice(Slice slice) {
            int end = slice.from() + slice.length();
            if (direct.writerIndex() < end) {
                direct.writeBytes(array, direct.writerIndex(), end - direct.writerIndex());
            }
            return direct.retainedSlice(slice.from(), slice.length());
        }

        void release() {
            direct.release();
        }
    }
}
