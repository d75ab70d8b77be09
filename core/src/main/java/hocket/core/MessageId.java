package hocket.core;

import java.util.Optional;

/**
 * Names one message for ever: the index of its entry in the log and its ordinal among the events of
 * that entry. Its text sorts as the messages do.
 */
public record MessageId(long index, int ordinal) implements Comparable<MessageId> {
    private static final int DIGITS = 13;
    private static final int RADIX = 32;

    public MessageId {
        if (index < 0 || ordinal < 0) {
            throw new IllegalArgumentException("negative part in a message id");
        }
    }

    /** The id that a text spells, in the one form that {@link #toString} gives it. */
    public static Optional<MessageId> parse(String text) {
        if (text.length() <= DIGITS + 1
                || text.length() > DIGITS + 8
                || text.charAt(DIGITS) != '-') {
            return Optional.empty();
        }
        try {
            MessageId id =
                    new MessageId(
                            Long.parseLong(text.substring(0, DIGITS), RADIX),
                            Integer.parseInt(text.substring(DIGITS + 1), RADIX));
            return id.toString().equals(text) ? Optional.of(id) : Optional.empty();
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    @Override
    public int compareTo(MessageId other) {
        int order = Long.compare(index, other.index);
        return order != 0 ? order : Integer.compare(ordinal, other.ordinal);
    }

    @Override
    public String toString() {
        String digits = Long.toString(index, RADIX);
        return "0".repeat(DIGITS - digits.length())
                + digits
                + "-"
                + Integer.toString(ordinal, RADIX);
    }
}
