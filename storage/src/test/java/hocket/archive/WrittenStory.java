package hocket.archive;

import hocket.core.Address;
import hocket.core.ChannelCommand;
import hocket.core.ChannelName;
import hocket.core.Command;
import hocket.core.Core;
import hocket.core.DeskCommand;
import hocket.core.Entry;
import hocket.core.Event;
import hocket.core.HostName;
import hocket.core.IpAddress;
import hocket.core.Message;
import hocket.core.MessageCommand;
import hocket.core.MessageId;
import hocket.core.Nick;
import hocket.core.Origin;
import hocket.core.Rank;
import hocket.core.Recipient;
import hocket.core.Remark;
import hocket.core.SessionCommand;
import hocket.core.SessionId;
import hocket.core.UserCommand;
import hocket.core.Username;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What users do, one command after the other, told to a core and to what follows it: a second
 * passes with each.
 */
final class WrittenStory {
    static final Instant START = Instant.parse("2026-11-22T12:00:00Z");

    private final Core core;
    private final Map<SessionId, Long> sequences = new HashMap<>();
    private final Archive archive;
    private Instant now = START;
    private long index;

    WrittenStory(Archive archive) {
        this(archive, new Core());
    }

    private WrittenStory(Archive archive, Core core) {
        this.archive = archive;
        this.core = core;
    }

    /** The story as it goes on with another archive. */
    WrittenStory with(Archive other) {
        WrittenStory next = new WrittenStory(other, core);
        next.sequences.putAll(sequences);
        next.now = now;
        next.index = index;
        return next;
    }

    static SessionId session(long number) {
        return new SessionId(0, 1, number);
    }

    /** Somebody does something; answers what comes of it. */
    List<Event> does(SessionId who, Command command) throws IOException {
        index++;
        now = now.plus(Duration.ofSeconds(1));
        long sequence = sequences.merge(who, 1L, Long::sum);
        Entry entry = new Entry(index, now, who, sequence, command);
        List<Event> events = core.apply(entry);
        if (index > archive.applied()) {
            archive.take(entry, events, core);
        }
        return events;
    }

    /** Nobody does anything for so long. */
    void passes(Duration time) {
        now = now.plus(time);
    }

    /** All so far is kept. */
    void commit() throws IOException {
        archive.commit(index);
    }

    long index() {
        return index;
    }

    /** The id of the first event of the latest command. */
    MessageId latest() {
        return new MessageId(index, 0);
    }

    void comes(SessionId who, String nick) throws IOException {
        Origin origin = new Origin(new HostName("host.example"), IpAddress.ofV4(0x7f000001));
        Username username = new Username(nick.toLowerCase(Locale.ROOT));
        does(who, new UserCommand.Register(new Nick(nick), username, origin, Remark.NONE));
    }

    void joins(SessionId who, String channel) throws IOException {
        does(who, new ChannelCommand.Join(new ChannelName(channel), Remark.NONE));
    }

    void parts(SessionId who, String channel) throws IOException {
        does(who, new ChannelCommand.Part(new ChannelName(channel), Remark.NONE));
    }

    void says(SessionId who, String channel, String text) throws IOException {
        Recipient to = new Recipient.ToChannel(new ChannelName(channel), Rank.NONE);
        does(who, new MessageCommand.Send(to, Message.of(Message.Kind.PRIVMSG, text)));
    }

    void whispers(SessionId who, String nick, String text) throws IOException {
        Recipient to = new Recipient.ToUser(new Nick(nick));
        does(who, new MessageCommand.Send(to, Message.of(Message.Kind.PRIVMSG, text)));
    }

    void takesBack(SessionId who, String channel, MessageId message) throws IOException {
        Recipient to = new Recipient.ToChannel(new ChannelName(channel), Rank.NONE);
        does(who, new MessageCommand.Redact(to, message, Remark.NONE));
    }

    void leaves(SessionId who) throws IOException {
        does(who, new SessionCommand.Depart());
    }

    void opensDesk(SessionId who, String nick) throws IOException {
        does(who, new SessionCommand.OpenDesk(new Nick(nick), 10));
    }

    void arrives(SessionId who) throws IOException {
        does(who, new DeskCommand.Arrive(new Address("127.0.0.1:5"), IpAddress.ofV4(0x7f000001)));
    }
}
