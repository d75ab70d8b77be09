package hocket.core;

/** Names one conversation for ever: the log index at which its guest arrived. */
public record ConversationId(long value) {
    public ConversationId {
        if (value < 1) {
            throw new IllegalArgumentException("a conversation id is a log index, from 1");
        }
    }

    @Override
    public String toString() {
        return "c" + value;
    }
}
