package hocket.irc;

import hocket.core.Nick;
import hocket.core.Remark;
import hocket.core.Username;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a client has said of itself before it is a user. */
final class Registration {
    private String password = "";
    private @Nullable Nick nick;
    private @Nullable Username username;
    private Remark realName = Remark.NONE;
    private Remark away = Remark.NONE;
    private boolean negotiating;
    private boolean underWay;

    String password() {
        return password;
    }

    void password(String said) {
        password = said;
    }

    Optional<Nick> nick() {
        return Optional.ofNullable(nick);
    }

    void nick(Nick asked) {
        nick = asked;
    }

    /** The nick that it asked for is taken: it must ask for another one. */
    void withoutNick() {
        nick = null;
        underWay = false;
    }

    Optional<Username> username() {
        return Optional.ofNullable(username);
    }

    Remark realName() {
        return realName;
    }

    void user(Username asked, Remark name) {
        username = asked;
        realName = name;
    }

    /** Why it will be away when it has come; empty if it will not. */
    Remark away() {
        return away;
    }

    void away(Remark reason) {
        away = reason;
    }

    /** It negotiates capabilities: nothing is complete before that ends. */
    void negotiates(boolean does) {
        negotiating = does;
    }

    /** True if all is said, and nothing is asked for yet. */
    boolean isComplete() {
        return nick != null && username != null && !negotiating && !underWay;
    }

    /** True while the core has been asked and has not answered. */
    boolean isUnderWay() {
        return underWay;
    }

    void begin() {
        underWay = true;
    }
}
