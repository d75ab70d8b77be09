package hocket.irc;

import hocket.core.ChannelFlag;
import hocket.core.MaskList;
import hocket.core.Rank;
import hocket.core.UserMode;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** The letters of modes: the one place where IRC's letters meet the core's words. */
final class ModeLetters {
    /** The channel's key. */
    static final char KEY = 'k';

    /** Where the channel sends whom it may not take. */
    static final char FORWARD = 'f';

    /** How many members a channel may have. */
    static final char LIMIT = 'l';

    private ModeLetters() {}

    /** The modes of channels as ISUPPORT's CHANMODES has them: the four types A to D. */
    static String channelModes() {
        return sorted(all(MaskList.values(), ModeLetters::of))
                + ","
                + KEY
                + ","
                + FORWARD
                + LIMIT
                + ","
                + sorted(all(ChannelFlag.values(), ModeLetters::of));
    }

    /** The modes of users. */
    static String userModes() {
        return sorted(all(UserMode.values(), ModeLetters::of));
    }

    /** The letters of the ranks, the highest first. */
    static String ranks() {
        return new StringBuilder(all(Rank.values(), ModeLetters::of)).reverse().toString();
    }

    /** The signs of the ranks, in the same order. */
    static String signs() {
        return new StringBuilder(all(Rank.values(), ModeLetters::sign)).reverse().toString();
    }

    static char of(ChannelFlag flag) {
        return switch (flag) {
            case INVITE_ONLY -> 'i';
            case MODERATED -> 'm';
            case NO_EXTERNAL -> 'n';
            case SECRET -> 's';
            case TOPIC_LOCKED -> 't';
            case NO_CTCP -> 'C';
            case AUDITORIUM -> 'u';
            case OP_MODERATED -> 'U';
        };
    }

    static char of(MaskList list) {
        return switch (list) {
            case BAN -> 'b';
            case EXCEPTION -> 'e';
            case INVITATION -> 'I';
        };
    }

    static char of(UserMode mode) {
        return switch (mode) {
            case INVISIBLE -> 'i';
            case WALLOPS -> 'w';
            case OPERATOR -> 'o';
            case BOT -> 'B';
            case CALLER_ID -> 'g';
        };
    }

    /** The letter by which a rank is given; empty for none. */
    static String of(Rank rank) {
        return switch (rank) {
            case NONE -> "";
            case VOICE -> "v";
            case HALFOP -> "h";
            case OPERATOR -> "o";
            case ADMIN -> "a";
            case OWNER -> "q";
        };
    }

    /** What stands before the nick of a member that has the rank; empty for none. */
    static String sign(Rank rank) {
        return switch (rank) {
            case NONE -> "";
            case VOICE -> "+";
            case HALFOP -> "%";
            case OPERATOR -> "@";
            case ADMIN -> "&";
            case OWNER -> "~";
        };
    }

    static Optional<ChannelFlag> flag(char letter) {
        return Stream.of(ChannelFlag.values()).filter(flag -> of(flag) == letter).findFirst();
    }

    static Optional<MaskList> list(char letter) {
        return Stream.of(MaskList.values()).filter(list -> of(list) == letter).findFirst();
    }

    static Optional<UserMode> userMode(char letter) {
        return Stream.of(UserMode.values()).filter(mode -> of(mode) == letter).findFirst();
    }

    static Optional<Rank> rank(char letter) {
        return Stream.of(Rank.values())
                .filter(rank -> of(rank).equals(String.valueOf(letter)))
                .findFirst();
    }

    private static String sorted(String letters) {
        char[] each = letters.toCharArray();
        Arrays.sort(each);
        return String.valueOf(each);
    }

    private static <T> String all(T[] values, Function<T, Object> letter) {
        StringBuilder letters = new StringBuilder(values.length);
        for (T value : values) {
            letters.append(letter.apply(value));
        }
        return letters.toString();
    }
}
