package hocket.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Some sessions do anything at random, and what must always hold does. A failure names the seed and
 * the entry; {@code ./hocket-dev test core -Dtest=NetworkSimulationTest} replays it.
 */
class NetworkSimulationTest {
    private static final int ENTRIES = 12_000;
    private static final int ATTACHED = 9;

    private final Core core = new Core();
    private final Core replica = new Core();
    private final List<SessionId> attached = new ArrayList<>();
    private final long[] sequences = new long[ENTRIES + ATTACHED + 1];
    private long sessions;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void whateverTheyDoTheRulesHold(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        RandomCommands commands = new RandomCommands(random);
        Set<Class<?>> heard = new HashSet<>();
        for (int at = 0; at < ATTACHED; at++) {
            attach();
        }
        for (int index = 1; index <= ENTRIES; index++) {
            SessionId session = attached.get(random.nextInt(attached.size()));
            Command command =
                    core.user(session)
                            .map(user -> commands.of(user, core))
                            .orElseGet(commands::ofStranger);
            List<Event> events =
                    step(entry(index, session, command), "seed " + seed + ": " + command);
            heard.addAll(events.stream().map(Event::getClass).toList());
            commands.remember(index, events);
        }
        assertThat(heard)
                .contains(
                        MessageEvent.Redacted.class,
                        MessageEvent.WantsToWrite.class,
                        Event.Said.class,
                        OperatorEvent.PutOut.class,
                        OperatorEvent.Killed.class);
    }

    private void attach() {
        sessions++;
        attached.add(new SessionId(0, 1, sessions));
    }

    private Entry entry(long index, SessionId session, Command command) {
        int number = Math.toIntExact(session.number());
        sequences[number]++;
        Instant instant = Instant.ofEpochSecond(index);
        return new Entry(index, instant, session, sequences[number], command);
    }

    private List<Event> step(Entry entry, String what) {
        List<Event> events = core.apply(entry);
        assertThat(replica.apply(entry)).as(what).isEqualTo(events);
        events.forEach(event -> checkAudience(event, what));
        checkUsers(what);
        checkDesk(what);
        if (entry.command() instanceof SessionCommand.Depart) {
            attached.remove(entry.session());
            attach();
        }
        return events;
    }

    private void checkAudience(Event event, String what) {
        assertThat(event.audience()).as(what).doesNotHaveDuplicates();
        assertThat(attached).as("%s: %s", what, event).containsAll(event.audience());
        switch (event) {
            case MessageEvent.Sent(var audience, _, SessionId by, Recipient to, _, _) ->
                    checkMessage(audience, by, to, what);
            case MessageEvent.Tagged(var audience, _, SessionId by, Recipient to, _, _) ->
                    checkMessage(audience, by, to, what);
            case MessageEvent.Redacted(var audience, Source who, Recipient to, _, _) ->
                    checkMessage(audience, session(who.nick()), to, what);
            default -> {}
        }
    }

    private void checkMessage(List<SessionId> heard, SessionId by, Recipient to, String what) {
        Set<SessionId> allowed = new HashSet<>(List.of(by));
        switch (to) {
            case Recipient.ToUser(Nick nick) -> allowed.add(session(nick));
            case Recipient.ToChannel(ChannelName name, _) ->
                    core.channel(name)
                            .orElseThrow()
                            .members()
                            .forEach(member -> allowed.add(member.user().session()));
        }
        assertThat(allowed).as(what).containsAll(heard);
    }

    private SessionId session(Nick nick) {
        return core.user(nick).orElseThrow().session();
    }

    private void checkUsers(String what) {
        Set<String> nicks = new HashSet<>();
        for (User user : core.users()) {
            assertThat(nicks.add(user.nick().folded())).as(what).isTrue();
            assertThat(core.user(user.nick())).as(what).containsSame(user);
            assertThat(core.user(user.session())).as(what).containsSame(user);
            assertThat(attached).as(what).contains(user.session());
            assertThat(user.has(UserMode.OPERATOR)).as(what).isEqualTo(user.operator().isPresent());
            assertThat(user.accepted()).as(what).allMatch(friend -> core.user(friend).isPresent());
            assertThat(user.channels())
                    .as(what)
                    .allMatch(channel -> channel.member(user.session()).isPresent());
        }
        for (Channel channel : core.channels()) {
            assertThat(channel.members())
                    .as(what)
                    .isNotEmpty()
                    .allMatch(member -> member.user().channels().contains(channel))
                    .allMatch(member -> member.user().kind() == User.Kind.MEMBER);
        }
    }

    private void checkDesk(String what) {
        long hosts = core.users().stream().filter(u -> u.kind() == User.Kind.HOST).count();
        long guests = core.users().stream().filter(u -> u.kind() == User.Kind.GUEST).count();
        assertThat(hosts).as(what).isLessThanOrEqualTo(1);
        assertThat(guests).as(what).isLessThanOrEqualTo(hosts * ATTACHED);
    }

    /** Commands of every sort, about few names, so that they meet. */
    private static final class RandomCommands {
        private static final List<String> NICKS =
                List.of("alice", "Alice", "bob", "carol", "dave", "eve", "user2", "host", "HOST");
        private static final List<String> CHANNELS = List.of("#a", "#A", "#b");
        private static final List<String> TEXTS =
                List.of("hi", "#", "Exit", "", "\u0001VERSION\u0001", "\u0001ACTION waves\u0001");
        private static final Remark WHY = new Remark("why");

