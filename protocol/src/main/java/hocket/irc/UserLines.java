package hocket.irc;

import hocket.core.Source;
import hocket.core.UserEvent;
import hocket.door.Stamp;
import java.util.Set;

/** How what becomes of users looks: NICK, QUIT, MODE, AWAY, CHGHOST and SETNAME. */
final class UserLines {
    private final EventTags tags;
    private final boolean showsAway;
    private final boolean showsHosts;
    private final boolean showsRealNames;

    UserLines(Set<Capability> capabilities, EventTags tags) {
        this.tags = tags;
        this.showsAway = capabilities.contains(Capability.AWAY_NOTIFY);
        this.showsHosts = capabilities.contains(Capability.CHGHOST);
        this.showsRealNames = capabilities.contains(Capability.SETNAME);
    }

    void put(UserEvent event, Stamp stamp, LineBytes out) {
        switch (event) {
            case UserEvent.NickChanged changed ->
                    beginNamed(changed.who(), "NICK", stamp, out)
                            .with(changed.nick().value())
                            .end();
            case UserEvent.Left left ->
                    beginNamed(left.who(), "QUIT", stamp, out).last(left.reason().value()).end();
            case UserEvent.UserModeChanged changed -> mode(changed, stamp, out);
            case UserEvent.WentAway away -> wentAway(away, stamp, out);
            case UserEvent.CameBack back -> cameBack(back, stamp, out);
            case UserEvent.HostChanged changed -> host(changed, stamp, out);
            case UserEvent.RealNameChanged changed -> realName(changed, stamp, out);
            case UserEvent.Registered _, UserEvent.AcceptChanged _ -> {}
        }
    }

    private void mode(UserEvent.UserModeChanged changed, Stamp stamp, LineBytes out) {
        begin(changed.who(), "MODE", stamp, out)
                .with(changed.who().nick().value())
                .put(changed.on() ? " +" : " -")
                .put(ModeLetters.of(changed.mode()))
                .end();
    }

    private void wentAway(UserEvent.WentAway away, Stamp stamp, LineBytes out) {
        if (showsAway) {
            begin(away.who(), "AWAY", stamp, out).last(away.reason().value()).end();
        }
    }

    private void cameBack(UserEvent.CameBack back, Stamp stamp, LineBytes out) {
        if (showsAway) {
            begin(back.who(), "AWAY", stamp, out).end();
        }
    }

    private void host(UserEvent.HostChanged changed, Stamp stamp, LineBytes out) {
        if (showsHosts) {
            begin(changed.who(), "CHGHOST", stamp, out)
                    .with(changed.username().value())
                    .with(changed.host().value())
                    .end();
        }
    }

    private void realName(UserEvent.RealNameChanged changed, Stamp stamp, LineBytes out) {
        if (showsRealNames) {
            begin(changed.who(), "SETNAME", stamp, out).last(changed.realName().value()).end();
        }
    }

    /** What the history keeps bears its name. */
    private LineBytes beginNamed(Source who, String command, Stamp stamp, LineBytes out) {
        return tags.named(stamp, out).from(who).with(command);
    }

    private LineBytes begin(Source who, String command, Stamp stamp, LineBytes out) {
        return tags.time(stamp, out).from(who).with(command);
    }
}
