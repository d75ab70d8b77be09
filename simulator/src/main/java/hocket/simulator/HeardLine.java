package hocket.simulator;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A line of IRC as a client reads it (Modern IRC, message format): written for the simulator, so
 * that the server's own reading and writing of lines are not what judges them.
 *
 * @param tags as they stand in the line, values still escaped
 * @param source what it says that it comes from, without the colon; empty if it says nothing
 */
record HeardLine(Map<String, String> tags, String source, String command, List<String> parameters) {

    /** Reads a line without its end. */
    static HeardLine of(String line) {
        String rest = line;
        Map<String, String> tags = new LinkedHashMap<>();
        if (rest.startsWith("@")) {
            readTags(word(rest).substring(1), tags);
            rest = after(rest);
        }
        String source = rest.startsWith(":") ? word(rest).substring(1) : "";
        rest = rest.startsWith(":") ? after(rest) : rest;
        String command = word(rest);
        return new HeardLine(tags, source, command, parameters(after(rest)));
    }

    /** The nick in its source. */
    String nick() {
        int end = source.indexOf('!');
        return end < 0 ? source : source.substring(0, end);
    }

    /** The parameter at {@code index}; empty if there is none. */
    String parameter(int index) {
        return index < parameters.size() ? parameters.get(index) : "";
    }

    /** Its last parameter; empty if there is none. */
    String last() {
        return parameters.isEmpty() ? "" : parameters.getLast();
    }

    /** True if it is somebody's words: a message with a text. */
    boolean isMessage() {
        return command.equals("PRIVMSG") || command.equals("NOTICE");
    }

    private static void readTags(String written, Map<String, String> tags) {
        for (String tag : written.split(";", -1)) {
            int equals = tag.indexOf('=');
            String key = equals < 0 ? tag : tag.substring(0, equals);
            Violation.unless(!key.isEmpty(), "a tag without a name in ", written);
            String before = tags.put(key, equals < 0 ? "" : tag.substring(equals + 1));
            Violation.unless(before == null, "a tag twice in ", written);
        }
    }

    private static List<String> parameters(String text) {
        List<String> found = new ArrayList<>();
        String rest = text;
        while (!rest.isEmpty()) {
            if (rest.startsWith(":")) {
                found.add(rest.substring(1));
                return found;
            }
            found.add(word(rest));
            rest = after(rest);
        }
        return found;
    }

    private static String word(String text) {
        int space = text.indexOf(' ');
        return space < 0 ? text : text.substring(0, space);
    }

    private static String after(String text) {
        int space = text.indexOf(' ');
        return space < 0 ? "" : text.substring(space + 1);
    }
}
