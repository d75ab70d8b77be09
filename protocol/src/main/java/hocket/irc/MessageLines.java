package hocket.irc;

import hocket.core.Message;
import hocket.core.MessageEvent;
import hocket.core.Recipient;
import hocket.door.Stamp;
import java.util.List;
import java.util.Set;

/** How messages look: PRIVMSG, NOTICE, TAGMSG and REDACT, and batches of several lines. */
final class MessageLines {
    private final EventTags tags;
    private final boolean showsTags;
    private final boolean showsRedactions;
    private final boolean showsBatches;

    MessageLines(Set<Capability> capabilities, EventTags tags) {
        this.tags = tags;
        this.showsTags = capabilities.contains(Capability.MESSAGE_TAGS);
        this.showsRedactions = capabilities.contains(Capability.MESSAGE_REDACTION);
        this.showsBatches =
                capabilities.contains(Capability.MULTILINE)
                        && capabilities.contains(Capability.BATCH);
    }

    void put(MessageEvent event, Stamp stamp, LineBytes out) {
        switch (event) {
            case MessageEvent.Sent sent -> sent(sent, stamp, out);
            case MessageEvent.Tagged tagged -> tagged(tagged, stamp, out);
            case MessageEvent.Redacted redacted -> redacted(redacted, stamp, out);
            case MessageEvent.RecipientAway _, MessageEvent.WantsToWrite _ -> {}
        }
    }

    private void sent(MessageEvent.Sent sent, Stamp stamp, LineBytes out) {
        List<Message.Line> lines = sent.message().lines();
        if (lines.size() > 1 && showsBatches) {
            batch(sent, stamp, out);
        } else {
            oneByOne(sent, stamp, out);
        }
    }

    /**
     * Line by line; of several the blank ones are left out, and only the first bears what names the
     * message (IRCv3 draft/multiline, fallback).
     */
    private void oneByOne(MessageEvent.Sent sent, Stamp stamp, LineBytes out) {
        List<Message.Line> lines = sent.message().lines();
        boolean isFirst = true;
        for (Message.Line line : lines) {
            if (lines.size() == 1 || !line.text().isEmpty()) {
                tagged(sent, isFirst, stamp, out);
                text(sent, line, out);
                isFirst = false;
            }
        }
    }

    private void tagged(MessageEvent.Sent sent, boolean isFirst, Stamp stamp, LineBytes out) {
        if (isFirst) {
            tags.named(stamp, out);
            tags.bot(sent.bot(), out);
            tags.client(sent.message().tags(), out);
        } else {
            tags.time(stamp, out);
            tags.bot(sent.bot(), out);
        }
    }

    private static void text(MessageEvent.Sent sent, Message.Line line, LineBytes out) {
        out.from(sent.who()).with(command(sent.message().kind()));
        to(sent.to(), out);
        out.last(line.text()).end();
    }

    /** The event's id names the batch as well. */
    private void batch(MessageEvent.Sent sent, Stamp stamp, LineBytes out) {
        String reference = stamp.id().toString();
        tagged(sent, true, stamp, out);
        out.from(sent.who()).with("BATCH").put(" +").put(reference).with("draft/multiline");
        to(sent.to(), out);
        out.end();
        for (Message.Line line : sent.message().lines()) {
            out.tag("batch=").put(reference);
            if (line.continues()) {
                out.tag("draft/multiline-concat");
            }
            text(sent, line, out);
        }
        out.from(sent.who()).with("BATCH").put(" -").put(reference).end();
    }

    private void tagged(MessageEvent.Tagged tagged, Stamp stamp, LineBytes out) {
        if (showsTags) {
            tags.named(stamp, out);
            tags.bot(tagged.bot(), out);
            tags.client(tagged.tags(), out);
            out.from(tagged.who()).with("TAGMSG");
            to(tagged.to(), out);
            out.end();
        }
    }

    private void redacted(MessageEvent.Redacted redacted, Stamp stamp, LineBytes out) {
        if (showsRedactions) {
            tags.named(stamp, out);
            out.from(redacted.who()).with("REDACT");
            to(redacted.to(), out);
            out.with(redacted.message().toString());
            if (!redacted.reason().isEmpty()) {
                out.last(redacted.reason().value());
            }
            out.end();
        }
    }

    private static String command(Message.Kind kind) {
        return switch (kind) {
            case PRIVMSG -> "PRIVMSG";
            case NOTICE -> "NOTICE";
        };
    }

    private static void to(Recipient to, LineBytes out) {
        switch (to) {
            case Recipient.ToUser user -> out.with(user.nick().value());
            case Recipient.ToChannel channel ->
                    out.with(ModeLetters.sign(channel.least())).put(channel.channel().value());
        }
    }
}
