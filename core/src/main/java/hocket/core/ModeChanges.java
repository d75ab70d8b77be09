package hocket.core;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Changing a channel's modes. Each change is granted or refused by itself, in the order asked; what
 * would change nothing is passed over in silence. What changed is told to the members as one event,
 * and what was refused to who asked.
 */
final class ModeChanges {
    private final Channels channels;
    private final Users users;

    ModeChanges(Channels channels, Users users) {
        this.channels = channels;
        this.users = users;
    }

    /** What became of one change. */
    private sealed interface Verdict {
        /** It is so now; as it is told. */
        record Done(ModeChange change) implements Verdict {}

        /** It was so already. */
        record Idle() implements Verdict {}

        /** It may not be. */
        record Refused(Rejection rejection) implements Verdict {}
    }

    void change(Standing by, ChannelCommand.ChangeModes command, Outcome out) {
        List<ModeChange> done = new ArrayList<>(command.changes().size());
        List<Event> refused = new ArrayList<>();
        for (ModeChange change : command.changes()) {
            switch (decide(by, change, out)) {
                case Verdict.Done(ModeChange changed) -> done.add(changed);
                case Verdict.Idle() -> {}
                case Verdict.Refused(Rejection rejection) ->
                        refused.add(refusal(by, rejection, change));
            }
        }
        if (!done.isEmpty()) {
            out.add(changed(by, done));
        }
        refused.forEach(out::add);
    }

    private static Event changed(Standing by, List<ModeChange> done) {
        Channel channel = by.channel();
        return new ChannelEvent.ModesChanged(
                channel.audiences().everybody(), channel.name(), by.source(), done);
    }

    private static Event refusal(Standing by, Rejection rejection, ModeChange change) {
        return new ChannelEvent.ModeRefused(
                List.of(by.user().session()), by.channel().name(), rejection, change);
    }

    private Verdict decide(Standing by, ModeChange change, Outcome out) {
        return by.isAtLeast(ChannelRanks.toMake(change)) || givesUp(by.user(), change)
                ? make(by, change, out)
                : new Verdict.Refused(Rejection.RANK_TOO_LOW);
    }

    private static boolean givesUp(User user, ModeChange change) {
        return change instanceof ModeChange.Ranked ranked
                && !ranked.on()
                && ranked.member().sameAs(user.nick());
    }

    private Verdict make(Standing by, ModeChange change, Outcome out) {
        Channel channel = by.channel();
        return switch (change) {
            case ModeChange.Flag(ChannelFlag flag, boolean on) ->
                    done(channel.set(flag, on), change);
            case ModeChange.SetKey(Remark key) -> done(channel.setKey(key), change);
            case ModeChange.ClearKey() -> done(channel.setKey(null), change);
            case ModeChange.SetLimit(int most) -> done(channel.setLimit(most), change);
            case ModeChange.ClearLimit() -> done(channel.setLimit(Channel.NO_LIMIT), change);
            case ModeChange.SetForward(ChannelName to) -> forward(by, to);
            case ModeChange.ClearForward() -> done(channel.setForward(null), change);
            case ModeChange.AddMask(MaskList list, Mask mask) -> {
                ListedMask asked = new ListedMask(mask, by.source(), out.instant());
                yield add(channel.lists(), list, asked);
            }
            case ModeChange.RemoveMask(MaskList list, Mask mask) ->
                    remove(channel.lists(), list, mask);
            case ModeChange.Ranked ranked -> rank(channel, ranked);
        };
    }

    private static Verdict done(boolean changed, ModeChange change) {
        return changed ? new Verdict.Done(change) : new Verdict.Idle();
    }

    /** Nobody is sent where the asker could not let them in. */
    private Verdict forward(Standing by, ChannelName name) {
        Channel to = channels.find(name);
        Member there = to == null ? null : to.find(by.user().session());
        if (to == null
                || to == by.channel()
                || there == null
                || !there.rank().isAtLeast(ChannelRanks.TO_BE_FORWARDED_TO)) {
            return new Verdict.Refused(Rejection.BAD_FORWARD);
        }
        return done(by.channel().setForward(to.name()), new ModeChange.SetForward(to.name()));
    }

    private static Verdict add(MaskLists lists, MaskList list, ListedMask asked) {
        Optional<Mask> mask = Mask.parse(asked.mask().value());
        if (mask.isEmpty()) {
            return new Verdict.Refused(Rejection.BAD_MASK);
        }
        if (lists.contains(list, mask.get())) {
            return new Verdict.Idle();
        }
        if (lists.isFull(list)) {
            return new Verdict.Refused(Rejection.LIST_FULL);
        }
        lists.add(list, new ListedMask(mask.get(), asked.by(), asked.at()));
        return new Verdict.Done(new ModeChange.AddMask(list, mask.get()));
    }

    private static Verdict remove(MaskLists lists, MaskList list, Mask asked) {
        return Mask.parse(asked.value())
                .flatMap(mask -> lists.remove(list, mask))
                .<Verdict>map(mask -> new Verdict.Done(new ModeChange.RemoveMask(list, mask)))
                .orElseGet(Verdict.Idle::new);
    }

    private Verdict rank(Channel channel, ModeChange.Ranked asked) {
        Optional<User> user = users.user(asked.member());
        if (user.isEmpty()) {
            return new Verdict.Refused(Rejection.NO_SUCH_NICK);
        }
        Member member = channel.find(user.get().session());
        if (member == null) {
            return new Verdict.Refused(Rejection.TARGET_NOT_IN_CHANNEL);
        }
        boolean changed = channel.rank(member, asked.rank(), asked.on());
        return done(changed, new ModeChange.Ranked(asked.rank(), user.get().nick(), asked.on()));
    }
}