        private final SplittableRandom random;
        private Command takeBack = new UserCommand.ComeBack();

        RandomCommands(SplittableRandom random) {
            this.random = random;
        }

        Command ofStranger() {
            return switch (random.nextInt(8)) {
                case 0 -> new SessionCommand.Depart();
                case 1 -> atDesk();
                case 2 -> aboutItself();
                default -> Network.register(pick(NICKS));
            };
        }

        Command of(User user, State state) {
            boolean isMember = user.kind() == User.Kind.MEMBER;
            return isMember || random.nextInt(10) == 0 ? ofMember(state) : atDesk();
        }

        private Command ofMember(State state) {
            return switch (random.nextInt(14)) {
                case 0, 1, 2 -> new MessageCommand.Send(recipient(), message());
                case 6, 12, 13 -> aboutItself();
                case 3, 4 -> new ChannelCommand.Join(channel(), Remark.NONE);
                case 5 -> inChannel();
                case 7, 8 -> takeBack;
                case 9 -> new MessageCommand.Tag(recipient(), new ClientTags("+x=1"));
                case 10 -> asOperator(state);
                default -> atDesk();
            };
        }

        private Command aboutItself() {
            return switch (random.nextInt(12)) {
                case 0 -> new UserCommand.GoAway(WHY);
                case 1 -> new UserCommand.ComeBack();
                case 2 -> new UserCommand.ChangeRealName(new Remark(pick(NICKS)));
                case 3 -> new UserCommand.Accept(nick());
                case 4 -> new UserCommand.Unaccept(nick());
                case 5, 6 -> new UserCommand.ChangeUserMode(mode(), random.nextBoolean());
                case 7 -> new UserCommand.Quit(WHY);
                case 8 -> new SessionCommand.Depart();
                default -> new UserCommand.ChangeNick(nick());
            };
        }

        private Command inChannel() {
            return switch (random.nextInt(6)) {
                case 0 -> new ChannelCommand.Part(channel(), WHY);
                case 1 -> new ChannelCommand.Kick(channel(), nick(), WHY);
                case 2 -> new ChannelCommand.Invite(channel(), nick());
                case 3 -> new ChannelCommand.Rename(channel(), channel(), WHY);
                case 4 -> change(new ModeChange.Flag(pick(flags()), random.nextBoolean()));
                default -> change(new ModeChange.Ranked(Rank.VOICE, nick(), true));
            };
        }

        private Command change(ModeChange change) {
            return new ChannelCommand.ChangeModes(channel(), List.of(change));
        }

        private Command asOperator(State state) {
            return switch (random.nextInt(8)) {
                case 0, 1 -> new OperatorCommand.BecomeOperator(WHY);
                case 2 -> new OperatorCommand.Kill(nick(), WHY);
                case 3 -> new OperatorCommand.Wallops(WHY);
                case 4 ->
                        new OperatorCommand.ChangeHost(
                                nick(), new Username("x"), new HostName("hidden"));
                case 5 -> new OperatorCommand.SetBan(Network.OF_ALICE, Duration.ZERO, WHY);
                case 6 -> new OperatorCommand.LiftBan(Network.OF_ALICE);
                default -> new OperatorCommand.ExpireBan(Network.OF_ALICE, state.bans().size());
            };
        }

        private Command atDesk() {
            return switch (random.nextInt(18)) {
                case 0, 1, 2, 3 -> new SessionCommand.OpenDesk(new Nick("host"), 3);
                case 4, 5, 6, 7 -> new DeskCommand.Arrive(new Address("x"));
                case 8 -> new DeskCommand.CloseDesk();
                case 9 -> new SessionCommand.Depart();
                case 10, 11, 12 -> new DeskCommand.SpeakToAll(new Utterance.Over());
                default -> new ConversationCommand.Speak(new Utterance.Exit());
            };
        }

        /** The last message said may be taken back, by whoever tries. */
        void remember(long index, List<Event> events) {
            for (int ordinal = 0; ordinal < events.size(); ordinal++) {
                if (events.get(ordinal) instanceof MessageEvent.Sent sent) {
                    MessageId id = new MessageId(index, ordinal);
                    takeBack = new MessageCommand.Redact(sent.to(), id, WHY);
                }
            }
        }

        private Recipient recipient() {
            Rank least = random.nextInt(4) == 0 ? Rank.VOICE : Rank.NONE;
            return random.nextBoolean()
                    ? new Recipient.ToUser(nick())
                    : new Recipient.ToChannel(channel(), least);
        }

        private Message message() {
            Message.Kind kind = pick(List.of(Message.Kind.values()));
            return Message.of(kind, pick(TEXTS));
        }

        private UserMode mode() {
            return pick(List.of(UserMode.values()));
        }

        private static List<ChannelFlag> flags() {
            return List.of(ChannelFlag.values());
        }

        private Nick nick() {
            return new Nick(pick(NICKS));
        }

        private ChannelName channel() {
            return new ChannelName(pick(CHANNELS));
        }

        private <T> T pick(List<T> among) {
            return among.get(random.nextInt(among.size()));
        }
    }
}
