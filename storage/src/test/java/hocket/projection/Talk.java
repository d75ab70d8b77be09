package hocket.projection;

import hocket.core.ChannelCommand;
import hocket.core.ChannelName;
import hocket.core.Command;
import hocket.core.HostName;
import hocket.core.IpAddress;
import hocket.core.Message;
import hocket.core.MessageCommand;
import hocket.core.Nick;
import hocket.core.Origin;
import hocket.core.Rank;
import hocket.core.Recipient;
import hocket.core.Remark;
import hocket.core.SessionCommand;
import hocket.core.SessionId;
import hocket.core.UserCommand;
import hocket.core.Username;
import hocket.hub.OrderedLog;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/** People who come, join, talk, change their names and go, by the dice. */
final class Talk {
    private static final int MOST = 8;
    private static final int ROOMS = 3;

    private final RandomGenerator dice;
    private final int epoch;
    private final List<Long> present = new ArrayList<>();
    private final Map<Long, Long> sequences = new HashMap<>();
    private long number;

    Talk(RandomGenerator dice, int epoch) {
        this.dice = dice;
        this.epoch = epoch;
    }

    /** Appends that many commands. */
    void append(OrderedLog log, int count) {
        for (int at = 0; at < count; at++) {
            append(log);
            log.commit();
        }
    }

    private void append(OrderedLog log) {
        if (present.isEmpty() || (present.size() < MOST && dice.nextInt(20) == 0)) {
            number++;
            present.add(number);
            append(log, number, register(number));
            return;
        }
        long who = present.get(dice.nextInt(present.size()));
        Command command = command(who);
        append(log, who, command);
        if (command instanceof SessionCommand.Depart) {
            present.remove(who);
        }
    }

    private void append(OrderedLog log, long who, Command command) {
        long sequence = sequences.merge(who, 1L, Long::sum);
        OrderedLog.Answer answer = log.append(new SessionId(0, epoch, who), sequence, command);
        if (answer != OrderedLog.Answer.ACCEPTED) {
            sequences.merge(who, -1L, Long::sum);
        }
    }

    private Command command(long who) {
        return switch (dice.nextInt(12)) {
            case 0, 1 -> new ChannelCommand.Join(room(), Remark.NONE);
            case 2 -> new UserCommand.ChangeNick(new Nick("n" + who + "x" + dice.nextInt(9)));
            case 3 -> dice.nextInt(4) == 0 ? new SessionCommand.Depart() : say();
            default -> say();
        };
    }

    private MessageCommand say() {
        Message message = Message.of(Message.Kind.PRIVMSG, "word ".repeat(1 + dice.nextInt(9)));
        return new MessageCommand.Send(new Recipient.ToChannel(room(), Rank.NONE), message);
    }

    private ChannelName room() {
        return new ChannelName("#room" + dice.nextInt(ROOMS));
    }

    private UserCommand.Register register(long who) {
        Origin origin = new Origin(new HostName("host.example"), IpAddress.NONE);
        Nick nick = new Nick("e" + epoch + "n" + who);
        return new UserCommand.Register(nick, new Username("u"), origin, Remark.NONE);
    }
}
