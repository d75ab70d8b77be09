package hocket.log;

import hocket.core.HostName;
import hocket.core.KeptMessage;
import hocket.core.Remark;
import hocket.core.SessionId;
import hocket.core.Source;
import hocket.core.Username;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.function.BiConsumer;

/**
 * The values that several parts of a snapshot have in common, as bytes. Their shapes never change.
 */
final class StateValueCodec {
    private StateValueCodec() {}

    static void write(FieldWriter out, SessionId session) {
        out.number(session.node()).number(session.epoch()).number(session.number());
    }

    static SessionId session(FieldReader in) throws UnreadableCommandException {
        return new SessionId(in.smallNumber(), in.smallNumber(), in.number());
    }

    static void write(FieldWriter out, Instant instant) {
        out.bits(instant.getEpochSecond()).number(instant.getNano());
    }

    static Instant instant(FieldReader in) throws UnreadableCommandException {
        try {
            return Instant.ofEpochSecond(in.bits(), in.smallNumber());
        } catch (DateTimeException | ArithmeticException outOfRange) {
            throw UnreadableCommandException.malformed("a time out of range");
        }
    }

    static void write(FieldWriter out, Source source) {
        out.text(source.nick().value()).text(source.username().value()).text(source.host().value());
    }

    static Source source(FieldReader in) throws UnreadableCommandException {
        return new Source(ValueCodec.nick(in), new Username(in.text()), new HostName(in.text()));
    }

    static void write(FieldWriter out, Remark remark) {
        out.text(remark.value());
    }

    static <T> void write(
            FieldWriter out, KeptMessage<T> message, BiConsumer<FieldWriter, T> writeWhom) {
        ValueCodec.write(out, message.id());
        write(out, message.by());
        writeWhom.accept(out, message.whom());
    }

    static <T> KeptMessage<T> message(FieldReader in, FieldReader.Field<T> whom)
            throws UnreadableCommandException {
        return new KeptMessage<>(ValueCodec.messageId(in), session(in), whom.from(in));
    }
}
