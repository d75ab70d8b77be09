package hocket.app.config;

import hocket.app.password.PasswordHash;
import hocket.archive.Keep;
import hocket.core.HostName;
import hocket.core.Mask;
import hocket.core.Nick;
import hocket.hub.HubSettings;
import hocket.irc.IrcSettings;
import hocket.line.LineDoor;
import hocket.log.Durability;
import hocket.server.ServerSettings;
import hocket.server.Transport;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/**
 * Every key of {@code hocket.toml}: its place, its values, its default and its meaning. From here
 * come the reading of files, {@code hocket config show}, the manual page and docs/operating.md.
 */
public final class Keys {
    private static final int KIB = 1024;
    private static final int MIB = KIB * KIB;
    private static final int MOST_CONNECTIONS = 1_000_000;
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Duration DAY = Duration.ofDays(1);
    private static final HubSettings HUB = HubSettings.standard();
    private static final IrcSettings.Limits IRC = IrcSettings.Limits.standard();

    public static final Key<String> BIND =
            Key.of(
                            "listen.bind",
                            Kinds.someLine(255),
                            ServerSettings.EVERYWHERE,
                            "The address or name to listen on; \"*\" stands for all interfaces.")
                    .onRestart();

    public static final Key<Integer> PORT =
            Key.of(
                            "listen.port",
                            Kind.wholeNumber(0, 65_535),
                            LineDoor.USUAL_PORT,
                            "The port to listen on, for every protocol; 0 picks a free one.")
                    .onRestart();

    public static final Key<Transport> TRANSPORT =
            Key.of(
                            "listen.transport",
                            Kind.choice(List.of(Transport.values())),
                            Transport.AUTO,
                            "How sockets are served; \"auto\" takes the best that this machine has.")
                    .onRestart();

    public static final Key<Integer> CONNECTIONS =
            Key.of(
                    "listen.connections",
                    Kind.wholeNumber(1, MOST_CONNECTIONS),
                    10_000,
                    "How many connections there may be at once. For \"hocket host\" the default is"
                            + " 64 more than desk.guests.");

    public static final Key<Integer> CONNECTIONS_PER_ADDRESS =
            Key.of(
                    "listen.connections_per_address",
                    Kind.wholeNumber(1, MOST_CONNECTIONS),
                    200,
                    "How many of them may come from one address, loopback included: raise it for a"
                            + " gateway or a tunnel. For \"hocket host\" the default is 50.");

    public static final Key<HostName> SERVER_NAME =
            Key.without(
                            "server.name",
                            Kinds.serverName(),
                            "\"irc.example.org\"",
                            "What the server calls itself on IRC. Without it, the name of this"
                                    + " machine if that has a dot, else hocket.local.")
                    .onRestart();

    public static final Key<String> NETWORK =
            Key.of("server.network", Kinds.word(30), "Hocket", "What IRC clients call the network.")
                    .onRestart();

    public static final Key<String> DESCRIPTION =
            Key.of(
                    "server.description",
                    Kinds.someLine(200),
                    "A Hocket server",
                    "One line about the server, for WHOIS and LINKS.");

    public static final Key<String> PASSWORD =
            Key.without(
                            "server.password",
                            Kinds.someLine(200),
                            "\"...\"",
                            "What IRC clients must say with PASS. Without it anybody may come.")
                    .asSecret();

    public static final Key<String> MOTD =
            Key.without(
                    "server.motd",
                    Kinds.lines(),
                    "\"Welcome.\"",
                    "The message of the day. Without it there is none.");

    public static final Key<Path> MOTD_FILE =
            Key.without(
                    "server.motd_file",
                    Kinds.path(),
                    "\"motd.txt\"",
                    "A file, UTF-8, that holds the message of the day in place of server.motd. A"
                            + " relative path starts where the configuration file is.");

    public static final Key<String> ADMIN_LOCATION =
            Key.of("admin.location", Kinds.line(200), "", "Where the server is, for ADMIN.");

    public static final Key<String> ADMIN_ORGANISATION =
            Key.of("admin.organisation", Kinds.line(200), "", "Who runs it.");

    public static final Key<String> ADMIN_EMAIL =
            Key.of("admin.email", Kinds.line(200), "", "Whom to turn to.");

