package hocket.irc;

import hocket.core.IpAddress;
import hocket.core.Mask;
import hocket.core.OperatorCommand;
import hocket.core.Remark;
import hocket.core.Source;
import hocket.core.User;
import hocket.irc.IrcSettings.OperatorLogin;
import hocket.irc.IrcSettings.PasswordCheck;
import java.util.List;
import java.util.Optional;

/**
 * Lets clients become operators of the network (OPER). A name that nobody has takes as long to
 * refuse as a wrong password, and is refused alike; whoever has tried {@value #MOST_ATTEMPTS} times
 * in vain is put out. Where an attempt is under way already, another has to wait, so that guessers
 * do not keep operators waiting.
 */
final class OperatorLogins {
    /** How many attempts a session has. */
    static final int MOST_ATTEMPTS = 3;

    /** What became of an attempt. */
    private enum Attempt {
        GRANTED,
        WRONG_PASSWORD,
        WRONG_PLACE
    }

    private OperatorLogins() {}

    /** Handles OPER. */
    static void oper(IrcMessage message, IrcSession session) {
        session.inTurn(() -> check(message, session));
    }

    private static void check(IrcMessage message, IrcSession session) {
        IrcSettings settings = session.network().settings();
        List<OperatorLogin> logins = settings.operators();
        String name = message.parameter(0);
        String password = message.parameter(1);
        if (logins.isEmpty()) {
            conclude(Attempt.WRONG_PLACE, name, session);
            return;
        }
        Optional<OperatorLogin> login =
                logins.stream().filter(each -> each.name().equals(name)).findFirst();
        String hash = login.orElse(logins.getFirst()).passwordHash();
        PasswordChecks checks = session.network().passwordChecks();
        IpAddress from = session.origin().address();
        if (!checks.begin(from)) {
            session.reply(Numeric.RPL_TRYAGAIN, "OPER");
            return;
        }
        PasswordCheck passwords = settings.passwords();
        session.offload(
                () -> checks.finish(from, () -> passwords.matches(password, hash)),
                matches -> conclude(attempt(login, matches, session), name, session));
    }

    private static Attempt attempt(
            Optional<OperatorLogin> login, boolean matches, IrcSession session) {
        if (login.isEmpty() || !matches) {
            return Attempt.WRONG_PASSWORD;
        }
        return session.user().filter(user -> isFrom(login.get().from(), user, session)).isPresent()
                ? Attempt.GRANTED
                : Attempt.WRONG_PLACE;
    }

    /** Where it connects from counts, not what it is shown as. */
    private static boolean isFrom(Mask from, User user, IrcSession session) {
        Source origin = new Source(user.nick(), user.source().username(), session.origin().host());
        return from.matches(origin, user.realName());
    }

    private static void conclude(Attempt attempt, String name, IrcSession session) {
        switch (attempt) {
            case GRANTED -> {
                session.submit(new OperatorCommand.BecomeOperator(new Remark(name)));
                session.answer(() -> welcome(session));
            }
            case WRONG_PASSWORD -> refuse(Numeric.ERR_PASSWDMISMATCH, session);
            case WRONG_PLACE -> refuse(Numeric.ERR_NOOPERHOST, session);
        }
    }

    private static void welcome(IrcSession session) {
        if (session.isOperator()) {
            session.reply(Numeric.RPL_YOUREOPER);
        }
    }

    private static void refuse(Numeric why, IrcSession session) {
        session.reply(why);
        if (session.failedToLogIn() >= MOST_ATTEMPTS) {
            session.departure().quit("Too many failed OPER attempts");
        }
    }
}
