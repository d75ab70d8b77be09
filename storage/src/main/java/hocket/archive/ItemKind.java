package hocket.archive;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What sort of thing an item of the history is; kept by its word, which never changes. */
public enum ItemKind {
    PRIVMSG("privmsg"),
    NOTICE("notice"),
    /** A line said at the desk. */
    SAID("said"),
    /** A message that was taken back: what it said is gone, its place in the order is not. */
    REDACTED("redacted"),
    /** The taking back. */
    REDACT("redact"),
    JOIN("join"),
    PART("part"),
    KICK("kick"),
    TOPIC("topic"),
    RENAME("rename"),
    MODE("mode"),
    NICK("nick"),
    QUIT("quit"),
    /** A guest has come to the desk. */
    ARRIVE("arrive"),
    /** A guest at the desk goes by another name. */
    GUEST_NICK("guest-nick"),
    /** The floor has passed. */
    FLOOR("floor"),
    /** The floor was handed over and stayed. */
    KEPT("kept"),
    /** A side is done. */
    EXIT("exit"),
    /** A conversation is over. */
    END("end");

    private static final Map<String, ItemKind> BY_WORD =
            Arrays.stream(values())
                    .collect(Collectors.toUnmodifiableMap(ItemKind::word, kind -> kind));

    private final String word;

    ItemKind(String word) {
        this.word = word;
    }

    /** The kind of a word; nothing if this version knows none. */
    public static Optional<ItemKind> of(String word) {
        return Optional.ofNullable(BY_WORD.get(word));
    }

    /** The kinds that are something said, as against something done. */
    public static Stream<ItemKind> said() {
        return Arrays.stream(values()).filter(ItemKind::isSaid);
    }

    /** Whether it is one of them. */
    boolean isSaid() {
        return this == PRIVMSG || this == NOTICE || this == SAID;
    }

    /** As it is kept. */
    public String word() {
        return word;
    }
}
