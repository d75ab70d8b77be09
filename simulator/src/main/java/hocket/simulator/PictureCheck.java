package hocket.simulator;

import hocket.core.Channel;
import hocket.core.ChannelEvent;
import hocket.core.ChannelFlag;
import hocket.core.Entry;
import hocket.core.Event;
import hocket.core.Member;
import hocket.core.ModeChange;
import hocket.core.Nick;
import hocket.core.Rank;
import hocket.core.SessionCommand;
import hocket.core.State;
import hocket.core.Topic;
import hocket.core.User;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * When all has come to rest, the picture that each IRC client has made of the network from what it
 * read is the network. Of a channel that has ever been an auditorium only one's own membership is
 * sure: who was hidden is not announced when it shows.
 */
final class PictureCheck implements Checker {
    private final Guests guests;
    private final State state;
    private final Set<String> veiled = new LinkedHashSet<>();

    PictureCheck(Guests guests, State state) {
        this.guests = guests;
        this.state = state;
    }

    @Override
    public void decided(Entry entry, List<Event> events) {
        if (entry.command() instanceof SessionCommand.NodeLost) {
            veiled.clear();
        }
        for (Event event : events) {
            switch (event) {
                case ChannelEvent.ModesChanged changed when makesAuditorium(changed) ->
                        veiled.add(changed.channel().folded());
                case ChannelEvent.Renamed renamed
                        when veiled.contains(renamed.channel().folded()) ->
                        veiled.add(renamed.to().folded());
                default -> {}
            }
        }
    }

    private static boolean makesAuditorium(ChannelEvent.ModesChanged changed) {
        return changed.changes().contains(new ModeChange.Flag(ChannelFlag.AUDITORIUM, true));
    }

    @Override
    public void atRest() {
        for (Guest guest : guests.all()) {
            if (guest.manner() instanceof IrcManner manner
                    && guest.connection().isOpen()
                    && manner.picture().isRegistered()) {
                check(guest, manner.picture());
            }
        }
    }

    private void check(Guest guest, IrcPicture picture) {
        User user =
                state.user(guest.id())
                        .orElseThrow(() -> new Violation(guest + " does not know that it is gone"));
        String nick = user.nick().value();
        Violation.unless(nick.equals(picture.nick()), picture.nick(), " is really ", nick);
        Set<String> truly =
                user.channels().stream()
                        .map(channel -> channel.name().folded())
                        .collect(Collectors.toCollection(TreeSet::new));
        Set<String> seen =
                picture.channels().stream()
                        .map(channel -> IrcPicture.folded(channel.name()))
                        .collect(Collectors.toCollection(TreeSet::new));
        Violation.unless(truly.equals(seen), guest, " is in ", truly, " and thinks ", seen);
        user.channels().stream()
                .filter(channel -> !veiled.contains(channel.name().folded()))
                .forEach(channel -> check(guest, channel, picture));
        picture.watched().forEach((other, here) -> checkWatched(guest, other, here));
    }

    private void check(Guest guest, Channel channel, IrcPicture picture) {
        for (PicturedChannel seen : picture.channels()) {
            if (IrcPicture.folded(seen.name()).equals(channel.name().folded())) {
                Violation.unless(seen.surprises().isEmpty(), guest, " wonders: ", seen.surprises());
                checkTopic(guest, channel, seen);
                if (seen.isComplete()) {
                    checkMembers(guest, channel, seen, picture.has("multi-prefix"));
                }
            }
        }
    }

    private static void checkTopic(Guest guest, Channel channel, PicturedChannel seen) {
        String topic = channel.topic().map(Topic::text).map(Object::toString).orElse("");
        Violation.unless(
                topic.equals(seen.topic()), guest, " sees topic ", seen.topic(), " for ", topic);
    }

    private static void checkMembers(
            Guest guest, Channel channel, PicturedChannel seen, boolean ranks) {
        Map<String, Set<Character>> pictured = seen.members();
        Set<String> truly =
                channel.members().stream()
                        .map(member -> member.user().nick().folded())
                        .collect(Collectors.toCollection(TreeSet::new));
        Set<String> thinks = new TreeSet<>(pictured.keySet());
        Violation.unless(
                truly.equals(thinks), guest, " in ", seen.name(), ": ", truly, " not ", thinks);
        for (Member member : channel.members()) {
            Set<Character> held = pictured.getOrDefault(member.user().nick().folded(), Set.of());
            boolean same = !ranks || letters(member).equals(held);
            Violation.unless(
                    same, guest, " in ", seen.name(), ": ranks of ", member.user().nick(), held);
        }
    }

    private static Set<Character> letters(Member member) {
        Set<Character> letters = new TreeSet<>();
        for (Rank rank : Rank.values()) {
            if (rank != Rank.NONE && member.holds(rank)) {
                letters.add(letter(rank));
            }
        }
        return letters;
    }

    private static char letter(Rank rank) {
        return switch (rank) {
            case VOICE -> 'v';
            case HALFOP -> 'h';
            case OPERATOR -> 'o';
            case ADMIN -> 'a';
            case OWNER -> 'q';
            case NONE -> throw new IllegalArgumentException("no letter for no rank");
        };
    }

    private void checkWatched(Guest guest, String other, boolean here) {
        boolean truly = Nick.parse(other).flatMap(state::user).isPresent();
        Violation.unless(truly == here, guest, " thinks that ", other, " is ", here);
    }
}
