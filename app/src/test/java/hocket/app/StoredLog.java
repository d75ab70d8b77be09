package hocket.app;

import hocket.core.ConversationCommand.Reply;
import hocket.core.ConversationCommand.Speak;
import hocket.core.DeskCommand.Arrive;
import hocket.core.Entry;
import hocket.core.MessageCommand.Send;
import hocket.core.Nick;
import hocket.core.Recipient.ToChannel;
import hocket.core.Recipient.ToUser;
import hocket.core.SessionId;
import hocket.core.Utterance.Say;
import hocket.log.LogReader;
import hocket.log.RealDisk;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;

/**
 * What the log of a data directory holds, as tests look at it: the texts of each place. Who says
 * something begins it with a name and a colon.
 */
final class StoredLog {
    private final Map<String, List<String>> texts = new LinkedHashMap<>();
    private final Map<Long, SessionId> arrivals = new HashMap<>();
    private final Map<SessionId, String> names = new HashMap<>();

    private StoredLog() {}

    /** All entries that are there. */
    static List<Entry> entries(Path directory) throws IOException {
        List<Entry> entries = new ArrayList<>();
        RealDisk disk = RealDisk.at(directory);
        try (LogReader reader = LogReader.open(disk, 1)) {
            for (Optional<Entry> next = reader.next(); next.isPresent(); next = reader.next()) {
                entries.add(next.get());
            }
        }
        return entries;
    }

    /**
     * The texts of messages by place: a channel, {@link #direct}, a guest, or what was said {@link
     * #to} a guest.
     */
    static Map<String, List<String>> texts(List<Entry> entries) {
        StoredLog log = new StoredLog();
        entries.forEach(log::take);
        return log.texts;
    }

    private void take(Entry entry) {
        switch (entry.command()) {
            case Send(ToChannel to, var message) ->
                    add(to.channel().value(), message.lines().getFirst().text());
            case Send(ToUser(var nick), var message) ->
                    addDirect(nick, message.lines().getFirst().text());
            case Arrive _ -> arrivals.put(entry.index(), entry.session());
            case Speak(Say(var text)) -> {
                names.put(entry.session(), speaker(text.value()));
                add(speaker(text.value()), text.value());
            }
            case Reply(var conversation, _, Say(var text)) ->
                    add(to(guest(conversation.value())), text.value());
            default -> {}
        }
    }

    private void addDirect(Nick to, String text) {
        add(direct(speaker(text), to.value()), text);
    }

    private void add(String place, String text) {
        texts.computeIfAbsent(place, of -> new ArrayList<>()).add(text);
    }

    private String guest(long conversation) {
        SessionId session = Objects.requireNonNull(arrivals.get(conversation), "an arrival");
        return Objects.requireNonNull(names.get(session), "a guest who has spoken");
    }

    /** Whose text it is: {@code ann} of {@code ann:number}. */
    static String speaker(String text) {
        return text.substring(0, text.indexOf(':'));
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
