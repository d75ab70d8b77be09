package hocket.irc;

import hocket.core.ChannelFlag;
import hocket.core.ChannelName;
import hocket.core.Mask;
import hocket.core.MaskList;
import hocket.core.ModeChange;
import hocket.core.Nick;
import hocket.core.PlainText;
import hocket.core.Rank;
import hocket.core.Remark;
import java.util.ArrayList;
import java.util.List;

/** Modes as a line of IRC has them: signs and letters, and then the parameters in their order. */
final class ModeText {
    /** Stands for the key that is taken away, and for one that is not to be seen. */
    static final String HIDDEN = "*";

    private final StringBuilder letters = new StringBuilder();
    private final List<String> parameters = new ArrayList<>();
    private char sign;

    /**
     * One change in IRC's letters.
     *
     * @param parameter empty if it has none
     */
    record Change(boolean on, String letter, String parameter) {
        static Change of(ModeChange change) {
            return switch (change) {
                case ModeChange.Flag(ChannelFlag flag, boolean on) ->
                        of(on, ModeLetters.of(flag), "");
                case ModeChange.SetKey(Remark key) -> of(true, ModeLetters.KEY, key.value());
                case ModeChange.ClearKey() -> of(false, ModeLetters.KEY, HIDDEN);
                case ModeChange.SetLimit(int most) ->
                        of(true, ModeLetters.LIMIT, Integer.toString(most));
                case ModeChange.ClearLimit() -> of(false, ModeLetters.LIMIT, "");
                case ModeChange.SetForward(ChannelName to) ->
                        of(true, ModeLetters.FORWARD, to.value());
                case ModeChange.ClearForward() -> of(false, ModeLetters.FORWARD, "");
                case ModeChange.AddMask(MaskList list, Mask mask) ->
                        of(true, ModeLetters.of(list), mask.value());
                case ModeChange.RemoveMask(MaskList list, Mask mask) ->
                        of(false, ModeLetters.of(list), mask.value());
                case ModeChange.Ranked(Rank rank, Nick member, boolean on) ->
                        new Change(on, ModeLetters.of(rank), member.value());
            };
        }

        private static Change of(boolean on, char letter, String parameter) {
            return new Change(on, String.valueOf(letter), parameter);
        }

        /** How many bytes it takes at most. */
        private int bytes() {
            int ofParameter = parameter.isEmpty() ? 0 : 1 + PlainText.utf8Length(parameter);
            return 1 + letter.length() + ofParameter;
        }
    }

    /** Adds a change. */
    ModeText add(Change change) {
        char needed = change.on() ? '+' : '-';
        if (sign != needed) {
            sign = needed;
            letters.append(sign);
        }
        letters.append(change.letter());
        if (!change.parameter().isEmpty()) {
            parameters.add(change.parameter());
        }
        return this;
    }

    boolean isEmpty() {
        return letters.isEmpty();
    }

    /** True if there is room for one more in {@code most} bytes. */
    boolean hasRoomFor(Change change, int most) {
        return PlainText.utf8Length(toString()) + change.bytes() <= most;
    }

    /** Adds all of it to a line. */
    IrcLine onto(IrcLine line) {
        line.with(letters);
        parameters.forEach(line::with);
        return line;
    }

    @Override
    public String toString() {
        return parameters.isEmpty()
                ? letters.toString()
                : letters + " " + String.join(" ", parameters);
    }
}
