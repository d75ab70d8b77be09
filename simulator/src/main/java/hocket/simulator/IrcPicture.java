package hocket.simulator;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The network as one IRC client sees it, from nothing but the lines it has read: its own nick, its
 * channels and who is in them with which ranks, whom it watches. Any client keeps such a picture;
 * this one is compared with the truth.
 */
final class IrcPicture {
    private static final int MOST_IDS = 20;
    private static final String RANKS = "qaohv";
    private static final String WITH_PARAMETER = "beIk";

    private final Map<String, PicturedChannel> channels = new LinkedHashMap<>();
    private final Map<String, Boolean> watched = new LinkedHashMap<>();
    private final Set<String> capabilities = new LinkedHashSet<>();
    private final List<String> messageIds = new ArrayList<>();
    private String nick = "*";
    private boolean watching = true;
    private boolean greeted;
    private boolean operator;
    private boolean refused;
    private boolean dismissed;

    /** ASCII case mapping: the same nick, the same text. */
    static String folded(String name) {
        StringBuilder folded = new StringBuilder(name);
        for (int at = 0; at < name.length(); at++) {
            char c = name.charAt(at);
            folded.setCharAt(at, c >= 'A' && c <= 'Z' ? (char) (c - 'A' + 'a') : c);
        }
        return folded.toString();
    }

    /** Its nick; {@code *} before it has one. */
    String nick() {
        return nick;
    }

    /** True if it has become an operator of the network, and perhaps is it still. */
    boolean isOperator() {
        return operator;
    }

    boolean isRegistered() {
        return !nick.equals("*");
    }

    /** True if its last nick was refused before it was registered. */
    boolean isRefused() {
        return refused && !isRegistered();
    }

    /** It asks for another nick. */
    void triesAgain() {
        refused = false;
    }

    /** True if the server has said that this is the end. */
    boolean isDismissed() {
        return dismissed;
    }

    boolean has(String capability) {
        return capabilities.contains(capability);
    }

    Collection<PicturedChannel> channels() {
        return channels.values();
    }

    /** Whom it watches, folded, and whether they are there. */
    Map<String, Boolean> watched() {
        return watched;
    }

    /** It wants to know of nobody any more. */
    void watchNobody() {
        watching = false;
        watched.clear();
    }

    /** The ids of the last messages that it read. */
    List<String> messageIds() {
        return messageIds;
    }

    /** True once the server has said anything. */
    boolean isGreeted() {
        return greeted;
    }

    void read(HeardLine line) {
        greeted = true;
        switch (line.command()) {
            case "001" -> nick = line.parameter(0);
            case "381" -> operator = true;
            case "432", "433" -> refused = true;
            case "CAP" -> negotiated(line);
            case "NICK" -> renamed(line.nick(), line.parameter(0));
            case "MODE" -> modes(line);
            case "730" -> watch(line.last(), true);
            case "731" -> watch(line.last(), false);
            case "PRIVMSG", "NOTICE" -> said(line);
            case "ERROR" -> dismissed = true;
            default -> readMembership(line);
        }
    }

    private void readMembership(HeardLine line) {
        switch (line.command()) {
            case "JOIN" -> joined(line.nick(), line.parameter(0));
            case "PART" -> left(line.nick(), line.parameter(0));
            case "KICK" -> left(line.parameter(1), line.parameter(0));
            case "QUIT" -> quit(line.nick());
            case "RENAME" -> renamedChannel(line.parameter(0), line.parameter(1));
            case "353" -> named(line.parameter(2), line.last());
            case "366" -> namesEnd(line.parameter(1));
            case "331" -> topic(line.parameter(1), "");
            case "332" -> topic(line.parameter(1), line.last());
            case "TOPIC" -> topic(line.parameter(0), line.last());
            default -> {}
        }
    }

    /** It asks only for what is offered, so nothing is refused. */
    private void negotiated(HeardLine line) {
        Violation.unless(!line.parameter(1).equals("NAK"), nick, " asked in vain: ", line);
        if (!line.parameter(1).equals("ACK")) {
            return;
        }
        for (String word : line.last().split(" ", -1)) {
            if (word.startsWith("-")) {
                capabilities.remove(word.substring(1));
            } else {
                capabilities.add(word.toLowerCase(Locale.ROOT));
            }
        }
    }

    private void renamed(String who, String to) {
        channels.values().forEach(channel -> channel.rename(who, to));
        if (isMe(who)) {
            nick = to;
        }
    }

    private void joined(String who, String name) {
        if (isMe(who)) {
            PicturedChannel before = channels.put(folded(name), new PicturedChannel(name));
            Violation.unless(before == null, nick, " joins twice: ", name);
        }
        in(name).enter(who);
    }

    private void left(String who, String name) {
        in(name).leave(who);
        if (isMe(who)) {
            channels.remove(folded(name));
        }
    }

    private void quit(String who) {
        for (PicturedChannel channel : channels.values()) {
            if (channel.has(who)) {
                channel.leave(who);
            }
        }
    }

    private void renamedChannel(String name, String to) {
        PicturedChannel channel = in(name);
        channels.remove(folded(name));
        channel.rename(to);
        channels.put(folded(to), channel);
    }

    private void modes(HeardLine line) {
        if (!line.parameter(0).startsWith("#")) {
            return;
        }
        PicturedChannel channel = in(line.parameter(0));
        boolean on = true;
        int next = 2;
        for (char letter : line.parameter(1).toCharArray()) {
            if (letter == '+' || letter == '-') {
                on = letter == '+';
            } else if (RANKS.indexOf(letter) >= 0) {
                channel.rank(line.parameter(next), letter, on);
                next++;
            } else if (takesParameter(letter, on)) {
                next++;
            }
        }
        int count = line.parameters().size();
        Violation.unless(next == count || count < 2, "parameters left in ", line);
    }

    private static boolean takesParameter(char letter, boolean on) {
        return (letter == 'l' || letter == 'f') ? on : WITH_PARAMETER.indexOf(letter) >= 0;
    }

    private void named(String name, String names) {
        known(name, channel -> channel.name(names));
    }

    private void namesEnd(String name) {
        known(name, PicturedChannel::namesEnd);
    }

    private void topic(String name, String text) {
        known(name, channel -> channel.topic(text));
    }

    /** Of other channels one may be told too, if one has asked. */
    private void known(String name, Consumer<PicturedChannel> action) {
        PicturedChannel channel = channels.get(folded(name));
        if (channel != null) {
            action.accept(channel);
        }
    }

    private void watch(String names, boolean here) {
        if (!watching) {
            return;
        }
        for (String each : names.split(",", -1)) {
            int end = each.indexOf('!');
            watched.put(folded(end < 0 ? each : each.substring(0, end)), here);
        }
    }

    private void said(HeardLine line) {
        @Nullable String id = line.tags().get("msgid");
        if (id != null) {
            messageIds.add(line.parameter(0) + " " + id);
        }
        if (messageIds.size() > MOST_IDS) {
            messageIds.removeFirst();
        }
    }

    private boolean isMe(String who) {
        return folded(who).equals(folded(nick));
    }

    /** The channel, which it must be in to be told of. */
    private PicturedChannel in(String name) {
        PicturedChannel channel = channels.get(folded(name));
        if (channel == null) {
            throw new Violation(nick + " is told of " + name + " without being in it");
        }
        return channel;
    }
}
