package hocket.irc;

import static hocket.irc.Capability.AWAY_NOTIFY;
import static hocket.irc.Capability.BATCH;
import static hocket.irc.Capability.CHANNEL_RENAME;
import static hocket.irc.Capability.CHGHOST;
import static hocket.irc.Capability.EXTENDED_JOIN;
import static hocket.irc.Capability.MESSAGE_REDACTION;
import static hocket.irc.Capability.MESSAGE_TAGS;
import static hocket.irc.Capability.MULTILINE;
import static hocket.irc.Capability.SERVER_TIME;
import static hocket.irc.Capability.SETNAME;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import hocket.core.ChannelEvent;
import hocket.core.ChannelFlag;
import hocket.core.ChannelName;
import hocket.core.ClientTags;
import hocket.core.Event;
import hocket.core.HostName;
import hocket.core.Mask;
import hocket.core.MaskList;
import hocket.core.Message;
import hocket.core.MessageEvent;
import hocket.core.MessageId;
import hocket.core.ModeChange;
import hocket.core.Nick;
import hocket.core.OperatorEvent;
import hocket.core.Rank;
import hocket.core.Recipient;
import hocket.core.Remark;
import hocket.core.SessionId;
import hocket.core.Source;
import hocket.core.UserEvent;
import hocket.core.UserMode;
import hocket.core.Username;
import hocket.door.Stamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What every kind of event looks like, line by line, to which capabilities. */
class IrcFormatTest {
    private static final SessionId SESSION = new SessionId(0, 1, 2);
    private static final Instant INSTANT = Instant.parse("2026-01-02T03:04:05.006789Z");
    private static final MessageId ID = new MessageId(40, 1);
    private static final String NAME = "0000000000018-1";
    private static final Stamp STAMP = new Stamp(SESSION, 3, INSTANT, ID);
    private static final Stamp TRANSIENT = new Stamp(SESSION, Stamp.TRANSIENT, INSTANT, ID);
    private static final String TIME = "time=2026-01-02T03:04:05.006Z";

    private static final Source ANN =
            new Source(new Nick("ann"), new Username("a"), new HostName("h.test"));
    private static final ChannelName ROOM = new ChannelName("#Room");
    private static final List<SessionId> ALL = List.of(SESSION);
    private static final Remark NONE = Remark.NONE;
    private static final Recipient TO_ROOM = new Recipient.ToChannel(ROOM, Rank.NONE);

    @ParameterizedTest
    @MethodSource("events")
    void showsTheEvent(Event event, Set<Capability> capabilities, List<String> lines) {
        assertThat(lines(event, STAMP, capabilities)).isEqualTo(lines);
    }

    static Stream<Arguments> events() {
        return Stream.of(channels(), users(), messages(), operators()).flatMap(each -> each);
    }

    private static Stream<Arguments> channels() {
        ChannelEvent joined = new ChannelEvent.Joined(ALL, ROOM, ANN, new Remark("Ann B."), true);
        ChannelEvent parted = new ChannelEvent.Parted(ALL, ROOM, ANN, new Remark("so long"));
        ChannelEvent renamed =
                new ChannelEvent.Renamed(ALL, ROOM, ANN, new ChannelName("#hall"), NONE);
        return Stream.of(
                shows(joined, ":ann!a@h.test JOIN #Room"),
                shows(joined, Set.of(EXTENDED_JOIN), ":ann!a@h.test JOIN #Room * :Ann B."),
                shows(
                        joined,
                        Set.of(SERVER_TIME, EXTENDED_JOIN),
                        "@" + TIME + " :ann!a@h.test JOIN #Room * :Ann B."),
                shows(joined, Set.of(MESSAGE_TAGS), "@msgid=" + NAME + " :ann!a@h.test JOIN #Room"),
                shows(parted, ":ann!a@h.test PART #Room :so long"),
                shows(new ChannelEvent.Parted(ALL, ROOM, ANN, NONE), ":ann!a@h.test PART #Room"),
                shows(
                        new ChannelEvent.Kicked(ALL, ROOM, ANN, new Nick("bob"), NONE),
                        ":ann!a@h.test KICK #Room bob :ann"),
                shows(
                        new ChannelEvent.Kicked(
                                ALL, ROOM, ANN, new Nick("bob"), new Remark("be gone")),
                        ":ann!a@h.test KICK #Room bob :be gone"),
                shows(
                        new ChannelEvent.TopicChanged(ALL, ROOM, ANN, new Remark("ducks")),
                        ":ann!a@h.test TOPIC #Room :ducks"),
                shows(
                        new ChannelEvent.TopicChanged(ALL, ROOM, ANN, NONE),
                        ":ann!a@h.test TOPIC #Room :"),
                shows(
                        new ChannelEvent.Invited(ALL, ROOM, ANN, SESSION, SESSION, new Nick("bob")),
                        ":ann!a@h.test INVITE bob #Room"),
                shows(renamed),
                shows(renamed, Set.of(CHANNEL_RENAME), ":ann!a@h.test RENAME #Room #hall :"),
                shows(new ChannelEvent.Forwarded(ALL, ROOM, ROOM)),
                shows(new ChannelEvent.Knocked(ALL, ROOM, ANN, SESSION, NONE)));
    }

