package hocket.irc;

import hocket.core.ClientTags;
import hocket.core.MessageCommand;
import hocket.core.Recipient;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The messages of several lines that one client sends (IRCv3 draft/multiline): BATCH opens and
 * closes one, and what carries its reference in between belongs to it. One is open at a time, for
 * {@link #LONGEST} at most.
 *
 * <p>What goes wrong is said once; the rest of that batch, up to its end, is dropped. All that
 * comes of a batch answers the message that opened it.
 */
final class Multiline {
    /** How long a batch may stay open. */
    static final Duration LONGEST = Duration.ofSeconds(60);

    private static final String TYPE = "draft/multiline";
    private static final String NONE = "";

    private final IrcSession session;
    private @Nullable OpenBatch open;
    private Runnable conclusion = () -> {};
    private String abandoned = NONE;
    private long openedAt;

    Multiline(IrcSession session) {
        this.session = session;
    }

    /** Handles BATCH. */
    static void batch(IrcMessage message, IrcSession session) {
        if (session.has(Capability.MULTILINE)) {
            session.multiline().batch(message);
        } else {
            session.reply(Numeric.ERR_UNKNOWNCOMMAND, message.command());
        }
    }

    private void batch(IrcMessage message) {
        String reference = message.parameter(0);
        if (reference.length() > 1 && reference.startsWith("+")) {
            open(reference.substring(1), message);
        } else if (reference.length() > 1 && reference.startsWith("-")) {
            close(reference.substring(1));
        } else {
            fail(OpenBatch.Failure.invalid("Neither the start nor the end of a batch"));
        }
    }

    private void open(String reference, IrcMessage message) {
        Optional<Recipient> to = Target.parse(message.parameter(2));
        if (open != null) {
            fail(OpenBatch.Failure.invalid("Another batch is open"));
        } else if (!message.parameter(1).equals(TYPE) || !message.has(2)) {
            fail(OpenBatch.Failure.invalid("Not the start of a multiline batch"));
        } else if (to.isEmpty()) {
            MessageHandlers.refuse(message.parameter(2), session);
        } else {
            open(reference, to.get(), message);
            return;
        }
        abandoned = reference;
    }

    private void open(String reference, Recipient to, IrcMessage message) {
        ClientTags tags = MessageHandlers.tags(message, session);
        OpenBatch batch = new OpenBatch(reference, message.parameter(2), to, tags);
        open = batch;
        openedAt = session.now();
        conclusion = session.continued(() -> conclude(batch));
    }

    /**
     * Takes a message that carries a batch's reference; false if it carries none, and is to be
     * handled like any other.
     */
    boolean takes(IrcMessage message) {
        Optional<String> reference = message.tag("batch");
        if (reference.isEmpty()) {
            return false;
        }
        OpenBatch batch = open;
        if (batch != null && batch.reference().equals(reference.get())) {
            batch.add(message);
            if (batch.failure().isPresent()) {
                abandon(batch);
            }
        } else if (!abandoned.equals(reference.get())) {
            failForWantOfABatch();
        }
        return true;
    }

    /** True if a message carries the reference of the open batch, or of one that was given up. */
    boolean expects(IrcMessage message) {
        String reference = message.tag("batch").orElse(NONE);
        OpenBatch batch = open;
        return !reference.equals(NONE)
                && (reference.equals(abandoned)
                        || (batch != null && reference.equals(batch.reference())));
    }

    private void close(String reference) {
        OpenBatch batch = open;
        if (batch != null && batch.reference().equals(reference)) {
            open = null;
            batch.end();
            conclusion.run();
        } else if (abandoned.equals(reference)) {
            abandoned = NONE;
        } else {
            failForWantOfABatch();
        }
    }

    /** When the open batch has been open for too long. */
    long deadline() {
        return open == null ? Long.MAX_VALUE : openedAt + LONGEST.toNanos();
    }

    /** Gives a batch up that has been open for too long. */
    void wake(long now) {
        OpenBatch batch = open;
        if (batch != null && now >= deadline()) {
            List<String> which = List.of(batch.reference());
            batch.fail(new OpenBatch.Failure("TIMEOUT", which, "Batch left open for too long"));
            abandon(batch);
        }
    }

    /** It has failed: what is still to come of it is dropped. */
    private void abandon(OpenBatch batch) {
        open = null;
        abandoned = batch.reference();
        conclusion.run();
    }

    private void conclude(OpenBatch batch) {
        batch.failure()
                .ifPresentOrElse(
                        this::fail,
                        () -> session.submit(new MessageCommand.Send(batch.to(), batch.message())));
    }

    private void failForWantOfABatch() {
        fail(OpenBatch.Failure.invalid("No such batch is open"));
    }

    private void fail(OpenBatch.Failure failure) {
        StandardReplies.fail("BATCH", failure.code(), failure.context(), failure.why(), session);
    }
}
