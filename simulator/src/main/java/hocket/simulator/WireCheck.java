package hocket.simulator;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Every line that an IRC client gets is one: CR LF at its end and nowhere else, no NUL, UTF-8, not
 * longer than a line may be, and nothing in it that the client has not asked for.
 */
final class WireCheck implements Checker {
    private static final int LONGEST = 512;
    private static final int LONGEST_TAGS = 8191;

    /** Commands, and what a client must have asked for to get them. */
    private static final Map<String, String> GATED =
            Map.of(
                    "BATCH", "batch",
                    "TAGMSG", "message-tags",
                    "AWAY", "away-notify",
                    "SETNAME", "setname",
                    "CHGHOST", "chghost",
                    "RENAME", "draft/channel-rename",
                    "REDACT", "draft/message-redaction");

    /** Tags, and what a client must have asked for to get them. */
    private static final Map<String, String> GATED_TAGS =
            Map.of(
                    "time", "server-time",
                    "label", "labeled-response",
                    "batch", "batch",
                    "msgid", "message-tags");

    private static final Set<String> STANDARD_REPLIES = Set.of("FAIL", "WARN", "NOTE");

    /** Where standard replies come to everybody, by their own specifications. */
    private static final Set<String> REPLIES_TO_ALL =
            Set.of("INVALID_UTF8", "BATCH", "REDACT", "RENAME", "SETNAME");

    private final Map<Guest, Set<String>> openBatches = new LinkedHashMap<>();

    @Override
    public void guestReads(Guest guest, String text) {
        if (guest.manner() instanceof IrcManner manner) {
            checkShape(guest, text);
            HeardLine line = HeardLine.of(IrcManner.withoutEnd(text));
            checkAskedFor(guest, manner, line);
            checkBatch(guest, line);
        }
    }

    private static void checkShape(Guest guest, String text) {
        boolean ends = text.endsWith("\r") && text.indexOf('\r') == text.length() - 1;
        Violation.unless(ends, guest, " reads a line that does not end well: ", text);
        boolean clean = text.indexOf('\0') < 0 && text.indexOf('\ufffd') < 0;
        Violation.unless(clean, guest, " reads what is no text: ", text);
        int tags = text.startsWith("@") ? text.indexOf(' ') + 1 : 0;
        int rest = text.substring(tags).getBytes(UTF_8).length + 1;
        Violation.unless(rest <= LONGEST, guest, " reads ", rest, " bytes: ", text);
        int tagBytes = text.substring(0, tags).getBytes(UTF_8).length;
        Violation.unless(tagBytes <= LONGEST_TAGS, guest, " reads too many tags: ", text);
    }

    private static void checkAskedFor(Guest guest, IrcManner manner, HeardLine line) {
        Violation.unless(!line.command().isEmpty(), guest, " reads an empty line");
        String needed = GATED.getOrDefault(line.command(), "");
        boolean asked = needed.isEmpty() || manner.hasAskedFor(needed);
        Violation.unless(asked, guest, " has not asked for ", needed, ": ", line);
        for (String tag : line.tags().keySet()) {
            String capability =
                    tag.startsWith("+") ? "message-tags" : GATED_TAGS.getOrDefault(tag, "");
            Violation.unless(
                    capability.isEmpty() || manner.hasAskedFor(capability),
                    guest,
                    " has not asked for tags: ",
                    line);
        }
        boolean reply = STANDARD_REPLIES.contains(line.command());
        boolean toAll =
                List.of(line.parameter(0), line.parameter(1)).stream()
                        .anyMatch(REPLIES_TO_ALL::contains);
        Violation.unless(
                !reply || toAll || manner.hasAskedFor("standard-replies"),
                guest,
                " has not asked for standard replies: ",
                line);
        boolean extended = line.command().equals("JOIN") && line.parameters().size() > 1;
        Violation.unless(!extended || manner.hasAskedFor("extended-join"), guest, " reads ", line);
    }

    /** A batch is opened once, and named by nothing before and after. */
    private void checkBatch(Guest guest, HeardLine line) {
        Set<String> open = openBatches.computeIfAbsent(guest, _ -> new LinkedHashSet<>());
        String within = line.tags().get("batch");
        Violation.unless(
                within == null || open.contains(within), guest, " reads of no batch: ", line);
        if (line.command().equals("BATCH")) {
            String name = line.parameter(0).substring(1);
            boolean well = line.parameter(0).startsWith("+") ? open.add(name) : open.remove(name);
            Violation.unless(well, guest, " reads a batch wrongly: ", line);
        }
    }
}
