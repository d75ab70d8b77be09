package hocket.irc;

import hocket.core.ChannelEvent;
import hocket.core.Event;
import hocket.core.MessageEvent;
import hocket.core.Nick;
import hocket.core.OperatorEvent;
import hocket.core.SessionId;
import hocket.core.Source;
import hocket.core.State;
import hocket.core.User;
import hocket.core.UserEvent;
import hocket.door.Slice;
import hocket.door.Telling;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which nicks are watched by which sessions (IRCv3 monitor), and the one to tell them when somebody
 * comes or goes by such a nick; with extended-monitor, of what becomes of it in between too. Knows
 * only sessions that watch. Owned by the hub's thread.
 */
final class Watches {
    private final Map<String, Set<IrcSession>> watchers = new HashMap<>();
    private final Map<IrcSession, Map<String, Nick>> watched = new HashMap<>();

    /** The nicks that a session watches, as it wrote them, in order. */
    Collection<Nick> of(IrcSession session) {
        return watched.getOrDefault(session, Map.of()).values();
    }

    boolean has(IrcSession session, Nick nick) {
        return watched.getOrDefault(session, Map.of()).containsKey(nick.folded());
    }

    void add(IrcSession session, Nick nick) {
        watched.computeIfAbsent(session, _ -> new LinkedHashMap<>(4)).put(nick.folded(), nick);
        watchers.computeIfAbsent(nick.folded(), _ -> new LinkedHashSet<>(4)).add(session);
    }

    void remove(IrcSession session, Nick nick) {
        Map<String, Nick> nicks = watched.getOrDefault(session, Map.of());
        if (nicks.containsKey(nick.folded())) {
            nicks.remove(nick.folded());
            unwatch(session, nick.folded());
            if (nicks.isEmpty()) {
                watched.remove(session);
            }
        }
    }

    /** The session watches nobody any more, or is gone. */
    void clear(IrcSession session) {
        Map<String, Nick> nicks = watched.remove(session);
        if (nicks != null) {
            nicks.keySet().forEach(nick -> unwatch(session, nick));
        }
    }

    /** True if nobody watches anybody. */
    boolean isEmpty() {
        return watchers.isEmpty() && watched.isEmpty();
    }

    private void unwatch(IrcSession session, String nick) {
        Set<IrcSession> left = watchers.getOrDefault(nick, Set.of());
        left.remove(session);
        if (left.isEmpty()) {
            watchers.remove(nick);
        }
    }

    /** Tells the watchers what there is to tell of an event, the state being as after it. */
    void observe(Telling telling, State state) {
        if (isEmpty()) {
            return;
        }
        switch (telling.event()) {
            case UserEvent event -> observe(event, telling);
            case Event.DeskOpened opened -> cameIfThere(opened.host(), state);
            case Event.DeskClosed closed -> left(closed.host());
            case Event.GuestArrived arrived -> guestCame(arrived.parties().guest(), state);
            case Event.Ended ended -> leftIfGone(ended.parties().guest(), state);
            case Event.InConversation _,
                    Event.Refused _,
                    Event.QueueChanged _,
                    ChannelEvent _,
                    MessageEvent _,
                    OperatorEvent _ -> {}
        }
    }

    private void observe(UserEvent event, Telling telling) {
        switch (event) {
            case UserEvent.Registered came -> came(came.who());
            case UserEvent.NickChanged change -> renamed(change);
            case UserEvent.Left left -> left(left.who().nick());
            case UserEvent.WentAway away -> extend(away.who(), Capability.AWAY_NOTIFY, telling);
            case UserEvent.CameBack back -> extend(back.who(), Capability.AWAY_NOTIFY, telling);
            case UserEvent.RealNameChanged name -> extend(name.who(), Capability.SETNAME, telling);
            case UserEvent.HostChanged host -> extend(host.who(), Capability.CHGHOST, telling);
            case UserEvent.UserModeChanged _, UserEvent.AcceptChanged _ -> {}
        }
    }

    private void renamed(UserEvent.NickChanged change) {
        Source before = change.who();
        if (!change.nick().sameAs(before.nick())) {
            left(before.nick());
            came(new Source(change.nick(), before.username(), before.host()));
        }
    }

    private void guestCame(Nick nick, State state) {
        state.user(nick)
                .filter(guest -> guest.kind() == User.Kind.GUEST)
                .ifPresent(guest -> came(guest.source()));
    }

    private void cameIfThere(Nick nick, State state) {
        state.user(nick).map(User::source).ifPresent(this::came);
    }

    /** Who is still there is a member, and was before. */
    private void leftIfGone(Nick nick, State state) {
        if (state.user(nick).isEmpty()) {
            left(nick);
        }
    }

    private void came(Source who) {
        tell(who.nick(), Numeric.RPL_MONONLINE, who);
    }

    private void left(Nick nick) {
        tell(nick, Numeric.RPL_MONOFFLINE, nick);
    }

    private void tell(Nick nick, Numeric numeric, Object whom) {
        for (IrcSession session : watchers(nick)) {
            IrcLine line =
                    IrcLine.from(session.network().name(), numeric.code())
                            .with(session.nick())
                            .last(whom);
            session.actions().write(Slice.of(line.bytes("")));
        }
    }

    /** Tells those who watch, asked for such events, and do not hear of them anyway. */
    private void extend(Source who, Capability needed, Telling telling) {
        List<IrcSession> asked =
                watchers(who.nick()).stream()
                        .filter(session -> session.has(Capability.EXTENDED_MONITOR))
                        .filter(session -> session.has(needed))
                        .toList();
        if (!asked.isEmpty()) {
            Set<SessionId> audience = new HashSet<>(telling.event().audience());
            asked.stream()
                    .filter(session -> !audience.contains(session.id()))
                    .forEach(session -> session.actions().write(telling.as(session.format())));
        }
    }

    private Set<IrcSession> watchers(Nick nick) {
        return Optional.ofNullable(watchers.get(nick.folded())).orElse(Set.of());
    }
}