    public static final Key<Path> DATA =
            Key.without(
                            "log.dir",
                            Kinds.absolutePath(),
                            "\"/var/lib/hocket\"",
                            "The directory that keeps all that is said. Without it,"
                                    + " $XDG_DATA_HOME/hocket, or ~/.local/share/hocket if that"
                                    + " variable is not set.")
                    .onRestart();

    public static final Key<Durability> DURABILITY =
            Key.of(
                            "log.durability",
                            Kind.choice(List.of(Durability.values())),
                            Durability.DURABLE,
                            "What outlives what: \"durable\" is on the disk before anybody sees it;"
                                    + " \"relaxed\" outlives the end of the program, but a power"
                                    + " cut may take the last second.")
                    .onRestart();

    public static final Key<Integer> RESERVE =
            Key.without(
                            "log.reserve",
                            Kind.size(64 * KIB, 1024 * MIB),
                            "\"256MiB\"",
                            "How much room must be left on the disk for new messages to be taken."
                                    + " Without it, \"256MiB\" or 2 % of the disk, whichever is"
                                    + " more.")
                    .onRestart();

    public static final Key<Integer> SEGMENT =
            Key.of(
                            "log.segment",
                            Kind.size(64 * KIB, 1024 * MIB),
                            64 * MIB,
                            "How large a file of the log becomes before the next is begun. Files are"
                                    + " deleted as a whole.")
                    .onRestart();

    public static final Key<Keep> KEEP =
            Key.without(
                            "history.keep",
                            Kinds.keep(),
                            "\"90d\"",
                            "How much of what was said is kept to be read again: what is younger, or as"
                                    + " much as fits; the rest is deleted little by little. Without"
                                    + " it, all of it.")
                    .onRestart();

    public static final Key<Nick> HOST_NAME =
            Key.of(
                            "desk.name",
                            Kinds.nick(),
                            new Nick("user1"),
                            "What the host of \"hocket host\" is called.")
                    .onRestart();

    public static final Key<Integer> GUESTS =
            Key.of(
                            "desk.guests",
                            Kind.wholeNumber(1, 100_000),
                            500,
                            "How many guests there may be at once.")
                    .onRestart();

    public static final Key<Duration> IDLE =
            Key.of(
                            "desk.idle",
                            Kind.timeSpan(SECOND, Duration.ofDays(30)),
                            HUB.idle(),
                            "How long a conversation that one side has left waits for the other.")
                    .onRestart();

    public static final Key<Integer> SOFT_LIMIT =
            Key.of(
                    "limits.output_soft",
                    Kind.size(KIB, 64 * MIB),
                    HUB.softLimit(),
                    "Output waiting for one connection, from which on it is not read.");

    public static final Key<Integer> HARD_LIMIT =
            Key.of(
                    "limits.output_hard",
                    Kind.size(4 * KIB, 256 * MIB),
                    HUB.hardLimit(),
                    "Output waiting for one connection, beyond which it is closed.");

    public static final Key<Integer> TOTAL_LIMIT =
            Key.without(
                    "limits.output_total",
                    Kind.size(MIB, 1024 * MIB),
                    "\"256MiB\"",
                    "Output waiting for all connections together, beyond which those with the most"
                            + " are closed. Without it, \"256MiB\" or a quarter of the heap,"
                            + " whichever is smaller.");

    public static final Key<Duration> STALL =
            Key.of(
                    "limits.stall",
                    Kind.timeSpan(SECOND, DAY),
                    HUB.stall(),
                    "How long output may wait for a connection that takes none of it.");

    public static final Key<Integer> INPUT_LIMIT =
            Key.of(
                    "limits.input",
                    Kind.size(KIB, 64 * MIB),
                    HUB.recvLimit(),
                    "Input kept for an IRC client that sends faster than limits.rate, beyond which"
                            + " it is closed.");

    public static final Key<Duration> REGISTRATION =
            Key.of(
                    "limits.registration",
                    Kind.timeSpan(SECOND, DAY),
                    IRC.registration(),
                    "How long an IRC client may take to register.");

    public static final Key<Duration> PING_AFTER =
            Key.of(
                    "limits.ping_after",
                    Kind.timeSpan(SECOND, DAY),
                    IRC.pingAfter(),
                    "How long an IRC client may be silent before it is asked for a sign of life.");

