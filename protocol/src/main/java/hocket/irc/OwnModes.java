package hocket.irc;

import hocket.core.Nick;
import hocket.core.User;
import hocket.core.UserCommand;
import hocket.core.UserMode;

/** MODE for a user: it sees and changes its own modes, and nobody's else. */
final class OwnModes {
    private OwnModes() {}

    static void mode(IrcMessage message, IrcSession session) {
        if (message.has(1)) {
            session.inTurn(() -> answer(message, session));
        } else {
            session.answer(() -> answer(message, session));
        }
    }

    private static void answer(IrcMessage message, IrcSession session) {
        String nick = message.parameter(0);
        boolean exists = Nick.parse(nick).flatMap(session.state()::user).isPresent();
        if (!exists) {
            session.reply(Numeric.ERR_NOSUCHNICK, nick);
        } else if (!new Nick(nick).sameAs(new Nick(session.nick()))) {
            session.reply(Numeric.ERR_USERSDONTMATCH);
        } else if (message.has(1)) {
            change(message.parameter(1), session);
        } else {
            session.user().ifPresent(user -> session.reply(Numeric.RPL_UMODEIS, text(user)));
        }
    }

    /** The modes that a user has, in IRC's letters. */
    static String text(User user) {
        StringBuilder letters = new StringBuilder("+");
        for (UserMode mode : UserMode.values()) {
            if (user.has(mode)) {
                letters.append(ModeLetters.of(mode));
            }
        }
        return letters.toString();
    }

    /** Each known letter is asked for; that some are not known is said once. */
    private static void change(String letters, IrcSession session) {
        boolean on = true;
        boolean allKnown = true;
        for (int at = 0; at < letters.length(); at++) {
            char letter = letters.charAt(at);
            if (letter == '+' || letter == '-') {
                on = letter == '+';
            } else {
                allKnown &= change(letter, on, session);
            }
        }
        if (!allKnown) {
            session.reply(Numeric.ERR_UMODEUNKNOWNFLAG);
        }
    }

    private static boolean change(char letter, boolean on, IrcSession session) {
        ModeLetters.userMode(letter)
                .ifPresent(mode -> session.submit(new UserCommand.ChangeUserMode(mode, on)));
        return ModeLetters.userMode(letter).isPresent();
    }
}
