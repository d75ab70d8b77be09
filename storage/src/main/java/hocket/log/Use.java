package hocket.log;

/** What somebody has locked a directory for. */
public enum Use {
    /** It is a server's, as long as that runs. */
    SERVER(""),
    /** A command brings the history to the end of the log: for some seconds at most, mostly. */
    CATCH_UP("bringing the history up to date"),
    /** A command makes the history anew. */
    REBUILD("making the history anew");

    private final String words;

    Use(String words) {
        this.words = words;
    }

    /** What the file that is locked says, and messages; nothing for a server. */
    String words() {
        return words;
    }

    /** What those words stand for; a server for any that are not known. */
    static Use of(String words) {
        for (Use use : values()) {
            if (use.words.equals(words)) {
                return use;
            }
        }
        return SERVER;
    }
}
