package hocket.app;

import hocket.core.ConversationCommand.Speak;
import hocket.core.Entry;
import hocket.core.MessageCommand.Send;
import hocket.core.Recipient.ToChannel;
import hocket.core.Utterance.Say;
import hocket.log.LogReader;
import hocket.log.RealDisk;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a data directory holds, as tests look at it. */
final class StoredLog {
    private StoredLog() {}

    static List<Entry> entries(Path directory) throws IOException {
        List<Entry> entries = new ArrayList<>();
        try (LogReader reader = LogReader.open(RealDisk.at(directory), 1)) {
            for (Optional<Entry> next = reader.next(); next.isPresent(); next = reader.next()) {
                entries.add(next.get());
            }
        }
        return entries;
    }

    /** The texts of messages by channel, and of guests by what their texts begin with. */
    static Map<String, List<String>> texts(List<Entry> entries) {
        Map<String, List<String>> texts = new LinkedHashMap<>();
        for (Entry entry : entries) {
            if (entry.command() instanceof Send send && send.to() instanceof ToChannel to) {
                String text = send.message().lines().getFirst().text();
                add(texts, to.channel().value(), text);
            } else if (entry.command() instanceof Speak(Say(var text))) {
                add(texts, guest(text.value()), text.value());
            }
        }
        return texts;
    }

    /** Whose text it is: {@code guest} of {@code guest:number}. */
    static String guest(String text) {
        return text.substring(0, text.indexOf(':'));
    }

    private static void add(Map<String, List<String>> texts, String place, String text) {
        texts.computeIfAbsent(place, of -> new ArrayList<>()).add(text);
    }
}
