package hocket.core;

import java.util.List;

/** Commands of a user about one channel. */
public sealed interface ChannelCommand extends Command {
    /** The channel that the command is about. */
    ChannelName channel();

    /**
     * Joins the channel, which comes into being by it if need be.
     *
     * @param key the channel's key; empty if none is offered
     */
    record Join(ChannelName channel, Remark key) implements ChannelCommand {}

    /** Leaves the channel. */
    record Part(ChannelName channel, Remark reason) implements ChannelCommand {}

    /** Puts somebody out of the channel. */
    record Kick(ChannelName channel, Nick target, Remark reason) implements ChannelCommand {}

    /** Sets the topic; an empty one clears it. */
    record SetTopic(ChannelName channel, Remark topic) implements ChannelCommand {}

    /** Invites somebody to the channel. */
    record Invite(ChannelName channel, Nick target) implements ChannelCommand {}

    /** Asks a channel's operators to be invited. */
    record Knock(ChannelName channel, Remark reason) implements ChannelCommand {}

    /** Gives the channel another name; it keeps everything else. */
    record Rename(ChannelName channel, ChannelName to, Remark reason) implements ChannelCommand {}

    /**
     * Changes modes, one after the other; each is granted or refused by itself.
     *
     * @param changes at most {@value #MOST_CHANGES}
     */
    record ChangeModes(ChannelName channel, List<ModeChange> changes) implements ChannelCommand {
        /** How many changes one command may ask for. */
        public static final int MOST_CHANGES = 20;

        public ChangeModes {
            changes = List.copyOf(changes);
            if (changes.isEmpty() || changes.size() > MOST_CHANGES) {
                throw new IllegalArgumentException("no changes, or too many");
            }
        }
    }
}
