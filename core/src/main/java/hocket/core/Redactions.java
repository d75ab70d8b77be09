package hocket.core;

import hocket.core.Channels.Hearing;
import java.util.List;
import java.util.Optional;

/**
 * Takes messages back (IRCv3 draft/message-redaction): the session that sent one may, and in a
 * channel whoever is {@link Rank#OPERATOR} or above. Who could not hear a message does not learn
 * whether there is one.
 */
final class Redactions {
    private final Users users;
    private final Channels channels;

    Redactions(Users users, Channels channels) {
        this.users = users;
        this.channels = channels;
    }

    void apply(MessageCommand.Redact redact, User asker, Outcome out) {
        switch (redact.to()) {
            case Recipient.ToUser(Nick nick) ->
                    users.withUser(nick, out, target -> direct(redact, asker, target, out));
            case Recipient.ToChannel to -> {
                switch (channels.hearing(asker, to, false)) {
                    case Hearing.Heard(List<SessionId> audience, _) ->
                            inChannel(redact, to, audience, asker, out);
                    case Hearing.Refused(Rejection rejection) -> out.refuse(rejection);
                }
            }
        }
    }

    private static void direct(MessageCommand.Redact redact, User asker, User target, Outcome out) {
        Optional<KeptMessage<SessionId>> own =
                asker.sent().find(redact.message(), target.session());
        if (own.isPresent()) {
            asker.sent().remove(own.get());
            Recipient to = new Recipient.ToUser(target.nick());
            out.add(redacted(redact, asker, to, audience(asker, target)));
        } else if (target.sent().find(redact.message(), asker.session()).isPresent()) {
            out.refuse(Rejection.NOT_YOUR_MESSAGE);
        } else {
            out.refuse(Rejection.NO_SUCH_MESSAGE);
        }
    }

    private static List<SessionId> audience(User asker, User target) {
        return asker == target
                ? List.of(asker.session())
                : List.of(target.session(), asker.session());
    }

    private void inChannel(
            MessageCommand.Redact redact,
            Recipient.ToChannel to,
            List<SessionId> audience,
            User asker,
            Outcome out) {
        Channel channel = channels.channel(to.channel()).orElseThrow();
        Optional<KeptMessage<Rank>> message = channel.said().find(redact.message(), to.least());
        if (message.isEmpty()) {
            out.refuse(Rejection.NO_SUCH_MESSAGE);
        } else if (!mayTakeBack(asker, channel, message.get())) {
            boolean isMember = channel.member(asker.session()).isPresent();
            out.refuse(isMember ? Rejection.NOT_YOUR_MESSAGE : Rejection.NO_SUCH_MESSAGE);
        } else {
            channel.said().remove(message.get());
            Recipient named = new Recipient.ToChannel(channel.name(), to.least());
            out.add(redacted(redact, asker, named, audience));
        }
    }

    private static boolean mayTakeBack(User asker, Channel channel, KeptMessage<Rank> message) {
        return message.by().equals(asker.session())
                || channel.member(asker.session())
                        .filter(member -> member.rank().isAtLeast(Rank.OPERATOR))
                        .isPresent();
    }

    private static Event redacted(
            MessageCommand.Redact redact, User asker, Recipient to, List<SessionId> audience) {
        return new MessageEvent.Redacted(
                audience, asker.source(), to, redact.message(), redact.reason());
    }
}
