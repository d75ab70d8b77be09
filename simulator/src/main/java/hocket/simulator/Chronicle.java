package hocket.simulator;

import static java.nio.charset.StandardCharsets.UTF_8;

import hocket.core.Event;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** What a whole run came to, through all lives of the server. */
final class Chronicle {
    private final Coverage coverage = new Coverage();
    private final List<Event> events = new ArrayList<>();
    private int entries;

    /** An entry has been applied, with these events. */
    void add(List<Event> outcome) {
        entries++;
        outcome.forEach(coverage::add);
        events.addAll(outcome);
    }

    Coverage coverage() {
        return coverage;
    }

    int entries() {
        return entries;
    }

    /** A fingerprint of all events. */
    String digest() {
        MessageDigest digest = sha256();
        events.forEach(event -> digest.update(event.toString().getBytes(UTF_8)));
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
