package hocket.core;

/** One change that somebody asks for in a channel's modes. */
public sealed interface ModeChange {

    /** Switches a flag. */
    record Flag(ChannelFlag flag, boolean on) implements ModeChange {}

    /** Sets the key that who joins must know: not empty, without spaces, commas and controls. */
    record SetKey(Remark key) implements ModeChange {
        /** The longest key, in bytes. */
        public static final int LONGEST = 32;

        public SetKey {
            if (!isKey(key.value())) {
                throw new IllegalArgumentException("not a key");
            }
        }

        /** True if the text can be a key. */
        public static boolean isKey(String text) {
            return !text.isEmpty()
                    && PlainText.utf8Length(text) <= LONGEST
                    && text.charAt(0) != ':'
                    && text.codePoints().allMatch(c -> c > ' ' && c != ',' && c != 0x7f);
        }
    }

    /** Takes the key away. */
    record ClearKey() implements ModeChange {}

    /** Sets how many members there may be, from 1. */
    record SetLimit(int most) implements ModeChange {
        public SetLimit {
            if (most < 1) {
                throw new IllegalArgumentException("a limit is at least 1");
            }
        }
    }

    /** Takes the limit away. */
    record ClearLimit() implements ModeChange {}

    /** Sends whom the channel may not take to another one. */
    record SetForward(ChannelName to) implements ModeChange {}

    /** Takes the forward away. */
    record ClearForward() implements ModeChange {}

    /** Puts a mask on one of the lists. */
    record AddMask(MaskList list, Mask mask) implements ModeChange {}

    /** Takes a mask off one of the lists. */
    record RemoveMask(MaskList list, Mask mask) implements ModeChange {}

    /** Gives or takes a member's rank; not {@link Rank#NONE}. */
    record Ranked(Rank rank, Nick member, boolean on) implements ModeChange {
        public Ranked {
            if (rank == Rank.NONE) {
                throw new IllegalArgumentException("no rank to give");
            }
        }
    }
}
