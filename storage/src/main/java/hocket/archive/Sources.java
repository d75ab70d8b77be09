package hocket.archive;

import hocket.core.HostName;
import hocket.core.Nick;
import hocket.core.Source;
import hocket.core.Username;

/** Reads users as they are kept: {@code nick!username@host}. */
final class Sources {
    private Sources() {}

    static Source read(String who) {
        int bang = who.indexOf('!');
        int at = who.indexOf('@', bang + 1);
        if (bang < 0 || at < 0) {
            throw new IllegalArgumentException("not a user: " + who);
        }
        return new Source(
                new Nick(who.substring(0, bang)),
                new Username(who.substring(bang + 1, at)),
                new HostName(who.substring(at + 1)));
    }
}
