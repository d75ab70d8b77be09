package hocket.archive;

import hocket.core.ChannelName;
import hocket.core.ClientTags;
import hocket.core.Message;
import hocket.core.MessageEvent;
import hocket.core.MessageId;
import hocket.core.Nick;
import hocket.core.Rank;
import hocket.core.Recipient;
import hocket.core.Remark;
import hocket.core.SessionId;
import java.util.ArrayList;
import java.util.List;

/**
 * Messages to channels and users as rows, and back. Most messages to a channel have no details: it
 * is named by its place.
 */
final class MessageRows {
    private static final Words<Rank> RANKS = Words.of(Rank.class);
    private static final char LINE_END = '\n';

    private MessageRows() {}

    static Row write(MessageEvent.Sent sent) {
        Message message = sent.message();
        return new Row(kind(message), sent.who().toString(), text(message), details(sent));
    }

    private static ItemKind kind(Message message) {
        return switch (message.kind()) {
            case PRIVMSG -> ItemKind.PRIVMSG;
            case NOTICE -> ItemKind.NOTICE;
        };
    }

    private static String text(Message message) {
        List<Message.Line> lines = message.lines();
        if (lines.size() == 1) {
            return lines.getFirst().text();
        }
        return String.join("\n", lines.stream().map(Message.Line::text).toList());
    }

    private static String details(MessageEvent.Sent sent) {
        List<Integer> continued = continued(sent.message().lines());
        if (!sent.bot()
                && continued.isEmpty()
                && sent.message().tags().isEmpty()
                && sent.to() instanceof Recipient.ToChannel(ChannelName any, Rank least)
                && least == Rank.NONE) {
            return "";
        }
        DetailsWriter details = new DetailsWriter();
        write(sent.to(), details);
        if (!continued.isEmpty()) {
            details.numbers("continued", continued);
        }
        if (!sent.message().tags().isEmpty()) {
            details.text("tags", sent.message().tags().value());
        }
        return details.flag("bot", sent.bot()).written();
    }

    /** The places of the lines that go on where the one before ended. */
    private static List<Integer> continued(List<Message.Line> lines) {
        List<Integer> continued = new ArrayList<>(0);
        for (int at = 0; at < lines.size(); at++) {
            if (lines.get(at).continues()) {
                continued.add(at);
            }
        }
        return continued;
    }

    private static void write(Recipient to, DetailsWriter details) {
        switch (to) {
            case Recipient.ToUser(Nick nick) -> details.text("to", nick.value());
            case Recipient.ToChannel(ChannelName channel, Rank least) -> {
                if (least != Rank.NONE) {
                    details.text("rank", RANKS.word(least));
                }
            }
        }
    }

    static Row write(MessageEvent.Redacted redacted) {
        DetailsWriter details = new DetailsWriter();
        details.text("message", redacted.message().toString());
        write(redacted.to(), details);
        return new Row(
                ItemKind.REDACT,
                redacted.who().toString(),
                redacted.reason().value(),
                details.written());
    }

    static MessageEvent.Sent readSent(Row row, Message.Kind kind, SessionId by, String where) {
        Details details = Details.read(row.details());
        Message message =
                new Message(
                        kind,
                        lines(row, details.numbers("continued")),
                        new ClientTags(details.text("tags")));
        return new MessageEvent.Sent(
                List.of(),
                Sources.read(row.who()),
                by,
                recipient(details, where),
                message,
                details.flag("bot"));
    }

    /** The lines of what was said. */
    static List<Message.Line> lines(Row row) {
        boolean isSimple = row.details().isEmpty() || row.text().indexOf(LINE_END) < 0;
        return lines(row, isSimple ? List.of() : Details.read(row.details()).numbers("continued"));
    }

    private static List<Message.Line> lines(Row row, List<Integer> continued) {
        List<Message.Line> lines = new ArrayList<>(1);
        int start = 0;
        int end;
        do {
            end = row.text().indexOf(LINE_END, start);
            String text = row.text().substring(start, end < 0 ? row.text().length() : end);
            lines.add(new Message.Line(text, continued.contains(lines.size())));
            start = end + 1;
        } while (end >= 0);
        return lines;
    }

    private static Recipient recipient(Details details, String where) {
        if (details.has("to")) {
            return new Recipient.ToUser(new Nick(details.text("to")));
        }
        Rank least = details.has("rank") ? RANKS.value(details.text("rank")) : Rank.NONE;
        return new Recipient.ToChannel(new ChannelName(where), least);
    }

    static MessageEvent.Redacted readRedacted(Row row, String where) {
        Details details = Details.read(row.details());
        return new MessageEvent.Redacted(
                List.of(),
                Sources.read(row.who()),
                recipient(details, where),
                MessageId.parse(details.text("message")).orElseThrow(),
                new Remark(row.text()));
    }
}
