package hocket.irc;

import static hocket.irc.IrcCommand.always;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** CAP: what a client and the server can do beyond the old protocol (IRCv3 CAP 302). */
final class CapHandlers {
    static final List<IrcCommand> COMMANDS = List.of(always("CAP", 1, CapHandlers::cap));

    /** The version from which on lists may take several lines, and capabilities have values. */
    private static final int VERSION = 302;

    /** How long a list is in one line, so that all before it fits too. */
    private static final int LONGEST_LIST = 300;

    private CapHandlers() {}

    private static void cap(IrcMessage message, IrcSession session) {
        switch (message.parameter(0).toUpperCase(Locale.ROOT)) {
            case "LS" -> offer(message.parameter(1), session);
            case "LIST" -> list("LIST", words(session.capabilities(), Capability::word), session);
            case "REQ" -> request(message.parameter(1), session);
            case "END" -> end(session);
            default -> session.reply(Numeric.ERR_INVALIDCAPCMD, message.parameter(0));
        }
    }

    private static void offer(String asked, IrcSession session) {
        int version = version(asked);
        negotiate(session);
        session.sawCapVersion(version);
        if (version >= VERSION) {
            change(Set.of(Capability.CAP_NOTIFY), Set.of(), session);
        }
        List<Capability> all = Capability.offered(session.network());
        list(
                "LS",
                words(all, version >= VERSION ? Capability::announced : Capability::word),
                session);
    }

    private static int version(String asked) {
        return Digits.number(asked, 8).orElse(0);
    }

    /** All that is asked for is granted, or nothing. */
    private static void request(String asked, IrcSession session) {
        negotiate(session);
        Set<Capability> on = EnumSet.noneOf(Capability.class);
        Set<Capability> off = EnumSet.noneOf(Capability.class);
        List<String> words = Stream.of(asked.split(" ")).filter(word -> !word.isEmpty()).toList();
        boolean known = words.stream().allMatch(word -> note(word, on, off, session));
        boolean granted = known && mayDrop(off, session);
        if (granted) {
            change(on, off, session);
        }
        list(granted ? "ACK" : "NAK", words, session);
    }

    /** Of a capability that is named twice the last naming counts. */
    private static boolean note(
            String word, Set<Capability> on, Set<Capability> off, IrcSession session) {
        boolean drops = word.startsWith("-");
        Optional<Capability> capability =
                Capability.find(drops ? word.substring(1) : word, session.network());
        capability.ifPresent(found -> {
            (drops ? off : on).add(found);
            (drops ? on : off).remove(found);
        });
        return capability.isPresent();
    }

    /** Who speaks version 302 is told of changes, come what may. */
    private static boolean mayDrop(Set<Capability> off, IrcSession session) {
        return session.capVersion() < VERSION || !off.contains(Capability.CAP_NOTIFY);
    }

    private static void change(Set<Capability> on, Set<Capability> off, IrcSession session) {
        Set<Capability> capabilities = session.capabilities();
        capabilities.addAll(on);
        capabilities.removeAll(off);
        session.use(capabilities);
    }

    private static void negotiate(IrcSession session) {
        session.registration().ifPresent(registration -> registration.negotiates(true));
    }

    private static void end(IrcSession session) {
        session.registration()
                .ifPresent(registration -> {
                    registration.negotiates(false);
                    Registering.attempt(registration, session);
                });
    }

    private static List<String> words(
            Collection<Capability> capabilities, Function<Capability, String> word) {
        return capabilities.stream().map(word).toList();
    }

    /** Says a list; in several lines only where the client knows that more are to come. */
    private static void list(String verb, List<String> words, IrcSession session) {
        boolean mayGoOn =
                session.capVersion() >= VERSION && (verb.equals("LS") || verb.equals("LIST"));
        List<String> lines = lines(words, mayGoOn ? LONGEST_LIST : Integer.MAX_VALUE);
        for (int at = 0; at < lines.size(); at++) {
            IrcLine line = IrcLine.from(session.network().name(), "CAP").with(session.nick());
            line.with(verb);
            if (at < lines.size() - 1) {
                line.with("*");
            }
            session.send(line.last(lines.get(at)));
        }
    }

    private static List<String> lines(List<String> words, int longest) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : words) {
            if (!line.isEmpty() && line.length() + 1 + word.length() > longest) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }
}
