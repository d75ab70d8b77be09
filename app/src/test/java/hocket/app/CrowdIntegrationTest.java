package hocket.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Two thousand IRC clients at once: they come, talk in a hundred rooms, and go. */
@Timeout(120)
class CrowdIntegrationTest {
    private static final int SIZE = 2000;
    private static final int ROOMS = 100;
    private static final int IN_A_ROOM = SIZE / ROOMS;
    private static final int MESSAGES = 5;
    private static final int PATIENCE_SECONDS = 40;

    @TempDir private Path directory = Path.of("");

    @Test
    void everybodyHearsEverythingInOneOrderAndNothingIsLeft() throws Exception {
        try (HocketProcess server = HocketProcess.serve("--config", configuration())) {
            int port = server.listeningPort();
            try (Crowd crowd = Crowd.connect(port, SIZE)) {
                join(crowd);
                talk(crowd);
                for (int room = 0; room < ROOMS; room++) {
                    heardTheSame(room, crowd);
                }
                leave(crowd);
            }
            nothingIsLeft(port);
        }
    }

    private String configuration() throws IOException {
        String text =
                """
                [server]
                name = "irc.test"
                motd = "Mind the crowd."
                [listen]
                connections_per_address = 4000
                [limits]
                rate = 0
                """;
        return Files.writeString(directory.resolve("hocket.toml"), text).toString();
    }

    private static void join(Crowd crowd) throws IOException {
        for (Crowd.Member member : crowd.members()) {
            member.sends(
                    "CAP REQ echo-message",
                    "NICK " + nick(member),
                    "USER crowd 0 * :One of many",
                    "CAP END",
                    "JOIN " + room(member));
        }
        crowd.readUntilAll(Crowd.Member::hasJoined, PATIENCE_SECONDS);
    }

    private static void talk(Crowd crowd) throws IOException {
        for (int message = 0; message < MESSAGES; message++) {
            for (Crowd.Member member : crowd.members()) {
                member.sends("PRIVMSG " + room(member) + " :" + message);
            }
        }
        crowd.readUntilAll(
                member -> member.heard().size() >= IN_A_ROOM * MESSAGES, PATIENCE_SECONDS);
    }

    private static void heardTheSame(int room, Crowd crowd) {
        List<Crowd.Member> members = new ArrayList<>();
        List<String> said = new ArrayList<>();
        for (int number = room; number < SIZE; number += ROOMS) {
            Crowd.Member member = crowd.members().get(number);
            members.add(member);
            for (int message = 0; message < MESSAGES; message++) {
                said.add(nick(member) + ":" + message);
            }
        }
        List<String> order = members.getFirst().heard();
        assertThat(order).containsExactlyInAnyOrderElementsOf(said);
        assertThat(members).allSatisfy(member -> assertThat(member.heard()).isEqualTo(order));
        assertThat(members)
                .allSatisfy(member ->
                        assertThat(order)
                                .filteredOn(text -> text.startsWith(nick(member) + ":"))
                                .isSorted());
    }

    /** Some part first, some say that they quit, some just break off. */
    private static void leave(Crowd crowd) throws IOException {
        for (Crowd.Member member : crowd.members()) {
            switch (member.number() % 4) {
                case 0 -> member.sends("PART " + room(member), "QUIT");
                case 1 -> member.drops();
                default -> member.sends("QUIT :good bye");
            }
        }
        crowd.readUntilAll(Crowd.Member::hasEnded, PATIENCE_SECONDS);
    }

    private static void nothingIsLeft(int port) throws IOException {
        try (IrcUser last = IrcUser.arrive(port, "last")) {
            long deadline = System.nanoTime() + PATIENCE_SECONDS * 1_000_000_000L;
            String users = users(last);
            while (!users.contains(" 1 users ") && System.nanoTime() < deadline) {
                users = users(last);
            }
            assertThat(users).contains(" 1 users and 0 invisible ");
            last.sends("LIST");
            assertThat(last.lineWith(" 321 ")).contains("Channel");
            assertThat(last.line()).contains(" 323 ");
            last.sends("LUSERS");
            assertThat(last.lineWith(" 254 ")).contains(" 254 last 0 ");
        }
    }

    private static String users(IrcUser last) throws IOException {
        last.sends("LUSERS");
        String users = last.lineWith(" 251 ");
        assertThat(last.lineWith(" 266 ")).isNotEqualTo(IrcUser.END);
        return users;
    }

    private static String nick(Crowd.Member member) {
        return "u" + member.number();
    }

    private static String room(Crowd.Member member) {
        return "#r" + member.number() % ROOMS;
    }
}
