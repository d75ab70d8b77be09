package hocket.irc;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import hocket.core.Channel;
import hocket.core.Member;
import hocket.core.Nick;
import hocket.core.OperatorCommand;
import hocket.core.Remark;
import hocket.core.State;
import hocket.core.User;
import hocket.door.Loss;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Lines made of words that clients use and of what nobody uses, at random but from a seed: nothing
 * ends in an exception, nothing leaves that is no line, and the shared state stays sound.
 */
final class IrcFuzzTest {
    private static final String[] WORDS = {
        "alice",
        "bob",
        "carol",
        "#a",
        "#b",
        "#\u00e4",
        "@#a",
        "*",
        "0",
        "-1",
        "99999999999999999999",
        ":",
        ":x",
        ":a b",
        "+o",
        "-o",
        "+b",
        "+beI",
        "+k",
        "-k",
        "+l",
        "+f",
        "+imnstCuU",
        "-imnst",
        "+qaohv",
        "*!*@*",
        "$m:*!*@*",
        "$j:#a",
        "$r:x?y",
        "a,b,c",
        "#a,#b,#a",
        ",",
        ",,",
        "%tuhn,1",
        "302",
        "LS",
        "REQ",
        "END",
        "LIST",
        "\u0001ACTION x\u0001",
        ":\u0001VERSION\u0001",
        "irc.example",
        "draft/multiline",
        "+1",
        "-1",
        "C",
        "L",
        "S",
        "0000000000001-0",
        "msgid=0000000000009-0",
        "timestamp=2026-01-02T03:04:15.000Z",
        "LATEST",
        "BETWEEN",
        "\ud83d\ude00",
        "\u202e",
        "x".repeat(120),
        ">1",
        "<5",
        "C>1",
        "T<3",
        "#",
        "Exit",
        "10.1.0.0/16",
        "1h",
        "root",
        ":\u0003,4colour"
    };

    private static final String[] CAPABILITIES = {
        ":batch labeled-response message-tags echo-message",
        ":-batch",
        ":draft/multiline standard-replies server-time",
        ":draft/chathistory batch draft/multiline message-tags labeled-response",
        ":draft/chathistory draft/event-playback extended-join"
    };

    private static final String[] TAGS = {
        "",
        "",
        "",
        "",
        "@label=1 ",
        "@+typing=active ",
        "@batch=1 ",
        "@label=a\\:b;+x=\\s ",
        "@ ",
        "@batch=1;draft/multiline-concat ",
        "@=;;+=x ",
        ":source "
    };

    /** What clients do say. */
    private static final String[] LIKELY = {
        "TOPIC #a :x",
        "MODE #a +o bob",
        "MODE #a +b *!*@2.*",
        "MODE #b +i",
        "MODE #b -i",
        "MODE #a -o+v alice carol",
        "KICK #a bob :x",
        "INVITE carol #b",
        "KNOCK #b",
        "PART #a :x",
        "RENAME #b #b2",
        "RENAME #b2 #b",
        "@+typing=active TAGMSG #a",
        "PRIVMSG host :hello",
        "PRIVMSG host :#",
        "PRIVMSG host :Exit",
        "NAMES #a",
        "WHO #a",
        "LIST",
        "MONITOR + bob",
        "CHGHOST bob x.example",
        "@label=1 JOIN #a,#b,#c",
        "@+x TAGMSG bob",
        "NOTICE @#a :x",
        "BATCH +1 draft/multiline #a",
        "@batch=1 PRIVMSG #a :x",
        "BATCH -1",
        "CAP REQ :batch labeled-response",
        "CAP REQ :-batch",
        "CHATHISTORY LATEST #a * 20",
        "CHATHISTORY AROUND bob timestamp=2026-01-02T03:05:00.000Z 20",
        "@label=2 CHATHISTORY BEFORE host msgid=00000000000p0-0 9"
    };

    /** How many lines are read, and in how many steps a session is played. */
    private static final int LINES = 1_000_000;

    private static final int ROUNDS = 10_000;
    private static final int SESSIONS = 10;

    private final List<String> commands = new ArrayList<>(CommandTable.names());

