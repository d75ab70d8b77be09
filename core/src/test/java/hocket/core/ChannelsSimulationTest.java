package hocket.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Users who do anything at random in a few channels, seeded: after every step everything that must
 * hold of channels is looked at from the outside. The seed is in the name of the test that fails.
 */
class ChannelsSimulationTest {
    private static final int STEPS = 2_000;
    private static final long SEEDS = 10;
    private static final int NICKS = 9;
    private static final List<String> NAMES = List.of("#a", "#A", "#b", "#c", "#d");

    private static final List<Rank> RANKS =
            List.of(Rank.VOICE, Rank.HALFOP, Rank.OPERATOR, Rank.ADMIN, Rank.OWNER);

    private static final List<String> MASKS =
            List.of("n1", "n?", "*@n2.*", "$r:*n3", "$j:#b", "$m:n4", "$m:$j:#c", "$x:y");

    /** One run: who is there, and what is at random. */
    private static final class Run {
        private final Random random;
        private final Users users = new Users();
        private final Channels channels = new Channels(users);
        private final List<User> gone = new ArrayList<>();
        private final Set<Class<?>> kindsHeard = new LinkedHashSet<>();
        private int sessions;
        private long index;

        Run(long seed) {
            random = new Random(seed);
        }

        void step() {
            User user = anybody();
            switch (random.nextInt(40)) {
                case 0 -> leave(user);
                case 1 -> takeNick(user);
                case 2, 3, 4, 5, 6 -> speak(user);
                default -> {
                    ChannelCommand command = anyCommand();
                    command(random.nextBoolean() ? user : highest(command, user), command);
                }
            }
        }

        /** Who can do most in the command's channel, lest nothing but refusals comes of it. */
        private User highest(ChannelCommand command, User otherwise) {
            return channels.channel(command.channel()).stream()
                    .flatMap(channel -> channel.members().stream())
                    .max(Comparator.comparing(Member::rank))
                    .map(Member::user)
                    .orElse(otherwise);
        }

        private User anybody() {
            Nick nick = anyNick();
            return users.user(nick).orElseGet(() -> arrive(nick));
        }

        private User arrive(Nick nick) {
            sessions++;
            User.Description description =
                    new User.Description(
                            IpAddress.ofV4(1), new Remark("real " + nick), Instant.EPOCH);
            User user =
                    new User(
                            new SessionId(0, 1, sessions),
                            User.Kind.MEMBER,
                            ChannelScene.source(nick.value()),
                            description);
            users.add(user);
            return user;
        }

        private void leave(User user) {
            channels.leaveAll(user);
            users.remove(user, Instant.EPOCH);
            gone.add(user);
        }

        private void takeNick(User user) {
            Nick nick = anyNick();
            if (!users.isTaken(nick) && !channels.isNickLocked(user)) {
                users.rename(user, nick, Instant.EPOCH);
            }
        }

        private void speak(User user) {
            Recipient.ToChannel to = new Recipient.ToChannel(anyName(), any(Rank.values()));
            Channels.Hearing hearing = channels.hearing(user, to, random.nextInt(8) == 0);
            if (hearing instanceof Channels.Hearing.Heard(List<SessionId> audience, _)) {
                Channel channel = channels.channel(to.channel()).orElseThrow();
                assertThat(audience).doesNotHaveDuplicates().contains(user.session());
                assertThat(audience)
                        .filteredOn(session -> !session.equals(user.session()))
                        .allMatch(s -> isAtLeast(channel, s, to.least()));
            }
        }

        private static boolean isAtLeast(Channel channel, SessionId session, Rank least) {
            return channel.member(session).orElseThrow().rank().isAtLeast(least);
        }

        private void command(User user, ChannelCommand command) {
            index++;
            Outcome out =
                    new Outcome(new Entry(index, Instant.EPOCH, user.session(), index, command));
            List<SessionId> before = whoSees(command.channel(), subject(user, command));
            channels.apply(command, user, out);
            for (Event event : out.events()) {
                kindsHeard.add(event.getClass());
                assertThat(event.audience()).doesNotHaveDuplicates().allMatch(this::isPresent);
                checkAudience(event, before);
            }
            if (command instanceof ChannelCommand.Join || command instanceof ChannelCommand.Part) {
                assertThat(out.events()).isNotEmpty();
            }
        }

        private boolean isPresent(SessionId session) {
            return users.user(session).isPresent();
        }

        /** Whose coming or going a command is about. */
        private User subject(User asker, ChannelCommand command) {
            return command instanceof ChannelCommand.Kick kick
                    ? users.user(kick.target()).orElse(asker)
                    : asker;
        }

        /** Who may see the user in the channel, worked out member by member. */
        private List<SessionId> whoSees(ChannelName name, User user) {
            List<SessionId> who = new ArrayList<>();
            channels.channel(name)
                    .flatMap(channel -> channel.member(user.session()))
                    .ifPresent(member -> who.addAll(whoSees(name, member)));
            return who;
        }

        private List<SessionId> whoSees(ChannelName name, Member member) {
            Channel channel = channels.channel(name).orElseThrow();
            return channel.members().stream()
                    .map(other -> other.user().session())
                    .filter(other -> channel.shows(member, other))
                    .toList();
        }

