package hocket.app;

import hocket.archive.ArchiveBrowser;
import hocket.archive.Item;
import hocket.archive.Lives;
import hocket.archive.PlaceSummary;
import hocket.archive.Window;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the history of a data directory holds, as tests look at it: the texts of each place, named
 * as {@link StoredLog} names them.
 *
 * @param applied the log index up to which it has everything
 * @param guests who the guest of a conversation was, as far as it has spoken
 */
record StoredHistory(long applied, Map<String, List<String>> texts, Map<Long, String> guests) {

    static StoredHistory read(Path directory) throws IOException {
        try (ArchiveBrowser browser = ArchiveBrowser.open(directory)) {
            StoredHistory history =
                    new StoredHistory(
                            browser.extent().applied(), new LinkedHashMap<>(), new HashMap<>());
            for (PlaceSummary place : browser.places()) {
                List<Item> items = new ArrayList<>();
                browser.each(new Lives(List.of(place)), Window.ALL, false, items::add);
                history.take(place, items);
            }
            return history;
        }
    }

    private void take(PlaceSummary place, List<Item> items) {
        for (Item item : items) {
            String text = item.row().text();
            switch (place.kind()) {
                case CHANNEL -> add(place.where(), text);
                case DIRECT -> add(direct(place.name()), text);
                case CONVERSATION -> addConversation(Long.parseLong(place.where()), text);
            }
        }
    }

    private void addConversation(long conversation, String text) {
        if (StoredLog.isOfHost(text)) {
            add(StoredLog.to(guests.getOrDefault(conversation, "nobody")), text);
        } else {
            guests.put(conversation, StoredLog.speaker(text));
            add(StoredLog.speaker(text), text);
        }
    }

    private static String direct(String name) {
        String[] parties = name.split(", ", 2);
        return StoredLog.direct(parties[0], parties[1]);
    }

    private void add(String place, String text) {
        of(place).add(text);
    }

    /** The texts of one place, to be added to. */
    List<String> of(String place) {
        return texts.computeIfAbsent(place, unheard -> new ArrayList<>());
    }
}
