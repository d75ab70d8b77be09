package hocket.simulator;

import hocket.core.Channel;
import hocket.core.ChannelCommand;
import hocket.core.ChannelEvent;
import hocket.core.ChannelFlag;
import hocket.core.ChannelName;
import hocket.core.Entry;
import hocket.core.Event;
import hocket.core.Member;
import hocket.core.Message;
import hocket.core.MessageCommand;
import hocket.core.MessageEvent;
import hocket.core.ModeChange;
import hocket.core.Rank;
import hocket.core.Recipient;
import hocket.core.Remark;
import hocket.core.SessionId;
import hocket.core.State;
import hocket.core.UserEvent;
import hocket.simulator.RuledUsers.RuledUser;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Who comes into a channel, is put out of it, gets a rank there, speaks and hears, is as the rules
 * say: compared with {@link RuledChannel}, entry by entry.
 */
final class ChannelRuleCheck implements Checker {
    private final RuledUsers users;
    private final State state;
    private final Map<String, RuledChannel> channels = new LinkedHashMap<>();

    /**
     * @param users as they are before the entry: this check comes before the one that keeps them
     * @param state the one that the events come from
     */
    ChannelRuleCheck(RuledUsers users, State state) {
        this.users = users;
        this.state = state;
    }

    @Override
    public void replayed(Entry entry, List<Event> events) {
        decided(entry, events);
    }

    @Override
    public void decided(Entry entry, List<Event> events) {
        Optional<RuledUser> asker = users.of(entry.session()).filter(RuledUser::member);
        if (asker.isPresent() && !events.isEmpty()) {
            switch (entry.command()) {
                case ChannelCommand command -> check(command, asker.get(), events);
                case MessageCommand.Send(Recipient.ToChannel to, Message message) ->
                        checkHearing(to, message, asker.get(), events);
                default -> {}
            }
        }
        events.forEach(this::note);
        compare();
    }

    private void check(ChannelCommand command, RuledUser asker, List<Event> events) {
        switch (command) {
            case ChannelCommand.Join join -> join(join, asker, events);
            case ChannelCommand.Part part -> {
                boolean may =
                        channel(part.channel()).filter(c -> c.has(asker.session())).isPresent();
                expect(may, events);
                channel(part.channel()).filter(_ -> may).ifPresent(c -> leave(c, asker, events));
            }
            case ChannelCommand.Kick kick -> kick(kick, asker, events);
            case ChannelCommand.SetTopic topic ->
                    expect(has(asker, topic.channel(), neededForTopic(topic)), events);
            case ChannelCommand.Invite invite -> invite(invite, asker, events);
            case ChannelCommand.Rename rename ->
                    Violation.unless(
                            isRefused(events) || has(asker, rename.channel(), Rank.OPERATOR),
                            asker,
                            " may not rename");
            case ChannelCommand.ChangeModes change -> changeModes(change, asker, events);
            case ChannelCommand.Knock _ -> {}
        }
    }

    private void join(ChannelCommand.Join join, RuledUser asker, List<Event> events) {
        Optional<RuledChannel> wanted = channel(join.channel());
        SessionId session = asker.session();
        if (wanted.isEmpty()) {
            expect(true, events);
            String name = join.channel().value();
            RuledChannel founded = new RuledChannel(name, session);
            channels.put(IrcPicture.folded(name), founded);
            checkAudience(founded.sees(session), events.getLast());
            return;
        }
        RuledChannel first = wanted.get();
        List<RuledChannel> tried = new ArrayList<>(List.of(first));
        if (!first.has(session)) {
            Optional.ofNullable(channels.get(IrcPicture.folded(first.forward())))
                    .ifPresent(tried::add);
        }
        Optional<RuledChannel> taken =
                tried.stream()
                        .filter(channel -> !channel.has(session))
                        .filter(channel -> channel.takes(asker, key(join.key()), isIn(asker)))
                        .findFirst();
        expect(taken.isPresent(), events);
        taken.ifPresent(channel -> {
            channel.enter(session);
            checkAudience(channel.sees(session), events.getLast());
        });
    }

    private static String key(Remark key) {
        return key.value();
    }

    private void kick(ChannelCommand.Kick kick, RuledUser asker, List<Event> events) {
        Optional<RuledUser> target = users.named(kick.target());
        Optional<RuledChannel> from =
                channel(kick.channel())
                        .filter(c -> target.isPresent() && c.has(target.get().session()))
                        .filter(c -> mayPutOut(c, asker, target.orElseThrow()));
        expect(from.isPresent(), events);
        from.ifPresent(channel -> leave(channel, target.orElseThrow(), events));
    }

    private static boolean mayPutOut(RuledChannel channel, RuledUser asker, RuledUser target) {
        Rank needed = RuledChannel.neededOver(channel.highest(target.session()));
        return channel.isAtLeast(asker.session(), needed);
    }

    private static void leave(RuledChannel channel, RuledUser who, List<Event> events) {
        checkAudience(channel.sees(who.session()), events.getFirst());
        channel.leave(who.session());
    }

    private Rank neededForTopic(ChannelCommand.SetTopic topic) {
        return channel(topic.channel()).filter(c -> c.has(ChannelFlag.TOPIC_LOCKED)).isPresent()
                ? Rank.HALFOP
                : Rank.NONE;
    }

    private void invite(ChannelCommand.Invite invite, RuledUser asker, List<Event> events) {
        boolean letsIn = has(asker, invite.channel(), Rank.HALFOP);
        boolean closed =
                channel(invite.channel()).filter(c -> c.has(ChannelFlag.INVITE_ONLY)).isPresent();
        boolean may = has(asker, invite.channel(), closed ? Rank.HALFOP : Rank.NONE);
        Violation.unless(may || isRefused(events), asker, " may not invite");
        if (letsIn && !isRefused(events)) {
            SessionId target = users.named(invite.target()).orElseThrow().session();
            channel(invite.channel()).orElseThrow().invite(target);
        }
    }

