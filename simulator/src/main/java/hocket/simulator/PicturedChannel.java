package hocket.simulator;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** A channel as one of its members sees it from what it has read. Nicks are told apart folded. */
final class PicturedChannel {
    private static final String PREFIXES = "~&@%+";
    private static final String LETTERS = "qaohv";

    private String name;
    private Map<String, Set<Character>> members = new LinkedHashMap<>();
    private Map<String, Set<Character>> named = new LinkedHashMap<>();
    private final List<String> surprises = new ArrayList<>();
    private boolean complete;
    private String topic = "";

    PicturedChannel(String name) {
        this.name = name;
    }

    String name() {
        return name;
    }

    void rename(String to) {
        name = to;
    }

    /** True once all names were told. */
    boolean isComplete() {
        return complete;
    }

    /** What did not fit into the picture. */
    List<String> surprises() {
        return surprises;
    }

    /** The folded nicks of those in it, and the letters of their ranks. */
    Map<String, Set<Character>> members() {
        return members;
    }

    String topic() {
        return topic;
    }

    void topic(String text) {
        topic = text;
    }

    boolean has(String nick) {
        return members.containsKey(IrcPicture.folded(nick));
    }

    void enter(String nick) {
        if (members.put(IrcPicture.folded(nick), new TreeSet<>()) != null) {
            surprise("joins twice: ", nick);
        }
    }

    void leave(String nick) {
        if (members.remove(IrcPicture.folded(nick)) == null) {
            surprise("leaves without being in: ", nick);
        }
    }

    void rename(String nick, String to) {
        Set<Character> ranks = members.remove(IrcPicture.folded(nick));
        if (ranks != null) {
            members.put(IrcPicture.folded(to), ranks);
        }
    }

    void rank(String nick, char letter, boolean on) {
        Set<Character> ranks = members.get(IrcPicture.folded(nick));
        if (ranks == null) {
            surprise("has a rank without being in: ", nick);
        } else if (on) {
            ranks.add(letter);
        } else {
            ranks.remove(letter);
        }
    }

    /** One line of names: prefixes, nick, perhaps the rest of a source. */
    void name(String names) {
        for (String each : names.split(" ", -1)) {
            Set<Character> ranks = new TreeSet<>();
            int at = 0;
            while (at < each.length() && PREFIXES.indexOf(each.charAt(at)) >= 0) {
                ranks.add(LETTERS.charAt(PREFIXES.indexOf(each.charAt(at))));
                at++;
            }
            int end = each.indexOf('!') < 0 ? each.length() : each.indexOf('!');
            if (end > at) {
                named.put(IrcPicture.folded(each.substring(at, end)), ranks);
            }
        }
    }

    /** All names were told: these are the members. */
    void namesEnd() {
        members = named;
        named = new LinkedHashMap<>();
        complete = true;
    }

    private void surprise(String what, String who) {
        if (complete) {
            surprises.add(what + who);
        }
    }
}