    private static Stream<Arguments> users() {
        UserEvent away = new UserEvent.WentAway(ALL, ANN, new Remark("tea"));
        UserEvent back = new UserEvent.CameBack(ALL, ANN);
        UserEvent host =
                new UserEvent.HostChanged(ALL, ANN, new Username("b"), new HostName("new.test"));
        UserEvent name = new UserEvent.RealNameChanged(ALL, ANN, new Remark("Ann C."));
        return Stream.of(
                shows(
                        new UserEvent.NickChanged(ALL, ANN, new Nick("annie"), List.of()),
                        ":ann!a@h.test NICK annie"),
                shows(
                        new UserEvent.Left(ALL, ANN, new Remark("Quit: bye"), List.of()),
                        ":ann!a@h.test QUIT :Quit: bye"),
                shows(
                        new UserEvent.UserModeChanged(ALL, ANN, UserMode.WALLOPS, true),
                        ":ann!a@h.test MODE ann +w"),
                shows(
                        new UserEvent.UserModeChanged(ALL, ANN, UserMode.BOT, false),
                        ":ann!a@h.test MODE ann -B"),
                shows(away),
                shows(away, Set.of(AWAY_NOTIFY), ":ann!a@h.test AWAY :tea"),
                shows(back),
                shows(back, Set.of(AWAY_NOTIFY), ":ann!a@h.test AWAY"),
                shows(host),
                shows(host, Set.of(CHGHOST), ":ann!a@h.test CHGHOST b new.test"),
                shows(name),
                shows(name, Set.of(SETNAME), ":ann!a@h.test SETNAME :Ann C."),
                shows(new UserEvent.AcceptChanged(ALL, ANN, new Nick("bob"), true)),
                shows(new UserEvent.Registered(ALL, ANN, NONE)));
    }

    private static Stream<Arguments> messages() {
        MessageEvent said = sent(TO_ROOM, Message.of(Message.Kind.PRIVMSG, "hi: there"), false);
        Message tagged =
                new Message(
                        Message.Kind.NOTICE,
                        List.of(new Message.Line("", false)),
                        new ClientTags("+draft/reply=x;+y"));
        MessageEvent byBot = sent(new Recipient.ToUser(new Nick("bob")), tagged, true);
        MessageEvent toOperators =
                sent(
                        new Recipient.ToChannel(ROOM, Rank.OPERATOR),
                        Message.of(Message.Kind.NOTICE, "psst"),
                        false);
        MessageEvent redacted =
                new MessageEvent.Redacted(ALL, ANN, TO_ROOM, new MessageId(1, 0), NONE);
        return Stream.of(
                shows(said, ":ann!a@h.test PRIVMSG #Room :hi: there"),
                shows(
                        said,
                        Set.of(SERVER_TIME),
                        "@" + TIME + " :ann!a@h.test PRIVMSG #Room :hi: there"),
                shows(
                        said,
                        Set.of(MESSAGE_TAGS),
                        "@msgid=" + NAME + " :ann!a@h.test PRIVMSG #Room :hi: there"),
                shows(byBot, ":ann!a@h.test NOTICE bob :"),
                shows(
                        byBot,
                        Set.of(MESSAGE_TAGS, SERVER_TIME),
                        "@"
                                + TIME
                                + ";msgid="
                                + NAME
                                + ";bot;+draft/reply=x;+y :ann!a@h.test NOTICE bob :"),
                shows(toOperators, ":ann!a@h.test NOTICE @#Room :psst"),
                shows(redacted),
                shows(
                        redacted,
                        Set.of(MESSAGE_REDACTION),
                        ":ann!a@h.test REDACT #Room 0000000000001-0"),
                shows(
                        new MessageEvent.Redacted(
                                ALL, ANN, TO_ROOM, new MessageId(1, 0), new Remark("no")),
                        Set.of(MESSAGE_REDACTION, MESSAGE_TAGS),
                        "@msgid=" + NAME + " :ann!a@h.test REDACT #Room 0000000000001-0 :no"));
    }

