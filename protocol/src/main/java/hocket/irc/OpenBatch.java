package hocket.irc;

import hocket.core.ClientTags;
import hocket.core.Message;
import hocket.core.PlainText;
import hocket.core.Recipient;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A message of several lines, as far as a client has sent it (IRCv3 draft/multiline). Once
 * something is wrong with it, it only waits for its end, which clients send all the same.
 */
final class OpenBatch {
    private final String reference;
    private final String target;
    private final Recipient to;
    private final ClientTags tags;
    private final List<Message.Line> lines = new ArrayList<>();
    private int bytes;
    private Optional<Failure> failure = Optional.empty();

    /**
     * What is wrong with it.
     *
     * @param context what the code's specification names besides
     */
    record Failure(String code, List<String> context, String why) {
        /** What has no code of its own. */
        static Failure invalid(String why) {
            return new Failure("MULTILINE_INVALID", List.of(), why);
        }

        private static Failure limit(String code, int limit, String why) {
            return new Failure(code, List.of(Integer.toString(limit)), why);
        }
    }

    /**
     * @param target as the client wrote it
     */
    OpenBatch(String reference, String target, Recipient to, ClientTags tags) {
        this.reference = reference;
        this.target = target;
        this.to = to;
        this.tags = tags;
    }

    String reference() {
        return reference;
    }

    Optional<Failure> failure() {
        return failure;
    }

    void fail(Failure reason) {
        failure = Optional.of(reason);
        lines.clear();
    }

    /** Takes a message that carries its reference. */
    void add(IrcMessage message) {
        String text = message.parameter(1);
        boolean concat = message.tag("draft/multiline-concat").isPresent();
        if (!message.command().equals("PRIVMSG")) {
            fail(Failure.invalid("Only PRIVMSG may stand in a multiline batch"));
        } else if (!isForTarget(message.parameter(0))) {
            List<String> both = List.of(target, message.parameter(0));
            fail(new Failure("MULTILINE_INVALID_TARGET", both, "Not the target of the batch"));
        } else if (concat && text.isEmpty()) {
            fail(Failure.invalid("A blank line continues nothing"));
        } else {
            add(new Message.Line(text, concat && !lines.isEmpty()));
        }
    }

    private boolean isForTarget(String text) {
        return Target.parse(text).filter(other -> Target.same(other, to)).isPresent();
    }

    private void add(Message.Line line) {
        bytes += PlainText.utf8Length(line.text()) + (lines.isEmpty() || line.continues() ? 0 : 1);
        if (lines.size() == Message.MOST_LINES) {
            fail(Failure.limit("MULTILINE_MAX_LINES", Message.MOST_LINES, "Too many lines"));
        } else if (bytes > Message.LONGEST) {
            fail(Failure.limit("MULTILINE_MAX_BYTES", Message.LONGEST, "Too much text"));
        } else {
            lines.add(line);
        }
    }

    /** It is complete. */
    void end() {
        if (lines.stream().allMatch(line -> line.text().isEmpty())) {
            fail(Failure.invalid("Nothing to read in the batch"));
        }
    }

    Recipient to() {
        return to;
    }

    Message message() {
        return new Message(Message.Kind.PRIVMSG, lines, tags);
    }
}
