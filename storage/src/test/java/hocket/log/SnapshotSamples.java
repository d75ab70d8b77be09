package hocket.log;

import hocket.core.Ban;
import hocket.core.ChannelFlag;
import hocket.core.ChannelName;
import hocket.core.ConversationId;
import hocket.core.HostName;
import hocket.core.IpAddress;
import hocket.core.IpNetwork;
import hocket.core.KeptMessage;
import hocket.core.ListedMask;
import hocket.core.Mask;
import hocket.core.MaskList;
import hocket.core.MessageId;
import hocket.core.Nick;
import hocket.core.PastUser;
import hocket.core.Rank;
import hocket.core.Remark;
import hocket.core.SessionId;
import hocket.core.SetBan;
import hocket.core.Side;
import hocket.core.Source;
import hocket.core.Text;
import hocket.core.Topic;
import hocket.core.User;
import hocket.core.UserMode;
import hocket.core.Username;
import hocket.core.Utterance;
import hocket.core.snapshot.ChannelSnapshot;
import hocket.core.snapshot.ConversationSnapshot;
import hocket.core.snapshot.ConversationSnapshot.Floor;
import hocket.core.snapshot.DeskSnapshot;
import hocket.core.snapshot.SequencesSnapshot;
import hocket.core.snapshot.Snapshot;
import hocket.core.snapshot.UserSnapshot;
import hocket.core.snapshot.UsersSnapshot;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Snapshots by the names that they have in the golden file: between them, every kind of thing. They
 * need not be states that a core can come to. One that has a line there never changes: what is new
 * comes with a sample of its own.
 */
final class SnapshotSamples {
    private static final SessionId ADA = new SessionId(1, 2, 300);
    private static final SessionId BJORN = new SessionId(0, 2, 4_294_967_296L);
    private static final SessionId GUEST = new SessionId(0, 2, 5);
    private static final SessionId HOST = new SessionId(0, 2, 6);
    private static final Instant NOON = Instant.parse("2026-02-03T12:00:00.123456789Z");
    private static final Instant LONG_AGO = Instant.parse("1969-12-31T23:59:59.999Z");
    private static final ChannelName ROOM = new ChannelName("#rööm");
    private static final ChannelName OTHER = new ChannelName("#other");
    private static final Remark WHY = new Remark("because \u0002bold\u0002 🎵");
    private static final IpAddress V4 = IpAddress.ofV4(0x7f000001);
    private static final IpAddress V6 = new IpAddress(0x2001_0db8_0000_0000L, -2L);
    private static final ConversationId TALK = new ConversationId(70_000);
    private static final ConversationId OTHER_TALK = new ConversationId(70_001);

    private static final List<UserMode> MODES =
            List.of(
                    UserMode.INVISIBLE,
                    UserMode.WALLOPS,
                    UserMode.OPERATOR,
                    UserMode.BOT,
                    UserMode.CALLER_ID);
    private static final List<ChannelFlag> FLAGS =
            List.of(
                    ChannelFlag.INVITE_ONLY,
                    ChannelFlag.MODERATED,
                    ChannelFlag.NO_EXTERNAL,
                    ChannelFlag.SECRET,
                    ChannelFlag.TOPIC_LOCKED,
                    ChannelFlag.NO_CTCP,
                    ChannelFlag.AUDITORIUM,
                    ChannelFlag.OP_MODERATED);
    private static final List<Rank> RANKS =
            List.of(Rank.VOICE, Rank.HALFOP, Rank.OPERATOR, Rank.ADMIN, Rank.OWNER);

    private SnapshotSamples() {}

    static Map<String, Snapshot> all() {
        Map<String, Snapshot> all = new LinkedHashMap<>();
        all.put("empty", empty());
        all.put("full", full());
        all.put("empty desk", staying());
        return all;
    }

    private static Snapshot empty() {
        return new Snapshot(
                0,
                new SequencesSnapshot(List.of(), List.of(), List.of()),
                new UsersSnapshot(List.of(), List.of(), List.of()),
                List.of(),
                List.of(),
                null);
    }

    static Snapshot full() {
        return new Snapshot(
                9_999_999_999L,
                sequences(),
                users(),
                List.of(room(), bareRoom()),
                List.of(ofMask(), ofNetwork()),
                desk());
    }

    private static SequencesSnapshot sequences() {
        return new SequencesSnapshot(
                List.of(
                        new SequencesSnapshot.Seen(ADA, 1),
                        new SequencesSnapshot.Seen(BJORN, Long.MAX_VALUE)),
                List.of(new SequencesSnapshot.Seen(new SessionId(0, 2, 1), 128)),
                List.of(new SequencesSnapshot.Lost(0, 1), new SequencesSnapshot.Lost(1, 300)));
    }

