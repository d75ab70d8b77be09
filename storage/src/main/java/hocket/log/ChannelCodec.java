package hocket.log;

import static hocket.log.ValueCodec.channel;
import static hocket.log.ValueCodec.nick;
import static hocket.log.ValueCodec.remark;

import hocket.core.ChannelCommand;
import hocket.core.ChannelName;
import hocket.core.ClientTags;
import hocket.core.Message;
import hocket.core.MessageCommand;
import hocket.core.MessageId;
import hocket.core.ModeChange;
import hocket.core.Nick;
import hocket.core.Recipient;
import hocket.core.Remark;
import java.util.List;

/** Commands about channels, and what is said to channels and users, as bytes. */
final class ChannelCodec {
    private ChannelCodec() {}

    static void write(FieldWriter out, ChannelCommand command) {
        switch (command) {
            case ChannelCommand.Join(ChannelName name, Remark key) ->
                    out.number(Kind.JOIN).text(name.value()).text(key.value());
            case ChannelCommand.Part(ChannelName name, Remark reason) ->
                    out.number(Kind.PART).text(name.value()).text(reason.value());
            case ChannelCommand.Kick(ChannelName name, Nick target, Remark reason) ->
                    out.number(Kind.KICK)
                            .text(name.value())
                            .text(target.value())
                            .text(reason.value());
            case ChannelCommand.SetTopic(ChannelName name, Remark topic) ->
                    out.number(Kind.SET_TOPIC).text(name.value()).text(topic.value());
            case ChannelCommand.Invite(ChannelName name, Nick target) ->
                    out.number(Kind.INVITE).text(name.value()).text(target.value());
            case ChannelCommand.Knock(ChannelName name, Remark reason) ->
                    out.number(Kind.KNOCK).text(name.value()).text(reason.value());
            case ChannelCommand.Rename(ChannelName name, ChannelName to, Remark reason) ->
                    out.number(Kind.RENAME)
                            .text(name.value())
                            .text(to.value())
                            .text(reason.value());
            case ChannelCommand.ChangeModes(ChannelName name, List<ModeChange> changes) ->
                    ModeCodec.write(out.number(Kind.CHANGE_MODES).text(name.value()), changes);
        }
    }

    static ChannelCommand channelCommand(int kind, FieldReader in)
            throws UnreadableCommandException {
        return switch (kind) {
            case Kind.JOIN -> new ChannelCommand.Join(channel(in), remark(in));
            case Kind.PART -> new ChannelCommand.Part(channel(in), remark(in));
            case Kind.KICK -> new ChannelCommand.Kick(channel(in), nick(in), remark(in));
            case Kind.SET_TOPIC -> new ChannelCommand.SetTopic(channel(in), remark(in));
            case Kind.INVITE -> new ChannelCommand.Invite(channel(in), nick(in));
            case Kind.KNOCK -> new ChannelCommand.Knock(channel(in), remark(in));
            case Kind.RENAME -> new ChannelCommand.Rename(channel(in), channel(in), remark(in));
            case Kind.CHANGE_MODES ->
                    new ChannelCommand.ChangeModes(channel(in), ModeCodec.changes(in));
            default -> throw UnreadableCommandException.unknown("a command", kind);
        };
    }

    static void write(FieldWriter out, MessageCommand command) {
        switch (command) {
            case MessageCommand.Send(Recipient to, Message message) -> {
                ValueCodec.write(out.number(Kind.SEND), to);
                ValueCodec.write(out, message);
            }
            case MessageCommand.Redact(Recipient to, MessageId message, Remark reason) -> {
                ValueCodec.write(out.number(Kind.REDACT), to);
                ValueCodec.write(out, message);
                out.text(reason.value());
            }
            case MessageCommand.Tag(Recipient to, ClientTags tags) -> {
                ValueCodec.write(out.number(Kind.TAG), to);
                out.text(tags.value());
            }
        }
    }

    static MessageCommand message(int kind, FieldReader in) throws UnreadableCommandException {
        return switch (kind) {
            case Kind.SEND ->
                    new MessageCommand.Send(ValueCodec.recipient(in), ValueCodec.message(in));
            case Kind.REDACT ->
                    new MessageCommand.Redact(
                            ValueCodec.recipient(in), ValueCodec.messageId(in), remark(in));
            case Kind.TAG ->
                    new MessageCommand.Tag(ValueCodec.recipient(in), new ClientTags(in.text()));
            default -> throw UnreadableCommandException.unknown("a command", kind);
        };
    }
}
