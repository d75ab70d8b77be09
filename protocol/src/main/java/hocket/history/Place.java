package hocket.history;

import hocket.core.ChannelName;
import hocket.core.Nick;
import hocket.core.Rank;

/** Where something was said, as somebody asks for it who is a party to it. */
public sealed interface Place {

    /**
     * A channel of which the reader is a member now. What was said in earlier channels of that name
     * is part of it, as far as those were open to everybody when they ended.
     *
     * @param rank the reader's: it reads what was for its rank
     */
    record InChannel(ChannelName channel, Rank rank) implements Place {}

    /**
     * What the reader's own session and a user of that nick, whoever had it then, said to each
     * other; at the desk too.
     */
    record WithUser(Nick nick) implements Place {}
}
