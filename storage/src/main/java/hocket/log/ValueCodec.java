package hocket.log;

import hocket.core.Ban;
import hocket.core.ChannelName;
import hocket.core.ClientTags;
import hocket.core.ConversationId;
import hocket.core.HostName;
import hocket.core.IpAddress;
import hocket.core.IpNetwork;
import hocket.core.Mask;
import hocket.core.Message;
import hocket.core.MessageId;
import hocket.core.Nick;
import hocket.core.Origin;
import hocket.core.Rank;
import hocket.core.Recipient;
import hocket.core.Remark;
import hocket.core.Text;
import hocket.core.Utterance;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * The values that several commands have in common, as bytes. Their shapes never change: a new shape
 * gets a new number, or a new kind of command.
 */
final class ValueCodec {
    static final Code<Rank> RANK =
            new Code<>(
                    Rank.class,
                    Rank.NONE,
                    Rank.VOICE,
                    Rank.HALFOP,
                    Rank.OPERATOR,
                    Rank.ADMIN,
                    Rank.OWNER);
    private static final Code<Message.Kind> MESSAGE_KIND =
            new Code<>(Message.Kind.class, Message.Kind.PRIVMSG, Message.Kind.NOTICE);

    private static final int TO_USER = 0;
    private static final int TO_CHANNEL = 1;

    private static final int SAY = 0;
    private static final int OVER = 1;
    private static final int EXIT = 2;

    private static final int OF_MASK = 0;
    private static final int OF_NETWORK = 1;

    private ValueCodec() {}

    static Nick nick(FieldReader in) throws UnreadableCommandException {
        return new Nick(in.text());
    }

    static ChannelName channel(FieldReader in) throws UnreadableCommandException {
        return new ChannelName(in.text());
    }

    static Remark remark(FieldReader in) throws UnreadableCommandException {
        return new Remark(in.text());
    }

    static Mask mask(FieldReader in) throws UnreadableCommandException {
        return new Mask(in.text());
    }

    static ConversationId conversation(FieldReader in) throws UnreadableCommandException {
        return new ConversationId(in.number());
    }

    static void write(FieldWriter out, IpAddress address) {
        out.bits(address.high()).bits(address.low());
    }

    static IpAddress ipAddress(FieldReader in) throws UnreadableCommandException {
        return new IpAddress(in.bits(), in.bits());
    }

    static void write(FieldWriter out, Origin origin) {
        out.text(origin.host().value());
        write(out, origin.address());
    }

    static Origin origin(FieldReader in) throws UnreadableCommandException {
        return new Origin(new HostName(in.text()), ipAddress(in));
    }

    static void write(FieldWriter out, Recipient recipient) {
        switch (recipient) {
            case Recipient.ToUser(Nick nick) -> out.number(TO_USER).text(nick.value());
            case Recipient.ToChannel(ChannelName channel, Rank least) ->
                    RANK.write(out.number(TO_CHANNEL).text(channel.value()), least);
        }
    }

    static Recipient recipient(FieldReader in) throws UnreadableCommandException {
        int code = in.smallNumber();
        return switch (code) {
            case TO_USER -> new Recipient.ToUser(nick(in));
            case TO_CHANNEL -> new Recipient.ToChannel(channel(in), RANK.read(in));
            default -> throw UnreadableCommandException.unknown("a recipient", code);
        };
    }

    static void write(FieldWriter out, Message message) {
        MESSAGE_KIND.write(out, message.kind());
        out.text(message.tags().value()).number(message.lines().size());
        for (Message.Line line : message.lines()) {
            out.flag(line.continues()).text(line.text());
        }
    }

    static Message message(FieldReader in) throws UnreadableCommandException {
        Message.Kind kind = MESSAGE_KIND.read(in);
        ClientTags tags = new ClientTags(in.text());
        int count = in.smallNumber();
        List<Message.Line> lines = new ArrayList<>();
        for (int at = 0; at < count; at++) {
            boolean continues = in.flag();
            lines.add(new Message.Line(in.text(), continues));
        }
        return new Message(kind, lines, tags);
    }

    static void write(FieldWriter out, MessageId id) {
        out.number(id.index()).number(id.ordinal());
    }

    static MessageId messageId(FieldReader in) throws UnreadableCommandException {
        return new MessageId(in.number(), in.smallNumber());
    }

    static void write(FieldWriter out, Utterance utterance) {
        switch (utterance) {
            case Utterance.Say(Text text) -> out.number(SAY).text(text.value());
            case Utterance.Over() -> out.number(OVER);
            case Utterance.Exit() -> out.number(EXIT);
        }
    }

    static Utterance utterance(FieldReader in) throws UnreadableCommandException {
        int code = in.smallNumber();
        return switch (code) {
            case SAY -> new Utterance.Say(new Text(in.text()));
            case OVER -> new Utterance.Over();
            case EXIT -> new Utterance.Exit();
            default -> throw UnreadableCommandException.unknown("an utterance", code);
        };
    }

    static void write(FieldWriter out, Duration duration) {
        out.number(duration.getSeconds()).number(duration.getNano());
    }

    static Duration duration(FieldReader in) throws UnreadableCommandException {
        try {
            return Duration.ofSeconds(in.number(), in.smallNumber());
        } catch (ArithmeticException outOfRange) {
            throw UnreadableCommandException.malformed("a time out of range");
        }
    }

    static void write(FieldWriter out, Ban ban) {
        switch (ban) {
            case Ban.OfMask(Mask mask) -> out.number(OF_MASK).text(mask.value());
            case Ban.OfNetwork(IpNetwork(IpAddress address, int length)) -> {
                write(out.number(OF_NETWORK), address);
                out.number(length);
            }
        }
    }

    static Ban ban(FieldReader in) throws UnreadableCommandException {
        int code = in.smallNumber();
        return switch (code) {
            case OF_MASK -> new Ban.OfMask(mask(in));
            case OF_NETWORK -> new Ban.OfNetwork(new IpNetwork(ipAddress(in), in.smallNumber()));
            default -> throw UnreadableCommandException.unknown("a ban", code);
        };
    }
}