    private static Stream<Arguments> operators() {
        return Stream.of(
                shows(
                        new OperatorEvent.Killed(ALL, ANN, new Nick("bob"), new Remark("spam")),
                        ":ann!a@h.test KILL bob :spam"),
                shows(
                        new OperatorEvent.WallopsSaid(ALL, ANN, new Remark("hear me")),
                        ":ann!a@h.test WALLOPS :hear me"));
    }

    @Test
    void whatTheHistoryKeepsBearsItsNameForWhoKnowsTags() {
        Nick bob = new Nick("bob");
        Stream<Event> kept =
                Stream.of(
                        new ChannelEvent.Joined(ALL, ROOM, ANN, NONE, false),
                        new ChannelEvent.Parted(ALL, ROOM, ANN, NONE),
                        new ChannelEvent.Kicked(ALL, ROOM, ANN, bob, NONE),
                        new ChannelEvent.TopicChanged(ALL, ROOM, ANN, NONE),
                        new ChannelEvent.Renamed(ALL, ROOM, ANN, ROOM, NONE),
                        modes(new ModeChange.ClearKey()),
                        new UserEvent.NickChanged(ALL, ANN, bob, List.of(ROOM)),
                        new UserEvent.Left(ALL, ANN, NONE, List.of(ROOM)));

        assertThat(kept)
                .allSatisfy(event ->
                        assertThat(lines(event, STAMP, Set.of(MESSAGE_TAGS, CHANNEL_RENAME)))
                                .singleElement()
                                .matches(line -> line.startsWith("@msgid=" + NAME + " :ann!")));
    }

    @Test
    void whatTheHistoryDoesNotKeepHasNoName() {
        Stream<Event> passing =
                Stream.of(
                        new ChannelEvent.Invited(ALL, ROOM, ANN, SESSION, SESSION, new Nick("bob")),
                        new UserEvent.WentAway(ALL, ANN, new Remark("tea")),
                        new UserEvent.UserModeChanged(ALL, ANN, UserMode.BOT, true));

        assertThat(passing)
                .allSatisfy(event ->
                        assertThat(lines(event, STAMP, Set.of(MESSAGE_TAGS, AWAY_NOTIFY)))
                                .singleElement()
                                .matches(line -> line.startsWith(":ann!")));
    }

    @Test
    void tagsAloneShowOnlyToWhoKnowsTags() {
        MessageEvent typing =
                new MessageEvent.Tagged(
                        ALL, ANN, SESSION, TO_ROOM, new ClientTags("+typing=active"), false);

        assertThat(lines(typing, TRANSIENT, Set.of(SERVER_TIME))).isEmpty();
        assertThat(lines(typing, TRANSIENT, Set.of(MESSAGE_TAGS)))
                .containsExactly("@+typing=active :ann!a@h.test TAGMSG #Room");
    }

    @Test
    void severalLinesAreABatchForWhoKnowsThose() {
        Set<Capability> capabilities = Set.of(BATCH, MULTILINE, MESSAGE_TAGS);

        assertThat(lines(poem(), STAMP, capabilities))
                .containsExactly(
                        "@msgid="
                                + NAME
                                + ";+x :ann!a@h.test BATCH +"
                                + NAME
                                + " draft/multiline #Room",
                        "@batch=" + NAME + " :ann!a@h.test PRIVMSG #Room :one ",
                        "@batch="
                                + NAME
                                + ";draft/multiline-concat"
                                + " :ann!a@h.test PRIVMSG #Room :and more",
                        "@batch=" + NAME + " :ann!a@h.test PRIVMSG #Room :",
                        "@batch=" + NAME + " :ann!a@h.test PRIVMSG #Room :two",
                        ":ann!a@h.test BATCH -" + NAME);
    }

