package hocket.core;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * The shared state as it is after the last applied entry, to be read by those who answer questions
 * and to be changed by nobody but {@link Core#apply}. Owned by the thread that applies the log;
 * nothing that it returns may be kept longer than a call.
 */
public interface State {

    /** The index of the last applied entry; 0 before the first. */
    long index();

    /** True while a desk is open, so that guests may come. */
    boolean hasDesk();

    /** The user that a session is, if it is one. The desk's host and its guests are users too. */
    Optional<User> user(SessionId session);

    /** The user who has a nick. */
    Optional<User> user(Nick nick);

    /** All users, in the order of their coming. */
    Collection<User> users();

    /** Those who had a nick and gave it up, the latest first; a bounded number is remembered. */
    List<PastUser> formerly(Nick nick);

    /** The channel of a name. */
    Optional<Channel> channel(ChannelName name);

    /** All channels, in the order of their founding, or of their getting the name they have. */
    Collection<Channel> channels();

    /** The bans of the network in force, in the order of their setting. */
    Collection<SetBan> bans();
}
