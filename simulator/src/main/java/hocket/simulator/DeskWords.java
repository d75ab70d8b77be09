package hocket.simulator;

import hocket.core.Message;
import hocket.core.Text;
import hocket.core.Utterance;
import java.util.ArrayList;
import java.util.List;

/** What an IRC message says at the desk, by the texts of the protocol: control words, or a text. */
final class DeskWords {
    private static final String ACTION = "\u0001ACTION ";

    private DeskWords() {}

    /** Each line by itself; CTCP but actions says nothing. */
    static List<Utterance> of(Message message) {
        List<Utterance> said = new ArrayList<>();
        for (Message.Line line : message.lines()) {
            String text = line.text();
            if (text.startsWith(ACTION)) {
                String done = text.substring(ACTION.length()).replace("\u0001", "").strip();
                said.add(new Utterance.Say(new Text("*" + done + "*")));
            } else if (!text.startsWith("\u0001") && !text.isEmpty()) {
                said.add(word(text.replaceAll("\u0003[0-9]{0,2}", "")));
            }
        }
        return said;
    }

    private static Utterance word(String text) {
        String bare = text.strip();
        if (bare.equals("#")) {
            return new Utterance.Over();
        } else if (bare.equalsIgnoreCase("exit")) {
            return new Utterance.Exit();
        }
        return new Utterance.Say(new Text(bare.equals("\\#") ? "#" : text));
    }
}