        private void checkAudience(Event event, List<SessionId> before) {
            if (event instanceof ChannelEvent.Joined joined) {
                User user = users.user(joined.who().nick()).orElseThrow();
                assertThat(joined.audience())
                        .containsExactlyInAnyOrderElementsOf(whoSees(joined.channel(), user));
            } else if (event instanceof ChannelEvent.Parted
                    || event instanceof ChannelEvent.Kicked) {
                assertThat(event.audience()).containsExactlyInAnyOrderElementsOf(before);
            }
        }

        private ChannelCommand anyCommand() {
            ChannelName name = anyName();
            return switch (random.nextInt(16)) {
                case 0, 1, 2, 3, 11 -> new ChannelCommand.Join(name, anyKey());
                case 4 -> new ChannelCommand.Part(name, Remark.NONE);
                case 5 -> new ChannelCommand.Kick(name, anyNick(), Remark.NONE);
                case 6 -> new ChannelCommand.SetTopic(name, anyKey());
                case 7 -> new ChannelCommand.Rename(name, anyName(), Remark.NONE);
                case 8, 9 -> new ChannelCommand.Invite(name, anyNick());
                case 10 -> new ChannelCommand.Knock(name, Remark.NONE);
                default -> new ChannelCommand.ChangeModes(name, List.of(anyChange(), anyChange()));
            };
        }

        private ModeChange anyChange() {
            return switch (random.nextInt(12)) {
                case 0, 1, 2 ->
                        new ModeChange.Flag(any(ChannelFlag.values()), random.nextBoolean());
                case 3 -> new ModeChange.SetKey(new Remark("k"));
                case 4 -> new ModeChange.ClearKey();
                case 5 -> new ModeChange.SetLimit(1 + random.nextInt(6));
                case 6 -> new ModeChange.ClearLimit();
                case 7 -> new ModeChange.SetForward(anyName());
                case 8 -> new ModeChange.AddMask(any(MaskList.values()), anyMask());
                case 9 -> new ModeChange.RemoveMask(any(MaskList.values()), anyMask());
                default ->
                        new ModeChange.Ranked(
                                RANKS.get(random.nextInt(RANKS.size())),
                                anyNick(),
                                random.nextBoolean());
            };
        }

        private Remark anyKey() {
            return random.nextBoolean() ? new Remark("k") : Remark.NONE;
        }

        private Nick anyNick() {
            return new Nick("n" + random.nextInt(NICKS));
        }

        private ChannelName anyName() {
            return new ChannelName(NAMES.get(random.nextInt(NAMES.size())));
        }

        private Mask anyMask() {
            return new Mask(MASKS.get(random.nextInt(MASKS.size())));
        }

        private <T> T any(T[] values) {
            return values[random.nextInt(values.length)];
        }
    }

    static LongStream seeds() {
        return LongStream.rangeClosed(1, SEEDS);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whateverUsersDoChannelsStayInOrder(long seed) {
        Run run = new Run(seed);
        for (int step = 0; step < STEPS; step++) {
            run.step();
            run.channels.all().forEach(channel -> checkChannel(run, channel));
            run.users.all().forEach(user -> checkUser(run, user));
        }
        assertThat(run.gone).isNotEmpty().allMatch(user -> user.channels().isEmpty());
        assertThat(run.gone).allMatch(user -> user.invitations().isEmpty());
    }

    /** Or else nothing would be known of what was never reached. */
    @Test
    void everyKindOfEventIsHeardInSomeRun() {
        Set<Class<?>> kindsHeard = new LinkedHashSet<>();
        for (long seed = 1; seed <= SEEDS; seed++) {
            Run run = new Run(seed);
            for (int step = 0; step < STEPS; step++) {
                run.step();
            }
            kindsHeard.addAll(run.kindsHeard);
        }
        assertThat(kindsHeard).contains(ChannelEvent.class.getPermittedSubclasses());
    }

    private static void checkChannel(Run run, Channel channel) {
        assertThat(channel.members()).isNotEmpty();
        assertThat(run.channels.channel(channel.name())).contains(channel);
        for (Member member : channel.members()) {
            assertThat(run.users.user(member.user().session())).contains(member.user());
            assertThat(member.user().channels()).contains(channel);
        }
        for (Rank rank : Rank.values()) {
            assertThat(channel.audiences().atLeast(rank)).isEqualTo(atLeast(channel, rank));
        }
        assertThat(channel.invited()).hasSizeLessThanOrEqualTo(Channel.MOST_INVITED);
        for (User invited : channel.invited()) {
            assertThat(channel.member(invited.session())).isEmpty();
            assertThat(invited.invitations()).contains(channel);
        }
    }

    private static List<SessionId> atLeast(Channel channel, Rank rank) {
        return channel.members().stream()
                .filter(member -> member.rank().isAtLeast(rank))
                .map(member -> member.user().session())
                .toList();
    }

    private static void checkUser(Run run, User user) {
        Collection<Channel> all = run.channels.all();
        Set<SessionId> seenBy = new LinkedHashSet<>(List.of(user.session()));
        for (Channel channel : user.channels()) {
            assertThat(all).contains(channel);
            assertThat(channel.member(user.session())).isPresent();
            seenBy.addAll(run.whoSees(channel.name(), user));
        }
        for (Channel channel : user.invitations()) {
            assertThat(all).contains(channel);
            assertThat(channel.invited()).contains(user);
        }
        assertThat(run.channels.audienceOf(user)).containsExactlyInAnyOrderElementsOf(seenBy);
    }
}
