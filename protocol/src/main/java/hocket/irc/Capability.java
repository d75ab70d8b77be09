package hocket.irc;

import hocket.core.Message;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The capabilities that a client may ask for (IRCv3 capability negotiation). */
enum Capability {
    ACCOUNT_NOTIFY("account-notify"),
    ACCOUNT_TAG("account-tag"),
    AWAY_NOTIFY("away-notify"),
    BATCH("batch"),
    CAP_NOTIFY("cap-notify"),
    CHANNEL_RENAME("draft/channel-rename"),
    /** Offered where something is kept. */
    CHATHISTORY("draft/chathistory"),
    CHGHOST("chghost"),
    ECHO_MESSAGE("echo-message"),
    /** Offered where something is kept. */
    EVENT_PLAYBACK("draft/event-playback"),
    EXTENDED_ISUPPORT("draft/extended-isupport"),
    EXTENDED_JOIN("extended-join"),
    EXTENDED_MONITOR("extended-monitor"),
    /** Ours: the desk's events in machine form, as a tag; see docs/protocol.md. */
    HOCKET_DESK("hocket.alt/desk"),
    INVITE_NOTIFY("invite-notify"),
    LABELED_RESPONSE("labeled-response"),
    MESSAGE_REDACTION("draft/message-redaction"),
    MESSAGE_TAGS("message-tags"),
    MULTILINE("draft/multiline"),
    MULTI_PREFIX("multi-prefix"),
    NO_IMPLICIT_NAMES("no-implicit-names"),
    PRE_AWAY("draft/pre-away"),
    SERVER_TIME("server-time"),
    SETNAME("setname"),
    STANDARD_REPLIES("standard-replies"),
    USERHOST_IN_NAMES("userhost-in-names");

    private static final Map<String, Capability> BY_WORD =
            Stream.of(values())
                    .collect(Collectors.toUnmodifiableMap(Capability::word, Function.identity()));

    private final String word;

    Capability(String word) {
        this.word = word;
    }

    /** Its name in the protocol. */
    String word() {
        return word;
    }

    /** Its name and, if it has one, its value, as clients are told of it. */
    String announced() {
        return this == MULTILINE
                ? word + "=max-bytes=" + Message.LONGEST + ",max-lines=" + Message.MOST_LINES
                : word;
    }

    /** True if clients of a network may ask for it. */
    boolean isOffered(IrcNetwork network) {
        return network.history().isKept() || (this != CHATHISTORY && this != EVENT_PLAYBACK);
    }

    /** The capabilities that clients of a network may ask for. */
    static List<Capability> offered(IrcNetwork network) {
        return Stream.of(values()).filter(each -> each.isOffered(network)).toList();
    }

    /** The capability of a name, if clients of a network may ask for it. */
    static Optional<Capability> find(String word, IrcNetwork network) {
        return Optional.ofNullable(BY_WORD.get(word)).filter(each -> each.isOffered(network));
    }
}
