package hocket.irc;

import hocket.core.ClientTags;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * One message as a client sent it. Where it says that it comes from is not looked at: a client
 * speaks for itself only.
 *
 * @param tags its tags, unescaped, in order, the last of a name; a tag without a value has an empty
 *     one
 * @param command in capitals
 * @param parameters without the colon of a last one; at most {@value #MOST_PARAMETERS}
 */
record IrcMessage(SequencedMap<String, String> tags, String command, List<String> parameters) {
    /** How many parameters a message may have; the last takes all that is left (RFC 2812 2.3). */
    static final int MOST_PARAMETERS = 15;

    private static final SequencedMap<String, String> NO_TAGS =
            Collections.unmodifiableSequencedMap(new LinkedHashMap<>());

    /** The message in a line; nothing if the line has no command. */
    static Optional<IrcMessage> parse(String line) {
        int at = 0;
        SequencedMap<String, String> tags = NO_TAGS;
        if (line.charAt(0) == '@') {
            int end = wordEnd(line, 0);
            tags = parseTags(line.substring(1, end));
            at = skipSpaces(line, end);
        }
        if (at < line.length() && line.charAt(at) == ':') {
            at = skipSpaces(line, wordEnd(line, at));
        }
        at = skipSpaces(line, at);
        if (at == line.length()) {
            return Optional.empty();
        }
        int end = wordEnd(line, at);
        String command = capitals(line.substring(at, end));
        return Optional.of(new IrcMessage(tags, command, parseParameters(line, end)));
    }

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

    /** Its client-only tags (IRCv3 message-tags), to be passed on. */
    ClientTags clientTags() {
        if (tags.isEmpty()) {
            return ClientTags.NONE;
        }
        StringBuilder written = new StringBuilder();
        for (Map.Entry<String, String> tag : tags.entrySet()) {
            if (TagKey.isOfClient(tag.getKey())) {
                written.append(written.isEmpty() ? "" : ";").append(tag.getKey());
                String value = TagValue.escape(tag.getValue());
                written.append(value.isEmpty() ? "" : "=").append(value);
            }
        }
        return written.isEmpty() ? ClientTags.NONE : new ClientTags(written.toString());
    }

    private static SequencedMap<String, String> parseTags(String written) {
        SequencedMap<String, String> tags = new LinkedHashMap<>();
        int at = 0;
        while (at < written.length()) {
            int end = written.indexOf(';', at);
            end = end < 0 ? written.length() : end;
            addTag(written.substring(at, end), tags);
            at = end + 1;
        }
        return tags;
    }

    private static void addTag(String tag, SequencedMap<String, String> tags) {
        int equals = tag.indexOf('=');
        String name = equals < 0 ? tag : tag.substring(0, equals);
        if (!name.isEmpty()) {
            tags.putLast(name, equals < 0 ? "" : TagValue.unescape(tag.substring(equals + 1)));
        }
    }

    private static List<String> parseParameters(String line, int from) {
        List<String> parameters = new ArrayList<>(4);
        int at = skipSpaces(line, from);
        while (at < line.length()) {
            if (line.charAt(at) == ':') {
                parameters.add(line.substring(at + 1));
                return parameters;
            }
            if (parameters.size() == MOST_PARAMETERS - 1) {
                parameters.add(line.substring(at));
                return parameters;
            }
            int end = wordEnd(line, at);
            parameters.add(line.substring(at, end));
            at = skipSpaces(line, end);
        }
        return parameters;
    }

    /** ASCII only: no other letter becomes one of a command's name. */
    private static String capitals(String word) {
        StringBuilder capitals = new StringBuilder(word);
        for (int at = 0; at < word.length(); at++) {
            char c = word.charAt(at);
            if (c >= 'a' && c <= 'z') {
                capitals.setCharAt(at, (char) (c - 'a' + 'A'));
            }
        }
        return capitals.toString();
    }

    private static int wordEnd(String line, int from) {
        int space = line.indexOf(' ', from);
        return space < 0 ? line.length() : space;
    }

    private static int skipSpaces(String line, int from) {
        int at = from;
        while (at < line.length() && line.charAt(at) == ' ') {
            at++;
        }
        return at;
    }
}