    private void changeModes(
            ChannelCommand.ChangeModes command, RuledUser asker, List<Event> events) {
        List<ModeChange> granted = new ArrayList<>();
        for (Event event : events) {
            if (event instanceof ChannelEvent.ModesChanged changed) {
                granted.addAll(changed.changes());
            }
        }
        Optional<RuledChannel> channel = channel(command.channel());
        for (ModeChange change : granted) {
            boolean may = has(asker, command.channel(), needed(change)) || givesUp(asker, change);
            Violation.unless(may, asker, " may not make the change ", change);
            channel.orElseThrow().make(change, users);
        }
    }

    private static boolean givesUp(RuledUser asker, ModeChange change) {
        return change instanceof ModeChange.Ranked(_, var nick, boolean on)
                && !on
                && nick.sameAs(asker.nick());
    }

    private static Rank needed(ModeChange change) {
        return switch (change) {
            case ModeChange.Ranked ranked -> RuledChannel.neededOver(ranked.rank());
            case ModeChange.Flag(var flag, _) when flag == ChannelFlag.AUDITORIUM -> Rank.OPERATOR;
            default -> Rank.HALFOP;
        };
    }

    private void checkHearing(
            Recipient.ToChannel to, Message message, RuledUser asker, List<Event> events) {
        Set<SessionId> hearing =
                channel(to.channel())
                        .map(c -> c.hears(asker, to.least(), isCtcp(message), isIn(asker)))
                        .orElse(Set.of());
        expect(!hearing.isEmpty(), events);
        if (events.getFirst() instanceof MessageEvent.Sent sent) {
            checkAudience(hearing, sent);
        }
    }

    /** Tags without a text are in no entry: they go by how things are when they are told. */
    @Override
    public void relayed(Guest guest, Event event) {
        if (event instanceof MessageEvent.Tagged tagged) {
            boolean may = hearing(tagged).contains(guest.id());
            Violation.unless(may, guest, " should not hear ", event);
        }
    }

    private Set<SessionId> hearing(MessageEvent.Tagged tagged) {
        RuledUser speaker = users.of(tagged.by()).orElseThrow();
        return switch (tagged.to()) {
            case Recipient.ToChannel(var name, Rank told) ->
                    channel(name).orElseThrow().heard(speaker, told, isIn(speaker));
            case Recipient.ToUser(var nick) ->
                    new LinkedHashSet<>(
                            List.of(
                                    speaker.session(),
                                    users.named(nick).orElse(speaker).session()));
        };
    }

    private static boolean isCtcp(Message message) {
        return message.lines().stream()
                .map(Message.Line::text)
                .anyMatch(text -> text.startsWith("\u0001") && !text.startsWith("\u0001ACTION"));
    }

    /** Secret channels give nobody away. */
    private Predicate<String> isIn(RuledUser user) {
        return name ->
                Optional.ofNullable(channels.get(IrcPicture.folded(name)))
                        .filter(c -> c.has(user.session()) && !c.has(ChannelFlag.SECRET))
                        .isPresent();
    }

    private boolean has(RuledUser asker, ChannelName name, Rank rank) {
        return channel(name)
                .filter(c -> c.has(asker.session()) && c.isAtLeast(asker.session(), rank))
                .isPresent();
    }

    private static void expect(boolean granted, List<Event> events) {
        Violation.unless(
                granted != isRefused(events),
                granted ? "should be granted: " : "should be refused: ",
                events.getFirst());
    }

    private static boolean isRefused(List<Event> events) {
        return events.getFirst() instanceof Event.Refused;
    }

    private static void checkAudience(Set<SessionId> should, Event event) {
        Set<SessionId> hears = new LinkedHashSet<>(event.audience());
        Violation.unless(should.equals(hears), should, " should hear, not ", hears, ": ", event);
    }

    /** What is no channel's own rule: users go, names change. */
    private void note(Event event) {
        switch (event) {
            case UserEvent.Left left ->
                    users.named(left.who().nick())
                            .ifPresent(user ->
                                    channels.values().forEach(c -> c.leave(user.session())));
            case ChannelEvent.Renamed(_, var name, _, var to, _) -> {
                RuledChannel channel = channels.remove(IrcPicture.folded(name.value()));
                if (channel != null) {
                    channel.rename(to.value());
                    channels.put(IrcPicture.folded(to.value()), channel);
                }
            }
            default -> {}
        }
        channels.values().removeIf(channel -> channel.members().isEmpty());
    }

    /** The same channels, members and ranks. */
    private void compare() {
        int count = state.channels().size();
        Violation.unless(channels.size() == count, count, " channels, not ", channels.size());
        for (Channel channel : state.channels()) {
            RuledChannel ruled =
                    channel(channel.name())
                            .orElseThrow(() -> new Violation(channel.name() + " should be gone"));
            for (Member member : channel.members()) {
                SessionId session = member.user().session();
                boolean same = ruled.has(session) && ruled.highest(session) == member.rank();
                Violation.unless(same, session, " should not be so in ", channel.name());
            }
            Violation.unless(
                    ruled.members().size() == channel.members().size(),
                    "somebody is missing in ",
                    channel.name());
        }
    }

    private Optional<RuledChannel> channel(ChannelName name) {
        return Optional.ofNullable(channels.get(IrcPicture.folded(name.value())));
    }
}
