package hocket.simulator;

import hocket.simulator.RuledUsers.RuledUser;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** What a channel's masks match, read a second time: by regular expressions. */
final class RuledMask {
    private RuledMask() {}

    /** True if the mask keeps the user out; {@code isIn} tells of open channels it is in. */
    static boolean keepsOut(String mask, RuledUser user, Predicate<String> isIn) {
        return !mask.startsWith("$m:") && covers(mask, user, isIn);
    }

    /** True if the mask keeps the user from speaking. */
    static boolean mutes(String mask, RuledUser user, Predicate<String> isIn) {
        return covers(mask.startsWith("$m:") ? mask.substring(3) : mask, user, isIn);
    }

    private static boolean covers(String mask, RuledUser user, Predicate<String> isIn) {
        if (mask.startsWith("$r:")) {
            return matches(mask.substring(3), user.realName());
        } else if (mask.startsWith("$j:")) {
            return isIn.test(mask.substring(3));
        }
        return !mask.startsWith("$") && matches(mask, user.source().toString());
    }

    private static boolean matches(String glob, String text) {
        StringBuilder pattern = new StringBuilder();
        for (char c : IrcPicture.folded(glob).toCharArray()) {
            pattern.append(c == '*' ? ".*" : c == '?' ? "." : Pattern.quote("" + c));
        }
        return Pattern.compile(pattern.toString(), Pattern.DOTALL)
                .matcher(IrcPicture.folded(text))
                .matches();
    }
}
