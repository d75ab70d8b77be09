package hocket.simulator;

import hocket.core.ChannelFlag;
import hocket.core.MaskList;
import hocket.core.ModeChange;
import hocket.core.Rank;
import hocket.core.SessionId;
import hocket.simulator.RuledUsers.RuledUser;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** A second reading of the rules of one channel: who is in it, who may do what, who hears what. */
final class RuledChannel {
    private final Map<SessionId, EnumSet<Rank>> members = new LinkedHashMap<>();
    private final Set<SessionId> invited = new LinkedHashSet<>();
    private final EnumSet<ChannelFlag> flags =
            EnumSet.of(ChannelFlag.NO_EXTERNAL, ChannelFlag.TOPIC_LOCKED);
    private final Map<MaskList, List<String>> lists = new EnumMap<>(MaskList.class);
    private String name;
    private String key = "";
    private String forward = "";
    private int limit = Integer.MAX_VALUE;

    RuledChannel(String name, SessionId founder) {
        this.name = name;
        members.put(founder, EnumSet.of(Rank.OPERATOR, Rank.OWNER));
        for (MaskList list : MaskList.values()) {
            lists.put(list, new ArrayList<>());
        }
    }

    String name() {
        return name;
    }

    void rename(String to) {
        name = to;
    }

    String forward() {
        return forward;
    }

    boolean has(ChannelFlag flag) {
        return flags.contains(flag);
    }

    Map<SessionId, EnumSet<Rank>> members() {
        return members;
    }

    boolean has(SessionId session) {
        return members.containsKey(session);
    }

    /** True if the member has that rank or a higher one. */
    boolean isAtLeast(SessionId session, Rank rank) {
        return highest(session).compareTo(rank) >= 0;
    }

    Rank highest(SessionId session) {
        Rank highest = Rank.NONE;
        for (Rank rank : members.getOrDefault(session, EnumSet.noneOf(Rank.class))) {
            highest = rank.compareTo(highest) > 0 ? rank : highest;
        }
        return highest;
    }

    void enter(SessionId session) {
        members.put(session, EnumSet.noneOf(Rank.class));
        invited.remove(session);
    }

    void leave(SessionId session) {
        members.remove(session);
        invited.remove(session);
    }

    void invite(SessionId session) {
        invited.add(session);
    }

    /** True if the user may come in with that key. */
    boolean takes(RuledUser user, String offered, Predicate<String> isIn) {
        if (invited.contains(user.session())) {
            return true;
        }
        boolean banned =
                list(MaskList.BAN).stream().anyMatch(mask -> RuledMask.keepsOut(mask, user, isIn));
        boolean excepted =
                list(MaskList.EXCEPTION).stream()
                        .anyMatch(mask -> RuledMask.keepsOut(mask, user, isIn));
        boolean welcome =
                list(MaskList.INVITATION).stream()
                        .anyMatch(mask -> RuledMask.keepsOut(mask, user, isIn));
        return (!banned || excepted)
                && (!flags.contains(ChannelFlag.INVITE_ONLY) || welcome)
                && (key.isEmpty() || key.equals(offered))
                && members.size() < limit;
    }

    /** Who hears what the user says to {@code least} and above; nobody if it may not say that. */
    Set<SessionId> hears(RuledUser user, Rank least, boolean ctcp, Predicate<String> isIn) {
        boolean member = has(user.session());
        boolean outside =
                !member && (flags.contains(ChannelFlag.NO_EXTERNAL) || least != Rank.NONE);
        if (outside || (ctcp && flags.contains(ChannelFlag.NO_CTCP))) {
            return Set.of();
        }
        Rank to = least;
        if (isSilenced(user, isIn)) {
            if (!flags.contains(ChannelFlag.OP_MODERATED)) {
                return Set.of();
            }
            to = least.compareTo(Rank.HALFOP) > 0 ? least : Rank.HALFOP;
        }
        Set<SessionId> hearing = new LinkedHashSet<>();
        for (SessionId each : members.keySet()) {
            if (isAtLeast(each, to)) {
                hearing.add(each);
            }
        }
        hearing.add(user.session());
        return hearing;
    }

    /** Who hears what is told as said to those ranks, as moderation may have narrowed it. */
    Set<SessionId> heard(RuledUser user, Rank told, Predicate<String> isIn) {
        boolean narrowed =
                told == Rank.HALFOP
                        && flags.contains(ChannelFlag.OP_MODERATED)
                        && isSilenced(user, isIn);
        return hears(user, narrowed ? Rank.NONE : told, false, isIn);
    }

    private boolean isSilenced(RuledUser user, Predicate<String> isIn) {
        if (highest(user.session()) != Rank.NONE) {
            return false;
        }
        boolean muted =
                list(MaskList.BAN).stream().anyMatch(mask -> RuledMask.mutes(mask, user, isIn));
        boolean excepted =
                list(MaskList.EXCEPTION).stream()
                        .anyMatch(mask -> RuledMask.mutes(mask, user, isIn));
        return flags.contains(ChannelFlag.MODERATED) || (muted && !excepted);
    }

    /** Who sees the member come or go: in an auditorium only those of some rank and itself. */
    Set<SessionId> sees(SessionId member) {
        Set<SessionId> seeing = new LinkedHashSet<>();
        boolean hidden = flags.contains(ChannelFlag.AUDITORIUM) && highest(member) == Rank.NONE;
        for (SessionId each : members.keySet()) {
            if (!hidden || each.equals(member) || highest(each) != Rank.NONE) {
                seeing.add(each);
            }
        }
        return seeing;
    }

    /** What it takes to put out a member, or to give and take a rank. */
    static Rank neededOver(Rank rank) {
        return switch (rank) {
            case NONE, VOICE -> Rank.HALFOP;
            case HALFOP, OPERATOR -> Rank.OPERATOR;
            case ADMIN, OWNER -> Rank.OWNER;
        };
    }

    /** Takes over a change that was granted. */
    void make(ModeChange change, RuledUsers users) {
        switch (change) {
            case ModeChange.Flag(var flag, boolean on) -> {
                boolean changed = on ? flags.add(flag) : flags.remove(flag);
                Violation.unless(changed, name, " was so already: ", change);
            }
            case ModeChange.SetKey(var to) -> key = to.value();
            case ModeChange.ClearKey() -> key = "";
            case ModeChange.SetLimit(int most) -> limit = most;
            case ModeChange.ClearLimit() -> limit = Integer.MAX_VALUE;
            case ModeChange.SetForward(var to) -> forward = to.value();
            case ModeChange.ClearForward() -> forward = "";
            case ModeChange.AddMask(var list, var mask) -> list(list).add(mask.value());
            case ModeChange.RemoveMask(var list, var mask) -> list(list).remove(mask.value());
            case ModeChange.Ranked(var rank, var nick, boolean on) -> {
                SessionId session = users.named(nick).orElseThrow().session();
                EnumSet<Rank> ranks = members.get(session);
                boolean changed = ranks != null && (on ? ranks.add(rank) : ranks.remove(rank));
                Violation.unless(changed, name, " cannot make this change: ", change);
            }
        }
    }

    private List<String> list(MaskList list) {
        return lists.getOrDefault(list, List.of());
    }
}
