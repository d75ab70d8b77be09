package hocket.log;

import static hocket.log.ValueCodec.conversation;

import hocket.core.Address;
import hocket.core.ConversationCommand;
import hocket.core.ConversationId;
import hocket.core.DeskCommand;
import hocket.core.IpAddress;
import hocket.core.Utterance;

/** Commands at the desk and in its conversations, as bytes. */
final class DeskCodec {
    private DeskCodec() {}

    static void write(FieldWriter out, DeskCommand command) {
        switch (command) {
            case DeskCommand.Arrive(Address from, IpAddress address) ->
                    ValueCodec.write(out.number(Kind.ARRIVE).text(from.value()), address);
            case DeskCommand.Withdraw() -> out.number(Kind.WITHDRAW);
            case DeskCommand.SpeakToAll(Utterance utterance) ->
                    ValueCodec.write(out.number(Kind.SPEAK_TO_ALL), utterance);
            case DeskCommand.LeaveDesk() -> out.number(Kind.LEAVE_DESK);
            case DeskCommand.CloseDesk() -> out.number(Kind.CLOSE_DESK);
        }
    }

    static DeskCommand desk(int kind, FieldReader in) throws UnreadableCommandException {
        return switch (kind) {
            case Kind.ARRIVE ->
                    new DeskCommand.Arrive(new Address(in.text()), ValueCodec.ipAddress(in));
            case Kind.WITHDRAW -> new DeskCommand.Withdraw();
            case Kind.SPEAK_TO_ALL -> new DeskCommand.SpeakToAll(ValueCodec.utterance(in));
            case Kind.LEAVE_DESK -> new DeskCommand.LeaveDesk();
            case Kind.CLOSE_DESK -> new DeskCommand.CloseDesk();
            default -> throw UnreadableCommandException.unknown("a command", kind);
        };
    }

    static void write(FieldWriter out, ConversationCommand command) {
        switch (command) {
            case ConversationCommand.Speak(Utterance utterance) ->
                    ValueCodec.write(out.number(Kind.SPEAK), utterance);
            case ConversationCommand.Reply(ConversationId id, long turn, Utterance utterance) ->
                    ValueCodec.write(
                            out.number(Kind.REPLY).number(id.value()).number(turn), utterance);
            case ConversationCommand.Take(ConversationId id) ->
                    out.number(Kind.TAKE).number(id.value());
            case ConversationCommand.Defer(ConversationId id) ->
                    out.number(Kind.DEFER).number(id.value());
            case ConversationCommand.Close(ConversationId id) ->
                    out.number(Kind.CLOSE).number(id.value());
            case ConversationCommand.Expire(ConversationId id, long since) ->
                    out.number(Kind.EXPIRE).number(id.value()).number(since);
        }
    }

    static ConversationCommand conversationCommand(int kind, FieldReader in)
            throws UnreadableCommandException {
        return switch (kind) {
            case Kind.SPEAK -> new ConversationCommand.Speak(ValueCodec.utterance(in));
            case Kind.REPLY ->
                    new ConversationCommand.Reply(
                            conversation(in), in.number(), ValueCodec.utterance(in));
            case Kind.TAKE -> new ConversationCommand.Take(conversation(in));
            case Kind.DEFER -> new ConversationCommand.Defer(conversation(in));
            case Kind.CLOSE -> new ConversationCommand.Close(conversation(in));
            case Kind.EXPIRE -> new ConversationCommand.Expire(conversation(in), in.number());
            default -> throw UnreadableCommandException.unknown("a command", kind);
        };
    }
}
