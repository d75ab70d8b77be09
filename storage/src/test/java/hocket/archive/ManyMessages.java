package hocket.archive;

import hocket.core.ChannelCommand;
import hocket.core.ChannelName;
import hocket.core.Command;
import hocket.core.Core;
import hocket.core.Entry;
import hocket.core.Event;
import hocket.core.HostName;
import hocket.core.IpAddress;
import hocket.core.Message;
import hocket.core.MessageCommand;
import hocket.core.Nick;
import hocket.core.Origin;
import hocket.core.Rank;
import hocket.core.Recipient;
import hocket.core.Remark;
import hocket.core.SessionId;
import hocket.core.UserCommand;
import hocket.core.Username;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.SplittableRandom;

/**
 * A history of many messages, always the same: {@value #USERS} users in {@value #CHANNELS} rooms
 * (and all in the first) say {@value #LENGTH} characters each, ten a second, in words of which few
 * are frequent and many rare; one in twenty is direct.
 *
 * <p>{@code main} makes one in a directory: {@code java ... hocket.archive.ManyMessages DIR
 * [MESSAGES]}.
 */
public final class ManyMessages {
    private static final int USERS = 200;
    private static final int CHANNELS = 20;
    private static final int LENGTH = 100;
    private static final int VOCABULARY = 50_000;
    private static final int ENTRIES_AT_ONCE = 5_000;
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final Duration BETWEEN = Duration.ofMillis(100);
    private static final SessionId FIRST = new SessionId(0, 1, 1);

    private final Core core = new Core();
    private final long[] sequences = new long[USERS];
    private final SplittableRandom random = new SplittableRandom(1);
    private final Listener listener;
    private Instant now = START;
    private long index;

    private ManyMessages(Listener listener) {
        this.listener = listener;
    }

    /** What hears of every entry. */
    @FunctionalInterface
    public interface Listener {
        void take(Entry entry, List<Event> events, Core core) throws IOException;
    }

    /** Makes a history with words, in a directory that is made if need be. */
    public static void main(String[] arguments) throws IOException {
        Path directory = Files.createDirectories(Path.of(arguments[0]));
        int messages = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 1_000_000;
        build(directory, messages);
    }

    /** Makes a history with words. */
    public static void build(Path directory, int messages) throws IOException {
        try (Archive archive = Archive.open(directory, Keep.everything(), InstantSource.system())) {
            write(archive, messages);
            while (archive.workWhenIdle()) {
                // All that can wait is done.
            }
            archive.force();
        }
    }

    /** Writes them, without words. */
    public static void write(Archive archive, int messages) throws IOException {
        long last =
                tell(
                        messages,
                        (entry, events, core) -> {
                            archive.take(entry, events, core);
                            if (entry.index() % ENTRIES_AT_ONCE == 0) {
                                archive.commit(entry.index());
                            }
                        });
        archive.commit(last);
    }

    /** Tells them, after those who say them have come; answers the index of the last entry. */
    public static long tell(int messages, Listener listener) throws IOException {
        ManyMessages many = new ManyMessages(listener);
        many.begin();
        for (int at = 0; at < messages; at++) {
            many.say();
        }
        return many.index;
    }

    private void begin() throws IOException {
        for (int user = 0; user < USERS; user++) {
            Nick nick = new Nick("user_" + user);
            Origin origin =
                    new Origin(new HostName("host" + user + ".example"), IpAddress.ofV4(user));
            Username username = new Username("user" + user);
            does(user, new UserCommand.Register(nick, username, origin, Remark.NONE));
            does(user, new ChannelCommand.Join(room(0), Remark.NONE));
            if (user % CHANNELS != 0) {
                does(user, new ChannelCommand.Join(room(user % CHANNELS), Remark.NONE));
            }
        }
    }

    private static ChannelName room(int number) {
        return new ChannelName("#room" + number);
    }

    private void say() throws IOException {
        int user = random.nextInt(USERS);
        Recipient to;
        if (random.nextInt(20) == 0) {
            to = new Recipient.ToUser(new Nick("user_" + random.nextInt(USERS)));
        } else {
            boolean inFirst = random.nextInt(4) == 0;
            to = new Recipient.ToChannel(room(inFirst ? 0 : user % CHANNELS), Rank.NONE);
        }
        Message message = Message.of(Message.Kind.PRIVMSG, text());
        does(user, new MessageCommand.Send(to, message));
    }

    private String text() {
        StringBuilder text = new StringBuilder(LENGTH + 12);
        while (text.length() < LENGTH) {
            text.append(word()).append(' ');
        }
        text.setLength(LENGTH);
        return text.toString();
    }

    /** The cube makes the first ones frequent. */
    private String word() {
        double place = random.nextDouble();
        return Integer.toString((int) (place * place * place * VOCABULARY) + 1296, 36) + "y";
    }

    private void does(int user, Command command) throws IOException {
        index++;
        now = now.plus(BETWEEN);
        sequences[user]++;
        SessionId session = new SessionId(FIRST.node(), FIRST.epoch(), FIRST.number() + user);
        Entry entry = new Entry(index, now, session, sequences[user], command);
        listener.take(entry, core.apply(entry), core);
    }
}
