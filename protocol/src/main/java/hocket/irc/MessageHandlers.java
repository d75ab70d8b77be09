package hocket.irc;

import hocket.core.ClientTags;
import hocket.core.Message;
import hocket.core.MessageCommand;
import hocket.core.MessageId;
import hocket.core.Recipient;
import hocket.core.Remark;
import java.util.List;
import java.util.Optional;

/**
 * PRIVMSG, NOTICE, TAGMSG, REDACT, and BATCH for messages of several lines.
 *
 * <p>Who sends is told with what it hears (echo-message), and so is why nothing was sent; but a
 * NOTICE is never answered (RFC 2812 section 3.3.2).
 */
final class MessageHandlers {
    /** How many recipients one message may have (ISUPPORT TARGMAX). */
    static final int MOST_TARGETS = 4;

    static final List<IrcCommand> COMMANDS =
            List.of(
                    IrcCommand.registered("PRIVMSG", 0, MessageHandlers::privmsg),
                    IrcCommand.registered("NOTICE", 0, MessageHandlers::notice),
                    IrcCommand.registered("TAGMSG", 1, MessageHandlers::tagmsg),
                    IrcCommand.registered("REDACT", 2, MessageHandlers::redact),
                    IrcCommand.registered("BATCH", 1, Multiline::batch));

    private MessageHandlers() {}

    private static void privmsg(IrcMessage message, IrcSession session) {
        if (message.parameter(0).isEmpty()) {
            session.reply(Numeric.ERR_NORECIPIENT, "No recipient given (PRIVMSG)");
        } else if (message.parameter(1).isEmpty()) {
            session.reply(Numeric.ERR_NOTEXTTOSEND);
        } else {
            say(Message.Kind.PRIVMSG, message, session);
        }
    }

    private static void notice(IrcMessage message, IrcSession session) {
        if (!message.parameter(1).isEmpty()) {
            say(Message.Kind.NOTICE, message, session);
        }
    }

    private static void say(Message.Kind kind, IrcMessage message, IrcSession session) {
        List<Message.Line> lines = List.of(new Message.Line(message.parameter(1), false));
        Message said = new Message(kind, lines, tags(message, session));
        boolean isAnswered = kind == Message.Kind.PRIVMSG;
        for (Recipient to : recipients(message, session, isAnswered)) {
            session.submit(new MessageCommand.Send(to, said));
        }
    }

    private static void tagmsg(IrcMessage message, IrcSession session) {
        if (!session.has(Capability.MESSAGE_TAGS)) {
            session.reply(Numeric.ERR_UNKNOWNCOMMAND, message.command());
            return;
        }
        ClientTags tags = tags(message, session);
        if (!tags.isEmpty()) {
            for (Recipient to : recipients(message, session, true)) {
                session.relay(new MessageCommand.Tag(to, tags));
            }
        }
    }

    /** The tags that go with a message: its client-only ones, if the client has asked for tags. */
    static ClientTags tags(IrcMessage message, IrcSession session) {
        return session.has(Capability.MESSAGE_TAGS) ? message.clientTags() : ClientTags.NONE;
    }

    /** Whom the message is for; with too many named, nobody. Tells of those who cannot be. */
    private static List<Recipient> recipients(
            IrcMessage message, IrcSession session, boolean isAnswered) {
        List<String> targets = Target.list(message.parameter(0));
        if (targets.size() > MOST_TARGETS) {
            if (isAnswered) {
                Target.tellIfMore(targets, MOST_TARGETS, session);
            }
            return List.of();
        }
        if (isAnswered) {
            targets.stream()
                    .filter(target -> Target.parse(target).isEmpty())
                    .forEach(target -> refuse(target, session));
        }
        return targets.stream().map(Target::parse).flatMap(Optional::stream).toList();
    }

    /** Nobody can have that name. */
    static void refuse(String target, IrcSession session) {
        Numeric numeric =
                Target.isChannel(target) ? Numeric.ERR_NOSUCHCHANNEL : Numeric.ERR_NOSUCHNICK;
        session.reply(numeric, target);
    }

    private static void redact(IrcMessage message, IrcSession session) {
        if (!session.has(Capability.MESSAGE_REDACTION)) {
            session.reply(Numeric.ERR_UNKNOWNCOMMAND, message.command());
            return;
        }
        String target = message.parameter(0);
        String id = message.parameter(1);
        Optional<Recipient> to = Target.parse(target);
        Optional<MessageId> which = MessageId.parse(id);
        if (to.isEmpty()) {
            Refusals.cannotRedactFrom(target, session);
        } else if (which.isEmpty()) {
            Refusals.noSuchMessage(target, id, session);
        } else {
            Remark reason = new Remark(message.parameter(2));
            session.submit(new MessageCommand.Redact(to.get(), which.get(), reason));
        }
    }
}
