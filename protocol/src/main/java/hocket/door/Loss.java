package hocket.door;

/** Why a connection is gone. */
public enum Loss {
    /** The peer closed it, or we did after the door asked for it. */
    CLOSED,
    /** It broke. */
    BROKEN,
    /** More output waited for it than may. */
    SENDQ_EXCEEDED,
    /** Output waited for it and nothing of it left for too long. */
    STALLED,
    /** All connections together had too much output waiting, and this one the most. */
    SHED
}
