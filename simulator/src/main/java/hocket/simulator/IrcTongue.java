package hocket.simulator;

import java.util.ArrayList;
import java.util.List;

/**
 * Makes up what an IRC client sends, from the specifications and not from the server's code: mostly
 * what makes sense by its picture of the network, now and then what does not.
 */
final class IrcTongue {
    static final List<String> CAPABILITIES =
            List.of(
                    "message-tags",
                    "server-time",
                    "batch",
                    "echo-message",
                    "labeled-response",
                    "multi-prefix",
                    "userhost-in-names",
                    "extended-join",
                    "away-notify",
                    "setname",
                    "chghost",
                    "invite-notify",
                    "standard-replies",
                    "extended-monitor",
                    "draft/multiline",
                    "draft/message-redaction",
                    "draft/channel-rename",
                    "no-implicit-names",
                    "draft/pre-away",
                    "account-notify",
                    "account-tag",
                    "draft/extended-isupport",
                    "hocket.alt/desk");

    static final String HOST = "user1";

    /** How the names of batches begin that it closes, and of those that it does not. */
    static final String ENDING = "m";

    static final String UNENDING = "u";

    private static final List<String> NICKS =
            List.of("ann", "Ann", "bob", "cid", "dee", "eve", "[x]", "\u00fcte", "user2", "user3");
    private static final List<String> BAD_NICKS =
            List.of("9lives", "a b", "", "#a", "x".repeat(40));
    private static final List<String> CHANNELS = List.of("#a", "#A", "#b", "#hall", "#\u00e4");
    private static final List<String> BAD_CHANNELS = List.of("a", "#", "&x", "#a:b", "0");
    private static final List<String> FLAGS = List.of("i", "m", "n", "s", "t", "C", "u", "U");
    private static final List<String> RANKS = List.of("v", "v", "h", "o", "o", "a", "q");
    private static final List<String> LISTS = List.of("b", "b", "b", "e", "I");
    private static final List<String> MASKS =
            List.of("*!*@*", "$r:real*", "$j:#b", "$m:*!*@*", "*@10.0.0.2", "an?", "nobody!*@*");
    private static final List<String> QUESTIONS =
            List.of(
                    "MOTD",
                    "LUSERS",
                    "VERSION",
                    "TIME",
                    "INFO",
                    "ADMIN",
                    "LINKS",
                    "STATS u",
                    "HELP",
                    "ISUPPORT",
                    "USERS",
                    "CAP LIST",
                    "CAP LS 302",
                    "CAP END",
                    "CAP NONSENSE",
                    "PING x",
                    "PING",
                    "LIST",
                    "LIST >1",
                    "LIST #*a*",
                    "MONITOR L",
                    "MONITOR S",
                    "ACCEPT *",
                    "PASS late",
                    "USER a 0 * :again",
                    "NICK",
                    "JOIN",
                    "NONSENSE a b",
                    "NAMES",
                    "WHO",
                    "REHASH",
                    "PONG :x");
    private static final List<String> GARBAGE =
            List.of(
                    ":",
                    "@",
                    "@a=b",
                    "   ",
                    ": :",
                    "@;;= PRIVMSG",
                    "PRIVMSG",
                    "PRIVMSG #a",
                    "PRIVMSG #a :",
                    "MODE #a +bbbb",
                    "MODE #a +++---",
                    "MODE #a +l -5",
                    "MODE #a +k :a b",
                    "MODE #a +o",
                    "BATCH +",
                    "BATCH -zzz",
                    "KICK #a",
                    "WHO #a %%%,",
                    "MONITOR + :",
                    "JOIN ,,,",
                    "JOIN #a,,#b ,k",
                    "PRIVMSG ,,, :x",
                    "TAGMSG",
                    "\u0001\u0002 x",
                    "REDACT #a nothing",
                    "JOIN " + "#c,".repeat(12),
                    "PRIVMSG @ :x",
                    "PRIVMSG @%#a :x");

    private final Dice dice;
    private final Tokens tokens;
    private int batches;

    IrcTongue(Dice dice, Tokens tokens) {
        this.dice = dice;
        this.tokens = tokens;
    }

    /** How it comes in: the lines of its registration, or what it thinks is one. */
    List<String> opening() {
        List<String> lines = new ArrayList<>();
        boolean negotiates = dice.percent(75);
        lines.add(negotiates ? "CAP LS 302" : "NICK " + aNick());
        if (negotiates) {
            lines.add("CAP REQ :" + String.join(" ", someCapabilities()));
            lines.add("NICK " + aNick());
        }
        if (dice.percent(10)) {
            lines.add(dice.pick(List.of("PASS secret", "JOIN #a", "AWAY :early", "PING early")));
        }
        lines.add("USER " + dice.pick(List.of("u", "~odd name", "@!")) + " 0 * :" + realName());
        if (negotiates && dice.percent(95)) {
            lines.add("CAP END");
        }
        return lines;
    }

