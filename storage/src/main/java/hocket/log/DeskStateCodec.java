package hocket.log;

import hocket.core.ConversationId;
import hocket.core.Side;
import hocket.core.snapshot.ConversationSnapshot;
import hocket.core.snapshot.ConversationSnapshot.Floor;
import hocket.core.snapshot.DeskSnapshot;

/** The desk of a snapshot, as bytes. */
final class DeskStateCodec {
    private static final Code<Side> SIDE = new Code<>(Side.class, Side.GUEST, Side.HOST);

    private DeskStateCodec() {}

    static void write(FieldWriter out, DeskSnapshot desk) {
        out.part(part -> {
            StateValueCodec.write(part, desk.host());
            part.text(desk.hostNick().value())
                    .number(desk.capacity())
                    .list(desk.open(), DeskStateCodec::write)
                    .list(desk.waiting(), DeskStateCodec::write)
                    .flag(desk.leaving())
                    .number(desk.participants());
        });
    }

    static DeskSnapshot desk(FieldReader from) throws UnreadableCommandException {
        FieldReader in = from.part();
        return new DeskSnapshot(
                StateValueCodec.session(in),
                ValueCodec.nick(in),
                in.smallNumber(),
                in.list(DeskStateCodec::conversation),
                in.list(ValueCodec::conversation),
                in.flag(),
                in.number());
    }

    private static void write(FieldWriter out, ConversationId id) {
        out.number(id.value());
    }

    private static void write(FieldWriter out, ConversationSnapshot conversation) {
        out.part(part -> {
            StateValueCodec.write(part.number(conversation.id().value()), conversation.guest());
            part.text(conversation.nick().value())
                    .part(fields -> write(fields, conversation.floor()))
                    .list(conversation.heldByGuest(), ValueCodec::write)
                    .list(conversation.heldByHost(), ValueCodec::write)
                    .number(conversation.position())
                    .number(conversation.lastHeard());
        });
    }

    private static ConversationSnapshot conversation(FieldReader from)
            throws UnreadableCommandException {
        FieldReader in = from.part();
        return new ConversationSnapshot(
                ValueCodec.conversation(in),
                StateValueCodec.session(in),
                ValueCodec.nick(in),
                floor(in.part()),
                in.list(ValueCodec::utterance),
                in.list(ValueCodec::utterance),
                in.smallNumber(),
                in.number());
    }

    private static void write(FieldWriter out, Floor floor) {
        SIDE.write(out, floor.holder());
        out.number(floor.turn()).flag(floor.guestExited()).flag(floor.hostExited());
    }

    private static Floor floor(FieldReader in) throws UnreadableCommandException {
        return new Floor(SIDE.read(in), in.number(), in.flag(), in.flag());
    }
}
