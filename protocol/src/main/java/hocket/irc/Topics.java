package hocket.irc;

import hocket.core.Channel;
import hocket.core.Topic;

/** The topic of a channel, as a session is told of it. */
final class Topics {
    private Topics() {}

    /** What it is, who set it and when; nothing if there is none. */
    static void tell(Channel channel, IrcSession session) {
        channel.topic().ifPresent(topic -> tell(channel, topic, session));
    }

    private static void tell(Channel channel, Topic topic, IrcSession session) {
        session.reply(Numeric.RPL_TOPIC, channel.name(), topic.text());
        session.reply(
                Numeric.RPL_TOPICWHOTIME, channel.name(), topic.by(), topic.at().getEpochSecond());
    }
}