    /** Bytes of any kind: what comes out of decoder and parser keeps what they promise. */
    @Test
    void readsAMillionLinesWithoutHarm() {
        Random random = new Random(42);
        IrcDecoder decoder = new IrcDecoder();
        int[] read = new int[1];
        while (read[0] < LINES) {
            decoder.decode(
                    ByteBuffer.wrap(noise(random)),
                    line -> {
                        read[0]++;
                        if (line instanceof IrcDecoder.Line.Complete(String text)) {
                            checkText(text);
                            IrcMessage.parse(text).ifPresent(IrcFuzzTest::checkMessage);
                        }
                    });
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34})
    void keepsTheStateSoundWhateverIsSaid(long seed) {
        Random random = new Random(seed);
        IrcScene scene = IrcScene.remembering(new RememberedHistory()).withHost("host");
        List<IrcClient> clients = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            if (clients.size() < SESSIONS) {
                clients.add(comer(scene, round, random));
            }
            act(clients.get(random.nextInt(clients.size())), scene, random);
            clients.removeIf(IrcFuzzTest::isGone);
            if (round % 200 == 0) {
                check(scene.state());
            }
        }
        assertThat(scene.events().stream().map(Object::getClass).distinct().count())
                .as("kinds of events")
                .isGreaterThan(20);
        scene.catchesUp();
        clients.forEach(client -> client.loses(Loss.BROKEN));
        check(scene.state());
        assertThat(scene.state().users()).hasSize(1);
        assertThat(scene.state().channels()).isEmpty();
    }

    /** Most become users at once, of a nick that others speak of. */
    private static IrcClient comer(IrcScene scene, int round, Random random) {
        IrcClient client = scene.connects();
        if (random.nextInt(5) > 0) {
            boolean free = scene.state().user(new Nick(WORDS[round % 3])).isEmpty();
            client.sends("CAP REQ " + CAPABILITIES[random.nextInt(CAPABILITIES.length)]);
            client.sends("NICK " + (free ? WORDS[round % 3] : "n" + round));
            client.sends("USER x 0 * :x y", "CAP END", "JOIN #a,#b");
        }
        return client;
    }

    private void act(IrcClient client, IrcScene scene, Random random) {
        switch (random.nextInt(60)) {
            case 0 -> client.sendsBytes(noise(random));
            case 1 -> scene.lag();
            case 2, 3, 4 -> scene.catchesUp();
            case 5 -> scene.after(Duration.ofSeconds(random.nextInt(40)));
            case 6 -> client.busy();
            case 7, 8 -> client.worksOff();
            case 9 -> client.sends("USER x 0 * :x", "CAP END");
            case 10 -> client.sends("NICK " + WORDS[random.nextInt(3)]);
            case 11, 12 -> client.sends("JOIN #a,#b");
            case 13 -> makeOperator(client, scene);
            case 14, 15 -> client.sends("PRIVMSG " + WORDS[random.nextInt(5)] + " :x");
            case 16, 17, 18, 19, 20, 21, 22, 23, 24, 25 ->
                    client.sends(LIKELY[random.nextInt(LIKELY.length)]);
            default -> client.sends(line(random));
        }
        client.reads().forEach(IrcFuzzTest::checkLine);
    }

    private static void makeOperator(IrcClient client, IrcScene scene) {
        client.submit(new OperatorCommand.BecomeOperator(new Remark("root")));
        scene.commit();
    }

    private static boolean isGone(IrcClient client) {
        if (client.isClosed()) {
            client.loses(Loss.CLOSED);
        }
        return client.isClosed();
    }

    private String line(Random random) {
        StringBuilder line = new StringBuilder(TAGS[random.nextInt(TAGS.length)]);
        line.append(commands.get(random.nextInt(commands.size())));
        int parameters = random.nextInt(5);
        for (int parameter = 0; parameter < parameters; parameter++) {
            line.append(' ').append(WORDS[random.nextInt(WORDS.length)]);
        }
        return line.toString();
    }

    private static byte[] noise(Random random) {
        StringBuilder latin = new StringBuilder();
        int parts = random.nextInt(40);
        for (int part = 0; part < parts; part++) {
            switch (random.nextInt(8)) {
                case 0 -> latin.append("\r\n");
                case 1 -> latin.append((char) random.nextInt(256));
                case 2 -> latin.append("@:; \0\\=+".charAt(random.nextInt(8)));
                default -> latin.append(WORDS[random.nextInt(10)]).append(' ');
            }
        }
        return latin.append('\n').toString().getBytes(random.nextBoolean() ? ISO_8859_1 : UTF_8);
    }

    private static void checkText(String text) {
        assertThat(text.isEmpty() || hasLineEnd(text)).isFalse();
    }

    private static void checkMessage(IrcMessage message) {
        boolean sound =
                !message.command().isEmpty()
                        && message.command().indexOf(' ') < 0
                        && message.parameters().size() <= IrcMessage.MOST_PARAMETERS
                        && message.parameters().stream().noneMatch(IrcFuzzTest::hasLineEnd)
                        && !hasLineEnd(message.clientTags().value());
        assertThat(sound).isTrue();
    }

    private static boolean hasLineEnd(String text) {
        return text.indexOf('\r') >= 0 || text.indexOf('\n') >= 0 || text.indexOf('\0') >= 0;
    }

    private static void checkLine(String line) {
        int tags = line.startsWith("@") ? line.indexOf(' ') + 1 : 0;
        int bytes = line.substring(tags).getBytes(UTF_8).length;
        boolean sound = !line.isEmpty() && !hasLineEnd(line) && bytes <= IrcLine.LONGEST - 2;
        assertThat(sound).as(line).isTrue();
    }

    /** Who is in a channel is a user, both know of it, and every nick leads to its user. */
    private static void check(State state) {
        for (User user : state.users()) {
            assertThat(state.user(user.nick())).contains(user);
            assertThat(state.user(user.session())).contains(user);
            for (Channel channel : user.channels()) {
                assertThat(state.channel(channel.name())).contains(channel);
                assertThat(channel.member(user.session())).isPresent();
            }
        }
        for (Channel channel : state.channels()) {
            assertThat(channel.members()).isNotEmpty();
            for (Member member : channel.members()) {
                assertThat(member.user().channels()).contains(channel);
            }
        }
    }
}
