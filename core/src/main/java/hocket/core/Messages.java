package hocket.core;

import hocket.core.Channels.Hearing;
import java.util.List;

/** What members say to users and channels. */
final class Messages {
    private final Users users;
    private final Channels channels;
    private final Reception reception;
    private final Redactions redactions;

    Messages(Users users, Channels channels, Reception reception) {
        this.users = users;
        this.channels = channels;
        this.reception = reception;
        this.redactions = new Redactions(users, channels);
    }

    void apply(MessageCommand command, User sender, Outcome out) {
        switch (command) {
            case MessageCommand.Send(Recipient.ToChannel to, Message message) ->
                    sendToChannel(sender, to, message, out);
            case MessageCommand.Send(Recipient.ToUser(Nick nick), Message message) ->
                    users.withUser(nick, out, to -> sendToUser(sender, to, message, out));
            case MessageCommand.Redact redact -> redactions.apply(redact, sender, out);
            case MessageCommand.Tag tag -> relay(tag, sender).forEach(out::add);
        }
    }

    private void sendToChannel(User sender, Recipient.ToChannel to, Message message, Outcome out) {
        switch (channels.hearing(sender, to, message.isCtcp())) {
            case Hearing.Heard(List<SessionId> audience, Rank least) -> {
                Channel channel = channels.channel(to.channel()).orElseThrow();
                channel.said().add(out.nextMessage(), sender.session(), least);
                Recipient named = new Recipient.ToChannel(channel.name(), least);
                say(sender, audience, named, message, out);
            }
            case Hearing.Refused(Rejection rejection) -> out.refuse(rejection);
        }
    }

    private void sendToUser(User sender, User target, Message message, Outcome out) {
        if (target.kind() == User.Kind.HOST) {
            noteSpeech(sender, message, out);
            reception.hear(sender, message, out);
            return;
        }
        switch (hearing(sender, target)) {
            case Hearing.Heard(List<SessionId> audience, _) -> {
                sender.sent().add(out.nextMessage(), sender.session(), target.session());
                say(sender, audience, new Recipient.ToUser(target.nick()), message, out);
                tellAway(sender, target, message, out);
            }
            case Hearing.Refused(Rejection rejection) -> {
                out.refuse(rejection);
                announce(sender, target, rejection, out);
            }
        }
    }

    private static void say(
            User sender, List<SessionId> audience, Recipient to, Message message, Outcome out) {
        noteSpeech(sender, message, out);
        out.add(
                new MessageEvent.Sent(
                        audience,
                        sender.source(),
                        sender.session(),
                        to,
                        message,
                        sender.has(UserMode.BOT)));
    }

    /**
     * What may not be answered may come from a program, and says nothing of the user's presence.
     */
    private static void noteSpeech(User sender, Message message, Outcome out) {
        if (message.kind() == Message.Kind.PRIVMSG) {
            sender.spokeAt(out.instant());
        }
    }

    private static void tellAway(User sender, User target, Message message, Outcome out) {
        if (message.kind() == Message.Kind.PRIVMSG && target.away().isPresent()) {
            out.add(
                    new MessageEvent.RecipientAway(
                            List.of(sender.session()), target.nick(), target.away().get()));
        }
    }

    private static void announce(User sender, User target, Rejection rejection, Outcome out) {
        if (rejection == Rejection.NOT_ACCEPTED && target.acceptance().announce(sender)) {
            out.add(new MessageEvent.WantsToWrite(List.of(target.session()), sender.source()));
        }
    }

    /** Who hears {@code sender} write to a user who is not the desk's host. */
    private static Hearing hearing(User sender, User target) {
        if (target.kind() == User.Kind.GUEST) {
            return new Hearing.Refused(Rejection.UNREACHABLE);
        }
        if (sender == target) {
            return new Hearing.Heard(List.of(sender.session()), Rank.NONE);
        }
        return mayWrite(sender, target)
                ? new Hearing.Heard(List.of(target.session(), sender.session()), Rank.NONE)
                : new Hearing.Refused(Rejection.NOT_ACCEPTED);
    }

    private static boolean mayWrite(User sender, User target) {
        return !target.has(UserMode.CALLER_ID)
                || sender.has(UserMode.OPERATOR)
                || target.acceptance().has(sender);
    }

    /** What comes of tags without a text. The desk's host hears none. */
    List<Event> relay(MessageCommand.Tag tag, User sender) {
        return switch (tag.to()) {
            case Recipient.ToChannel to -> relay(tag, sender, channels.hearing(sender, to, false));
            case Recipient.ToUser(Nick nick) ->
                    users.user(nick)
                            .map(target -> relayToUser(tag, sender, target))
                            .orElseGet(() -> refused(tag, sender, Rejection.NO_SUCH_NICK));
        };
    }

    private List<Event> relayToUser(MessageCommand.Tag tag, User sender, User target) {
        return target.kind() == User.Kind.HOST
                ? List.of()
                : relay(tag, sender, hearing(sender, target));
    }

    private List<Event> relay(MessageCommand.Tag tag, User sender, Hearing hearing) {
        return switch (hearing) {
            case Hearing.Heard(List<SessionId> audience, Rank least) ->
                    List.of(
                            new MessageEvent.Tagged(
                                    audience,
                                    sender.source(),
                                    sender.session(),
                                    asNamed(tag.to(), least),
                                    tag.tags(),
                                    sender.has(UserMode.BOT)));
            case Hearing.Refused(Rejection rejection) -> refused(tag, sender, rejection);
        };
    }

    /** The recipient, who exists, as it writes its own name; in a channel, those who hear it. */
    private Recipient asNamed(Recipient to, Rank least) {
        return switch (to) {
            case Recipient.ToChannel(ChannelName name, _) ->
                    new Recipient.ToChannel(channels.channel(name).orElseThrow().name(), least);
            case Recipient.ToUser(Nick nick) ->
                    new Recipient.ToUser(users.user(nick).orElseThrow().nick());
        };
    }

    private static List<Event> refused(MessageCommand.Tag tag, User sender, Rejection rejection) {
        return List.of(new Event.Refused(List.of(sender.session()), rejection, tag));
    }
}