    @Test
    void severalLinesAreMessagesForOthersBlankOnesLeftOutAndOnlyTheFirstNamed() {
        assertThat(lines(poem(), STAMP, Set.of(MULTILINE, MESSAGE_TAGS, SERVER_TIME)))
                .containsExactly(
                        "@" + TIME + ";msgid=" + NAME + ";+x :ann!a@h.test PRIVMSG #Room :one ",
                        "@" + TIME + " :ann!a@h.test PRIVMSG #Room :and more",
                        "@" + TIME + " :ann!a@h.test PRIVMSG #Room :two");
    }

    @Test
    void aLineIsCutBetweenCharactersItsTagsAside() {
        String euros = "€".repeat(200);
        Event said = sent(TO_ROOM, Message.of(Message.Kind.PRIVMSG, euros), false);

        byte[] bytes = new IrcFormat(Set.of(SERVER_TIME)).encode(said, STAMP);

        String start = ":ann!a@h.test PRIVMSG #Room :";
        String kept = "€".repeat((510 - start.length()) / 3);
        assertThat(new String(bytes, UTF_8)).isEqualTo("@" + TIME + " " + start + kept + "\r\n");
    }

    @Test
    void changesOfModesShareALineWithTheirParametersInOrder() {
        Event changed =
                modes(
                        new ModeChange.Ranked(Rank.OPERATOR, new Nick("bob"), true),
                        new ModeChange.Flag(ChannelFlag.MODERATED, true),
                        new ModeChange.SetLimit(5),
                        new ModeChange.Ranked(Rank.VOICE, new Nick("cy"), false),
                        new ModeChange.ClearKey(),
                        new ModeChange.ClearLimit(),
                        new ModeChange.AddMask(MaskList.BAN, new Mask("*!*@x")),
                        new ModeChange.SetForward(new ChannelName("#b")));

        assertThat(lines(changed, STAMP, Set.of()))
                .containsExactly(":ann!a@h.test MODE #Room +oml-vkl+bf bob 5 cy * *!*@x #b");
    }

    @Test
    void changesOfModesTakeAsManyLinesAsTheyNeed() {
        List<ModeChange> changes = new ArrayList<>();
        List<String> masks = new ArrayList<>();
        for (int each = 0; each < 12; each++) {
            String mask = "ü".repeat(40) + each + "!*@*";
            masks.add(mask);
            changes.add(new ModeChange.AddMask(MaskList.EXCEPTION, new Mask(mask)));
        }
        Event changed = modes(changes.toArray(ModeChange[]::new));

        List<String> lines = lines(changed, STAMP, Set.of());

        assertThat(lines).allMatch(line -> line.getBytes(UTF_8).length <= 510);
        assertThat(lines).hasSize(3);
        assertThat(String.join(" ", lines).split(" "))
                .filteredOn(word -> word.contains("ü"))
                .containsExactlyElementsOf(masks);
        assertThat(lines.getFirst()).startsWith(":ann!a@h.test MODE #Room +eeeee ü");
        assertThat(lines(changed, STAMP, Set.of(MESSAGE_TAGS, SERVER_TIME)))
                .hasSize(3)
                .map(line -> line.substring(0, line.indexOf(" :ann!")))
                .containsExactly("@" + TIME + ";msgid=" + NAME, "@" + TIME, "@" + TIME);
    }

    private static MessageEvent poem() {
        Message message =
                new Message(
                        Message.Kind.PRIVMSG,
                        List.of(
                                new Message.Line("one ", false),
                                new Message.Line("and more", true),
                                new Message.Line("", false),
                                new Message.Line("two", false)),
                        new ClientTags("+x"));
        return sent(TO_ROOM, message, false);
    }

    private static MessageEvent sent(Recipient to, Message message, boolean bot) {
        return new MessageEvent.Sent(ALL, ANN, SESSION, to, message, bot);
    }

    private static Event modes(ModeChange... changes) {
        return new ChannelEvent.ModesChanged(ALL, ROOM, ANN, List.of(changes));
    }

    private static Arguments shows(Event event, String... lines) {
        return shows(event, Set.of(), lines);
    }

    private static Arguments shows(Event event, Set<Capability> capabilities, String... lines) {
        return arguments(event, capabilities, List.of(lines));
    }

    private static List<String> lines(Event event, Stamp stamp, Set<Capability> capabilities) {
        String text = new String(new IrcFormat(capabilities).encode(event, stamp), UTF_8);
        return text.lines().toList();
    }
}
