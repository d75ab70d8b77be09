package hocket.log;

import static org.assertj.core.api.Assertions.assertThat;

import hocket.core.ChannelCommand;
import hocket.core.ChannelName;
import hocket.core.Command;
import hocket.core.Core;
import hocket.core.Entry;
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
import hocket.core.snapshot.Snapshot;
import java.nio.ByteBuffer;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/**
 * How long a snapshot takes to make, to write as bytes, to read and to make a core of, for 5,000
 * users in 200 channels, each in four, who have filled what the channels remember: {@code
 * ./hocket-dev test storage -Dtest=SnapshotBenchmark}. For twice as many, too: it must take twice
 * as long and not four times.
 */
class SnapshotBenchmark {
    private static final int RUNS = 20;
    private static final int CHANNELS_OF_A_USER = 4;
    private static final int MESSAGES_OF_A_CHANNEL = 500;

    private long index;

    @Test
    void fiveThousandUsersInTwoHundredChannels() throws UnreadableSnapshotException {
        measure(5_000, 200);
        measure(10_000, 400);
    }

    private void measure(int users, int channels) throws UnreadableSnapshotException {
        Core core = crowd(users, channels);
        double[] best = {Double.MAX_VALUE, Double.MAX_VALUE, Double.MAX_VALUE, Double.MAX_VALUE};
        int bytes = 0;
        for (int run = 0; run < RUNS; run++) {
            long begin = System.nanoTime();
            Snapshot snapshot = core.snapshot();
            long taken = System.nanoTime();
            ByteBuffer written = SnapshotCodec.write(snapshot);
            long encoded = System.nanoTime();
            bytes = written.remaining();
            Snapshot read = SnapshotCodec.read(written);
            long decoded = System.nanoTime();
            Core restored = Core.of(read);
            long end = System.nanoTime();
            assertThat(restored.users()).hasSize(users);
            long[] times = {begin, taken, encoded, decoded, end};
            for (int step = 0; step < best.length; step++) {
                best[step] = Math.min(best[step], (times[step + 1] - times[step]) / 1e6);
            }
        }
        System.out.printf(
                "%d users, %d channels: %.1f MB; take %.1f, write %.1f, read %.1f, restore %.1f ms%n",
                users, channels, bytes / 1e6, best[0], best[1], best[2], best[3]);
    }

    private Core crowd(int users, int channels) {
        Core core = new Core();
        index = 0;
        for (int user = 0; user < users; user++) {
            apply(core, user, register(user));
            for (int at = 0; at < CHANNELS_OF_A_USER; at++) {
                apply(
                        core,
                        user,
                        new ChannelCommand.Join(channel(user + at, channels), Remark.NONE));
            }
        }
        Message message = Message.of(Message.Kind.PRIVMSG, "hello");
        for (int at = 0; at < MESSAGES_OF_A_CHANNEL * channels; at++) {
            int user = at % users;
            Recipient to = new Recipient.ToChannel(channel(user, channels), Rank.NONE);
            apply(core, user, new MessageCommand.Send(to, message));
        }
        return core;
    }

    private void apply(Core core, int user, Command command) {
        index++;
        SessionId session = new SessionId(0, 1, user + 1L);
        var _ = core.apply(new Entry(index, Instant.EPOCH, session, index, command));
    }

    private static ChannelName channel(int number, int channels) {
        return new ChannelName("#room" + number % channels);
    }

    private static UserCommand.Register register(int user) {
        Origin origin = new Origin(new HostName("host.example"), IpAddress.NONE);
        return new UserCommand.Register(
                new Nick("u" + user), new Username("u"), origin, Remark.NONE);
    }
}
