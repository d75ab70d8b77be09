package hocket.simulator;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import hocket.core.Text;
import hocket.core.Utterance;
import java.util.List;

/** Makes up what people send, with its meaning, from the texts of the protocol and not its code. */
final class Phrasebook {
    private static final List<String> OVERS = List.of("#", " #", "#\t", " \t# ");
    private static final List<String> EXITS = List.of("Exit", "exit", "EXIT", " eXiT\t");

    /** As sent, and as meant. */
    private record Escape(String sent, String meant) {}

    private static final List<Escape> ESCAPES =
            List.of(
                    new Escape("\\#", "#"),
                    new Escape("\\\\#", "\\#"),
                    new Escape("\\Exit", "Exit"),
                    new Escape(" \\exit ", " exit "),
                    new Escape("\\\\\\EXIT", "\\\\EXIT"));

    /** Texts that are not what they look like; a mark goes where the percent sign is. */
    private static final List<String> TEXTS =
            List.of(
                    "hello %",
                    "#topic %",
                    "exit now %",
                    "% #",
                    "* held 1 %",
                    "\\* % starred",
                    "\\\\%",
                    "  % spaced  ",
                    "NICKname is % cool",
                    "GET real %",
                    "caf\u00e9 \u4f60\u597d % \ud83d\ude00\u0301",
                    "%");

    /** Malformed UTF-8: a lone continuation, a cut sequence, overlong, a surrogate, too high. */
    private static final List<String> MALFORMED =
            List.of("\u0080", "a\u00c3", "\u00c0\u00af", "\u00ed\u00a0\u0080", "\u00f5\u0080");

    private final Dice dice;
    private final Tokens tokens;

    Phrasebook(Dice dice, Tokens tokens) {
        this.dice = dice;
        this.tokens = tokens;
    }

    /** One line of a framed guest. */
    Phrase line() {
        int kind = dice.below(100);
        if (kind < 55) {
            return text(dice.pick(TEXTS));
        } else if (kind < 75) {
            return line(dice.pick(OVERS), new Utterance.Over());
        } else if (kind < 81) {
            return line(dice.pick(EXITS), new Utterance.Exit());
        }
        return rarity();
    }

    /** A line of plain text. */
    Phrase plain() {
        return text("hello %");
    }

    /** What the host says; it has no bytes. */
    Utterance utterance() {
        int kind = dice.below(100);
        if (kind < 55) {
            return new Utterance.Say(marked(dice.pick(TEXTS)));
        } else if (kind < 85) {
            return new Utterance.Over();
        } else if (kind < 90) {
            return new Utterance.Exit();
        } else if (kind < 95) {
            return new Utterance.Say(new Text(dice.pick(ESCAPES).meant()));
        }
        return new Utterance.Say(long8k(dice.between(900, 2500)));
    }

    /** A text with a mark of its own. */
    Text marked(String pattern) {
        return new Text(pattern.replace("%", tokens.next()));
    }

    private Phrase text(String pattern) {
        Text text = marked(pattern);
        return line(text.value(), new Utterance.Say(text));
    }

    private Phrase rarity() {
        return switch (dice.below(8)) {
            case 0 -> Phrase.ignored(bytes("" + end()));
            case 1 -> Phrase.ignored(bytes("\u0007\u0000\u001b[2J" + end()));
            case 2 -> coloured();
            case 3 -> Phrase.refused(bytes("x".repeat(dice.between(8193, 9000)) + end()));
            case 4 -> Phrase.refused((dice.pick(MALFORMED) + end()).getBytes(ISO_8859_1));
            case 5 -> longest();
            case 6 -> telnet();
            default -> escape();
        };
    }

    private Phrase escape() {
        Escape escape = dice.pick(ESCAPES);
        return line(escape.sent(), new Utterance.Say(new Text(escape.meant())));
    }

    private Phrase coloured() {
        Text text = marked("red %");
        String sent = "\u001b[31m" + text.value() + "\u001b]0;title\u0007";
        return line(sent, new Utterance.Say(text));
    }

    private Phrase longest() {
        Text text = long8k(Text.LONGEST);
        return line(text.value(), new Utterance.Say(text));
    }

    private Phrase telnet() {
        Text text = marked("tele%net");
        String sent = "\u00ff\u00fb\u0001" + text.value().replace("net", "\u00ff\u00f1net") + end();
        return Phrase.of(sent.getBytes(ISO_8859_1), new Utterance.Say(text));
    }

    private Text long8k(int length) {
        String token = tokens.next();
        return new Text("l".repeat(length - token.length()) + token);
    }

    private Phrase line(String sent, Utterance meaning) {
        return Phrase.of(bytes(sent + end()), meaning);
    }

    private String end() {
        return dice.percent(20) ? "\r\n" : "\n";
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }
}
