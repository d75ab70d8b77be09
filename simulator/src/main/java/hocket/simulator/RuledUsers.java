package hocket.simulator;

import hocket.core.Event;
import hocket.core.HostName;
import hocket.core.Nick;
import hocket.core.Remark;
import hocket.core.SessionId;
import hocket.core.Source;
import hocket.core.UserEvent;
import hocket.core.Username;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Who is there under which nick, as the events say: a second register, kept without the core's. No
 * two have one nick, whatever the case of its letters.
 */
final class RuledUsers {
    /**
     * Somebody with a nick.
     *
     * @param member true unless it is the desk's host or one of its guests
     */
    record RuledUser(SessionId session, Source source, String realName, boolean member) {
        Nick nick() {
            return source.nick();
        }
    }

    private final Map<SessionId, RuledUser> users = new LinkedHashMap<>();
    private final Map<String, SessionId> nicks = new LinkedHashMap<>();

    Optional<RuledUser> of(SessionId session) {
        return Optional.ofNullable(users.get(session));
    }

    Optional<RuledUser> named(Nick nick) {
        return Optional.ofNullable(nicks.get(IrcPicture.folded(nick.value()))).flatMap(this::of);
    }

    int count() {
        return users.size();
    }

    boolean isMember(SessionId session) {
        return of(session).filter(RuledUser::member).isPresent();
    }

    /** Takes an event of {@code session}'s command into account. */
    void note(SessionId session, Event event) {
        switch (event) {
            case UserEvent.Registered registered ->
                    add(
                            new RuledUser(
                                    session, registered.who(), text(registered.realName()), true));
            case UserEvent.NickChanged changed -> rename(changed);
            case UserEvent.RealNameChanged changed -> {
                RuledUser user = known(changed.who());
                users.put(user.session(), described(user, text(changed.realName())));
            }
            case UserEvent.HostChanged changed -> {
                RuledUser user = known(changed.who());
                Nick nick = user.nick();
                Source source = new Source(nick, changed.username(), changed.host());
                users.put(user.session(), seenAs(user, source));
            }
            case UserEvent.Left left -> remove(known(left.who()));
            case Event.DeskOpened opened -> add(atDesk(session, opened.host()));
            case Event.DeskClosed closed -> named(closed.host()).ifPresent(this::remove);
            case Event.GuestArrived arrived when !isMember(session) ->
                    add(atDesk(session, arrived.parties().guest()));
            case Event.Ended ended ->
                    named(ended.parties().guest())
                            .filter(user -> !user.member())
                            .ifPresent(this::remove);
            default -> {}
        }
    }

    private RuledUser known(Source who) {
        RuledUser user =
                named(who.nick()).orElseThrow(() -> new Violation("nobody is called " + who));
        Violation.unless(user.source().equals(who), who, " is really ", user.source());
        return user;
    }

    private void add(RuledUser user) {
        Violation.unless(named(user.nick()).isEmpty(), "two are called ", user.nick());
        users.put(user.session(), user);
        nicks.put(IrcPicture.folded(user.nick().value()), user.session());
    }

    private void remove(RuledUser user) {
        users.remove(user.session());
        nicks.remove(IrcPicture.folded(user.nick().value()));
    }

    private void rename(UserEvent.NickChanged changed) {
        RuledUser user = known(changed.who());
        remove(user);
        Source source = new Source(changed.nick(), user.source().username(), user.source().host());
        add(seenAs(user, source));
    }

    private static RuledUser seenAs(RuledUser user, Source source) {
        return new RuledUser(user.session(), source, user.realName(), user.member());
    }

    private static RuledUser described(RuledUser user, String realName) {
        return new RuledUser(user.session(), user.source(), realName, user.member());
    }

    private static RuledUser atDesk(SessionId session, Nick nick) {
        Source source = new Source(nick, new Username("desk"), new HostName("desk"));
        return new RuledUser(session, source, "", false);
    }

    private static String text(Remark remark) {
        return remark.value();
    }
}
