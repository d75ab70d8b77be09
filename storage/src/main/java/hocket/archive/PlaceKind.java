package hocket.archive;

/** What sort of place something is said in; kept by its word, which never changes. */
public enum PlaceKind {
    /** Key: the folded name. */
    CHANNEL("channel"),
    /** Key: both sessions, the smaller first, with a comma between. */
    DIRECT("direct"),
    /** Key: the conversation's id, as a number. */
    CONVERSATION("conversation");

    private final String word;

    PlaceKind(String word) {
        this.word = word;
    }

    /** As it is kept. */
    public String word() {
        return word;
    }
}
