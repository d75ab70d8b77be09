package hocket.simulator;

import java.util.regex.Pattern;

/** The line protocol as its text describes it: what a framed guest's lines say. */
final class Wire {
    static final String OVER = "#";
    static final String EXIT = "Exit";
    static final String WELCOME = "* welcome";
    static final String REFUSED = "* refused";
    static final String UNREADABLE = "* unreadable";
    static final String CLOSED = "* closed";
    static final String TAKEN = "* taken";
    static final String KEPT = "* kept";
    static final String HELD = "* held ";

    private static final Pattern CONTROL_LIKE =
            Pattern.compile("[ \t]*(\\\\*)(#|[eE][xX][iI][tT])[ \t]*");
    private static final Pattern NOTICE_LIKE = Pattern.compile("\\\\*\\* .*");
    private static final Pattern POSITION = Pattern.compile("\\* you are number (\\d+) in line");
    private static final Pattern YOU_ARE =
            Pattern.compile("\\* you are user\\d+, talking to user1; .*");

    private Wire() {}

    /** True if an unframed guest is told that an operator of the network has put it out. */
    static boolean isPutOut(String reply) {
        return reply.contains("an operator has ended it")
                || reply.contains("you are banned from this server");
    }

    /** The line that says a text. */
    static String text(String text) {
        if (CONTROL_LIKE.matcher(text).matches()) {
            int start = text.length() - text.stripLeading().length();
            return text.substring(0, start) + "\\" + text.substring(start);
        }
        return NOTICE_LIKE.matcher(text).matches() ? "\\" + text : text;
    }

    /** The line that tells a place in the queue. */
    static String position(int place) {
        return "* you are number " + place + " in line";
    }

    /** The place that a line tells; 0 if it tells none. */
    static int place(String line) {
        var matcher = POSITION.matcher(line);
        return matcher.matches() ? Integer.parseInt(matcher.group(1)) : 0;
    }

    /** The line, or one word for a notice whose wording is the door's own. */
    static String kind(String line) {
        if (!line.startsWith("* ") || line.startsWith(HELD) || place(line) > 0) {
            return line;
        } else if (YOU_ARE.matcher(line).matches()) {
            return WELCOME;
        } else if (line.startsWith("* refused: line longer") || line.endsWith("not UTF-8")) {
            return UNREADABLE;
        } else if (line.startsWith("* refused: ")) {
            return REFUSED;
        } else if (line.startsWith("* closed: ")) {
            return CLOSED;
        } else if (line.equals("* the host has taken the floor")) {
            return TAKEN;
        }
        return line.equals("* the host has said Exit, the floor stays with you") ? KEPT : line;
    }
}