    private List<String> someCapabilities() {
        int odds = dice.pick(List.of(10, 50, 90));
        List<String> asked =
                new ArrayList<>(CAPABILITIES.stream().filter(each -> dice.percent(odds)).toList());
        if (asked.isEmpty()) {
            asked.add("message-tags");
        }
        return asked;
    }

    /** A nick to try. */
    String aNick() {
        return dice.percent(4) ? dice.pick(BAD_NICKS) : dice.pick(NICKS) + suffix();
    }

    /** Lines that a client of this picture might send now: mostly one. */
    List<String> next(IrcPicture picture) {
        if (picture.channels().isEmpty() && dice.percent(60)) {
            return List.of("JOIN " + dice.pick(CHANNELS));
        }
        int kind = dice.below(100);
        if (kind < 35) {
            return speak(picture);
        } else if (kind < 55) {
            return List.of(comeOrGo(picture));
        } else if (kind < 72) {
            return List.of(rule(picture));
        } else if (kind < 84) {
            return List.of(ofItself(picture));
        } else if (kind < 91) {
            return List.of(ask(picture));
        } else if (kind < (picture.isOperator() ? 97 : 93)) {
            return List.of(asOperator(picture));
        }
        return List.of(dice.percent(50) ? dice.pick(QUESTIONS) : nonsense());
    }

    /** A line that many are sent of. */
    String floodLine(IrcPicture picture) {
        return dice.percent(50) ? "PING flood" : message(somewhere(picture));
    }

    private List<String> speak(IrcPicture picture) {
        int kind = dice.below(100);
        if (kind < 62) {
            return List.of(message(somewhere(picture)));
        } else if (kind < 74) {
            return List.of(toHost());
        } else if (kind < 82) {
            String tag = "@+typing=active;+x=" + tokens.next().replace("<", "t").replace(">", "");
            return List.of(tag + " TAGMSG " + somewhere(picture));
        } else if (kind < 92) {
            return severalLines(dice.percent(20) ? HOST : somewhere(picture));
        }
        return List.of(redaction(picture));
    }

    private String message(String to) {
        String verb = dice.percent(85) ? "PRIVMSG " : "NOTICE ";
        return verb + to + " :" + text();
    }

    private String text() {
        String token = tokens.next();
        return switch (dice.below(10)) {
            case 0 -> "\u0001ACTION waves " + token + "\u0001";
            case 1 -> "\u0001VERSION " + token + "\u0001";
            case 2 -> token + " " + "l".repeat(dice.between(300, 420));
            case 3 -> "\u00e9\u4f60\ud83d\ude00 " + token + " \u0003" + "04red";
            case 4 -> ":) " + token;
            default -> "hello " + token;
        };
    }

    private String toHost() {
        return "PRIVMSG "
                + HOST
                + " :"
                + switch (dice.below(12)) {
                    case 0, 1, 2, 3 -> "#";
                    case 4 -> dice.pick(List.of("Exit", "exit"));
                    case 5 -> "\\#";
                    default -> "hello " + tokens.next();
                };
    }

    private List<String> severalLines(String to) {
        batches++;
        boolean ends = dice.percent(95);
        String name = (ends ? ENDING : UNENDING) + batches;
        List<String> lines = new ArrayList<>();
        lines.add("BATCH +" + name + " draft/multiline " + to);
        int count = dice.percent(3) ? 101 : dice.between(1, 4);
        for (int line = 0; line < count; line++) {
            lines.add("@batch=" + name + " PRIVMSG " + to + " :hello " + tokens.next());
        }
        if (ends) {
            lines.add("BATCH -" + name);
        }
        return lines;
    }

    private String redaction(IrcPicture picture) {
        return picture.messageIds().isEmpty()
                ? "REDACT #a nothing"
                : "REDACT " + dice.pick(picture.messageIds()) + " :oops";
    }

    private String comeOrGo(IrcPicture picture) {
        if (picture.channels().size() > 1 && dice.percent(70)) {
            return rule(picture);
        }
        return switch (dice.below(10)) {
            case 0, 1 -> "PART " + mine(picture) + reason();
            case 2 -> "JOIN 0";
            case 3 -> "JOIN " + dice.pick(CHANNELS) + "," + dice.pick(CHANNELS) + " k";
            case 4 -> "JOIN " + dice.pick(BAD_CHANNELS);
            case 5 -> "JOIN " + dice.pick(CHANNELS) + " k";
            case 6 -> "KNOCK " + dice.pick(CHANNELS);
            default -> "JOIN " + dice.pick(CHANNELS);
        };
    }

