package hocket.log;

import hocket.core.ChannelCommand;
import hocket.core.Command;
import hocket.core.ConversationCommand;
import hocket.core.DeskCommand;
import hocket.core.MessageCommand;
import hocket.core.OperatorCommand;
import hocket.core.SessionCommand;
import hocket.core.UserCommand;
import hocket.core.Utterance;

/**
 * Which commands a disk has no room for any more when little of it is left: what people say. All
 * else passes, so that they can still come and go, hand over, take back and be put in order.
 */
final class Bulk {
    private Bulk() {}

    static boolean is(Command command) {
        return switch (command) {
            case MessageCommand message -> message instanceof MessageCommand.Send;
            case ConversationCommand.Speak(Utterance utterance) -> isText(utterance);
            case ConversationCommand.Reply reply -> isText(reply.utterance());
            case DeskCommand.SpeakToAll(Utterance utterance) -> isText(utterance);
            case SessionCommand _, UserCommand _, ChannelCommand _, OperatorCommand _ -> false;
            case DeskCommand _, ConversationCommand _ -> false;
        };
    }

    private static boolean isText(Utterance utterance) {
        return utterance instanceof Utterance.Say;
    }
}
