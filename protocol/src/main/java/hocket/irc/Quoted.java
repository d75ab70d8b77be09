package hocket.irc;

/** What a client wrote, in a form that can stand in the middle of an answer to it. */
final class Quoted {
    private Quoted() {}

    /** The text if it is one word; else {@code *}. */
    static String word(String text) {
        return text.isEmpty() || text.startsWith(":") || text.indexOf(' ') >= 0 ? "*" : text;
    }
}
