package hocket.core;

/**
 * The client-only tags of a message (IRCv3 message-tags), as they are passed on: {@code
 * +typing=active;+draft/reply=abc}, escaped, without the {@code @} before and the space after. At
 * most {@value #LONGEST} bytes; empty if there are none.
 */
public record ClientTags(String value) {
    /** The most bytes that a client's tags may have. */
    public static final int LONGEST = 4094;

    /** No tags. */
    public static final ClientTags NONE = new ClientTags("");

    public ClientTags {
        if (!Message.isOneLine(value)
                || value.indexOf(' ') >= 0
                || PlainText.utf8Length(value) > LONGEST) {
            throw new IllegalArgumentException("not the tags of a message");
        }
    }

    public boolean isEmpty() {
        return value.isEmpty();
    }
}
