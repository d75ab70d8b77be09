package hocket.core;

import static org.assertj.core.api.Assertions.assertThat;

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
}
