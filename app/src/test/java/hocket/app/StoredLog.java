package hocket.app;

import hocket.core.ConversationCommand.Reply;
import hocket.core.ConversationCommand.Speak;
import hocket.core.DeskCommand.Arrive;
import hocket.core.Entry;
import hocket.core.MessageCommand.Send;
import hocket.core.Recipient.ToChannel;
import hocket.core.Recipient.ToUser;
import hocket.core.SessionId;
import hocket.core.Utterance.Say;
import hocket.log.LogReader;
import hocket.log.RealDisk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.LongPredicate;
import java.util.stream.Stream;

/**
 * What the log of a data directory holds, as tests look at it: the texts of each place. Who says
 * something begins it with a name and a colon.
 */
final class StoredLog {
    /** What the host of the desk begins its texts with. */
    static final String HOST = "h:";

    private static final String SUFFIX = ".log";

    private final Map<String, List<String>> texts = new LinkedHashMap<>();
    private final Map<SessionId, Long> conversations = new HashMap<>();
    private final Map<Long, String> guests = new HashMap<>();

    private final LongPredicate wanted;

    private StoredLog(LongPredicate wanted) {
        this.wanted = wanted;
    }

    /** All entries that are there; the log may have forgotten the first ones. */
    static List<Entry> entries(Path directory) throws IOException {
        List<Entry> entries = new ArrayList<>();
        try (LogReader reader = LogReader.open(RealDisk.at(directory), first(directory))) {
            for (Optional<Entry> next = reader.next(); next.isPresent(); next = reader.next()) {
                entries.add(next.get());
            }
        }
        return entries;
    }

    /** The index of the first entry: the oldest file has it as its name. */
    static long first(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(SUFFIX))
                    .mapToLong(name -> Long.parseLong(name.replace(SUFFIX, "")))
                    .min()
                    .orElseThrow();
        }
    }

    /**
     * The texts of messages by place: a channel, {@link #direct}, a guest, or what was said {@link
     * #to} a guest.
     *
     * @param wanted says of an index whether the texts from there are wanted; who speaks in which
     *     conversation is learnt from the other entries too
     * @param guests who the guests of conversations are, if not by these entries
     */
    static Map<String, List<String>> texts(
            List<Entry> entries, LongPredicate wanted, Map<Long, String> guests) {
        StoredLog log = new StoredLog(wanted);
        log.guests.putAll(guests);
        entries.forEach(log::take);
        return log.texts;
    }

    private void take(Entry entry) {
        switch (entry.command()) {
            case Send(ToChannel to, var message) ->
                    add(entry, to.channel().value(), message.lines().getFirst().text());
            case Send(ToUser(var nick), var message) -> {
                String text = message.lines().getFirst().text();
                add(entry, direct(speaker(text), nick.value()), text);
            }
            case Arrive _ -> conversations.put(entry.session(), entry.index());
            case Speak(Say(var text)) -> {
                long conversation = conversations.getOrDefault(entry.session(), 0L);
                guests.put(conversation, speaker(text.value()));
                add(entry, speaker(text.value()), text.value());
            }
            case Reply(var conversation, _, Say(var text)) ->
                    add(
                            entry,
                            to(guests.getOrDefault(conversation.value(), "nobody")),
                            text.value());
            default -> {}
        }
    }

    private void add(Entry entry, String place, String text) {
        if (wanted.test(entry.index())) {
            texts.computeIfAbsent(place, of -> new ArrayList<>()).add(text);
        }
    }

    /** Whose text it is: {@code ann} of {@code ann:number}. */
    static String speaker(String text) {
        return text.substring(0, text.indexOf(':'));
    }

    /** Whether the host of the desk has said it. */
    static boolean isOfHost(String text) {
        return text.startsWith(HOST);
    }

    /** Where two users write to each other. */
    static String direct(String one, String other) {
        return String.join(" and ", new TreeSet<>(List.of(one, other)));
    }

    /** Where the host writes to a guest. */
    static String to(String guest) {
        return "to " + guest;
    }
}
