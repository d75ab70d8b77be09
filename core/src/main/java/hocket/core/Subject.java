package hocket.core;

import java.util.function.Predicate;

/**
 * Somebody as masks look at it.
 *
 * @param source in full, {@code nick!username@host}
 * @param isIn whether it is in the channel of that name, as far as others may know
 */
record Subject(String source, String realName, Predicate<String> isIn) {

    /** Somebody of whom it does not count in which channels it is. */
    static Subject ofNoChannel(Source source, Remark realName) {
        return new Subject(source.toString(), realName.value(), channel -> false);
    }
}
