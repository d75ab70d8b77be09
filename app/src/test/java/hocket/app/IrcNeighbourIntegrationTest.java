package hocket.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever one IRC client does, two others who talk beside it do not notice. */
@Timeout(120)
class IrcNeighbourIntegrationTest {
    private static final String PACED = "registration = '2s'\n";
    private static final String UNPACED = "rate = 0\n";
    private static final int PINGS = 1_000_000;

    @TempDir private Path directory = Path.of("");

    @Test
    void whoNeverRegistersIsClosed() throws Exception {
        try (QuietRoom quiet = QuietRoom.open(directory, PACED)) {
            try (IrcUser half = IrcUser.connect(quiet.port());
                    IrcUser open = IrcUser.connect(quiet.port())) {
                half.sends("NICK half");
                open.sends("CAP LS 302", "NICK open", "USER open 0 * :Never ends");
                assertThat(half.line())
                        .isEqualTo("ERROR :Closing Link: 127.0.0.1 (Registration timeout)");
                assertThat(half.line()).isEqualTo(IrcUser.END);
                assertThat(open.lineWith("ERROR")).endsWith("(Registration timeout)");
                assertThat(open.line()).isEqualTo(IrcUser.END);
            }
            quiet.goesOnUnnoticed();
        }
    }

    @Test
    void whoBreaksOffInTheMiddleIsForgotten() throws Exception {
        try (QuietRoom quiet = QuietRoom.open(directory, PACED)) {
            for (int i = 0; i < 100; i++) {
                IrcUser rude =
                        i % 2 == 0
                                ? IrcUser.connect(quiet.port())
                                : IrcUser.arrive(quiet.port(), "rude");
                rude.sendsBytes("NICK rude\r\nUSER rude 0 * :Ru".getBytes(UTF_8));
                rude.reset();
                quiet.waitUntilGone("rude");
            }
            quiet.goesOnUnnoticed();
            assertThat(quiet.users()).isEqualTo(2);
        }
    }

    /** Both are there when the server looks: it was stopped meanwhile. */
    @ParameterizedTest
    @ValueSource(strings = {"NICK rude\r\nUSER x", "PING x\r\n", "x"})
    void whoBreaksOffRightAfterABurstIsForgotten(String burst) throws Exception {
        try (QuietRoom quiet = QuietRoom.open(directory, UNPACED)) {
            IrcUser rude = IrcUser.arrive(quiet.port(), "rude");
            quiet.stall(() -> {
                rude.sendsBytes(burst.getBytes(UTF_8));
                rude.reset();
            });
            quiet.waitUntilGone("rude");
            quiet.goesOnUnnoticed();
        }
    }

    @Test
    void whoNeverReadsIsCutAndOthersGoOn() throws Exception {
        try (QuietRoom quiet = QuietRoom.open(directory, UNPACED)) {
            try (IrcUser deaf = IrcUser.connectNarrow(quiet.port()).arrives("deaf");
                    IrcUser talker = IrcUser.arrive(quiet.port(), "talker")) {
                deaf.sends("JOIN #loud");
                assertThat(deaf.lineWith(" 366 ")).contains("#loud");
                talker.sends("JOIN #loud");
                assertThat(talker.lineWith(" 366 ")).contains("#loud");
                assertThat(talkUntilSomebodyQuits(talker, quiet))
                        .isEqualTo(":deaf!deaf@127.0.0.1 QUIT :SendQ exceeded");
            }
            quiet.goesOnUnnoticed();
        }
    }

    /** Says more and more, reading along, until a line is neither of the answers. */
    private static String talkUntilSomebodyQuits(IrcUser talker, QuietRoom quiet)
            throws IOException {
        String line = " PRIVMSG #loud :" + "x".repeat(400);
        String heard = ":irc.test PONG irc.test :1";
        for (int round = 0; round < 1000 && heard.contains(" PONG "); round++) {
            String[] lines = new String[64];
            Arrays.fill(lines, line.strip());
            talker.sends(lines).sends("PING 1");
            heard = talker.line();
            if (round % 50 == 0) {
                quiet.goesOnUnnoticed();
            }
        }
        return heard;
    }

    @Test
    void whoFloodsIsClosed() throws Exception {
        try (QuietRoom quiet = QuietRoom.open(directory, PACED)) {
            try (IrcUser flooder = IrcUser.arrive(quiet.port(), "flood")) {
                flooder.sends("JOIN #flood", "MODE flood +i");
                byte[] flood =
                        "PRIVMSG #flood :again and again and again\r\n"
                                .repeat(4000)
                                .getBytes(UTF_8);
                sendUntilClosed(flooder, flood);
                assertThat(flooder.lineWith("ERROR"))
                        .isIn("ERROR :Closing Link: 127.0.0.1 (Excess Flood)", IrcUser.END);
            }
            quiet.waitUntilGone("flood");
            quiet.goesOnUnnoticed();
        }
    }

    private static void sendUntilClosed(IrcUser flooder, byte[] bytes) {
        try {
            flooder.sendsBytes(bytes);
        } catch (IOException e) {
            assertThat(e).as("the server hangs up in the middle").isNotNull();
        }
    }

    @Test
    void aMillionPingsAreAnsweredOneByOne() throws Exception {
        try (QuietRoom quiet = QuietRoom.open(directory, UNPACED)) {
            try (IrcUser pinger = IrcUser.arrive(quiet.port(), "pinger")) {
                CompletableFuture<Void> sent =
                        CompletableFuture.runAsync(() -> ping(pinger), Thread::startVirtualThread);
                for (int i = 0; i < PINGS; i++) {
                    if (i % 100_000 == 0) {
                        quiet.goesOnUnnoticed();
                    }
                    assertPong(pinger.line(), i);
                }
                sent.get(20, TimeUnit.SECONDS);
            }
            quiet.goesOnUnnoticed();
        }
    }

    private static void assertPong(String line, int number) {
        if (!line.equals(":irc.test PONG irc.test :" + number)) {
            throw new AssertionError("answer " + number + " was " + line);
        }
    }

    private static void ping(IrcUser pinger) {
        StringBuilder block = new StringBuilder();
        for (int i = 0; i < PINGS; i++) {
            block.append("PING ").append(i).append("\r\n");
            if (block.length() > 60_000 || i == PINGS - 1) {
                sendUntilClosed(pinger, block.toString().getBytes(UTF_8));
                block.setLength(0);
            }
        }
    }

    @Test
    void binaryNoiseHarmsNobody() throws Exception {
        try (QuietRoom quiet = QuietRoom.open(directory, UNPACED)) {
            for (int seed = 0; seed < 50; seed++) {
                byte[] noise = new byte[20_000];
                new Random(seed).nextBytes(noise);
                try (IrcUser noisy = IrcUser.arrive(quiet.port(), "noisy")) {
                    sendUntilClosed(noisy, noise);
                    noisy.reset();
                }
                try (IrcUser raw = IrcUser.connect(quiet.port())) {
                    sendUntilClosed(raw, noise);
                    raw.reset();
                }
                quiet.waitUntilGone("noisy");
            }
            quiet.goesOnUnnoticed();
        }
    }
}
