package hocket.irc;

import static java.nio.charset.StandardCharsets.UTF_8;

import hocket.core.Rejection;
import hocket.core.Source;
import hocket.core.UserCommand;
import java.security.MessageDigest;

/** How a client becomes a user: asked for once all is said, granted or refused by the core. */
final class Registering {
    private Registering() {}

    /** Asks the core, if the client has said all that is needed. */
    static void attempt(Registration registration, IrcSession session) {
        if (!registration.isComplete()) {
            return;
        }
        if (!isPassword(registration.password(), session.network().settings().password())) {
            session.reply(Numeric.ERR_PASSWDMISMATCH);
            session.departure().end("Password incorrect");
            return;
        }
        registration.begin();
        session.submit(
                new UserCommand.Register(
                        registration.nick().orElseThrow(),
                        registration.username().orElseThrow(),
                        session.origin(),
                        registration.realName()));
    }

    /** It is a user now. */
    static void done(Source who, IrcSession session) {
        session.network().census().registeredOrGone();
        session.registration()
                .ifPresent(registration -> {
                    session.registered(who.nick());
                    Welcome.say(who, session);
                    if (!registration.away().isEmpty()) {
                        session.aside(
                                () -> session.submit(new UserCommand.GoAway(registration.away())));
                    }
                });
    }

    /** It does not become a user: it may try another nick, or has to go. */
    static boolean refused(Rejection rejection, UserCommand.Register asked, IrcSession session) {
        if (rejection == Rejection.NICK_IN_USE) {
            session.registration().ifPresent(Registration::withoutNick);
            session.reply(Numeric.ERR_NICKNAMEINUSE, asked.nick());
        } else {
            session.departure().putOut(reason(rejection));
        }
        return true;
    }

    private static String reason(Rejection rejection) {
        return switch (rejection) {
            case BANNED -> "Banned";
            case TABLE_FULL -> "Server is full";
            default -> "Cannot register";
        };
    }

    /** Takes as long whatever the password is like. */
    private static boolean isPassword(String said, String wanted) {
        return wanted.isEmpty()
                || MessageDigest.isEqual(said.getBytes(UTF_8), wanted.getBytes(UTF_8));
    }
}