    private String rule(IrcPicture picture) {
        String channel = mine(picture);
        String member = somebodyIn(channel, picture);
        return switch (dice.below(16)) {
            case 0 -> "KICK " + channel + " " + member + reason();
            case 1 -> "KICK " + channel + " " + member + "," + somebody(picture);
            case 2, 3 -> "INVITE " + somebody(picture) + " " + dice.pick(CHANNELS);
            case 4, 5 -> "TOPIC " + channel + dice.pick(List.of("", " :", " :topic of the day"));
            case 6 -> "RENAME " + channel + " " + dice.pick(CHANNELS) + " :better";
            case 7, 8 -> "MODE " + channel + " " + sign() + dice.pick(FLAGS);
            case 9, 10, 11, 12 ->
                    "MODE " + channel + " " + sign() + dice.pick(RANKS) + " " + member;
            case 13 -> "MODE " + channel + " " + sign() + dice.pick(LISTS) + " " + mask(picture);
            case 14 -> "MODE " + channel + " " + withParameter();
            default -> "MODE " + channel + " +ov-v " + (member + " ").repeat(3).strip();
        };
    }

    private String somebodyIn(String channel, IrcPicture picture) {
        List<String> there =
                picture.channels().stream()
                        .filter(seen -> seen.name().equals(channel))
                        .flatMap(seen -> seen.members().keySet().stream())
                        .toList();
        return there.isEmpty() || dice.percent(15) ? somebody(picture) : dice.pick(there);
    }

    private String withParameter() {
        return dice.pick(
                List.of("+k k", "-k *", "+l 3", "-l", "+f #b", "-f", "b", "+e", "I", "+ik k"));
    }

    private String ofItself(IrcPicture picture) {
        return switch (dice.below(12)) {
            case 0, 1, 2, 3 -> "NICK :" + aNick();
            case 4, 5 -> dice.percent(50) ? "AWAY :gone" : "AWAY";
            case 6 -> "SETNAME :" + realName();
            case 7, 8 ->
                    "MODE "
                            + picture.nick()
                            + " "
                            + sign()
                            + dice.pick(List.of("i", "w", "B", "g", "o"));
            case 9 -> "ACCEPT " + dice.pick(List.of("", "-")) + somebody(picture);
            case 10 -> "MONITOR + " + somebody(picture) + "," + dice.pick(NICKS);
            default -> dice.pick(List.of("MONITOR C", "MODE " + picture.nick(), "QUIT :bye"));
        };
    }

    private String ask(IrcPicture picture) {
        return switch (dice.below(8)) {
            case 0 -> "WHO " + mine(picture);
            case 1 -> "WHO " + mine(picture) + " %tcuihsnfdlaor,7";
            case 2 -> "WHOIS " + somebody(picture);
            case 3 -> "WHOWAS " + somebody(picture);
            case 4 -> "MODE " + mine(picture);
            case 5 -> "USERHOST " + somebody(picture);
            case 6 -> "ISON " + somebody(picture);
            default -> "NAMES " + mine(picture);
        };
    }

    private String asOperator(IrcPicture picture) {
        return switch (dice.below(12)) {
            case 0, 1, 2, 3, 4, 5 -> picture.isOperator() ? ask(picture) : "OPER root secret";
            case 6 -> "OPER root wrong";
            case 7, 8 -> "KILL " + somebody(picture) + " :enough";
            case 9 -> "KLINE 1m " + somebody(picture) + "!*@* :not you";
            case 10 -> "UNKLINE " + somebody(picture) + "!*@*";
            default -> "WALLOPS :to whom it may concern";
        };
    }

    private String nonsense() {
        return switch (dice.below(8)) {
            case 0 -> "PRIVMSG #a :" + "x".repeat(dice.between(500, 5000));
            case 1 -> "@+a=" + "y".repeat(dice.between(4000, 4200)) + " TAGMSG #a";
            case 2 -> "PRIVMSG #a :nul \u0000 inside";
            default -> dice.pick(GARBAGE);
        };
    }

    /** Where it might say something: mostly in a channel that it is in. */
    private String somewhere(IrcPicture picture) {
        int kind = dice.below(100);
        if (kind < 65) {
            return mine(picture);
        } else if (kind < 72) {
            return dice.pick(List.of("@", "+", "%")) + mine(picture);
        } else if (kind < 92) {
            return somebody(picture);
        } else if (kind < 96) {
            return mine(picture) + "," + somebody(picture);
        }
        return dice.pick(CHANNELS);
    }

    private String mine(IrcPicture picture) {
        List<PicturedChannel> own = List.copyOf(picture.channels());
        return own.isEmpty() || dice.percent(10) ? dice.pick(CHANNELS) : dice.pick(own).name();
    }

    private String somebody(IrcPicture picture) {
        List<String> near =
                picture.channels().stream()
                        .flatMap(channel -> channel.members().keySet().stream())
                        .toList();
        if (!near.isEmpty() && dice.percent(75)) {
            return dice.pick(near);
        }
        return dice.percent(15) ? HOST : dice.pick(NICKS);
    }

    private String mask(IrcPicture picture) {
        return dice.percent(50) ? somebody(picture) : dice.pick(MASKS);
    }

    private String sign() {
        return dice.percent(60) ? "+" : "-";
    }

    private String reason() {
        return dice.percent(50) ? "" : " :because";
    }

    private String realName() {
        return dice.pick(List.of("real Ann", "Bob", ""));
    }

    private String suffix() {
        return dice.percent(60) ? "" : "" + dice.between(1, 9);
    }
}
