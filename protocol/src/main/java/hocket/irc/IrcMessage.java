package hocket.irc;

import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * One message as a client sent it.
 *
 * @param tags its tags, unescaped, in order; a tag without a value has an empty one
 * @param command in capitals
 * @param parameters without the colon of a last one
 */
record IrcMessage(SequencedMap<String, String> tags, String command, List<String> parameters) {

    /** The parameter at {@code index}; empty text if there is none. */
    String parameter(int index) {
        return index < parameters.size() ? parameters.get(index) : "";
    }

    boolean has(int index) {
        return index < parameters.size();
    }

    /** The value of a tag; nothing if it is not there. */
    Optional<String> tag(String name) {
        return Optional.ofNullable(tags.get(name));
    }
}
