package hocket.archive;

import hocket.core.SessionId;

/** Reads sessions as they are kept: {@code node.epoch.number}. */
final class Sessions {
    private Sessions() {}

    static SessionId read(String text) throws UnreadableItemException {
        int first = text.indexOf('.');
        int second = text.indexOf('.', first + 1);
        try {
            return new SessionId(
                    Integer.parseInt(text, 0, Math.max(first, 0), 10),
                    Integer.parseInt(text, first + 1, Math.max(second, first + 1), 10),
                    Long.parseLong(text, second + 1, text.length(), 10));
        } catch (IllegalArgumentException e) {
            throw new UnreadableItemException("a session '" + text + "'", e);
        }
    }
}
