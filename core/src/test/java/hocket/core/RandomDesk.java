package hocket.core;

import java.util.List;
import java.util.SplittableRandom;

/** Commands at the desk and in its conversations, mostly about what was heard of last. */
final class RandomDesk {
    private final SplittableRandom random;
    private ConversationId conversation = new ConversationId(1);
    private long turn = 1;
    private long since;

    RandomDesk(SplittableRandom random) {
        this.random = random;
    }

    Command ofAnybody() {
        return switch (random.nextInt(18)) {
            case 0, 1, 2, 3 -> new SessionCommand.OpenDesk(new Nick("host"), 3);
            case 4, 5, 6, 7 -> new DeskCommand.Arrive(new Address("x"), IpAddress.NONE);
            case 8 -> new DeskCommand.CloseDesk();
            case 9 -> new SessionCommand.Depart();
            case 10 -> new DeskCommand.Withdraw();
            default -> new ConversationCommand.Speak(utterance());
        };
    }

    Command ofHost() {
        return switch (random.nextInt(24)) {
            case 0 -> new DeskCommand.LeaveDesk();
            case 1 -> new ConversationCommand.Close(conversation);
            case 2 -> new ConversationCommand.Expire(conversation, since);
            case 3, 4, 5 -> new ConversationCommand.Take(conversation);
            case 6, 7 -> new ConversationCommand.Defer(conversation);
            case 8, 9, 10 -> new DeskCommand.SpeakToAll(utterance());
            case 11 -> ofAnybody();
            default ->
                    new ConversationCommand.Reply(
                            conversation, turn + random.nextInt(2), utterance());
        };
    }

    void remember(List<Event> events) {
        for (Event event : events) {
            if (event instanceof Event.GuestArrived arrived) {
                conversation = arrived.parties().id();
                turn = 1;
            } else if (event instanceof Event.FloorPassed passed) {
                conversation = passed.parties().id();
                turn = passed.turn();
            } else if (event instanceof Event.SilenceBegan began && random.nextBoolean()) {
                conversation = began.parties().id();
                since = began.since();
            }
        }
    }

    private Utterance utterance() {
        return switch (random.nextInt(8)) {
            case 0 -> new Utterance.Exit();
            case 1, 2 -> new Utterance.Over();
            default -> new Utterance.Say(new Text("line " + random.nextInt(100)));
        };
    }
}
