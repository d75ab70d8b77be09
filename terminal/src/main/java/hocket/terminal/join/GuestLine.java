package hocket.terminal.join;

import hocket.core.PlainText;
import hocket.core.Text;
import hocket.core.Utterance;
import hocket.line.UnframedClient;
import java.util.Optional;

/** Reads a line of the guest: what it says, or why it cannot be said. */
sealed interface GuestLine {

    /** To be said. */
    record Say(Utterance utterance) implements GuestLine {}

    /** Nothing at all. */
    record Nothing() implements GuestLine {}

    /** It cannot be sent, and why. */
    record Wrong(String why) implements GuestLine {}

    /** A line in which a control word is one. */
    static GuestLine parse(String line, boolean framed) {
        return isTooLong(line) ? tooLong(Text.LONGEST) : of(Utterance.parse(line), framed);
    }

    /** A line that is nothing but text. */
    static GuestLine literal(String line, boolean framed) {
        return isTooLong(line) ? tooLong(Text.LONGEST) : of(Utterance.literal(line), framed);
    }

    private static boolean isTooLong(String line) {
        return PlainText.utf8Length(line) > Text.LONGEST;
    }

    private static GuestLine of(Optional<Utterance> said, boolean framed) {
        if (said.isEmpty()) {
            return new Nothing();
        }
        boolean fits = framed || UnframedClient.encode(said.get()).isPresent();
        return fits ? new Say(said.get()) : tooLong(UnframedClient.LONGEST);
    }

    private static Wrong tooLong(int limit) {
        return new Wrong("a line has at most " + limit + " bytes");
    }
}