    private static UsersSnapshot users() {
        return new UsersSnapshot(
                List.of(
                        ada(),
                        bare(BJORN, User.Kind.MEMBER, "Björn"),
                        bare(HOST, User.Kind.HOST, "user1"),
                        bare(GUEST, User.Kind.GUEST, "user2")),
                List.of(new SessionId(0, 2, 7)),
                List.of(new PastUser(source("Gone"), WHY, LONG_AGO)));
    }

    private static UserSnapshot ada() {
        return new UserSnapshot(
                new UserSnapshot.Person(ADA, User.Kind.MEMBER, source("Ada"), V6, WHY, NOON),
                new UserSnapshot.Mood(MODES, WHY, new Remark("root"), LONG_AGO),
                new UserSnapshot.Ties(
                        List.of(ROOM, OTHER), List.of(OTHER), List.of(BJORN), List.of(GUEST)),
                List.of(new KeptMessage<>(new MessageId(70_000, 3), ADA, BJORN)));
    }

    private static UserSnapshot bare(SessionId session, User.Kind kind, String nick) {
        return new UserSnapshot(
                new UserSnapshot.Person(session, kind, source(nick), V4, Remark.NONE, NOON),
                new UserSnapshot.Mood(List.of(), null, null, NOON),
                new UserSnapshot.Ties(List.of(), List.of(), List.of(), List.of()),
                List.of());
    }

    private static ChannelSnapshot room() {
        List<ChannelSnapshot.Masks> lists =
                List.of(masks(MaskList.BAN), masks(MaskList.EXCEPTION), masks(MaskList.INVITATION));
        return new ChannelSnapshot(
                ROOM,
                LONG_AGO,
                new Topic(WHY, source("Ada"), NOON),
                new ChannelSnapshot.Modes(FLAGS, new Remark("key"), 300, OTHER, lists),
                people(),
                List.of(
                        new KeptMessage<>(new MessageId(70_000, 3), ADA, Rank.NONE),
                        new KeptMessage<>(new MessageId(70_001, 0), GUEST, Rank.OWNER)));
    }

    private static ChannelSnapshot.Masks masks(MaskList list) {
        Mask mask = new Mask("*!*@" + list + ".example");
        return new ChannelSnapshot.Masks(list, List.of(new ListedMask(mask, source("Ada"), NOON)));
    }

    private static ChannelSnapshot.People people() {
        return new ChannelSnapshot.People(
                List.of(
                        new ChannelSnapshot.Member(ADA, RANKS),
                        new ChannelSnapshot.Member(BJORN, List.of())),
                List.of(BJORN),
                List.of(GUEST, HOST));
    }

    private static ChannelSnapshot bareRoom() {
        return new ChannelSnapshot(
                OTHER,
                NOON,
                null,
                new ChannelSnapshot.Modes(List.of(), null, 0, null, List.of()),
                new ChannelSnapshot.People(
                        List.of(new ChannelSnapshot.Member(ADA, List.of())), List.of(), List.of()),
                List.of());
    }

    private static SetBan ofMask() {
        Ban ban = new Ban.OfMask(new Mask("*!*@bad.example"));
        return new SetBan(ban, 12, NOON, Duration.ZERO, new Remark("root"), Remark.NONE);
    }

    private static SetBan ofNetwork() {
        Ban ban = new Ban.OfNetwork(new IpNetwork(V6, 64));
        Duration lasts = Duration.ofMillis(90_500);
        return new SetBan(ban, Long.MAX_VALUE, NOON, lasts, new Remark("root"), WHY);
    }

    private static DeskSnapshot desk() {
        Utterance hello = new Utterance.Say(new Text("Grüß dich"));
        List<Utterance> held = List.of(hello, new Utterance.Over(), new Utterance.Exit());
        ConversationSnapshot one =
                new ConversationSnapshot(
                        TALK,
                        GUEST,
                        new Nick("user2"),
                        new Floor(Side.HOST, 128, true, false),
                        List.of(),
                        held,
                        1,
                        70_005);
        ConversationSnapshot other =
                new ConversationSnapshot(
                        OTHER_TALK,
                        BJORN,
                        new Nick("Björn"),
                        new Floor(Side.GUEST, 1, false, true),
                        held,
                        List.of(),
                        0,
                        0);
        return new DeskSnapshot(
                HOST, new Nick("user1"), 1_000, List.of(one, other), List.of(TALK), true, 300);
    }

    private static Snapshot staying() {
        DeskSnapshot desk =
                new DeskSnapshot(HOST, new Nick("user1"), 1, List.of(), List.of(), false, 1);
        Snapshot empty = empty();
        return new Snapshot(
                1, empty.sequences(), empty.users(), empty.channels(), empty.bans(), desk);
    }

    private static Source source(String nick) {
        return new Source(new Nick(nick), new Username("u"), new HostName("host.example"));
    }
}