    public static final Key<Duration> PING_TIMEOUT =
            Key.of(
                    "limits.ping_timeout",
                    Kind.timeSpan(SECOND, DAY),
                    IRC.pingTimeout(),
                    "How long it has for an answer.");

    public static final Key<Integer> BURST =
            Key.of(
                    "limits.burst",
                    Kind.wholeNumber(1, 1_000_000),
                    IRC.burst(),
                    "How many commands an IRC client may send at once.");

    public static final Key<Integer> RATE =
            Key.of(
                    "limits.rate",
                    Kind.wholeNumber(0, 1_000_000),
                    IRC.perSecond(),
                    "How many commands a second it may send after that; 0 for as many as it likes.");

    public static final Key<Integer> MONITORED =
            Key.of(
                    "limits.monitored",
                    Kind.wholeNumber(0, 10_000),
                    IRC.monitored(),
                    "How many nicks an IRC client may watch with MONITOR.");

    public static final Key<String> OPERATOR_NAME =
            Key.without(
                    "operator.name",
                    Kinds.word(30),
                    "\"alice\"",
                    "The name to give with OPER. Must be there.");

    public static final Key<PasswordHash> OPERATOR_PASSWORD =
            Key.without(
                            "operator.password",
                            Kinds.passwordHash(),
                            "\"...\"",
                            "The hash of the operator's password, from \"hocket hash-password\"."
                                    + " Must be there.")
                    .asSecret();

    public static final Key<Mask> OPERATOR_FROM =
            Key.of(
                    "operator.from",
                    Kinds.mask(),
                    new Mask("*!*@*"),
                    "From where one may become that operator.");

    static final Section OPERATOR =
            new Section(
                    "operator",
                    true,
                    "Who may become an operator of the network on IRC; one such table for each.",
                    List.of(OPERATOR_NAME, OPERATOR_PASSWORD, OPERATOR_FROM));

    /** The sections whose keys stand once, in the order in which they are written. */
    static final List<Section> SINGLE =
            List.of(
                    new Section(
                            "listen",
                            false,
                            "Where the server listens, and to how many.",
                            List.of(BIND, PORT, TRANSPORT, CONNECTIONS, CONNECTIONS_PER_ADDRESS)),
                    new Section(
                            "server",
                            false,
                            "What the server says of itself on IRC, and the password it asks for.",
                            List.of(SERVER_NAME, NETWORK, DESCRIPTION, PASSWORD, MOTD, MOTD_FILE)),
                    new Section(
                            "admin",
                            false,
                            "What the IRC command ADMIN answers.",
                            List.of(ADMIN_LOCATION, ADMIN_ORGANISATION, ADMIN_EMAIL)),
                    new Section(
                            "log",
                            false,
                            "Where all that is said is kept, unless the server runs with"
                                    + " --ephemeral.",
                            List.of(DATA, DURABILITY, RESERVE, SEGMENT)),
                    new Section(
                            "history",
                            false,
                            "What was said, to be paged through and searched.",
                            List.of(KEEP)),
                    new Section(
                            "desk",
                            false,
                            "The desk, where guests wait and the host answers.",
                            List.of(HOST_NAME, GUESTS, IDLE)),
                    new Section(
                            "limits",
                            false,
                            "What one connection may take, and how long.",
                            List.of(
                                    SOFT_LIMIT,
                                    HARD_LIMIT,
                                    TOTAL_LIMIT,
                                    STALL,
                                    INPUT_LIMIT,
                                    REGISTRATION,
                                    PING_AFTER,
                                    PING_TIMEOUT,
                                    BURST,
                                    RATE,
                                    MONITORED)));

    private Keys() {}

    /** Those of which a running server sees no change. */
    static List<Key<?>> onRestart() {
        return single().filter(Key::needsRestart).toList();
    }

    /** The keys that stand once. */
    static Stream<Key<?>> single() {
        return SINGLE.stream().flatMap(section -> section.keys().stream());
    }

    /** All sections, in the order in which they are written. */
    static List<Section> sections() {
        return Stream.concat(SINGLE.stream(), Stream.of(OPERATOR)).toList();
    }
}
