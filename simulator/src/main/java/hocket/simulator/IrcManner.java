package hocket.simulator;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import hocket.core.Utterance;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;

/** A client of IRC: registers, does whatever comes to its mind, and keeps a picture of it all. */
final class IrcManner implements Manner {
    /** Beyond this a line may be too long to be read, and so is its label. */
    private static final int LONGEST_LABELLED = 450;

    private static final byte LF = '\n';
    private static final List<String> MALFORMED =
            List.of("PRIVMSG #a :\u00c3", "\u0080\u00ff", "JOIN #\u00f5");

    private final Dice dice;
    private final IrcTongue tongue;
    private final IrcPicture picture = new IrcPicture();
    private final ByteQueue received = new ByteQueue();
    private final ByteQueue toSend = new ByteQueue();
    private final Queue<String> opening;
    private final Map<String, Integer> labels = new LinkedHashMap<>();
    private final Set<String> asked = new LinkedHashSet<>();
    private final int floods;
    private boolean begun;
    private boolean asleep;

    IrcManner(Dice dice, Tokens tokens) {
        this.dice = dice;
        this.tongue = new IrcTongue(dice.split(), tokens);
        this.opening = new ArrayDeque<>(tongue.opening());
        this.floods = dice.percent(20) ? 4 : 0;
    }

    @Override
    public String name() {
        return "irc";
    }

    IrcPicture picture() {
        return picture;
    }

    /** The labels that it has sent, and how often each was answered. */
    Map<String, Integer> labels() {
        return labels;
    }

    /** True if it has ever asked for the capability. */
    boolean hasAskedFor(String capability) {
        return asked.contains(capability);
    }

    /** From now on it answers no question, not even whether it is there. */
    void fallAsleep() {
        asleep = true;
    }

    @Override
    public void act(Guest guest) {
        if (!opening.isEmpty()) {
            int count = dice.percent(70) ? opening.size() : dice.between(1, opening.size());
            for (int line = 0; line < count; line++) {
                say(opening.remove(), guest);
            }
        } else if (picture.isRefused()) {
            picture.triesAgain();
            say("NICK " + tongue.aNick(), guest);
        } else if (picture.isRegistered() || dice.percent(5)) {
            doSomething(guest);
        }
        guest.send(toSend.take(toSend.size()), !begun);
        begun = true;
    }

    @Override
    public void leave(Guest guest) {
        if (begun && dice.percent(50)) {
            guest.send("QUIT :leaving".getBytes(UTF_8), true);
        }
    }

    /** Whole lines, the CR at their end included. */
    @Override
    public List<String> read(byte[] bytes, Guest guest) {
        received.add(bytes);
        List<String> lines = new ArrayList<>();
        while (received.contains(LF)) {
            String line = new String(received.takeUpTo(LF), UTF_8);
            if (isTakenForAnother(line)) {
                continue;
            }
            lines.add(line);
            take(HeardLine.of(withoutEnd(line)), guest);
        }
        return lines;
    }

    /** Whoever is silent for long passes for a guest of the desk, and the desk may be closed. */
    private boolean isTakenForAnother(String line) {
        return !picture.isGreeted() && !line.endsWith("\r");
    }

    static String withoutEnd(String line) {
        return line.endsWith("\r") ? line.substring(0, line.length() - 1) : line;
    }

    private void take(HeardLine line, Guest guest) {
        picture.read(line);
        String label = line.tags().get("label");
        if (label != null) {
            labels.merge(label, 1, Integer::sum);
        }
        if (line.command().equals("PING") && !asleep && guest.connection().clientMaySend()) {
            guest.send(("PONG :" + line.last() + "\r\n").getBytes(UTF_8), false);
        }
    }

    private void doSomething(Guest guest) {
        if (dice.percent(floods)) {
            int lines = dice.between(30, 150);
            for (int line = 0; line < lines; line++) {
                say(tongue.floodLine(picture), guest);
            }
        } else if (dice.percent(1)) {
            toSend.add((dice.pick(MALFORMED) + "\r\n").getBytes(ISO_8859_1));
        } else {
            int times = dice.between(1, 8);
            for (int time = 0; time < times; time++) {
                tongue.next(picture).forEach(line -> say(line, guest));
            }
        }
    }

    private void say(String line, Guest guest) {
        if (line.startsWith("CAP REQ :")) {
            asked.addAll(List.of(line.substring("CAP REQ :".length()).split(" ", -1)));
        }
        if (line.startsWith("PRIVMSG " + IrcTongue.HOST + " :") && isExit(line)) {
            guest.means(new Utterance.Exit());
        }
        if (line.equals("MONITOR C")) {
            picture.watchNobody();
        }
        String end = dice.percent(80) ? "\r\n" : "\n";
        toSend.add((labelled(line) + end).getBytes(UTF_8));
    }

    private static boolean isExit(String line) {
        return line.endsWith(":Exit") || line.endsWith(":exit");
    }

    /**
     * The answer to several commands leaves when the last is applied, so that what others do in
     * between is read before it: such lines are not labelled.
     */
    private static boolean isSeveral(String line) {
        return line.indexOf(',') >= 0 || line.equals("JOIN 0");
    }

    private String labelled(String line) {
        boolean may =
                picture.has("labeled-response")
                        && picture.has("batch")
                        && line.length() < LONGEST_LABELLED
                        && !line.startsWith("BATCH +" + IrcTongue.UNENDING)
                        && !line.startsWith("@")
                        && !line.startsWith(":")
                        && !isSeveral(line);
        if (!may || line.isBlank() || dice.percent(70)) {
            return line;
        }
        String label = "L" + (labels.size() + 1);
        labels.put(label, 0);
        return "@label=" + label + " " + line;
    }
}
