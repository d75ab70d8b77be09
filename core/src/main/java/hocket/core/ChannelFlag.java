package hocket.core;

/** A mode of a channel that is on or off. */
public enum ChannelFlag {
    /** Only who is invited may join (i). */
    INVITE_ONLY,
    /** Only who has a rank may speak (m). */
    MODERATED,
    /** Only members may speak (n). */
    NO_EXTERNAL,
    /** Shown to its members only (s). */
    SECRET,
    /** Only who is half-operator or above may set the topic (t). */
    TOPIC_LOCKED,
    /** CTCP but ACTION is refused (C). */
    NO_CTCP,
    /** Ordinary members see no others than who has a rank (u). */
    AUDITORIUM,
    /** What would be refused under moderation goes to the operators instead (U). */
    OP_MODERATED
}
