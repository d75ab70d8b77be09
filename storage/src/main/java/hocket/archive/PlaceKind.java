package hocket.archive;

import java.util.Arrays;

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

    /** The one that is kept by that word. */
    static PlaceKind of(String word) throws UnreadableItemException {
        return Arrays.stream(values())
                .filter(kind -> kind.word.equals(word))
                .findFirst()
                .orElseThrow(() -> new UnreadableItemException("a place of kind '" + word + "'"));
    }
}
