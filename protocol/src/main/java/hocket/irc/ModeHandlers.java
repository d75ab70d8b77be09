package hocket.irc;

import static hocket.irc.IrcCommand.registered;

import hocket.core.Channel;
import hocket.core.ChannelCommand;
import hocket.core.ChannelName;
import hocket.core.MaskList;
import hocket.core.ModeChange;
import java.util.List;
import java.util.Optional;

/** MODE, for channels and users. */
final class ModeHandlers {
    static final List<IrcCommand> COMMANDS = List.of(registered("MODE", 1, ModeHandlers::mode));

    private ModeHandlers() {}

    private static void mode(IrcMessage message, IrcSession session) {
        if (!Target.isChannelName(message.parameter(0))) {
            OwnModes.mode(message, session);
        } else if (message.has(1)) {
            ChannelName.parse(message.parameter(0))
                    .ifPresentOrElse(
                            channel -> change(channel, message, session),
                            () -> noSuchChannel(message.parameter(0), session));
        } else {
            session.answer(() -> tell(message.parameter(0), session));
        }
    }

    private static void tell(String name, IrcSession session) {
        ChannelHandlers.known(name, session)
                .ifPresentOrElse(
                        channel -> ChannelModes.tell(channel, session),
                        () -> noSuchChannel(name, session));
    }

    /** What is wrong is answered, and what is not is asked for in one command. */
    private static void change(ChannelName channel, IrcMessage message, IrcSession session) {
        ModeRequest request = ModeRequest.parse(message.parameters());
        for (ModeRequest.Problem problem : request.problems()) {
            tell(problem, channel, session);
        }
        List<ModeChange> changes = request.changes();
        if (!changes.isEmpty()) {
            session.submit(new ChannelCommand.ChangeModes(channel, changes));
        }
        for (MaskList list : request.lists()) {
            session.answer(() -> tell(list, channel, session));
        }
    }

    private static void tell(ModeRequest.Problem problem, ChannelName channel, IrcSession session) {
        switch (problem) {
            case ModeRequest.Unknown(char letter) -> session.reply(Numeric.ERR_UNKNOWNMODE, letter);
            case ModeRequest.BadKey() -> session.reply(Numeric.ERR_INVALIDKEY, channel);
            case ModeRequest.NoSuchNick(String nick) -> session.reply(Numeric.ERR_NOSUCHNICK, nick);
            case ModeRequest.Invalid(ModeText.Change change, String description) ->
                    ModeRefusals.invalid(channel, change, description, session);
        }
    }

    private static void tell(MaskList list, ChannelName name, IrcSession session) {
        Optional<Channel> channel = ChannelHandlers.known(name.value(), session);
        channel.ifPresentOrElse(
                found -> ChannelModes.tell(list, found, session),
                () -> noSuchChannel(name.value(), session));
    }

    private static void noSuchChannel(String name, IrcSession session) {
        session.reply(Numeric.ERR_NOSUCHCHANNEL, name);
    }
}
